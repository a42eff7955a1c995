//! A child was found before it went missing.

use crate::rules::days::is_later;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "567",
    finds: "The child ceased to be missing, or away without authorisation, before that began.",
    why: "How long children were missing is counted between the two days.",
    remedy: "Correct MIS_START or MIS_END.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_START", "MIS_END"],
    differs: None,
    cases: &[
        Case::fires(
            "a month before",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 01/05/2025",
            &[(Table::Missing, 0)],
        ),
        Case::silent("two days later", "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 03/06/2025"),
        Case::boundary(
            "on the same day; the day before",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 01/06/2025\n2 01/06/2025 31/05/2025",
            &[(Table::Missing, 1)],
        ),
        Case::missing(
            "missing still; a first day that cannot be read",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 -\n2 soon 01/05/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for one in &child.now.missing {
        found.row_if(one, is_later(one.began.get(), one.ended.get()));
    }
}
