//! Periods of care, and in them the numbered plans for adoption.
//!
//! A plan is opened by the decision that the child should be placed for adoption and closed by a
//! reversal, an adoption order or leaving care; another may follow. Facts come in any order and are
//! never refused, so a plan is also opened by an order, match or placement whose decision no source
//! tells, and a decision told later completes it.

mod history;

pub use history::History;

use crate::day::Day;

/// A period of being looked after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeriodOfCare {
    /// 1 for the first that any source tells.
    pub number: u32,
    /// The day it began; `None` when no source reaches back so far.
    pub entered: Option<Day>,
    /// The day the authority applied for a care order.
    pub care_application: Option<Day>,
    /// The day of the final hearing of the care proceedings.
    pub final_hearing: Option<Day>,
    /// The day it ended, and the reason as the source codes it.
    pub left: Option<(Day, String)>,
}

/// One try at a family: a match, a move, perhaps its end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attempt {
    /// The day the agency decided the match.
    pub matched: Option<Day>,
    /// The day the child was placed for adoption.
    pub placed: Option<Day>,
    /// The day the placement ended before an order.
    pub disrupted: Option<Day>,
}

/// A plan that the child should be adopted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// 1 for the child's first.
    pub number: u32,
    /// The number of the period of care it belongs to; 0 when no source tells of one.
    pub period: u32,
    /// The day that period of care began.
    pub entered_care: Option<Day>,
    /// The day of the decision that the child should be placed for adoption.
    pub decision: Option<Day>,
    /// The day of the placement order.
    pub placement_order: Option<Day>,
    /// The day the placement order ended without adoption.
    pub order_ended: Option<Day>,
    /// The day of a parent's section 19 consent.
    pub consent: Option<Day>,
    /// The day that consent was withdrawn.
    pub consent_withdrawn: Option<Day>,
    /// The day the child moved to foster carers who are also approved adopters.
    pub early_permanence: Option<Day>,
    /// Every try at a family, the latest last.
    pub attempts: Vec<Attempt>,
    /// The day the adopters applied to the court.
    pub application: Option<Day>,
    /// The day of the adoption order.
    pub adoption_order: Option<Day>,
    /// The day the decision was reversed, and the reason as the source codes it.
    pub reversed: Option<(Day, String)>,
    /// The day the child left care, and the reason as the source codes it.
    pub left_care: Option<(Day, String)>,
}

impl Plan {
    /// The day of the latest match.
    #[must_use]
    pub fn matched(&self) -> Option<Day> {
        self.attempts.iter().rev().find_map(|attempt| attempt.matched)
    }

    /// The day of the latest placement, whether it lasted or not: a new match after a disruption
    /// does not undo the placement before it.
    #[must_use]
    pub fn placed(&self) -> Option<Day> {
        self.attempts.iter().rev().find_map(|attempt| attempt.placed)
    }

    /// The day authority to place began: the placement order, or else a section 19 consent.
    #[must_use]
    pub fn authority(&self) -> Option<Day> {
        self.placement_order.or(self.consent)
    }

    /// Whether authority to place stands: an order not ended, or a consent not withdrawn.
    #[must_use]
    pub fn is_authorised(&self) -> bool {
        let order = self.placement_order.is_some() && self.order_ended.is_none();
        order || (self.consent.is_some() && self.consent_withdrawn.is_none())
    }

    /// Whether the child lives with the family and no order or disruption has followed.
    #[must_use]
    pub fn is_placed(&self) -> bool {
        self.is_open()
            && self
                .attempts
                .last()
                .is_some_and(|last| last.placed.is_some() && last.disrupted.is_none())
    }

    /// Whether a family is matched and the child not yet placed.
    #[must_use]
    pub fn is_matched_and_waiting(&self) -> bool {
        let waiting = |last: &Attempt| {
            last.matched.is_some() && last.placed.is_none() && last.disrupted.is_none()
        };
        self.is_open() && self.attempts.last().is_some_and(waiting)
    }

    /// Whether nothing has closed it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.adoption_order.is_none() && self.reversed.is_none() && self.left_care.is_none()
    }
}
