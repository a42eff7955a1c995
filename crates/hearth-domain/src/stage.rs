//! Where a child stands on the way to adoption.

use crate::day::Day;
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::plan::Plan;

/// A stage of the way, from entry to care to what ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Looked after or notified early; no decision yet.
    BeforeDecision,
    /// Decided that the child should be placed for adoption; no authority to place yet.
    Decided,
    /// Authority to place: a placement order or a section 19 consent; no match known.
    Authorised,
    /// Matched with a family, not yet placed.
    Matched,
    /// Placed for adoption; no order yet.
    Placed,
    /// Adopted.
    Adopted,
    /// Decision reversed, still looked after.
    Reversed,
    /// Left care otherwise than by adoption.
    LeftCareOtherwise,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 8] = [
        Self::BeforeDecision,
        Self::Decided,
        Self::Authorised,
        Self::Matched,
        Self::Placed,
        Self::Adopted,
        Self::Reversed,
        Self::LeftCareOtherwise,
    ];

    /// The stages of children who are still on the way.
    pub const ON_THE_WAY: [Self; 5] =
        [Self::BeforeDecision, Self::Decided, Self::Authorised, Self::Matched, Self::Placed];

    /// The word used in addresses and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::BeforeDecision => "before-decision",
            Self::Decided => "decided",
            Self::Authorised => "authorised",
            Self::Matched => "matched",
            Self::Placed => "placed",
            Self::Adopted => "adopted",
            Self::Reversed => "reversed",
            Self::LeftCareOtherwise => "left-care-otherwise",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::BeforeDecision => "Before decision",
            Self::Decided => "Decided",
            Self::Authorised => "Authorised",
            Self::Matched => "Matched",
            Self::Placed => "Placed",
            Self::Adopted => "Adopted",
            Self::Reversed => "Decision reversed",
            Self::LeftCareOtherwise => "Left care otherwise",
        }
    }

    /// What it means, in one sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::BeforeDecision => {
                "Looked after or notified early, with no decision yet that the child should be placed for adoption."
            }
            Self::Decided => {
                "The agency has decided that the child should be placed for adoption; there is no placement order or section 19 consent in force."
            }
            Self::Authorised => {
                "A placement order or a section 19 consent is in force and no match is known."
            }
            Self::Matched => "The agency has decided a match and the child has not moved in.",
            Self::Placed => "The child lives with the adopters; no adoption order yet.",
            Self::Adopted => "The court has made the adoption order.",
            Self::Reversed => {
                "The agency has decided that the child should no longer be placed for adoption; the child is still looked after."
            }
            Self::LeftCareOtherwise => "The child left care without an adoption order.",
        }
    }

    /// The stage of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// The stage a journey has reached, or `None` when it has not begun.
    ///
    /// Give it the journey as at the day in question.
    #[must_use]
    pub fn reached_by(journey: &Journey) -> Option<Self> {
        let period = journey.latest_period();
        let plan = journey.latest_plan();
        let current = plan.filter(|plan| period.is_none_or(|period| plan.period == period.number));
        if let Some(plan) = current {
            return Some(Self::of_plan(plan));
        }
        match period {
            Some(period) if period.left.is_some() => Some(Self::LeftCareOtherwise),
            Some(_) => Some(Self::BeforeDecision),
            None if has_notification(journey) => Some(Self::BeforeDecision),
            None => None,
        }
    }

    fn of_plan(plan: &Plan) -> Self {
        if plan.adoption_order.is_some() {
            Self::Adopted
        } else if plan.left_care.is_some() {
            Self::LeftCareOtherwise
        } else if plan.reversed.is_some() {
            Self::Reversed
        } else if plan.is_placed() {
            Self::Placed
        } else if plan.is_matched_and_waiting() {
            Self::Matched
        } else if plan.is_authorised() {
            Self::Authorised
        } else if plan.decision.is_some() {
            Self::Decided
        } else {
            Self::BeforeDecision
        }
    }

    /// The day the journey reached this stage, where the plan tells it.
    #[must_use]
    pub fn reached_on(self, journey: &Journey) -> Option<Day> {
        let plan = journey.latest_plan();
        let period = journey.latest_period();
        match self {
            Self::BeforeDecision => period.and_then(|period| period.entered),
            Self::Decided => plan.and_then(|plan| plan.decision),
            Self::Authorised => plan.and_then(Plan::authority),
            Self::Matched => plan.and_then(Plan::matched),
            Self::Placed => plan.and_then(Plan::placed),
            Self::Adopted => plan.and_then(|plan| plan.adoption_order),
            Self::Reversed => plan.and_then(|plan| plan.reversed.as_ref()).map(|told| told.0),
            Self::LeftCareOtherwise => {
                period.and_then(|period| period.left.as_ref()).map(|told| told.0)
            }
        }
    }
}

fn has_notification(journey: &Journey) -> bool {
    let early = Milestone::EarlyNotification.into();
    journey.facts().iter().any(|fact| fact.kind == early)
}
