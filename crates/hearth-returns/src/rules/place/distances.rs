//! The distance from home of an episode, this year and last.

use crate::rules::{At, Child, MileTenths, Rows, Whereabouts};
use crate::tables::EpisodeRow;

/// Distances that differ by less are one: two tenths of a mile.
const APART: MileTenths = 2;

/// Whether the distance of this year is another than that of last year. Where there is none this year
/// nothing can be compared.
pub(super) fn is_farther_or_nearer(
    child: &Child<'_>,
    first: &At<EpisodeRow>,
    before: &At<EpisodeRow>,
) -> bool {
    let distance = |rows: &Rows, episode| rows.whereabouts(episode).and_then(Whereabouts::distance);
    match (distance(child.now, first), distance(child.last, before)) {
        (Some(now), Some(before)) => now.abs_diff(before) >= APART,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// Whether both began for the same reason, and it is told.
pub(super) fn began_alike(first: &EpisodeRow, before: &EpisodeRow) -> bool {
    !first.why_new.is_blank() && first.why_new == before.why_new
}
