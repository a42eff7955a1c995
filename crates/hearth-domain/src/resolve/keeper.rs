//! Who has the paper that settles a conflict.

use crate::fact::{FactKind, Milestone};

/// Whoever keeps the record that shows what is right, and should settle a conflict about it. Who that
/// is differs from agency to agency; this is the usual way. `[K]`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keeper {
    /// The child's social worker, who has the court's papers and knows of moves.
    ChildsSocialWorker,
    /// The panel adviser, who keeps the decision-maker's record (AAR 2005, regulations 19 and 33).
    PanelAdviser,
    /// The authority's data analyst, who answers for the children looked after return.
    DataAnalyst,
    /// The agency's recruitment and assessment worker.
    AssessmentWorker,
}

impl Keeper {
    /// Who keeps the record of that kind of fact.
    #[must_use]
    pub fn of(kind: FactKind) -> Self {
        use Milestone::{
            AdoptionApplication, AdoptionOrder, CareApplication, Consent, ConsentWithdrawn,
            Decision, Disruption, EarlyPermanenceMoveIn, FinalHearing, FosterCarerMoveIn, Match,
            PlacedForAdoption, PlacementOrder, PlacementOrderRevoked, Reversal,
        };
        if kind.is_of_household() {
            return Self::AssessmentWorker;
        }
        match kind {
            FactKind::Milestone(Decision | Match | Reversal) => Self::PanelAdviser,
            FactKind::Milestone(
                AdoptionApplication
                | AdoptionOrder
                | CareApplication
                | Consent
                | ConsentWithdrawn
                | Disruption
                | EarlyPermanenceMoveIn
                | FinalHearing
                | FosterCarerMoveIn
                | PlacedForAdoption
                | PlacementOrder
                | PlacementOrderRevoked,
            ) => Self::ChildsSocialWorker,
            _ => Self::DataAnalyst,
        }
    }

    /// What they are called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::ChildsSocialWorker => "Child's social worker",
            Self::PanelAdviser => "Panel adviser",
            Self::DataAnalyst => "Data analyst",
            Self::AssessmentWorker => "Assessment worker",
        }
    }
}
