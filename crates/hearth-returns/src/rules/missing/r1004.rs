//! The day on which a child went missing is blank or cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1004",
    finds: "The day on which the child went missing, or away without authorisation, is blank, or no day of the calendar.",
    why: "How long children were missing is counted from this day.",
    remedy: "Write the day in MIS_START as dd/mm/yyyy.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_START"],
    differs: None,
    cases: &[
        Case::fires(
            "words instead of a day",
            "Missing: CHILD MIS_START\n1 June",
            &[(Table::Missing, 0)],
        ),
        Case::silent("days", "Missing: CHILD MIS_START\n1 01/06/2025\n2 30/06/2025"),
        Case::boundary(
            "the last day of a month, and one more",
            "Missing: CHILD MIS_START\n1 30/06/2025\n2 31/06/2025",
            &[(Table::Missing, 1)],
        ),
        Case::missing(
            "no day",
            "Missing: CHILD MIS_START\n1 -\n2 01/06/2025",
            &[(Table::Missing, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.missing.iter().filter(|one| one.began.get().is_none()));
}
