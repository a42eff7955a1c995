//! The birth date of a mother's child is not the one told last year.

use crate::rules::same::is_same;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::HeaderRow;

pub(super) const RULE: Rule = Rule {
    code: "624",
    finds: "The birth date of the mother's child was told last year and is another, or blank, this year.",
    why: "It is the birth date of her first child and does not change.",
    remedy: "Correct MC_DOB; where last year's was wrong, say so to the Department with the return.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[Table::Header],
    needs: &[],
    cells: &["MC_DOB"],
    differs: Some(
        "It compares the days as text, and so finds one that was written with leading zeros in one year and without in the other.",
    ),
    cases: &[
        Case::fires(
            "another day",
            "Header: CHILD MC_DOB\n1 02/06/2024\nHeader last year: CHILD MC_DOB\n1 01/06/2024",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "the same day; told for the first time",
            "Header: CHILD MC_DOB\n1 01/06/2024\n2 02/06/2025\nHeader last year: CHILD MC_DOB\n1 01/06/2024\n2 -",
        ),
        Case::boundary(
            "the same day without leading zeros",
            "Header: CHILD MC_DOB\n1 1/6/2024\nHeader last year: CHILD MC_DOB\n1 01/06/2024",
            &[],
        ),
        Case::missing(
            "blank now; unreadable last year",
            "Header: CHILD MC_DOB\n1 -\n2 02/06/2024\nHeader last year: CHILD MC_DOB\n1 01/06/2024\n2 soon",
            &[(Table::Header, 0), (Table::Header, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let differs = |then: &At<HeaderRow>| {
            !then.child_born.is_blank() && !is_same(&row.child_born, &then.child_born)
        };
        found.row_if(row, child.last.headers.iter().any(differs));
    }
}
