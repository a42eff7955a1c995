//! Which value holds when sources differ.
//!
//! The order is that of [`Source`]: a person's settlement, then the responsible authority's newest
//! return, then Annex A, the Standard Safeguarding Dataset, and last a list. What the sources tell
//! of one happening is set side by side: two decisions with a reversal between them are two (see
//! `same_thing` and `slots`). Where they differ, or where one is silent that would have told (see
//! `silence`), that is a [`Conflict`] to be shown, never merged away, until a person settles it
//! ([`crate::settlement`]).

mod first_known;
mod keeper;
mod same_thing;
mod silence;
mod slots;

use std::collections::BTreeMap;

use crate::fact::{Fact, FactKind};
use crate::settlement::Settlement;
use crate::source::Source;
pub use keeper::Keeper;
use same_thing::Divides;
use silence::Reaches;
use slots::slots;

/// What live sources tell differently of one happening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What they differ about.
    pub kind: FactKind,
    /// What each source tells, the one that would hold first; `None` of a source that is silent and
    /// would have told.
    pub told: Vec<(Source, Option<Fact>)>,
    /// The value that holds; `None` when it is taken not to have happened.
    pub holds: Option<Fact>,
    /// Whether a person has settled it.
    pub standing: ConflictStanding,
}

/// Whether somebody has settled a conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConflictStanding {
    /// Nobody has.
    Open,
    /// Somebody had, before a source came to tell otherwise.
    Reopened,
    /// A person has chosen between just these values.
    Settled,
}

/// The facts that hold, and where the sources differ.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolved {
    /// What holds, in order of day, then of kind.
    pub facts: Vec<Fact>,
    /// Where sources differ, settled or not.
    pub conflicts: Vec<Conflict>,
}

/// Chooses, for every happening, the value that holds, and lists what the others say differently.
#[must_use]
pub fn resolve(facts: Vec<Fact>) -> Resolved {
    let (at_work, facts): (Vec<Fact>, Vec<Fact>) =
        facts.into_iter().partition(|fact| fact.kind.is_stated_at_work());
    let mut resolved = match only_source(&facts) {
        true => Resolved { facts, conflicts: Vec::new() },
        false => side_by_side(facts),
    };
    resolved.facts.extend(at_work);
    resolved.facts.sort_by_key(|fact| (fact.day, fact.kind));
    resolved
}

/// Whether one source tells everything, so that nothing can differ.
fn only_source(facts: &[Fact]) -> bool {
    let mut sources = facts.iter().map(|fact| fact.source);
    let first = sources.next();
    sources.all(|source| Some(source) == first) && first != Some(Source::Person)
}

fn side_by_side(facts: Vec<Fact>) -> Resolved {
    let (settlements, facts): (Vec<Fact>, Vec<Fact>) =
        facts.into_iter().partition(Settlement::is_one);
    let settlements: Vec<Settlement> = settlements.iter().filter_map(Settlement::read).collect();
    let facts = first_known::without_cut_spells(facts);
    let reaches = Reaches::of(&facts);
    let divides = Divides::of(&facts);
    let mut by_kind: BTreeMap<FactKind, BTreeMap<Source, Vec<Fact>>> = BTreeMap::new();
    for fact in facts {
        by_kind.entry(fact.kind).or_default().entry(fact.source).or_default().push(fact);
    }
    let mut resolved = Resolved::default();
    for (kind, by_source) in by_kind {
        for slot in slots(kind, by_source, &divides) {
            resolved.take(kind, reaches.told(kind, &slot), &settlements);
        }
    }
    resolved
}

impl Resolved {
    /// Takes what the sources tell of one happening.
    fn take(
        &mut self,
        kind: FactKind,
        told: Vec<(Source, Option<Fact>)>,
        settlements: &[Settlement],
    ) {
        let first = first_of(&told);
        let agree = told.iter().all(|(_, fact)| match (fact, &first) {
            (Some(fact), Some(first)) => fact.agrees_with(first) || fact.leaves_room_for(first),
            _ => false,
        });
        if agree {
            self.facts.extend(first);
            return;
        }
        let of_kind = || settlements.iter().filter(|settlement| settlement.kind == kind);
        let (holds, standing) = match of_kind().find(|one| one.is_between(&told)) {
            Some(settlement) => (settlement.fact(), ConflictStanding::Settled),
            None if of_kind().any(|one| one.was_between(&told)) => {
                (first, ConflictStanding::Reopened)
            }
            None => (first, ConflictStanding::Open),
        };
        self.facts.extend(holds.clone());
        self.conflicts.push(Conflict { kind, told, holds, standing });
    }
}

/// What the source tells that holds over the others; where it tells only that the thing had happened by
/// a day, what another tells that this leaves room for.
fn first_of(told: &[(Source, Option<Fact>)]) -> Option<Fact> {
    let first = told.first()?.1.as_ref()?;
    let mut others = told.iter().filter_map(|(_, fact)| fact.as_ref());
    let exact = others.find(|other| *other != first && first.leaves_room_for(other));
    Some(exact.unwrap_or(first).clone())
}

#[cfg(test)]
mod tests;
