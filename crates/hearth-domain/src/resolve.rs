//! Which value holds when sources differ.
//!
//! The order is that of [`Source`]: a person's resolution, then the responsible authority's newest
//! return, then Annex A, the Standard Safeguarding Dataset, and last a list. Facts of one kind are
//! set side by side in order of day: the second decision of one source is the second decision of
//! another. The chosen source's count holds where counts differ, and every source that says
//! something else is a conflict to be shown, never merged away.

use std::collections::BTreeMap;

use crate::fact::{Fact, FactKind};
use crate::source::Source;

/// Values that live sources give differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What they differ about.
    pub kind: FactKind,
    /// The value that holds.
    pub holds: Option<Fact>,
    /// The value that another source gives.
    pub differs: Option<Fact>,
}

/// The facts that hold, and where the sources differ.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolved {
    /// What holds, in order of day, then of kind.
    pub facts: Vec<Fact>,
    /// Where live sources differ.
    pub conflicts: Vec<Conflict>,
}

/// Chooses, for every kind, the source that holds, and lists what the others say differently.
#[must_use]
pub fn resolve(facts: Vec<Fact>) -> Resolved {
    let mut by_kind: BTreeMap<FactKind, BTreeMap<Source, Vec<Fact>>> = BTreeMap::new();
    for fact in facts {
        by_kind.entry(fact.kind).or_default().entry(fact.source).or_default().push(fact);
    }
    let mut resolved = Resolved::default();
    for (kind, mut by_source) in by_kind {
        by_source.values_mut().for_each(|told| told.sort_by_key(|fact| fact.day));
        let Some((_, chosen)) = by_source.pop_first() else { continue };
        for other in by_source.into_values() {
            resolved.conflicts.extend(differences(kind, &chosen, other));
        }
        resolved.facts.extend(chosen);
    }
    resolved.facts.sort_by_key(|fact| (fact.day, fact.kind));
    resolved
}

fn differences(kind: FactKind, chosen: &[Fact], other: Vec<Fact>) -> Vec<Conflict> {
    let longest = chosen.len().max(other.len());
    (0..longest)
        .filter_map(|rank| {
            let (holds, differs) = (chosen.get(rank), other.get(rank));
            let agree = matches!((holds, differs), (Some(a), Some(b)) if a.says_the_same_as(b));
            (!agree).then(|| Conflict { kind, holds: holds.cloned(), differs: differs.cloned() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Milestone;
    use jiff::civil::date;

    fn decision(source: Source, day: i8) -> Fact {
        Fact {
            kind: Milestone::Decision.into(),
            day: Some(date(2025, 5, day)),
            until: None,
            detail: String::new(),
            source,
            source_key: "example".into(),
        }
    }

    #[test]
    fn the_return_holds_over_a_list_and_the_difference_is_shown() {
        let resolved = resolve(vec![decision(Source::List, 3), decision(Source::Ssda903, 2)]);
        assert_eq!(resolved.facts, vec![decision(Source::Ssda903, 2)]);
        assert_eq!(resolved.conflicts.len(), 1);
    }

    #[test]
    fn agreeing_sources_are_no_conflict() {
        let resolved = resolve(vec![decision(Source::AnnexA, 2), decision(Source::Ssda903, 2)]);
        assert_eq!(resolved.facts.len(), 1);
        assert!(resolved.conflicts.is_empty());
    }

    #[test]
    fn a_decision_only_one_source_knows_is_a_conflict_too() {
        let told = vec![
            decision(Source::Ssda903, 2),
            decision(Source::AnnexA, 2),
            decision(Source::AnnexA, 20),
        ];
        let resolved = resolve(told);
        assert_eq!(resolved.conflicts.len(), 1);
        assert_eq!(resolved.conflicts[0].holds, None);
    }
}
