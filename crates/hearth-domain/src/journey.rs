//! A child's journey: the dated facts that hold, and what can be read from them.

use std::sync::{Arc, OnceLock};

use crate::day::Day;
use crate::fact::{Fact, FactKind, Milestone, Spell, Statement, would_tell};
use crate::plan::{History, PeriodOfCare, Plan};
use crate::resolve::{Conflict, resolve};

/// The facts that hold for one child, in order of day, and what follows from them.
///
/// A clone shares them, and so does a journey as it stood on an earlier day: it keeps only the day at
/// which it is cut, and copies its facts when somebody asks for all of them.
#[derive(Debug, Clone, Default)]
pub struct Journey {
    /// Every fact, whatever the day of the cut.
    told: Arc<[Fact]>,
    /// The day after which nothing has happened; `None` of a journey as it is told.
    cut: Option<Day>,
    /// The facts as they stood at the cut, once asked for.
    stood: OnceLock<Arc<[Fact]>>,
    conflicts: Arc<[Conflict]>,
    history: Arc<History>,
    /// The first day on which anything happened to the child beside being born.
    first_day: Option<Day>,
    /// The last day any fact speaks of.
    last_day: Option<Day>,
}

impl PartialEq for Journey {
    fn eq(&self, other: &Self) -> bool {
        self.facts() == other.facts()
            && self.conflicts == other.conflicts
            && self.history == other.history
    }
}

impl Eq for Journey {}

impl Journey {
    /// The journey told by live facts of any number of sources.
    #[must_use]
    pub fn told_by(facts: Vec<Fact>) -> Self {
        let resolved = resolve(facts);
        Self::of(resolved.facts.into(), None, resolved.conflicts.into())
    }

    fn of(told: Arc<[Fact]>, cut: Option<Day>, conflicts: Arc<[Conflict]>) -> Self {
        let had_begun = || told.iter().filter(|fact| had_begun_by(fact, cut));
        let history = Arc::new(History::read(had_begun()));
        let is_birth = |fact: &&Fact| {
            [Milestone::BirthDate, Milestone::ExpectedBirthDate]
                .map(FactKind::from)
                .contains(&fact.kind)
        };
        let first_day =
            had_begun().filter(|fact| !is_birth(fact)).filter_map(|fact| fact.day).min();
        let last_day = had_begun().flat_map(|fact| [fact.day, ended(fact, cut)]).flatten().max();
        Self { told, cut, stood: OnceLock::new(), conflicts, history, first_day, last_day }
    }

    /// The journey as it stood at the end of `day`: later facts dropped, later endings open. The day
    /// a child is expected is no happening and stays.
    #[must_use]
    pub fn as_at(&self, day: Day) -> Self {
        if self.last_day.is_none_or(|last| last <= day) {
            return self.clone();
        }
        let cut = self.cut.map_or(day, |cut| cut.min(day));
        Self::of(Arc::clone(&self.told), Some(cut), Arc::clone(&self.conflicts))
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
        match self.cut {
            None => &self.told,
            Some(_) => self.stood.get_or_init(|| self.as_they_stood()),
        }
    }

    fn as_they_stood(&self) -> Arc<[Fact]> {
        let begun = self.begun().cloned();
        begun.map(|fact| Fact { until: ended(&fact, self.cut), ..fact }).collect()
    }

    /// The facts that had begun, each with an ending that may lie after the cut.
    fn begun(&self) -> impl DoubleEndedIterator<Item = &Fact> {
        self.told.iter().filter(|fact| had_begun_by(fact, self.cut))
    }

    /// The facts of one kind that had begun, in order of day; their endings are not to be read.
    pub fn told_of(&self, kind: impl Into<FactKind>) -> impl DoubleEndedIterator<Item = &Fact> {
        let kind = kind.into();
        self.begun().filter(move |fact| fact.kind == kind)
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
        let found = self.begun_spell_on(kind, day)?;
        if ended(found, self.cut) == found.until {
            return Some(found);
        }
        let is_it = |fact: &&Fact| fact.kind == found.kind && is_in_force(fact, None, day);
        self.facts().iter().rev().find(is_it)
    }

