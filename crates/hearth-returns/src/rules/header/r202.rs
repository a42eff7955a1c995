//! The sex of the child is not the one told last year.

use crate::cell::Cell;
use crate::rules::same::is_same;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::HeaderRow;
use hearth_domain::codes::Sex;

pub(super) const RULE: Rule = Rule {
    code: "202",
    finds: "The sex of the child is not the one told last year.",
    why: "One of the two years counts the child wrongly.",
    remedy: "Correct SEX; where last year's was wrong, say so to the Department with the return.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[Table::Header],
    needs: &[],
    cells: &["SEX"],
    differs: Some(
        "In 2024/25, when letters took the place of figures, it finds every child of both years.",
    ),
    cases: &[
        Case::fires(
            "another sex",
            "Header: CHILD SEX\n1 M\nHeader last year: CHILD SEX\n1 F",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "the same; and a child who was not there last year",
            "Header: CHILD SEX\n1 M\n2 F\nHeader last year: CHILD SEX\n1 M",
        ),
        Case::boundary(
            "the year in which letters took the place of figures",
            "Header: CHILD SEX\n1 M\n2 F\nHeader last year: CHILD SEX\n1 1\n2 1",
            &[(Table::Header, 1)],
        )
        .in_year(2025),
        Case::missing(
            "known last year and blank now; blank in both; unreadable alike",
            "Header: CHILD SEX\n1 -\n2 -\n3 X\nHeader last year: CHILD SEX\n1 M\n2 -\n3 x",
            &[(Table::Header, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let differs = |before: &At<HeaderRow>| !is_same_sex(&row.sex, &before.sex);
        found.row_if(row, child.last.headers.iter().any(differs));
    }
}

/// A figure and the letter that took its place say the same.
fn is_same_sex(now: &Cell<Sex>, before: &Cell<Sex>) -> bool {
    match (now.get(), before.get()) {
        (Some(now), Some(before)) => now.letter() == before.letter(),
        _ => is_same(now, before),
    }
}
