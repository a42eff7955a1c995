//! A decision that was reversed last year is told again.

use crate::rules::adoption::decisions::is_reversed;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "561",
    finds: "The decision has the day of one that was told to be reversed last year.",
    why: "A decision that was reversed no longer stands; a child who is to be adopted after all has a new decision with a new day.",
    remedy: "Give DATE_PLACED the day of the new decision, or leave out the decision that ended last year.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[Table::PlacedAdoption],
    needs: &[],
    cells: &["DATE_PLACED"],
    differs: Some(
        "It compares the two days as texts, and so does not find one that is written with and without leading zeros.",
    ),
    cases: &[
        Case::fires(
            "the same day",
            "PlacedAdoption last year: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2024 01/09/2024\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2024",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "a new decision; not reversed last year",
            "PlacedAdoption last year: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2024 01/09/2024\n2 01/05/2024 -\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025\n2 01/05/2024",
        ),
        Case::boundary(
            "a reason alone is a reversal; the day after",
            "PlacedAdoption last year: CHILD DATE_PLACED REASON_PLACED_CEASED\n1 01/05/2024 RD2\n2 01/05/2024 RD2\nPlacedAdoption: CHILD DATE_PLACED\n1 1/5/2024\n2 02/05/2024",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::missing(
            "no day in either year",
            "PlacedAdoption last year: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 - 01/09/2024\nPlacedAdoption: CHILD DATE_PLACED\n1 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in child.now.placed_adoption.iter().filter(|row| !row.decided.is_blank()) {
        let mut ended = child.last.placed_adoption.iter().filter(|before| is_reversed(before));
        found.row_if(row, ended.any(|before| before.decided == row.decided));
    }
}
