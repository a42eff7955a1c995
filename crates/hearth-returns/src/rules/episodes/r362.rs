//! An emergency protection order lasted for more than 21 days.

use crate::rules::episodes::lasting::find_lasting;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;

pub(super) const RULE: Rule = Rule {
    code: "362",
    finds: "An emergency protection order lasted for more than 21 days.",
    why: "The Children Act 1989, section 45, allows eight days and seven more; the Department lets 21 days pass.",
    remedy: "Correct the legal status (LS), or the days in DECOM or DEC.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS", "DECOM", "DEC"],
    differs: Some(
        "Where a child has the status twice with another in between, without a break in care, it counts both times and all between as one.",
    ),
    cases: &[
        Case::fires(
            "without a break, over two episodes",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 12/05/2025 L2\n1 12/05/2025 24/05/2025 L2",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "another legal status for long",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 01/08/2025 C2",
        ),
        Case::boundary(
            "the longest allowed, and a day more",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 22/05/2025 L2\n2 01/05/2025 23/05/2025 L2",
            &[(Table::Episodes, 1)],
        ),
        Case::boundary(
            "twice, with another legal status between; twice, with a day between",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 16/05/2025 L2\n1 16/05/2025 01/08/2025 C1\n1 01/08/2025 16/08/2025 L2\n2 01/05/2025 16/05/2025 L2\n2 17/05/2025 31/05/2025 L2",
            &[],
        ),
        Case::missing(
            "not ceased: it goes on to 31 March; no first day",
            "Episodes: CHILD DECOM DEC LS\n1 01/03/2026 - L2\n2 31/03/2026 - L2\n3 - 01/08/2025 L2",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_lasting(child, LegalStatus::L2, 21, found);
}
