//! Whether brothers and sisters are to be placed together: the decision, not the finding that they
//! are brothers and sisters.

use std::collections::BTreeSet;

use hearth_domain::day::Day;
use hearth_domain::fact::Fact;
use hearth_domain::id::CaseId;

use crate::evidence::{Evidence, Role};
use crate::statement::Words;

hearth_domain::coded! {
    /// What was decided of a group of brothers and sisters.
    SiblingPlan {
        /// They are to be placed together.
        Together "together" "together",
        /// Together until a day; after it the decision is to be taken anew.
        TogetherUntil "together-until" "together until a day",
        /// Each apart.
        Apart "apart" "apart",
    }
}

/// A signed decision about a child and those brothers and sisters it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiblingDecision {
    /// What was decided.
    pub plan: SiblingPlan,
    /// The brothers and sisters of whom it was decided, without the child it is recorded of.
    pub with: BTreeSet<CaseId>,
    /// Who decided, on what, and when it is to be looked at again. The review day is the day on which
    /// [`SiblingPlan::TogetherUntil`] ends.
    pub evidence: Evidence,
}

impl SiblingDecision {
    /// Reads a statement; `None` where its line cannot be read.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        let mut words = Words::of(&fact.detail);
        let by = Role::parse(words.word()?)?;
        let plan = SiblingPlan::parse(words.word()?)?;
        let with: Option<BTreeSet<CaseId>> =
            words.rest().split_whitespace().map(CaseId::parse).collect();
        let evidence = Evidence::of(fact, by);
        let is_sound = plan != SiblingPlan::TogetherUntil || evidence.review_by.is_some();
        let with = with.filter(|with| is_sound && !with.is_empty())?;
        Some(Self { plan, with, evidence })
    }

    /// The line it is kept in.
    #[must_use]
    pub fn line(&self) -> String {
        let with: Vec<String> = self.with.iter().map(CaseId::to_string).collect();
        format!("{} {} {}", self.evidence.by.code(), self.plan.code(), with.join(" "))
    }

    /// Whether it holds them together on `day`.
    #[must_use]
    pub fn is_together_on(&self, day: Day) -> bool {
        match self.plan {
            SiblingPlan::Together => true,
            SiblingPlan::TogetherUntil => self.evidence.review_by.is_some_and(|until| day <= until),
            SiblingPlan::Apart => false,
        }
    }
}
