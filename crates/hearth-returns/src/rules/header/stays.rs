//! Temporary placements that last too long.

use hearth_domain::codes::PlacementType;
use hearth_domain::day::days_between;

use crate::rules::{Child, Findings};

/// Finds the ended episodes in a placement that lasted more than `most` days.
pub(super) fn find_longer(
    child: &Child<'_>,
    placement: PlacementType,
    most: i32,
    found: &mut Findings,
) {
    for episode in &child.now.episodes {
        let ends = episode.began.get().zip(episode.ceased.get());
        let is_long = ends.is_some_and(|(began, ceased)| days_between(began, ceased) > most);
        found.row_if(episode, is_long && episode.placement.get() == Some(placement));
    }
}
