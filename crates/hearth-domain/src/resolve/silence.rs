//! When a source that tells nothing of a happening thereby says that it was not.

use std::collections::{BTreeMap, BTreeSet};

use super::first_known::first_known;
use super::slots::Slot;
use crate::day::{Day, add_days};
use crate::fact::{Fact, FactKind, Milestone};
use crate::source::Source;

/// The first and the last day of which each source of a case tells anything, birth apart. One that
/// tells spells reaches back as far as they do: a decision that still stands may be older than all
/// else it knows. A review is told by the return of its own year alone, so there a source reaches back
/// to the first review it tells. That a child came to carers who are to adopt is known only once they do
/// ([`Milestone::PlacedForAdoption`]), so there a source is silent that stops telling before.
#[derive(Debug, Default)]
pub(super) struct Reaches {
    of: BTreeMap<Source, Option<(Day, Day)>>,
    first_reviews: BTreeMap<Source, Day>,
    /// The days on which a child was placed for adoption, as any source tells them.
    placed: BTreeSet<Day>,
}

impl Reaches {
    pub(super) fn of(facts: &[Fact]) -> Self {
        let mut of: BTreeMap<Source, Option<(Day, Day)>> = BTreeMap::new();
        let births = [Milestone::BirthDate, Milestone::ExpectedBirthDate].map(FactKind::from);
        for fact in facts {
            let reach = of.entry(fact.source).or_default();
            let is_birth = births.contains(&fact.kind);
            for day in [fact.day, fact.until].into_iter().flatten().filter(|_| !is_birth) {
                let (first, last) = reach.unwrap_or((day, day));
                *reach = Some((first.min(day), last.max(day)));
            }
        }
        let first_known = first_known(facts);
        for (source, reach) in &mut of {
            let is_spell =
                |fact: &&Fact| fact.source == *source && matches!(fact.kind, FactKind::Spell(_));
            let first = facts.iter().filter(is_spell).filter_map(|fact| fact.day).min();
            let in_mid_care = first_known.get(source).map(|day| add_days(*day, 1));
            let first = in_mid_care.or(first);
            if let Some((from, _)) = reach {
                *from = first.unwrap_or(*from);
            }
        }
        Self { of, first_reviews: first_reviews(facts), placed: placed(facts) }
    }

    /// The first day on which that source's silence about a kind of fact says anything.
    fn first_of(&self, source: Source, kind: FactKind, first: Day) -> Option<Day> {
        match kind {
            FactKind::Milestone(Milestone::Review) => self.first_reviews.get(&source).copied(),
            _ => Some(first),
        }
    }

    /// The day by which it is known that such a thing happened on a day; `None` where nobody tells.
    fn known_on(&self, kind: FactKind, day: Day) -> Option<Day> {
        match kind {
            FactKind::Milestone(Milestone::FosterCarerMoveIn) => {
                self.placed.range(day..).next().copied()
            }
            _ => Some(day),
        }
    }

    /// What every source tells of one happening, the one that holds first; `None` of those that are
    /// silent and would have told.
    pub(super) fn told(&self, kind: FactKind, slot: &Slot) -> Vec<(Source, Option<Fact>)> {
        let sources = self.of.iter().filter_map(|(source, reach)| match slot.told.get(source) {
            Some(fact) => Some((*source, Some(fact.clone()))),
            None => {
                let reaches = reach.zip(slot.day());
                let is_within = reaches.is_some_and(|((first, last), day)| {
                    let first = self.first_of(*source, kind, first);
                    let known = self.known_on(kind, day);
                    first.is_some_and(|first| first <= day)
                        && known.is_some_and(|known| known <= last)
                });
                (is_within && source.tells_every(kind)).then_some((*source, None))
            }
        });
        self.without_overtaken(sources.collect())
    }

