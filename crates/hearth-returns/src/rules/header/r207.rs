//! A girl who was a mother last year is none this year.

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::HeaderRow;
use hearth_domain::codes::YesNo;

pub(super) const RULE: Rule = Rule {
    code: "207",
    finds: "The child was told to be a mother last year and is not told to be one this year, though it has an episode in the year.",
    why: "A mother stays one; one of the two years counts her wrongly.",
    remedy: "Write 1 in MOTHER, or where last year's was wrong say so to the Department with the return.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[Table::Header],
    needs: &[],
    cells: &["MOTHER"],
    differs: None,
    cases: &[
        Case::fires(
            "no mother now",
            "Header: CHILD MOTHER\n1 0\nEpisodes: CHILD\n1\nHeader last year: CHILD MOTHER\n1 1",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "a mother in both; one since this year",
            "Header: CHILD MOTHER\n1 1\n2 1\nEpisodes: CHILD\n1\n2\nHeader last year: CHILD MOTHER\n1 1\n2 0",
        ),
        Case::boundary(
            "with an episode and without",
            "Header: CHILD MOTHER\n1 0\n2 0\nEpisodes: CHILD\n1\nHeader last year: CHILD MOTHER\n1 1\n2 1",
            &[(Table::Header, 0)],
        ),
        Case::missing(
            "blank now; blank last year",
            "Header: CHILD MOTHER\n1 -\n2 0\nEpisodes: CHILD\n1\n2\nHeader last year: CHILD MOTHER\n1 1\n2 -",
            &[(Table::Header, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let is_mother = |row: &At<HeaderRow>| row.is_mother.get() == Some(YesNo::Yes);
    if !child.now.episodes.is_empty() && child.last.headers.iter().any(is_mother) {
        found.rows(child.now.headers.iter().filter(|row| !is_mother(row)));
    }
}
