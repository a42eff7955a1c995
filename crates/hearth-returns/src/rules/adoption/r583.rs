//! An earlier decision was not reversed.

use crate::rules::adoption::decisions::newest;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "583",
    finds: "The child has more than one decision, and one that is not the newest has no day of reversal.",
    why: "One decision stands at a time, and a child must not count twice as waiting.",
    remedy: "Give DATE_PLACED_CEASED of the earlier decision, which may have been in an earlier year, or leave out the row that is not needed.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DATE_PLACED_CEASED"],
    differs: Some(
        "It takes the decision whose day is the last as a text for the newest, and so finds another row than the one that was not reversed.",
    ),
    cases: &[
        Case::fires(
            "the earlier one stands",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2025 -\n1 01/09/2025 -",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "the earlier one is reversed, and the newest may be",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2025 01/08/2025\n1 01/09/2025 -\n2 01/05/2025 01/08/2025\n2 01/09/2025 02/09/2025",
        ),
        Case::boundary(
            "the newest by day and not by text; of two on one day the first",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 31/01/2024 01/03/2024\n1 02/09/2025 -\n2 01/05/2025 -\n2 01/05/2025 -",
            &[(Table::PlacedAdoption, 3)],
        ),
        Case::missing(
            "a decision without a day is not the newest; one row alone",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 - -\n1 01/05/2025 -\n2 - -",
            &[(Table::PlacedAdoption, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let decisions = &child.now.placed_adoption;
    let latest = newest(decisions).map(|(_, row)| row).or(decisions.first());
    let Some(latest) = latest else { return };
    let others = decisions.iter().filter(|row| row.place != latest.place);
    found.rows(others.filter(|row| row.reversed.is_blank()));
}
