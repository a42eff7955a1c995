//! A child's journey: the dated facts that hold, and what can be read from them.

use crate::day::Day;
use crate::fact::{Fact, FactKind, Milestone, Spell, Statement};
use crate::plan::{History, PeriodOfCare, Plan};
use crate::resolve::{Conflict, resolve};

/// The facts that hold for one child, in order of day, and what follows from them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Journey {
    facts: Vec<Fact>,
    conflicts: Vec<Conflict>,
    history: History,
}

impl Journey {
    /// The journey told by live facts of any number of sources.
    #[must_use]
    pub fn told_by(facts: Vec<Fact>) -> Self {
        let resolved = resolve(facts);
        let history = History::read(&resolved.facts);
        Self { facts: resolved.facts, conflicts: resolved.conflicts, history }
    }

    /// The journey as it stood at the end of `day`: later facts dropped, later endings open.
    #[must_use]
    pub fn as_at(&self, day: Day) -> Self {
        let kept = self.facts.iter().filter(|fact| fact.day.is_none_or(|on| on <= day));
        let facts: Vec<Fact> = kept
            .cloned()
            .map(|mut fact| {
                fact.until = fact.until.filter(|&until| until <= day);
                fact
            })
            .collect();
        let history = History::read(&facts);
        Self { facts, conflicts: self.conflicts.clone(), history }
    }

    /// The facts that hold, in order of day.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Where live sources differ.
    #[must_use]
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// Periods of care, the earliest first.
    #[must_use]
    pub fn periods_of_care(&self) -> &[PeriodOfCare] {
        &self.history.periods
    }

    /// Plans for adoption, the earliest first.
    #[must_use]
    pub fn plans(&self) -> &[Plan] {
        &self.history.plans
    }

    /// The newest plan.
    #[must_use]
    pub fn latest_plan(&self) -> Option<&Plan> {
        self.history.plans.last()
    }

    /// The newest period of care.
    #[must_use]
    pub fn latest_period(&self) -> Option<&PeriodOfCare> {
        self.history.periods.last()
    }

    /// The day of birth, or the expected one while the child is unborn.
    #[must_use]
    pub fn birth_date(&self) -> Option<Day> {
        self.day_of(Milestone::BirthDate).or_else(|| self.day_of(Milestone::ExpectedBirthDate))
    }

    /// Whether the child is expected and not known to be born.
    #[must_use]
    pub fn is_unborn(&self) -> bool {
        self.day_of(Milestone::BirthDate).is_none()
            && self.day_of(Milestone::ExpectedBirthDate).is_some()
    }

    /// The value stated of the child.
    #[must_use]
    pub fn stated(&self, kind: Statement) -> Option<&str> {
        self.last_of(kind.into()).map(|fact| fact.detail.as_str())
    }

    /// The spell of that kind in force on `day`.
    #[must_use]
    pub fn spell_on(&self, kind: Spell, day: Day) -> Option<&Fact> {
        let in_force = |fact: &&Fact| {
            fact.kind == kind.into()
                && fact.day.is_some_and(|from| from <= day)
                && fact.until.is_none_or(|until| day < until)
        };
        self.facts.iter().rev().find(in_force)
    }

    fn day_of(&self, kind: Milestone) -> Option<Day> {
        self.last_of(kind.into()).and_then(|fact| fact.day)
    }

    fn last_of(&self, kind: FactKind) -> Option<&Fact> {
        self.facts.iter().rev().find(|fact| fact.kind == kind)
    }
}
