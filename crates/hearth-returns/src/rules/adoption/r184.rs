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
    cells: &["DATE_PLACED", "DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "decided before birth",
            "Header: CHILD DOB\n1 02/06/2025\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025",
            &[(Table::Header, 0), (Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "decided after birth",
            "Header: CHILD DOB\n1 02/06/2025\nPlacedAdoption: CHILD DATE_PLACED\n1 01/09/2025",
        ),
        Case::boundary(
            "on the day of birth, and the day before",
            "Header: CHILD DOB\n1 02/06/2025\n2 02/06/2025\nPlacedAdoption: CHILD DATE_PLACED\n1 02/06/2025\n2 01/06/2025",
            &[(Table::Header, 1), (Table::PlacedAdoption, 1)],
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
    for header in &child.now.headers {
        for row in &child.now.placed_adoption {
            if row.decided.get().zip(header.birth_date.get()).is_some_and(|(day, born)| day < born)
            {
                found.row(header);
                found.row(row);
            }
        }
    }
}
