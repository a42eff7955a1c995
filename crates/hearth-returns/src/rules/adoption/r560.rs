//! The day of a decision that stands is not the one told last year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::PlacedAdoptionRow;

pub(super) const RULE: Rule = Rule {
    code: "560",
    finds: "A decision that was told last year and not reversed then has another day this year.",
    why: "It is the same decision, and waits are counted from its day.",
    remedy: "Give DATE_PLACED the day that was told last year, or add the reversal of that decision.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[Table::PlacedAdoption],
    needs: &[],
    cells: &["DATE_PLACED", "DATE_PLACED_CEASED"],
    differs: Some(
        "It compares the two days as texts, and so finds one that is written with and without leading zeros.",
    ),
    cases: &[
        Case::fires(
            "another day",
            "PlacedAdoption last year: CHILD DATE_PLACED\n1 01/05/2024\nPlacedAdoption: CHILD DATE_PLACED\n1 01/06/2024",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "the same day; reversed last year",
            "PlacedAdoption last year: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2024 -\n2 01/05/2024 01/09/2024\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2024\n2 01/06/2025",
        ),
        Case::boundary(
            "the same day written otherwise; the day after",
            "PlacedAdoption last year: CHILD DATE_PLACED\n1 01/05/2024\n2 01/05/2024\nPlacedAdoption: CHILD DATE_PLACED\n1 1/5/2024\n2 02/05/2024",
            &[(Table::PlacedAdoption, 1)],
        ),
        Case::missing(
            "no day now; none last year",
            "PlacedAdoption last year: CHILD DATE_PLACED\n1 01/05/2024\n2 -\nPlacedAdoption: CHILD DATE_PLACED\n1 -\n2 01/05/2025",
            &[(Table::PlacedAdoption, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.placed_adoption {
        let moved = |before: &PlacedAdoptionRow| {
            let stood = !before.decided.is_blank() && before.reversed.is_blank();
            stood && before.decided != row.decided
        };
        found.row_if(row, child.last.placed_adoption.iter().any(|before| moved(before)));
    }
}
