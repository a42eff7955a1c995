//! A mother is not older than her child.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "621",
    finds: "The birth date of the mother's child is not after her own.",
    why: "One of the two days is wrong, or they stand in each other's place.",
    remedy: "Correct DOB or MC_DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DOB", "MC_DOB"],
    differs: Some(
        "It also finds a mother whose own birth date is missing, of whom nobody can say that she is younger than her child.",
    ),
    cases: &[
        Case::fires(
            "a child older than the mother",
            "Header: CHILD DOB MC_DOB\n1 02/06/2025 02/06/2009",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "a child younger than the mother",
            "Header: CHILD DOB MC_DOB\n1 02/06/2009 02/06/2025",
        ),
        Case::boundary(
            "the same day, and the next",
            "Header: CHILD DOB MC_DOB\n1 02/06/2009 02/06/2009\n2 02/06/2009 03/06/2009",
            &[(Table::Header, 0)],
        ),
        Case::missing(
            "no birth date of either",
            "Header: CHILD DOB MC_DOB\n1 - 02/06/2009\n2 02/06/2009 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let days = row.birth_date.get().zip(row.child_born.get());
        found.row_if(row, days.is_some_and(|(born, child_born)| child_born <= born));
    }
}
