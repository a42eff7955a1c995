//! What several sources tell of one kind of fact, set side by side happening by happening.

use std::collections::BTreeMap;

use crate::day::{Day, days_between};
use crate::fact::{Fact, FactKind, Milestone};
use crate::source::Source;

use super::same_thing::Divides;

/// Days within which two tellings of a thing that comes again and again are one.
const SAME_OCCASION_DAYS: i32 = 31;

/// One happening, as every source that tells of it tells it.
#[derive(Debug)]
pub(super) struct Slot {
    pub told: BTreeMap<Source, Fact>,
}

impl Slot {
    /// The day it happened, as the source that holds over the others tells it.
    pub(super) fn day(&self) -> Option<Day> {
        self.told.values().next().and_then(|fact| fact.day)
    }

    fn says(&self, fact: &Fact) -> bool {
        self.told.values().any(|told| told.agrees_with(fact))
    }
}

/// The happenings of one kind, in order of day.
pub(super) fn slots(
    kind: FactKind,
    by_source: BTreeMap<Source, Vec<Fact>>,
    divides: &Divides,
) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for (source, facts) in by_source {
        let left = take_the_same(&mut slots, source, facts);
        let left = take_the_nearest(&mut slots, (kind, source), left, divides);
        slots.extend(left.into_iter().map(|fact| Slot { told: BTreeMap::from([(source, fact)]) }));
    }
    slots.sort_by_key(Slot::day);
    slots
}

/// Sets beside what is told already each fact that says the same, and gives back the others.
fn take_the_same(slots: &mut [Slot], source: Source, facts: Vec<Fact>) -> Vec<Fact> {
    let mut left = Vec::new();
    for fact in facts {
        let free = |slot: &&mut Slot| !slot.told.contains_key(&source) && slot.says(&fact);
        match slots.iter_mut().find(free) {
            Some(slot) => drop(slot.told.insert(source, fact)),
            None => left.push(fact),
        }
    }
    left
}

/// Sets each fact beside the nearest happening it may be a telling of, the nearest of all first, and
/// gives back those that are a happening of their own.
fn take_the_nearest(
    slots: &mut [Slot],
    (kind, source): (FactKind, Source),
    mut left: Vec<Fact>,
    divides: &Divides,
) -> Vec<Fact> {
    loop {
        let free = slots.iter().enumerate().filter(|(_, slot)| !slot.told.contains_key(&source));
        let pairs = free.flat_map(|(place, slot)| {
            left.iter().enumerate().filter_map(move |(at, fact)| {
                distance(kind, slot.day(), fact.day, divides).map(|days| (days, place, at))
            })
        });
        let Some((_, place, at)) = pairs.min() else { return left };
        let fact = left.remove(at);
        if let Some(slot) = slots.get_mut(place) {
            slot.told.insert(source, fact);
        }
    }
}

/// How many days lie between two tellings that may be of one happening; `None` where they are of two.
fn distance(
    kind: FactKind,
    one: Option<Day>,
    other: Option<Day>,
    divides: &Divides,
) -> Option<i32> {
    let (Some(one), Some(other)) = (one, other) else { return Some(0) };
    let (first, last) = (one.min(other), one.max(other));
    let days = days_between(first, last);
    let apart = match kind {
        FactKind::Spell(_) | FactKind::Milestone(Milestone::Review) => days > SAME_OCCASION_DAYS,
        kind => !divides.is_same_thing(kind, (first, last)),
    };
    (!apart).then_some(days)
}
