//! A child was detained in authority accommodation for more than 21 days.

use crate::rules::episodes::lasting::find_lasting;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;

pub(super) const RULE: Rule = Rule {
    code: "364",
    finds: "The child was in authority accommodation under the Police and Criminal Evidence Act for more than 21 days.",
    why: "The Police and Criminal Evidence Act 1984, sections 41 to 46, limits such detention to days; the Department lets 21 pass.",
    remedy: "Correct the legal status (LS), or the days in DECOM or DEC.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS", "DECOM", "DEC"],
    differs: Some(
        "It takes the rows in the order of the file instead of the order of days, adds up episodes that overlap although their days are the same, and takes one whose last day cannot be read as one of no length.",
    ),
    cases: &[
        Case::fires(
            "without a break, over two episodes",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 12/05/2025 J2\n1 12/05/2025 24/05/2025 J2",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "another legal status for long",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 01/08/2025 C2",
        ),
        Case::boundary(
            "the longest allowed, and a day more",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 22/05/2025 J2\n2 01/05/2025 23/05/2025 J2",
            &[(Table::Episodes, 1)],
        ),
        Case::boundary(
            "twice, with another legal status between; twice, with a day between",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 16/05/2025 J2\n1 16/05/2025 01/08/2025 C1\n1 01/08/2025 16/08/2025 J2\n2 17/05/2025 31/05/2025 J2\n2 01/05/2025 16/05/2025 J2",
            &[],
        ),
        Case::missing(
            "not ceased: it goes on to 31 March; no first day",
            "Episodes: CHILD DECOM DEC LS\n1 01/03/2026 - J2\n2 31/03/2026 - J2\n3 - 01/08/2025 J2",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_lasting(child, LegalStatus::J2, 21, found);
}