    /// The same, with an ending that may lie after the cut.
    fn begun_spell_on(&self, kind: Spell, day: Day) -> Option<&Fact> {
        self.told_of(kind).rev().find(|fact| is_in_force(fact, self.cut, day))
    }

    /// The day the child came to live with the foster carers with whom `plan` placed them for
    /// adoption; `None` when the plan placed them with anybody else, or no source tells.
    #[must_use]
    pub fn fostered_by_adopters_since(&self, plan: &Plan) -> Option<Day> {
        let placed = plan.placed()?;
        let place = self.begun_spell_on(Spell::Placement, placed)?;
        let with_foster_carers = ["A3", "A5"].contains(&place.detail.as_str());
        let moves = self.told_of(Milestone::FosterCarerMoveIn).filter_map(|fact| fact.day);
        moves.filter(|day| with_foster_carers && *day <= placed).max()
    }

    /// The days of every milestone of that kind, the earliest first.
    pub fn days_of(&self, kind: Milestone) -> impl Iterator<Item = Day> {
        self.told_of(kind).filter_map(|fact| fact.day)
    }

    /// Whether silence about `kind` means that it has not happened; see [`would_tell`].
    #[must_use]
    pub fn would_tell(&self, kind: Milestone, beside: Milestone) -> bool {
        would_tell(self.facts(), kind.into(), beside.into())
    }

    fn day_of(&self, kind: Milestone) -> Option<Day> {
        self.last_of(kind.into()).and_then(|fact| fact.day)
    }

    fn last_of(&self, kind: FactKind) -> Option<&Fact> {
        self.told_of(kind).next_back()
    }
}

/// Whether a fact had begun at the end of the day of the cut; all have where there is none.
fn had_begun_by(fact: &Fact, cut: Option<Day>) -> bool {
    let is_in_time = fact.day.zip(cut).is_none_or(|(day, cut)| day <= cut);
    is_in_time || fact.kind == Milestone::ExpectedBirthDate.into()
}

/// Whether a spell, as it stood at the cut, was in force on `day`.
fn is_in_force(spell: &Fact, cut: Option<Day>, day: Day) -> bool {
    spell.day.is_some_and(|from| from <= day) && ended(spell, cut).is_none_or(|until| day < until)
}

/// The day a fact had ended by the cut.
fn ended(fact: &Fact, cut: Option<Day>) -> Option<Day> {
    fact.until.filter(|until| cut.is_none_or(|cut| *until <= cut))
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
    fn a_cut_of_a_cut_is_the_earlier_one_and_equals_what_was_told_then() {
        let told = vec![
            fact(Milestone::EnteredCare, "2025-01-10", None),
            fact(Spell::Placement, "2025-01-10", Some("2025-08-01")),
            fact(Milestone::Decision, "2025-06-01", None),
            fact(Milestone::PlacementOrder, "2025-09-01", None),
        ];
        let journey = Journey::told_by(told);
        let day = |text: &str| text.parse::<Day>().unwrap();
        let then = Journey::told_by(vec![
            fact(Milestone::EnteredCare, "2025-01-10", None),
            fact(Spell::Placement, "2025-01-10", None),
            fact(Milestone::Decision, "2025-06-01", None),
        ]);
        let cut = journey.as_at(day("2025-07-01"));
        assert_eq!(cut, then);
        assert_eq!(cut.as_at(day("2025-12-31")), then, "what is cut off does not come back");
        assert_eq!(journey.as_at(day("2025-10-01")).as_at(day("2025-07-01")), then);
        assert_eq!(cut.last_day, then.last_day);
        assert_eq!(journey.as_at(day("2025-12-31")), journey);
    }

    #[test]
    fn an_unborn_child_has_an_expected_date() {
        let unborn = Journey::told_by(vec![fact(Milestone::ExpectedBirthDate, "2026-05-03", None)]);
        let today = unborn.as_at("2026-03-31".parse().unwrap());
        assert!(today.is_unborn());
        assert_eq!(today.birth_date(), Some("2026-05-03".parse().unwrap()));
    }
}
