//! Where in the return each kind of fact stands.

use hearth_domain::fact::{FactKind, Milestone, Spell, Statement};

/// The table and column of the return in which a kind of fact stands; `None` where the return has no
/// place for it.
#[must_use]
pub fn stands_in(kind: FactKind) -> Option<&'static str> {
    match kind {
        FactKind::Milestone(kind) => milestone(kind),
        FactKind::Spell(
            Spell::LegalStatus | Spell::Placement | Spell::Provider | Spell::ResponsibleAgency,
        ) => Some("Episodes, DECOM"),
        FactKind::Statement(Statement::Sex) => Some("Header, SEX"),
        FactKind::Statement(Statement::Ethnicity) => Some("Header, ETHNIC"),
        FactKind::Statement(_) | FactKind::Household(_) => None,
    }
}

fn milestone(kind: Milestone) -> Option<&'static str> {
    Some(match kind {
        Milestone::BirthDate => "Header, DOB",
        Milestone::Review => "Reviews, REVIEW",
        Milestone::EnteredCare => "Episodes, DECOM",
        Milestone::LeftCare => "Episodes, DEC",
        Milestone::PlacementOrder => "Episodes, DECOM of the first LS E1",
        Milestone::PlacementOrderRevoked => "Episodes, DECOM of the first LS after E1",
        Milestone::EarlyPermanenceMoveIn => "Episodes, DECOM of the first PLACE U2 or U5",
        Milestone::FosterCarerMoveIn => {
            "Episodes, DECOM of the stay with the carers of the first PLACE A3 or A5"
        }
        Milestone::PlacedForAdoption => "Episodes, DECOM of the first PLACE A3 to A6",
        Milestone::Disruption => "Episodes, DECOM of the first PLACE after A3 to A6",
        Milestone::AdoptionOrder => "Episodes, DEC with REC E11 or E12",
        Milestone::Decision => "PlacedAdoption, DATE_PLACED",
        Milestone::Reversal => "PlacedAdoption, DATE_PLACED_CEASED",
        Milestone::Match => "AD1, DATE_MATCH",
        Milestone::ExpectedBirthDate
        | Milestone::EarlyNotification
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
