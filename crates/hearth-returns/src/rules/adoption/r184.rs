//! A decision is dated before the child was born.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "184",
    finds: "The decision that the child should be placed for adoption is dated before the child was born.",
    why: "One of the two days is wrong, and the child's age at the decision with it.",
    remedy: "Correct DATE_PLACED, or DOB in Header.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DOB"],
    differs: Some(
        "It compares the decision with the birth date in PlacedAdoption and not in Header, and finds a row whose birth date is blank or cannot be read.",
    ),
    cases: &[
        Case::fires(
            "decided before birth",
            "Header: CHILD DOB\n1 02/06/2025\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "decided after birth",
            "Header: CHILD DOB\n1 02/06/2025\nPlacedAdoption: CHILD DATE_PLACED\n1 01/09/2025",
        ),
        Case::boundary(
            "on the day of birth, and the day before",
            "Header: CHILD DOB\n1 02/06/2025\n2 02/06/2025\nPlacedAdoption: CHILD DATE_PLACED\n1 02/06/2025\n2 01/06/2025",
            &[(Table::PlacedAdoption, 1)],
        ),
        Case::missing(
            "no birth date in Header",
            "Header: CHILD DOB\n1 -\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for born in child.now.headers.iter().filter_map(|header| header.birth_date.get()) {
        let before_birth = |day| day < born;
        let decisions = &child.now.placed_adoption;
        found.rows(decisions.iter().filter(|row| row.decided.get().is_some_and(before_birth)));
    }
}
