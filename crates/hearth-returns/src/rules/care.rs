//! What rules ask of an episode of care.

use hearth_domain::codes::{LegalStatus, PlacementType, ReasonEpisodeCeased, ReasonForNewEpisode};

use super::child::Given;
use crate::tables::EpisodeRow;

/// Whether the child goes on in care after the episode: it ceased with X1.
pub(super) fn goes_on(episode: &EpisodeRow) -> bool {
    episode.why_ceased.get() == Some(ReasonEpisodeCeased::X1)
}

/// Whether it is a short break (legal status V3 or V4).
pub(super) fn is_short_break(episode: &EpisodeRow) -> bool {
    matches!(episode.legal_status.get(), Some(LegalStatus::V3 | LegalStatus::V4))
}

/// Whether the child started to be looked after with it (S).
pub(super) fn starts_care(episode: &EpisodeRow) -> bool {
    episode.why_new.get() == Some(ReasonForNewEpisode::S)
}

/// Whether the legal status is this one.
pub(super) fn has_status(episode: &EpisodeRow, status: LegalStatus) -> bool {
    episode.legal_status.get() == Some(status)
}

/// Whether the child is placed for adoption (A3 to A6).
pub(super) fn is_placed_for_adoption(episode: &EpisodeRow) -> bool {
    episode.placement.get().is_some_and(PlacementType::is_adoptive)
}

/// Whether the child is with foster carers (U1 to U6).
pub(super) fn is_fostered(episode: &EpisodeRow) -> bool {
    use PlacementType::{U1, U2, U3, U4, U5, U6};
    matches!(episode.placement.get(), Some(U1 | U2 | U3 | U4 | U5 | U6))
}

/// Whether the child was adopted at its end (E11 or E12).
pub(super) fn is_adopted(episode: &EpisodeRow) -> bool {
    episode.why_ceased.get().is_some_and(ReasonEpisodeCeased::is_adoption)
}

/// Whether the child was adopted at its end, in the year.
pub(super) fn is_adopted_in_year(episode: &EpisodeRow, given: &Given) -> bool {
    let is_in_year = |day| (given.first_day..=given.last_day).contains(&day);
    is_adopted(episode) && episode.ceased.get().is_some_and(is_in_year)
}
