//! A mother was told to be none last year, though her child was born before this year.

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::HeaderRow;
use hearth_domain::codes::YesNo;

pub(super) const RULE: Rule = Rule {
    code: "626",
    finds: "The child is a mother this year and was told to be none last year, though her child was born before 1 April of the year.",
    why: "Last year's return counted her wrongly, or the birth date is wrong.",
    remedy: "Correct MC_DOB; where last year's MOTHER was wrong, say so to the Department with the return.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[Table::Header],
    needs: &[],
    cells: &["MOTHER", "MC_DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "born last year",
            "Header: CHILD MOTHER MC_DOB\n1 1 02/06/2024\nHeader last year: CHILD MOTHER\n1 0",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "born this year; a mother last year too",
            "Header: CHILD MOTHER MC_DOB\n1 1 02/06/2025\n2 1 02/06/2024\nHeader last year: CHILD MOTHER\n1 0\n2 1",
        ),
        Case::boundary(
            "born on 31 March, and the day after",
            "Header: CHILD MOTHER MC_DOB\n1 1 31/03/2025\n2 1 01/04/2025\nHeader last year: CHILD MOTHER\n1 0\n2 0",
            &[(Table::Header, 0)],
        ),
        Case::missing(
            "nothing told last year; no birth date",
            "Header: CHILD MOTHER MC_DOB\n1 1 02/06/2024\n2 1 -\nHeader last year: CHILD MOTHER\n1 -\n2 0",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let no_mother = |row: &At<HeaderRow>| row.is_mother.get() == Some(YesNo::No);
    if !child.last.headers.iter().any(no_mother) {
        return;
    }
    for row in &child.now.headers {
        let before = row.child_born.get().is_some_and(|day| day < child.given.first_day);
        found.row_if(row, before && row.is_mother.get() == Some(YesNo::Yes));
    }
}
