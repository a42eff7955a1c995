//! What rules of episodes ask of a placement.

use hearth_domain::codes::PlacementType;

use crate::tables::EpisodeRow;

/// Whether the placement is temporary (T0 to T4).
pub(in crate::rules) fn is_temporary(episode: &EpisodeRow) -> bool {
    use PlacementType::{T0, T1, T2, T3, T4};
    matches!(episode.placement.get(), Some(T0 | T1 | T2 | T3 | T4))
}

/// Whether type, postcode, number and provider of the placement are as they were; what is blank in
/// both is as it was.
pub(super) fn is_same_placement(one: &EpisodeRow, other: &EpisodeRow) -> bool {
    one.placement == other.placement
        && one.placement_postcode == other.placement_postcode
        && one.urn == other.urn
        && one.provider == other.provider
}
