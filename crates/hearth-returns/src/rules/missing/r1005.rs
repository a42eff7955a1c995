//! The day on which a child was found cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1005",
    finds: "The day on which the child ceased to be missing, or away without authorisation, is no day of the calendar.",
    why: "How long children were missing is counted to this day; one without it counts as missing still.",
    remedy: "Write the day in MIS_END as dd/mm/yyyy; leave it blank while the child is missing.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_END"],
    differs: None,
    cases: &[
        Case::fires(
            "words instead of a day",
            "Missing: CHILD MIS_END\n1 June",
            &[(Table::Missing, 0)],
        ),
        Case::silent("a day", "Missing: CHILD MIS_END\n1 01/06/2025"),
        Case::boundary(
            "28 and 29 February of a common year",
            "Missing: CHILD MIS_END\n1 28/02/2026\n2 29/02/2026",
            &[(Table::Missing, 1)],
        ),
        Case::missing("missing still", "Missing: CHILD MIS_END\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.missing.iter().filter(|one| one.ended.is_bad()));
}
