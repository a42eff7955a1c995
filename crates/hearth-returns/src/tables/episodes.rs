//! Episodes: one row a change of legal status, placement or carer.

use hearth_domain::Day;
use hearth_domain::codes::{
    CategoryOfNeed, LegalStatus, PlacementProvider, PlacementType, ReasonEpisodeCeased,
    ReasonForNewEpisode, ReasonPlaceChange,
};

use crate::table::table_row;
use crate::values::{Postcode, Urn};

table_row! {
    /// One episode of care.
    EpisodeRow, Episodes {
        /// The day it began.
        began: Day = "DECOM",
        /// Why it began.
        why_new: ReasonForNewEpisode = "RNE",
        /// Legal status.
        legal_status: LegalStatus = "LS",
        /// Category of need.
        need: CategoryOfNeed = "CIN",
        /// Placement type.
        placement: PlacementType = "PLACE",
        /// Placement provider.
        provider: PlacementProvider = "PLACE_PROVIDER",
        /// The day it ceased; blank while it goes on.
        ceased: Day = "DEC",
        /// Why it ceased.
        why_ceased: ReasonEpisodeCeased = "REC",
        /// Why the placement changed.
        why_moved: ReasonPlaceChange = "REASON_PLACE_CHANGE",
        /// Postcode of home.
        home_postcode: Postcode = "HOME_POST",
        /// Postcode of the placement.
        placement_postcode: Postcode = "PL_POST",
        /// Ofsted's number of the provider.
        urn: Urn = "URN",
    }
}
