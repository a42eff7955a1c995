//! Which value holds when sources differ.
//!
//! The order is that of [`Source`]: a person's resolution, then the responsible authority's newest
//! return, then Annex A, the Standard Safeguarding Dataset, and last a list. Of each kind the first
//! source that tells it is chosen; every source that says something else is a conflict to be shown,
//! never merged away.
//!
//! A child has several plans, so what happened is compared with the same thing told by the other
//! source, not with the one of the same rank: two decisions with a reversal between them are two
//! decisions (see `same_thing`). What is left over is judged by what the sources can tell:
//!
//! - A list of Annex A tells the latest plan as on its own day, and a list kept by people what they
//!   kept. Their silence about something else is no conflict ([`Source::tells_every`]).
//! - What another source tells before the chosen one begins or after it ends, or of a kind that the
//!   chosen one does not always tell, is news and holds too. Otherwise it is a conflict, and the
//!   chosen source's silence holds. A person's entry stands for all there is.
//!
//! Spells, statements and the milestones of households are set side by side in order of day, and the
//! chosen source's count holds.

mod same_thing;

use std::collections::BTreeMap;

use crate::day::Day;
use crate::fact::{Fact, FactKind, Milestone};
use crate::source::Source;
use same_thing::Divides;

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
    let several =
        facts.iter().zip(facts.iter().skip(1)).any(|(one, next)| one.source != next.source);
    if !several {
        return Resolved { facts: in_order(facts), conflicts: Vec::new() };
    }
    let about = About::of(&facts);
    let mut by_kind: BTreeMap<FactKind, BTreeMap<Source, Vec<Fact>>> = BTreeMap::new();
    for fact in facts {
        by_kind.entry(fact.kind).or_default().entry(fact.source).or_default().push(fact);
    }
    let mut resolved = Resolved::default();
    for (kind, mut by_source) in by_kind {
        by_source.values_mut().for_each(|told| told.sort_by_key(|fact| fact.day));
        let Some((source, mut chosen)) = by_source.pop_first() else { continue };
        for (other, told) in by_source {
            match kind {
                FactKind::Milestone(kind) => {
                    let sides = Sides { kind, chosen: source, other, about: &about };
                    sides.compare(&mut chosen, told, &mut resolved.conflicts);
                }
                _ => resolved.conflicts.extend(by_rank(kind, &chosen, told)),
            }
        }
        resolved.facts.extend(chosen);
    }
    resolved.facts = in_order(resolved.facts);
    resolved
}

fn in_order(mut facts: Vec<Fact>) -> Vec<Fact> {
    facts.sort_by_key(|fact| (fact.day, fact.kind));
    facts
}

/// Facts of one kind, side by side in order of day.
fn by_rank(kind: FactKind, chosen: &[Fact], other: Vec<Fact>) -> Vec<Conflict> {
    let longest = chosen.len().max(other.len());
    (0..longest)
        .filter_map(|rank| {
            let (holds, differs) = (chosen.get(rank), other.get(rank));
            let agree = matches!((holds, differs), (Some(a), Some(b)) if a.says_the_same_as(b));
            (!agree).then(|| Conflict { kind, holds: holds.cloned(), differs: differs.cloned() })
        })
        .collect()
}

/// What is known of the child and of the sources before kinds are compared.
struct About {
    divides: Divides,
    /// The first and the last day each source speaks of, birth apart. One that tells spells reaches
    /// back as far as they do: a decision that still stands may be older than all else it knows.
    spans: BTreeMap<Source, (Day, Day)>,
}

impl About {
    fn of(facts: &[Fact]) -> Self {
        let mut spans: BTreeMap<Source, (Day, Day)> = BTreeMap::new();
        let births = [Milestone::BirthDate, Milestone::ExpectedBirthDate].map(FactKind::from);
        for fact in facts.iter().filter(|fact| !births.contains(&fact.kind)) {
            for day in [fact.day, fact.until].into_iter().flatten() {
                let span = spans.entry(fact.source).or_insert((day, day));
                *span = (span.0.min(day), span.1.max(day));
            }
        }
        for (source, span) in &mut spans {
            let is_spell =
                |fact: &&Fact| fact.source == *source && matches!(fact.kind, FactKind::Spell(_));
            let first = facts.iter().filter(is_spell).filter_map(|fact| fact.day).min();
            span.0 = first.unwrap_or(span.0);
        }
        Self { divides: Divides::of(facts), spans }
    }

    fn is_within(&self, source: Source, day: Option<Day>) -> bool {
        let span = self.spans.get(&source);
        span.zip(day).is_some_and(|((first, last), day)| *first <= day && day <= *last)
    }
}

/// Two sources that tell of one kind of milestone.
struct Sides<'a> {
    kind: Milestone,
    chosen: Source,
    other: Source,
    about: &'a About,
}

