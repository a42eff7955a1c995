//! A child went missing after the year.

use crate::rules::days::is_later;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::MissingRow;

pub(super) const RULE: Rule = Rule {
    code: "570",
    finds: "The child went missing, or away without authorisation, after 31 March of the year.",
    why: "The return tells of this year only.",
    remedy: "Correct MIS_START, or leave the row for next year.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_START"],
    differs: None,
    cases: &[
        Case::fires(
            "in the year to come",
            "Missing: CHILD MIS_START\n1 01/06/2026",
            &[(Table::Missing, 0)],
        ),
        Case::silent(
            "in the year; in the year before",
            "Missing: CHILD MIS_START\n1 01/06/2025\n2 01/03/2025",
        ),
        Case::boundary(
            "on 31 March, and the day after",
            "Missing: CHILD MIS_START\n1 31/03/2026\n2 01/04/2026",
            &[(Table::Missing, 1)],
        ),
        Case::missing(
            "no day; one that cannot be read",
            "Missing: CHILD MIS_START\n1 -\n2 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let is_after = |one: &&At<MissingRow>| is_later(one.began.get(), Some(child.given.last_day));
    found.rows(child.now.missing.iter().filter(is_after));
}
