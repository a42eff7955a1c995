//! A gate that somebody who may has overridden for one child and one family.

use hearth_domain::day::Day;
use hearth_domain::fact::Fact;
use hearth_domain::id::CaseId;

use crate::evidence::{Evidence, Role};
use crate::statement::Words;

/// An override of one gate, until the day it is to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateOverride {
    /// The code of the gate: `A8`.
    pub gate: String,
    /// The family.
    pub household: CaseId,
    /// Why, in a sentence.
    pub why: String,
    /// Who decided, and on what.
    pub evidence: Evidence,
}

impl GateOverride {
    /// Reads a statement; `None` where its line cannot be read.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        let mut words = Words::of(&fact.detail);
        let by = Role::parse(words.word()?)?;
        let gate = words.word()?.to_owned();
        let household = CaseId::parse(words.word()?)?;
        let why = words.rest().to_owned();
        (!why.is_empty()).then(|| Self { gate, household, why, evidence: Evidence::of(fact, by) })
    }

    /// The line it is kept in.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {} {} {}", self.evidence.by.code(), self.gate, self.household, self.why)
    }

    /// Whether it stands on `day`.
    #[must_use]
    pub fn stands_on(&self, day: Day) -> bool {
        self.evidence.day.is_none_or(|from| from <= day)
            && self.evidence.review_by.is_none_or(|until| day <= until)
    }
}