impl Sides<'_> {
    /// Adds the conflicts, and to what is chosen what only the other can tell.
    fn compare(&self, chosen: &mut Vec<Fact>, other: Vec<Fact>, conflicts: &mut Vec<Conflict>) {
        let mut unmet: Vec<Fact> = chosen.clone();
        let mut differing = Vec::new();
        for told in other {
            match unmet.iter().position(|one| one.agrees_with(&told)) {
                Some(same) => drop(unmet.remove(same)),
                None => differing.push(told),
            }
        }
        let differing = self.made_exact(chosen, &mut unmet, differing);
        for told in differing {
            if let Some(at) = self.nearest(&unmet, &told) {
                conflicts.push(self.conflict(Some(unmet.remove(at)), Some(told)));
            } else if self.is_news(&told) {
                chosen.push(told);
            } else {
                conflicts.push(self.conflict(None, Some(told)));
            }
        }
        let would_tell = |fact: &Fact| {
            self.other.tells_every(self.kind) && self.about.is_within(self.other, fact.day)
        };
        let silent = unmet.into_iter().filter(would_tell);
        conflicts.extend(silent.map(|fact| self.conflict(Some(fact), None)));
    }

    /// Where one source shows only that a thing had happened by a day, the other's day is no conflict,
    /// and it holds where the chosen source was the vague one. Gives what still differs.
    fn made_exact(
        &self,
        chosen: &mut [Fact],
        unmet: &mut Vec<Fact>,
        differing: Vec<Fact>,
    ) -> Vec<Fact> {
        let mut left = Vec::new();
        for told in differing {
            let roomy = |one: &Fact| one.leaves_room_for(&told) || told.leaves_room_for(one);
            let at = self.nearest(unmet, &told).filter(|at| unmet.get(*at).is_some_and(roomy));
            let Some(at) = at else {
                left.push(told);
                continue;
            };
            let vague = unmet.remove(at);
            if vague.leaves_room_for(&told) {
                chosen.iter_mut().filter(|one| **one == vague).for_each(|one| *one = told.clone());
            }
        }
        left
    }

    /// The unmet fact that is the same thing on another day, nearest in days.
    fn nearest(&self, unmet: &[Fact], told: &Fact) -> Option<usize> {
        let same = unmet.iter().enumerate().filter(|(_, one)| {
            let days = one.day.zip(told.day);
            days.is_none_or(|days| self.about.divides.is_same_thing(self.kind, days))
        });
        let apart = |one: &Fact| {
            let days = one.day.zip(told.day);
            days.map_or(0, |(a, b)| crate::day::days_between(a, b).abs())
        };
        same.min_by_key(|(at, one)| (apart(one), *at)).map(|(at, _)| at)
    }

    /// Whether the chosen source could not tell it.
    fn is_news(&self, told: &Fact) -> bool {
        let reaches = self.about.is_within(self.chosen, told.day);
        self.chosen != Source::Person && !(reaches && self.chosen.always_tells(self.kind.into()))
    }

    fn conflict(&self, holds: Option<Fact>, differs: Option<Fact>) -> Conflict {
        Conflict { kind: self.kind.into(), holds, differs }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads lines such as `ssda903 2025-05-02 reversal RD3`; gives what holds and what differs, as
    /// `source day code` and `kind holds|differs`.
    fn check(lines: &str, holds: &str, conflicts: &str) {
        let fact = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            Fact {
                kind: FactKind::parse(words[2]).unwrap(),
                day: Some(words[1].parse().unwrap()),
                until: None,
                detail: words.get(3).copied().unwrap_or_default().to_owned(),
                source: Source::parse(words[0]).unwrap(),
                source_key: String::new(),
            }
        };
        let told = lines.lines().map(str::trim).filter(|line| !line.is_empty());
        let resolved = resolve(told.map(fact).collect());
        let day = |fact: &Option<Fact>| {
            let told = fact.as_ref().and_then(|fact| fact.day);
            told.map_or("-".to_owned(), |day| day.to_string())
        };
        let held: Vec<String> = resolved
            .facts
            .iter()
            .map(|fact| {
                format!("{} {} {}", fact.source.code(), day(&Some(fact.clone())), fact.kind.code())
            })
            .collect();
        let differ: Vec<String> = resolved
            .conflicts
            .iter()
            .map(|one| format!("{} {}|{}", one.kind.code(), day(&one.holds), day(&one.differs)))
            .collect();
        let wanted = |text: &str| {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(held, wanted(holds));
        assert_eq!(differ, wanted(conflicts));
    }

    #[test]
    fn the_return_holds_over_a_list_and_the_difference_is_shown() {
        check(
            "list 2025-05-03 decision
             ssda903 2025-05-02 decision",
            "ssda903 2025-05-02 decision",
            "decision 2025-05-02|2025-05-03",
        );
    }

    #[test]
    fn agreeing_sources_are_no_conflict_though_one_gives_no_code() {
        check(
            "annex-a 2025-05-02 adoption-order
             ssda903 2025-05-02 adoption-order E12",
            "ssda903 2025-05-02 adoption-order",
            "",
        );
        check(
            "annex-a 2025-05-02 reversal RD1
             ssda903 2025-05-02 reversal RD3",
            "ssda903 2025-05-02 reversal",
            "reversal 2025-05-02|2025-05-02",
        );
    }

    #[test]
    fn a_decision_the_return_does_not_tell_within_its_days_is_a_conflict() {
        check(
            "ssda903 2025-05-02 decision
             annex-a 2025-05-02 decision
             annex-a 2025-05-20 decision
             ssda903 2025-08-01 review",
            "ssda903 2025-05-02 decision
             ssda903 2025-08-01 review",
            "decision -|2025-05-20",
        );
    }

    #[test]
    fn a_list_made_after_the_return_tells_news() {
        check(
            "ssda903 2023-05-02 decision
             ssda903 2024-05-02 reversal RD3
             annex-a 2026-08-01 decision",
            "ssda903 2023-05-02 decision
             ssda903 2024-05-02 reversal
             annex-a 2026-08-01 decision",
            "",
        );
    }

    #[test]
    fn a_list_is_silent_about_earlier_plans_and_what_came_after_it() {
        check(
            "ssda903 2022-01-10 entered-care
             ssda903 2022-05-02 decision
             ssda903 2023-05-02 reversal RD3
             ssda903 2024-05-02 decision
             ssda903 2024-07-01 placement-order
             ssda903 2025-06-01 placed-for-adoption
             annex-a 2022-01-10 entered-care
             annex-a 2024-05-02 decision
             annex-a 2024-07-01 placement-order",
            "ssda903 2022-01-10 entered-care
             ssda903 2022-05-02 decision
             ssda903 2023-05-02 reversal
             ssda903 2024-05-02 decision
             ssda903 2024-07-01 placement-order
             ssda903 2025-06-01 placed-for-adoption",
            "",
        );
    }

    #[test]
    fn of_two_plans_only_the_day_of_the_same_plan_differs() {
        check(
            "ssda903 2022-05-02 decision
             ssda903 2023-05-02 reversal RD3
             ssda903 2024-05-02 decision
             ssda903 2025-05-02 review
             annex-a 2024-05-12 decision",
            "ssda903 2022-05-02 decision
             ssda903 2023-05-02 reversal
             ssda903 2024-05-02 decision
             ssda903 2025-05-02 review",
            "decision 2024-05-02|2024-05-12",
        );
    }

    #[test]
    fn a_match_before_the_one_the_return_tells_at_the_end_holds_too() {
        check(
            "ssda903 2023-05-02 decision
             ssda903 2023-12-01 placed-for-adoption
             ssda903 2024-02-01 disruption
             ssda903 2024-09-01 match
             ssda903 2025-05-02 adoption-order E12
             annex-a 2023-11-01 match
             annex-a 2024-09-02 match",
            "ssda903 2023-05-02 decision
             annex-a 2023-11-01 match
             ssda903 2023-12-01 placed-for-adoption
             ssda903 2024-02-01 disruption
             ssda903 2024-09-01 match
             ssda903 2025-05-02 adoption-order",
            "match 2024-09-01|2024-09-02",
        );
    }

    #[test]
    fn a_persons_entry_stands_for_all_there_is() {
        check(
            "person 2025-05-02 decision
             ssda903 2025-05-02 decision
             ssda903 2025-09-02 decision",
            "person 2025-05-02 decision",
            "decision -|2025-09-02",
        );
    }

    #[test]
    fn a_return_that_denies_what_a_person_entered_is_shown() {
        check(
            "person 2025-05-02 decision
             ssda903 2025-05-02 entered-care
             person 2025-06-02 placement-order
             ssda903 2025-09-02 placement-order
             ssda903 2025-09-02 decision",
            "ssda903 2025-05-02 entered-care
             person 2025-05-02 decision
             person 2025-06-02 placement-order",
            "decision 2025-05-02|2025-09-02
             placement-order 2025-06-02|2025-09-02",
        );
    }

    #[test]
    fn a_day_or_earlier_gives_way_to_the_day_itself() {
        check(
            "ssda903 2022-05-02 placement-order or-earlier
             ssda903 2022-05-02 placed-for-adoption
             annex-a 2021-11-02 placement-order
             annex-a 2022-05-02 placed-for-adoption",
            "annex-a 2021-11-02 placement-order
             ssda903 2022-05-02 placed-for-adoption",
            "",
        );
        check(
            "ssda903 2022-05-02 placement-order or-earlier
             ssda903 2022-09-02 placed-for-adoption
             annex-a 2022-06-02 placement-order",
            "ssda903 2022-05-02 placement-order
             ssda903 2022-09-02 placed-for-adoption",
            "placement-order 2022-05-02|2022-06-02",
        );
    }

    #[test]
    fn the_births_of_two_sources_differ_however_far_apart() {
        check(
            "annex-a 2019-05-02 birth-date
             ssda903 2021-05-02 birth-date",
            "ssda903 2021-05-02 birth-date",
            "birth-date 2021-05-02|2019-05-02",
        );
    }
}
