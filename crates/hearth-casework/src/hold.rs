//! Holds: a child for whom no family is to be looked for now, a family not to be approached now.

use hearth_domain::day::Day;
use hearth_domain::fact::Fact;

use crate::evidence::{Evidence, Role};
use crate::statement::Words;

hearth_domain::coded! {
    /// Why the search rests.
    HoldReason {
        /// A court is asked to revoke the order, or an appeal is open.
        CourtPending "court-pending" "a court's decision is awaited",
        /// The plan is being looked at again.
        Reassessment "reassessment" "being assessed again",
        /// A link is being explored.
        Exploring "exploring" "a link is being explored",
        /// Illness, a death or a birth in the family.
        FamilyEvent "family-event" "an event in the family",
        /// The family moves house or changes work.
        Change "change" "a move or a change of work",
    }
}

/// A hold, from its day until the day it ends or is to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// Why.
    pub reason: HoldReason,
    /// What says so; the review day is the day it ends.
    pub evidence: Evidence,
}

impl Hold {
    /// Reads a statement; `None` where its line cannot be read.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        let mut words = Words::of(&fact.detail);
        let by = Role::parse(words.word()?)?;
        let reason = HoldReason::parse(words.word()?)?;
        words.end()?;
        Some(Self { reason, evidence: Evidence::of(fact, by) })
    }

    /// The line it is kept in.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {}", self.evidence.by.code(), self.reason.code())
    }

    /// Whether it stands on `day`. A hold with no end stands until it is taken back.
    #[must_use]
    pub fn stands_on(&self, day: Day) -> bool {
        self.evidence.day.is_none_or(|from| from <= day)
            && self.evidence.review_by.is_none_or(|until| day < until)
    }
}
