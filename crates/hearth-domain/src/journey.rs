//! A child's journey: the dated facts that hold, and what can be read from them.

use std::sync::Arc;

use crate::day::Day;
use crate::fact::{Fact, FactKind, Milestone, Spell, Statement, would_tell};
use crate::plan::{History, PeriodOfCare, Plan};
use crate::resolve::{Conflict, resolve};

/// The facts that hold for one child, in order of day, and what follows from them. A clone shares
/// them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Journey {
    facts: Arc<Vec<Fact>>,
    conflicts: Arc<[Conflict]>,
    history: Arc<History>,
    /// The first day on which anything happened to the child beside being born.
    first_day: Option<Day>,
    /// The last day any fact speaks of.
    last_day: Option<Day>,
}

impl Journey {
    /// The journey told by live facts of any number of sources.
    #[must_use]
    pub fn told_by(facts: Vec<Fact>) -> Self {
        let resolved = resolve(facts);
        Self::of(resolved.facts, resolved.conflicts.into())
    }

    fn of(facts: Vec<Fact>, conflicts: Arc<[Conflict]>) -> Self {
        let history = Arc::new(History::read(&facts));
        let last_day = facts.iter().flat_map(|fact| [fact.day, fact.ended()]).flatten().max();
        let is_birth = |fact: &&Fact| {
            [Milestone::BirthDate, Milestone::ExpectedBirthDate]
                .map(FactKind::from)
                .contains(&fact.kind)
        };
        let happened = facts.iter().filter(|fact| !is_birth(fact));
        let first_day = happened.filter_map(|fact| fact.day).min();
        Self { facts: Arc::new(facts), conflicts, history, first_day, last_day }
    }

    /// The journey as it stood at the end of `day`: later facts dropped, later endings open. The day
    /// a child is expected is no happening and stays.
    #[must_use]
    pub fn as_at(&self, day: Day) -> Self {
        if self.is_told_by(day) {
            return self.clone();
        }
        let expected = Milestone::ExpectedBirthDate.into();
        let had_begun = |fact: &&Fact| fact.kind == expected || fact.day.is_none_or(|on| on <= day);
        let mut facts = Vec::with_capacity(self.facts.len());
        facts.extend(self.facts.iter().filter(had_begun).cloned());
        for fact in &mut facts {
            fact.reopen_after(day);
        }
        Self::of(facts, Arc::clone(&self.conflicts))
    }

    /// Whether nothing it tells is later than `day`: it stood then as it stands.
    #[must_use]
    pub fn is_told_by(&self, day: Day) -> bool {
        self.last_day.is_none_or(|last| last <= day)
    }

    /// Whether anything but being born had happened to the child by the end of `day`.
    #[must_use]
    pub fn has_begun_by(&self, day: Day) -> bool {
        self.first_day.is_some_and(|first| first <= day)
    }

    /// Whether nothing happened from `first` on and the child had left care before: no event
    /// of days from `first` on can be such a child's.
    #[must_use]
    pub fn is_over_before(&self, first: Day) -> bool {
        self.last_day.is_some_and(|last| last < first)
            && self.latest_period().is_some_and(|period| period.left.is_some())
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

    /// The day the child came to live with the foster carers with whom `plan` placed them for
    /// adoption; `None` when the plan placed them with anybody else, or no source tells.
    #[must_use]
    pub fn fostered_by_adopters_since(&self, plan: &Plan) -> Option<Day> {
        let placed = plan.placed()?;
        let place = self.spell_on(Spell::Placement, placed)?;
        let with_foster_carers = ["A3", "A5"].contains(&place.detail.as_str());
        let kind = Milestone::FosterCarerMoveIn.into();
        let moves = self.facts.iter().filter(|fact| fact.kind == kind).filter_map(|fact| fact.day);
        moves.filter(|day| with_foster_carers && *day <= placed).max()
    }

    /// The days of every milestone of that kind, the earliest first.
    pub fn days_of(&self, kind: Milestone) -> impl Iterator<Item = Day> {
        let kind = kind.into();
        self.facts.iter().filter(move |fact| fact.kind == kind).filter_map(|fact| fact.day)
    }

    /// Whether silence about `kind` means that it has not happened; see [`would_tell`].
    #[must_use]
    pub fn would_tell(&self, kind: Milestone, beside: Milestone) -> bool {
        would_tell(&self.facts, kind.into(), beside.into())
    }

    fn day_of(&self, kind: Milestone) -> Option<Day> {
        self.last_of(kind.into()).and_then(|fact| fact.day)
    }

    fn last_of(&self, kind: FactKind) -> Option<&Fact> {
        self.facts.iter().rev().find(|fact| fact.kind == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn fact(kind: impl Into<FactKind>, day: &str, until: Option<&str>) -> Fact {
        Fact {
            kind: kind.into(),
            day: Some(day.parse().unwrap()),
            until: until.map(|day| day.parse().unwrap()),
            detail: "U6".to_owned(),
            source: Source::List,
            source_key: String::new(),
        }
    }

    #[test]
    fn a_journey_as_at_a_day_knows_nothing_later() {
        let journey = Journey::told_by(vec![
            fact(Milestone::EnteredCare, "2025-01-10", None),
            fact(Milestone::Decision, "2025-06-01", None),
            fact(Spell::Placement, "2025-01-10", Some("2025-08-01")),
        ]);
        let earlier = journey.as_at("2025-05-31".parse().unwrap());
        assert_eq!((journey.plans().len(), earlier.plans().len()), (1, 0));
        let placed = earlier.spell_on(Spell::Placement, "2025-05-31".parse().unwrap()).unwrap();
        assert_eq!(placed.until, None);
        assert!(journey.spell_on(Spell::Placement, "2025-08-01".parse().unwrap()).is_none());
    }

    #[test]
    fn an_unborn_child_has_an_expected_date() {
        let unborn = Journey::told_by(vec![fact(Milestone::ExpectedBirthDate, "2026-05-03", None)]);
        let today = unborn.as_at("2026-03-31".parse().unwrap());
        assert!(today.is_unborn());
        assert_eq!(today.birth_date(), Some("2026-05-03".parse().unwrap()));
    }
}
