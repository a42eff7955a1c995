//! When a source that tells nothing of a happening thereby says that it was not.

use std::collections::BTreeMap;

use super::slots::Slot;
use crate::day::Day;
use crate::fact::{Fact, FactKind, Milestone};
use crate::source::Source;

/// How far each source of a case can be heard.
#[derive(Debug, Default)]
pub(super) struct Reaches {
    of: BTreeMap<Source, Reach>,
}

#[derive(Debug, Default)]
struct Reach {
    /// The last day of which the source tells anything.
    until: Option<Day>,
    /// The newest decision it tells, with which the plan begins that it tells of.
    decided: Option<Day>,
}

impl Reaches {
    pub(super) fn of(facts: &[Fact]) -> Self {
        let mut of: BTreeMap<Source, Reach> = BTreeMap::new();
        let expected = Milestone::ExpectedBirthDate.into();
        for fact in facts.iter().filter(|fact| fact.kind != expected) {
            let reach = of.entry(fact.source).or_default();
            reach.until = reach.until.max(fact.day).max(fact.until);
            if fact.kind == Milestone::Decision.into() {
                reach.decided = reach.decided.max(fact.day);
            }
        }
        Self { of }
    }

    /// What every source tells of one happening, the one that holds first; `None` of those that are
    /// silent and would have told. `later` are the happenings of that kind after it.
    pub(super) fn told(
        &self,
        kind: FactKind,
        slot: &Slot,
        later: &[Slot],
    ) -> Vec<(Source, Option<Fact>)> {
        let sources = self.of.iter().filter_map(|(source, reach)| match slot.told.get(source) {
            Some(fact) => Some((*source, Some(fact.clone()))),
            None => reach.would_have_told(*source, kind, slot, later).then_some((*source, None)),
        });
        sources.collect()
    }
}

impl Reach {
    fn would_have_told(&self, source: Source, kind: FactKind, slot: &Slot, later: &[Slot]) -> bool {
        let Some(day) = slot.day() else { return false };
        if !source.always_tells(kind) || self.until.is_none_or(|until| until < day) {
            return false;
        }
        if !source.tells_one_plan() {
            return true;
        }
        let tells_a_later_one = later.iter().any(|slot| slot.told.contains_key(&source));
        !tells_a_later_one && self.decided.is_some_and(|decided| decided <= day)
    }
}