    /// Leaves out a state that still goes on where its source stops telling, when another source tells
    /// that it ended later than that: the one does not deny the other's end.
    fn without_overtaken(&self, told: Vec<(Source, Option<Fact>)>) -> Vec<(Source, Option<Fact>)> {
        let is_overtaken = |(source, fact): &(Source, Option<Fact>)| {
            let Some(fact) = fact.as_ref().filter(|fact| fact.goes_on()) else { return false };
            let last = self.of.get(source).copied().flatten().map(|(_, last)| last);
            let others = told.iter().filter_map(|(_, other)| other.as_ref());
            let mut ended =
                others.filter(|other| fact.agrees_with(&Fact { until: None, ..(*other).clone() }));
            ended.any(|other| other.until.zip(last).is_some_and(|(until, last)| last < until))
        };
        let overtaken: Vec<bool> = told.iter().map(is_overtaken).collect();
        let kept = told.into_iter().zip(overtaken).filter(|(_, is_overtaken)| !is_overtaken);
        kept.map(|(one, _)| one).collect()
    }
}

fn placed(facts: &[Fact]) -> BTreeSet<Day> {
    let placed = facts.iter().filter(|fact| fact.kind == Milestone::PlacedForAdoption.into());
    placed.filter_map(|fact| fact.day).collect()
}

fn first_reviews(facts: &[Fact]) -> BTreeMap<Source, Day> {
    let mut first: BTreeMap<Source, Day> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| fact.kind == Milestone::Review.into()) {
        if let Some(day) = fact.day {
            let known = first.entry(fact.source).or_insert(day);
            *known = day.min(*known);
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Spell;
    use crate::resolve::resolve;
    use jiff::civil::date;

    fn stay(source: Source, began: Day, until: Option<Day>) -> Fact {
        Fact {
            kind: Spell::Placement.into(),
            day: Some(began),
            until,
            detail: "A6".to_owned(),
            source,
            source_key: String::new(),
        }
    }

    fn review(source: Source, day: Day) -> Fact {
        Fact { kind: Milestone::Review.into(), detail: String::new(), ..stay(source, day, None) }
    }

    use Source::{Ssda903 as RETURN, StandardSafeguardingDataset as EXTRACT};

    /// A return whose last word is of 1 March 2025, and an extract of a stay that ended on `until`.
    fn check(began: Day, until: Day, holds: Option<Day>, conflicts: usize) {
        let resolved = resolve(vec![
            stay(RETURN, date(2024, 6, 1), None),
            review(RETURN, date(2025, 3, 1)),
            stay(EXTRACT, began, Some(until)),
            review(EXTRACT, date(2025, 3, 1)),
        ]);
        let stays: Vec<_> =
            resolved.facts.iter().filter(|fact| fact.kind == Spell::Placement.into()).collect();
        let [held] = &stays[..] else { panic!("{stays:?}") };
        assert_eq!((held.until, resolved.conflicts.len()), (holds, conflicts));
    }

    #[test]
    fn a_state_that_goes_on_where_the_return_stops_has_ended_as_the_extract_tells() {
        let ended = date(2025, 8, 1);
        check(date(2024, 6, 1), ended, Some(ended), 0);
    }

    #[test]
    fn that_carers_were_to_adopt_is_denied_by_a_return_that_tells_when_they_did_and_no_other() {
        let on = |source, kind: Milestone, month| {
            let day = date(2025, month, 1);
            Fact { kind: kind.into(), detail: String::new(), ..stay(source, day, None) }
        };
        let differ = |last_review| {
            let resolved = resolve(vec![
                on(RETURN, Milestone::EnteredCare, 1),
                review(RETURN, date(2025, last_review, 1)),
                on(EXTRACT, Milestone::EnteredCare, 1),
                on(EXTRACT, Milestone::FosterCarerMoveIn, 2),
                on(EXTRACT, Milestone::PlacedForAdoption, 6),
            ]);
            resolved.conflicts.iter().map(|one| one.kind).collect::<Vec<_>>()
        };
        assert_eq!(differ(5), []);
        let denied = [Milestone::PlacedForAdoption, Milestone::FosterCarerMoveIn];
        let mut told = differ(7);
        told.sort();
        let mut denied = denied.map(FactKind::from);
        denied.sort();
        assert_eq!(told, denied);
    }

    #[test]
    fn one_that_ended_before_the_returns_last_word_differs() {
        check(date(2024, 6, 1), date(2025, 2, 1), None, 1);
    }

    #[test]
    fn one_that_began_on_another_day_differs_whenever_it_ended() {
        check(date(2024, 6, 3), date(2025, 8, 1), None, 1);
    }
}
