//! A child went missing before it was born.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "586",
    finds: "The child went missing, or away without authorisation, on or before the day of its birth.",
    why: "One of the two days is wrong.",
    remedy: "Correct MIS_START or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_START"],
    differs: None,
    cases: &[
        Case::fires(
            "two years before",
            "Missing: CHILD DOB MIS_START\n1 02/06/2027 01/06/2025",
            &[(Table::Missing, 0)],
        ),
        Case::silent("at ten", "Missing: CHILD DOB MIS_START\n1 02/06/2015 01/06/2025"),
        Case::boundary(
            "on the day of birth, and the day after",
            "Missing: CHILD DOB MIS_START\n1 01/06/2025 01/06/2025\n2 31/05/2025 01/06/2025",
            &[(Table::Missing, 0)],
        ),
        Case::missing(
            "no birth date; no first day",
            "Missing: CHILD DOB MIS_START\n1 - 01/06/2025\n2 02/06/2027 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for one in &child.now.missing {
        let days = one.began.get().zip(one.birth_date.get());
        found.row_if(one, days.is_some_and(|(began, born)| began <= born));
    }
}
