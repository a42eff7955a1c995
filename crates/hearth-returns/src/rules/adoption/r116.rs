//! The day of the reversal of a decision cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "116",
    finds: "The day of the decision that the child should no longer be placed for adoption is no day of the calendar.",
    why: "Until this day the child counts as waiting for adoption.",
    remedy: "Write the day of the agency's decision in DATE_PLACED_CEASED as dd/mm/yyyy.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED_CEASED"],
    differs: None,
    cases: &[
        Case::fires(
            "words instead of a day",
            "PlacedAdoption: CHILD DATE_PLACED_CEASED\n1 May",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent("a day", "PlacedAdoption: CHILD DATE_PLACED_CEASED\n1 26/05/2025"),
        Case::boundary(
            "28 and 29 February of a common year",
            "PlacedAdoption: CHILD DATE_PLACED_CEASED\n1 28/02/2026\n2 29/02/2026",
            &[(Table::PlacedAdoption, 1)],
        ),
        Case::missing("no day", "PlacedAdoption: CHILD DATE_PLACED_CEASED\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.placed_adoption {
        found.row_if(row, row.reversed.is_bad());
    }
}
