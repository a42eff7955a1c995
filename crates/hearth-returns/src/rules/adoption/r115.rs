//! The day of the decision in the list of decisions cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "115",
    finds: "The day of the decision that the child should be placed for adoption is no day of the calendar.",
    why: "Who waits with a decision, and how long, is known from this day alone until the child is adopted.",
    remedy: "Write the day of the agency's decision in DATE_PLACED as dd/mm/yyyy. It is the day of the decision, not of a move.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED"],
    differs: None,
    cases: &[
        Case::fires(
            "a day in another order",
            "PlacedAdoption: CHILD DATE_PLACED\n1 2025-05-26",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent("a day", "PlacedAdoption: CHILD DATE_PLACED\n1 26/05/2025"),
        Case::boundary(
            "the last day of a month, and the day after it",
            "PlacedAdoption: CHILD DATE_PLACED\n1 30/09/2025\n2 31/09/2025",
            &[(Table::PlacedAdoption, 1)],
        ),
        Case::missing("no day", "PlacedAdoption: CHILD DATE_PLACED\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.placed_adoption {
        found.row_if(row, row.decided.is_bad());
    }
}
