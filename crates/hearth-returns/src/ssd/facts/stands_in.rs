//! Where in the extract each kind of fact stands.

use hearth_domain::fact::{FactKind, Milestone, Spell, Statement};

/// The table and column of the extract in which a kind of fact stands; `None` where it has no place
/// for it.
#[must_use]
pub fn stands_in(kind: FactKind) -> Option<&'static str> {
    match kind {
        FactKind::Milestone(kind) => milestone(kind),
        FactKind::Spell(Spell::LegalStatus) => {
            Some("ssd_legal_status, lega_legal_status_start_date")
        }
        FactKind::Spell(Spell::Placement | Spell::Provider) => {
            Some("ssd_cla_placement, clap_cla_placement_start_date")
        }
        FactKind::Spell(Spell::ResponsibleAgency) => {
            Some("ssd_cla_episodes, clae_cla_episode_start_date")
        }
        FactKind::Statement(Statement::Sex) => Some("ssd_person, pers_sex"),
        FactKind::Statement(Statement::Ethnicity) => Some("ssd_person, pers_ethnicity"),
        FactKind::Statement(_) | FactKind::Household(_) => None,
    }
}

fn milestone(kind: Milestone) -> Option<&'static str> {
    Some(match kind {
        Milestone::BirthDate => "ssd_person, pers_dob",
        Milestone::ExpectedBirthDate => "ssd_person, pers_expected_dob",
        Milestone::Review => "ssd_cla_reviews, clar_cla_review_date",
        Milestone::EnteredCare => "ssd_cla_episodes, clae_cla_episode_start_date",
        Milestone::LeftCare => "ssd_cla_episodes, clae_cla_episode_ceased_date",
        Milestone::PlacementOrder => {
            "ssd_legal_status, lega_legal_status_start_date of the first E1"
        }
        Milestone::PlacementOrderRevoked => {
            "ssd_legal_status, lega_legal_status_start_date of the first after E1"
        }
        Milestone::EarlyPermanenceMoveIn => {
            "ssd_cla_placement, clap_cla_placement_type: the first U2 or U5"
        }
        Milestone::FosterCarerMoveIn => {
            "ssd_cla_placement, the stay with the carers of the first A3 or A5"
        }
        Milestone::PlacedForAdoption => {
            "ssd_cla_placement, clap_cla_placement_type: the first of A3 to A6"
        }
        Milestone::Disruption => {
            "ssd_cla_placement, clap_cla_placement_type: the first after A3 to A6"
        }
        Milestone::AdoptionOrder => {
            "ssd_cla_episodes, clae_cla_episode_ceased_date with reason E11 or E12"
        }
        Milestone::Decision => "ssd_permanence, perm_adm_decision_date",
        Milestone::Reversal => "ssd_permanence, perm_decision_reversed_date",
        Milestone::Match => "ssd_permanence, perm_matched_date",
        Milestone::EarlyNotification
        | Milestone::PermanencePlan
        | Milestone::AdoptionPlan
        | Milestone::CareApplication
        | Milestone::FinalHearing
        | Milestone::InterAgencySearch
        | Milestone::Consent
        | Milestone::ConsentWithdrawn
        | Milestone::AdoptionApplication => return None,
    })
}
