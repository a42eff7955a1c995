//! Where a source first knows a child in the middle of care, its first day is no beginning: the states
//! it tells of from then on may have begun before, and what changed on that day it cannot tell.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::fact::{Fact, FactKind, Milestone};
use crate::source::Source;

/// The first day of each source that tells spells and does not tell that care began on it.
pub(super) fn first_known(facts: &[Fact]) -> BTreeMap<Source, Day> {
    let mut first: BTreeMap<Source, Day> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| is_spell(fact)) {
        if let Some(day) = fact.day {
            let known = first.entry(fact.source).or_insert(day);
            *known = day.min(*known);
        }
    }
    let begins = |source: Source, day: Day| {
        facts.iter().any(|fact| {
            fact.kind == Milestone::EnteredCare.into()
                && fact.source == source
                && fact.day == Some(day)
        })
    };
    first.retain(|source, day| !begins(*source, *day));
    first
}

/// Leaves out the spells of which a source knows only the end, where another tells them whole.
pub(super) fn without_cut_spells(facts: Vec<Fact>) -> Vec<Fact> {
    let first = first_known(&facts);
    let is_cut = |fact: &Fact| is_spell(fact) && first.get(&fact.source).copied() == fact.day;
    let is_told_whole = |cut: &Fact| {
        facts.iter().any(|other| {
            other.kind == cut.kind
                && other.source != cut.source
                && (other.until, &other.detail) == (cut.until, &cut.detail)
                && other.day < cut.day
        })
    };
    let keeps: Vec<bool> =
        facts.iter().map(|fact| !(is_cut(fact) && is_told_whole(fact))).collect();
    facts.into_iter().zip(keeps).filter_map(|(fact, keeps)| keeps.then_some(fact)).collect()
}

fn is_spell(fact: &Fact) -> bool {
    matches!(fact.kind, FactKind::Spell(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Spell;
    use crate::resolve::resolve;
    use jiff::civil::date;

    fn spell(source: Source, month: i8, until: i8, code: &str) -> Fact {
        Fact {
            kind: Spell::Placement.into(),
            day: Some(date(2025, month, 1)),
            until: Some(date(2025, until, 1)),
            detail: code.to_owned(),
            source,
            source_key: String::new(),
        }
    }

    fn on(source: Source, kind: Milestone, month: i8) -> Fact {
        Fact { kind: kind.into(), until: None, ..spell(source, month, month, "") }
    }

    use Source::{Ssda903 as RETURN, StandardSafeguardingDataset as EXTRACT};

    fn told(facts: &[Fact]) -> (Vec<String>, usize) {
        let resolved = resolve(facts.to_vec());
        (resolved.facts.iter().map(ToString::to_string).collect(), resolved.conflicts.len())
    }

    #[test]
    fn a_spell_known_from_its_middle_is_the_one_another_source_tells_whole() {
        let facts = [spell(RETURN, 6, 9, "U6"), spell(EXTRACT, 2, 9, "U6")];
        assert_eq!(told(&facts), (vec!["Placement 2025-02-01 to 2025-09-01 (U6)".to_owned()], 0));
    }

    #[test]
    fn a_spell_that_began_with_care_is_not() {
        let entered = on(RETURN, Milestone::EnteredCare, 6);
        let facts = [spell(RETURN, 6, 9, "U6"), entered, spell(EXTRACT, 2, 9, "U6")];
        assert_eq!(told(&facts).0.len(), 3);
        let other = [spell(RETURN, 6, 9, "U6"), spell(EXTRACT, 2, 9, "U4")];
        assert_eq!(told(&other).0.len(), 2, "another placement is another spell");
    }

    #[test]
    fn what_changed_on_the_first_known_day_is_not_denied() {
        let broke_down = on(EXTRACT, Milestone::Disruption, 6);
        let facts = [spell(RETURN, 6, 9, "U6"), broke_down.clone()];
        assert_eq!(told(&facts).1, 0);
        let later = [spell(RETURN, 5, 9, "U6"), broke_down];
        assert_eq!(told(&later).1, 1, "of the days after, the return tells every disruption");
    }
}
