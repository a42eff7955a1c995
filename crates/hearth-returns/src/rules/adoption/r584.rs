//! The decision after a reversal is not newer than the one reversed.

use crate::rules::adoption::decisions::is_reversed;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::PlacedAdoptionRow;
use hearth_domain::Day;

pub(super) const RULE: Rule = Rule {
    code: "584",
    finds: "A decision was told to be reversed last year, and the decision of this year has no day or none that is later.",
    why: "A child who is to be adopted after all has a new decision, made after the earlier one.",
    remedy: "Give DATE_PLACED the day of the new decision, or leave out the decision that ended last year.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[Table::PlacedAdoption],
    needs: &[],
    cells: &["DATE_PLACED"],
    differs: Some(
        "It compares the two days as texts, finds the row at the place of the pair instead of the row itself, and finds a decision without a day also where last year's has none.",
    ),
    cases: &[
        Case::fires(
            "an earlier day",
            "PlacedAdoption last year: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2024 01/09/2024\nPlacedAdoption: CHILD DATE_PLACED\n1 01/04/2024",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "a later day; not reversed last year",
            "PlacedAdoption last year: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 31/05/2024 01/09/2024\n2 01/05/2024 -\nPlacedAdoption: CHILD DATE_PLACED\n1 02/06/2025\n2 01/04/2024",
        ),
        Case::boundary(
            "the same day, and the day after; a reason alone is a reversal",
            "PlacedAdoption last year: CHILD DATE_PLACED REASON_PLACED_CEASED\n1 01/05/2024 RD1\n2 01/05/2024 RD1\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2024\n2 02/05/2024",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::missing(
            "no day now; none last year; one that cannot be read",
            "PlacedAdoption last year: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2024 01/09/2024\n2 - 01/09/2024\n3 01/05/2024 01/09/2024\nPlacedAdoption: CHILD DATE_PLACED\n1 -\n2 -\n3 soon",
            &[(Table::PlacedAdoption, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.placed_adoption {
        let is_stale = |before: &PlacedAdoptionRow| {
            let is_no_later = |day: Day| row.decided.get().is_some_and(|new| new <= day);
            let is_untold = row.decided.is_blank() && !before.decided.is_blank();
            is_untold || before.decided.get().is_some_and(is_no_later)
        };
        let mut ended = child.last.placed_adoption.iter().filter(|before| is_reversed(before));
        found.row_if(row, ended.any(|before| is_stale(before)));
    }
}
