//! Where a child was while under a deprivation of liberty order.

use hearth_domain::codes::PlacementType;

use crate::rules::{At, Child, Findings};
use crate::tables::{DoLoRow, EpisodeRow};

/// Finds each ended order together with each episode of the same days whose placement is wrong.
pub(super) fn find_placed(
    child: &Child<'_>,
    is_wrong: fn(Option<PlacementType>) -> bool,
    found: &mut Findings,
) {
    for order in &child.now.dolo {
        for episode in &child.now.episodes {
            if is_wrong(episode.placement.get()) && share_a_day(order, episode) {
                found.row(order);
                found.row(episode);
            }
        }
    }
}

/// Whether both have a day in common: the order has both its days, and an episode without a last day
/// goes on.
fn share_a_day(order: &At<DoLoRow>, episode: &At<EpisodeRow>) -> bool {
    let Some((began, ended)) = order.began.get().zip(order.ended.get()) else { return false };
    episode.began.get().is_some_and(|day| day <= ended)
        && episode.ceased.get().is_none_or(|day| day >= began)
}
