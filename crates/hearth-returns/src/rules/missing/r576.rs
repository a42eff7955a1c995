//! A child was missing when last year ended, and this year does not begin with it.

use hearth_domain::Day;

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "576",
    finds: "The child was missing, or away without authorisation, when last year ended, and its first time missing of this year did not begin on the same day.",
    why: "The time is told in every return until it ends; otherwise its length is lost.",
    remedy: "Repeat last year’s row as the first of this year, with the day in MIS_START as it was; complete MIS_END once the child is found.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[Table::Missing],
    needs: &[],
    cells: &["CHILD", "MIS_START"],
    differs: Some(
        "It says nothing of a child who has no time missing at all in this year’s return. Hearth finds the first episode of the year then, if there is one.",
    ),
    cases: &[
        Case::fires(
            "begun on another day; no time missing this year",
            "Missing: CHILD MIS_START\n1 01/06/2025\nEpisodes: CHILD DECOM\n2 01/08/2025\n2 01/05/2024\nMissing last year: CHILD MIS_START MIS_END\n1 20/03/2025 -\n2 20/03/2025 -",
            &[(Table::Missing, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "begun on the same day; found last year; no longer in the return",
            "Missing: CHILD MIS_START\n1 20/03/2025\n2 01/06/2025\nMissing last year: CHILD MIS_START MIS_END\n1 20/03/2025 -\n2 20/03/2025 25/03/2025\n3 20/03/2025 -",
        ),
        Case::boundary(
            "of several the first counts; a day later; two open at once",
            "Missing: CHILD MIS_START\n1 01/06/2025\n1 20/03/2025\n2 21/03/2025\n3 20/03/2025\nMissing last year: CHILD MIS_START MIS_END\n1 20/03/2025 -\n2 20/03/2025 -\n3 19/03/2025 -\n3 20/03/2025 -",
            &[(Table::Missing, 2), (Table::Missing, 3)],
        ),
        Case::missing(
            "no first day this year; none last year; an end that cannot be read is given",
            "Missing: CHILD MIS_START\n1 -\n2 01/06/2025\n3 01/06/2025\nMissing last year: CHILD MIS_START MIS_END\n1 20/03/2025 -\n2 - -\n3 20/03/2025 soon",
            &[(Table::Missing, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let open = child.last.missing.iter().filter(|one| one.ended.is_blank());
    let mut open = open.filter_map(|one| one.began.get()).peekable();
    if open.peek().is_none() {
        return;
    }
    // Those without a first day count as the last; of two that began on one day the first counts.
    let first = child.now.missing.iter().min_by_key(|one| one.began.get().unwrap_or(Day::MAX));
    match first {
        Some(first) => found.row_if(first, open.any(|day| first.began.get() != Some(day))),
        None => found.rows(child.now.episodes_in_order().next()),
    }
}
