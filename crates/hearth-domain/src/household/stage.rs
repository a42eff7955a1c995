//! Where a household stands on its way.

use super::Approval;
use crate::day::Day;

/// Where a household stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HouseholdStage {
    /// Has asked, not registered.
    Enquired,
    /// In stage one: checks and preparation.
    InStageOne,
    /// Between the stages, at most six months.
    BetweenStages,
    /// In stage two: assessment.
    InStageTwo,
    /// Approved and waiting to be matched.
    ApprovedWaiting,
    /// Matched, no child placed yet.
    HouseholdMatched,
    /// A child lives with the household; no order yet.
    HouseholdPlaced,
    /// Has adopted.
    HasAdopted,
    /// The process is on hold.
    OnHold,
    /// Withdrew or was refused.
    Departed,
}

impl HouseholdStage {
    /// Every stage, in order.
    pub const ALL: [Self; 10] = [
        Self::Enquired,
        Self::InStageOne,
        Self::BetweenStages,
        Self::InStageTwo,
        Self::ApprovedWaiting,
        Self::HouseholdMatched,
        Self::HouseholdPlaced,
        Self::HasAdopted,
        Self::OnHold,
        Self::Departed,
    ];

    /// The word used in addresses and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Enquired => "enquired",
            Self::InStageOne => "stage-one",
            Self::BetweenStages => "between-stages",
            Self::InStageTwo => "stage-two",
            Self::ApprovedWaiting => "approved-waiting",
            Self::HouseholdMatched => "matched",
            Self::HouseholdPlaced => "placed",
            Self::HasAdopted => "adopted",
            Self::OnHold => "on-hold",
            Self::Departed => "left",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Enquired => "Enquired",
            Self::InStageOne => "In stage one",
            Self::BetweenStages => "Between the stages",
            Self::InStageTwo => "In stage two",
            Self::ApprovedWaiting => "Approved, waiting",
            Self::HouseholdMatched => "Matched",
            Self::HouseholdPlaced => "Child placed",
            Self::HasAdopted => "Adopted",
            Self::OnHold => "On hold",
            Self::Departed => "Left the process",
        }
    }

    /// The stage of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// The stage a run has reached; `None` before it began.
    #[must_use]
    pub fn of(approval: &Approval) -> Option<Self> {
        let stage = if approval.adoption_order.is_some() {
            Self::HasAdopted
        } else if approval.is_on_hold() {
            Self::OnHold
        } else if approval.left.is_some() {
            Self::Departed
        } else if approval.placed.is_some() {
            Self::HouseholdPlaced
        } else if approval.matched.is_some() {
            Self::HouseholdMatched
        } else if approval.approved.is_some() {
            Self::ApprovedWaiting
        } else if approval.stage_two_started.is_some() || approval.stage_two_ended.is_some() {
            Self::InStageTwo
        } else if approval.stage_one_ended.is_some() {
            Self::BetweenStages
        } else if approval.registration().is_some() {
            Self::InStageOne
        } else if approval.enquired.is_some() {
            Self::Enquired
        } else {
            return None;
        };
        Some(stage)
    }

    /// What it means, in one sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Enquired => "Asked the agency about adopting; no registration of interest yet.",
            Self::InStageOne => "Registered: checks, references and preparation.",
            Self::BetweenStages => {
                "Stage one is over; the household has six months to say that it goes on."
            }
            Self::InStageTwo => "The agency assesses the household and writes its report.",
            Self::ApprovedWaiting => "Approved as suitable to adopt; no match known.",
            Self::HouseholdMatched => "Matched with a child or children who do not live there yet.",
            Self::HouseholdPlaced => "A child or children live there; no adoption order yet.",
            Self::HasAdopted => "The court made an adoption order.",
            Self::OnHold => "The process rests and may go on.",
            Self::Departed => "Withdrew, or was refused.",
        }
    }

    /// Whether the way ends with it.
    #[must_use]
    pub fn ends_the_way(self) -> bool {
        matches!(self, Self::HasAdopted | Self::Departed)
    }

    /// The day a run reached this stage, where it is told.
    #[must_use]
    pub fn reached_on(self, approval: &Approval) -> Option<Day> {
        match self {
            Self::Enquired => approval.enquired,
            Self::InStageOne => approval.registration(),
            Self::BetweenStages => approval.stage_one_ended,
            Self::InStageTwo => approval.stage_two_started,
            Self::ApprovedWaiting => approval.approved,
            Self::HouseholdMatched => approval.matched,
            Self::HouseholdPlaced => approval.placed.map(|(day, _)| day),
            Self::HasAdopted => approval.adoption_order,
            Self::OnHold | Self::Departed => approval.left.as_ref().map(|(day, _)| *day),
        }
    }
}
