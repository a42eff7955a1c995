//! When a source that tells nothing of a happening thereby says that it was not.

use std::collections::BTreeMap;

use super::first_known::first_known;
use super::slots::Slot;
use crate::day::{Day, add_days};
use crate::fact::{Fact, FactKind, Milestone};
use crate::source::Source;

/// The first and the last day of which each source of a case tells anything, birth apart. One that
/// tells spells reaches back as far as they do: a decision that still stands may be older than all
/// else it knows. A review is told by the return of its own year alone, so there a source reaches back
/// to the first review it tells.
#[derive(Debug, Default)]
pub(super) struct Reaches {
    of: BTreeMap<Source, Option<(Day, Day)>>,
    first_reviews: BTreeMap<Source, Day>,
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
        Self { of, first_reviews: first_reviews(facts) }
    }

    /// The first day on which that source's silence about a kind of fact says anything.
    fn first_of(&self, source: Source, kind: FactKind, first: Day) -> Option<Day> {
        match kind {
            FactKind::Milestone(Milestone::Review) => self.first_reviews.get(&source).copied(),
            _ => Some(first),
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
                    first.is_some_and(|first| first <= day) && day <= last
                });
                (is_within && source.tells_every(kind)).then_some((*source, None))
            }
        });
        sources.collect()
    }
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
