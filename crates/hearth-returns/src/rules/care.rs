//! What rules ask of an episode of care.

use hearth_domain::codes::{LegalStatus, ReasonEpisodeCeased};

use crate::tables::EpisodeRow;

/// Whether the child goes on in care after the episode: it ceased with X1.
pub(super) fn goes_on(episode: &EpisodeRow) -> bool {
    episode.why_ceased.get() == Some(ReasonEpisodeCeased::X1)
}

/// Whether it is a short break (legal status V3 or V4).
pub(super) fn is_short_break(episode: &EpisodeRow) -> bool {
    matches!(episode.legal_status.get(), Some(LegalStatus::V3 | LegalStatus::V4))
}
