//! The rows of the extract: of each table the columns that tell of adoption, and no other.

use hearth_domain::codes::{
    CategoryOfNeed, Ethnicity, LegalStatus, PlacementProvider, PlacementType, ReasonEpisodeCeased,
    ReasonForNewEpisode, ReversalReason, ReviewCode, Sex,
};

use super::values::{ExtractDay, Flag, Hidden, OrderMade, RowKey};
use crate::table::table_row;
use crate::values::ChildNumber;

table_row! {
    /// One child.
    PersonRow, SSD_PERSON by
    /// The authority's number for the child.
    child: ChildNumber = "pers_person_id" {
        /// Sex.
        sex: Sex = "pers_sex",
        /// Ethnic group.
        ethnicity: Ethnicity = "pers_ethnicity",
        /// The day of birth.
        born: ExtractDay = "pers_dob",
        /// The day on which the birth is expected.
        expected: ExtractDay = "pers_expected_dob",
        /// Forename.
        forename: Hidden = "pers_forename",
        /// Surname.
        surname: Hidden = "pers_surname",
    }
}

table_row! {
    /// One episode of care; its placement and legal status stand in tables of their own.
    CareEpisodeRow, SSD_CARE_EPISODES by
    /// The authority's number for the child.
    child: ChildNumber = "clae_person_id" {
        /// The period of care.
        period: RowKey = "clae_cla_id",
        /// The day the period of care began.
        entered: ExtractDay = "clae_entered_care_date",
        /// The day the episode began.
        began: ExtractDay = "clae_cla_episode_start_date",
        /// Why it began.
        why_new: ReasonForNewEpisode = "clae_cla_episode_start_reason",
        /// Category of need.
        need: CategoryOfNeed = "clae_cla_primary_need_code",
        /// The day it ceased; blank while it goes on.
        ceased: ExtractDay = "clae_cla_episode_ceased_date",
        /// Why it ceased.
        why_ceased: ReasonEpisodeCeased = "clae_cla_episode_ceased_reason",
        /// The placement.
        placement: RowKey = "clae_cla_placement_id",
    }
}

table_row! {
    /// One placement.
    PlacementRow, SSD_PLACEMENTS by
    /// The authority's number for the child.
    child: ChildNumber = "clap_person_id" {
        /// The placement.
        key: RowKey = "clap_cla_placement_id",
        /// The day it began.
        began: ExtractDay = "clap_cla_placement_start_date",
        /// Its type.
        kind: PlacementType = "clap_cla_placement_type",
        /// Who provides it.
        provider: PlacementProvider = "clap_cla_placement_provider",
        /// The day it ended.
        ended: ExtractDay = "clap_cla_placement_end_date",
    }
}

table_row! {
    /// One legal status, from a day to a day.
    LegalStatusRow, SSD_LEGAL_STATUSES by
    /// The authority's number for the child.
    child: ChildNumber = "lega_person_id" {
        /// The status.
        status: LegalStatus = "lega_legal_status",
        /// The day it began.
        began: ExtractDay = "lega_legal_status_start_date",
        /// The day it ended.
        ended: ExtractDay = "lega_legal_status_end_date",
    }
}

table_row! {
    /// One looked-after review. Its table names the period of care and not the child, who is looked up.
    ReviewRow, SSD_REVIEWS by
    /// The authority's number for the child whose period of care it is.
    child: ChildNumber = "clae_person_id" {
        /// The period of care.
        period: RowKey = "clar_cla_id",
        /// The day it was held.
        held: ExtractDay = "clar_cla_review_date",
        /// Whether it was cancelled.
        cancelled: Flag = "clar_cla_review_cancelled",
        /// How the child took part.
        participation: ReviewCode = "clar_cla_review_participation",
    }
}

table_row! {
    /// One plan for permanence.
    PermanenceRow, SSD_PERMANENCE by
    /// The authority's number for the child.
    child: ChildNumber = "perm_person_id" {
        /// The day of the decision that the child should be placed for adoption.
        decided: ExtractDay = "perm_adm_decision_date",
        /// The day of the placement order.
        ordered: ExtractDay = "perm_placement_order_date",
        /// The day the child moved to foster carers who are also approved adopters.
        early: ExtractDay = "perm_placed_ffa_cp_date",
        /// The day the child moved to the foster carers who adopted.
        with_carers: ExtractDay = "perm_placed_foster_carer_date",
        /// The day of the decision of the match.
        matched: ExtractDay = "perm_matched_date",
        /// The day the child was placed for adoption.
        placed: ExtractDay = "perm_placed_for_adoption_date",
        /// The day of the order that made the home permanent.
        order_made: ExtractDay = "perm_permanence_order_date",
        /// Which order.
        order_kind: OrderMade = "perm_permanence_order_type",
        /// The day of the decision that the child should no longer be placed for adoption.
        reversed: ExtractDay = "perm_decision_reversed_date",
        /// Why.
        why_reversed: ReversalReason = "perm_decision_reversed_reason",
    }
}

table_row! {
    /// A worker's time with a child.
    InvolvementRow, SSD_INVOLVEMENTS by
    /// The authority's number for the child.
    child: ChildNumber = "invo_person_id" {
        /// The worker.
        worker: RowKey = "invo_professional_id",
        /// The worker's team.
        team: Hidden = "invo_professional_team",
        /// The day it began.
        began: ExtractDay = "invo_involvement_start_date",
        /// The day it ended; blank while it goes on.
        ended: ExtractDay = "invo_involvement_end_date",
    }
}

table_row! {
    /// A worker.
    ProfessionalRow, SSD_PROFESSIONALS by
    /// The worker's key.
    worker: RowKey = "prof_professional_id" {
        /// The worker's name.
        name: Hidden = "prof_professional_name",
    }
}

table_row! {
    /// A number by which another system knows a child.
    LinkedIdentifierRow, SSD_LINKED_IDENTIFIERS by
    /// The authority's number for the child.
    child: ChildNumber = "link_person_id" {
        /// Which system's.
        kind: Hidden = "link_identifier_type",
        /// The number.
        value: Hidden = "link_identifier_value",
    }
}
