//! The decision has two days.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "523",
    finds: "The decision that the child should be placed for adoption has one day in PlacedAdoption and another in AD1.",
    why: "It is one decision, and waits are counted from its day.",
    remedy: "Give DATE_PLACED and DATE_INT the same day.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption, Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DATE_INT"],
    differs: None,
    cases: &[
        Case::fires(
            "two days",
            "PlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025\nAD1: CHILD DATE_INT\n1 01/06/2025",
            &[(Table::Ad1, 0), (Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "one day",
            "PlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025\nAD1: CHILD DATE_INT\n1 1/5/2025",
        ),
        Case::boundary(
            "the day before; of two decisions one",
            "PlacedAdoption: CHILD DATE_PLACED\n1 30/04/2025\n2 01/05/2025\n2 01/07/2025\nAD1: CHILD DATE_INT\n1 01/05/2025\n2 01/07/2025",
            &[
                (Table::Ad1, 0),
                (Table::Ad1, 1),
                (Table::PlacedAdoption, 0),
                (Table::PlacedAdoption, 1),
            ],
        ),
        Case::missing(
            "no day in one of the two",
            "PlacedAdoption: CHILD DATE_PLACED\n1 -\n2 01/05/2025\nAD1: CHILD DATE_INT\n1 01/06/2025\n2 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for decision in &child.now.placed_adoption {
        for row in &child.now.ad1 {
            let days = decision.decided.get().zip(row.decided.get());
            if days.is_some_and(|(one, other)| one != other) {
                found.row(decision);
                found.row(row);
            }
        }
    }
}
