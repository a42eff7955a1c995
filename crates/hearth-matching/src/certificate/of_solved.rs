//! The certificate of a solved problem.

use std::collections::{BTreeMap, BTreeSet};

use super::{Certificate, HallSet, OfFamily, OfUnit, Standing};
use crate::problem::Problem;
use crate::slots::{NOBODY, Slots, narrow};
use crate::solve::{OPEN, Solved};

impl Certificate {
    /// What proves the plan of a solved problem.
    #[must_use]
    pub fn of(problem: &Problem, solved: &Solved) -> Self {
        let groups = Groups::of(problem, solved);
        let unit = |unit| OfUnit {
            family: solved.plan.family_of(unit),
            standing: groups.of_unit(problem, unit),
            price: solved.unit_prices[unit],
        };
        let family = |family| OfFamily {
            standing: standing(groups.families[family]),
            price: solved.family_prices[family],
        };
        Self {
            served: solved.plan.served(),
            cost: solved.plan.cost(),
            units: (0..problem.unit_count()).map(unit).collect(),
            families: (0..problem.family_count()).map(family).collect(),
            sets: groups.sets,
        }
    }
}

/// The Hall set of each unit and family, [`NOBODY`] where there is none.
struct Groups {
    sets: Vec<HallSet>,
    units: Slots<u32>,
    families: Slots<u32>,
}

impl Groups {
    /// Units and families of one level that a chain of pairs joins are one set.
    fn of(problem: &Problem, solved: &Solved) -> Self {
        let mut joined = Joined::apart(problem.unit_count() + problem.family_count());
        for (unit, family) in pairs(problem) {
            let level = solved.unit_levels[unit];
            if level != OPEN && solved.family_levels[family] == level {
                joined.join(unit, problem.unit_count() + family);
            }
        }
        let mut groups = Self {
            sets: Vec::new(),
            units: Slots::filled(NOBODY, problem.unit_count()),
            families: Slots::filled(NOBODY, problem.family_count()),
        };
        groups.number(problem, solved, &mut joined);
        groups.lean(problem);
        groups
    }

    fn number(&mut self, problem: &Problem, solved: &Solved, joined: &mut Joined) {
        let mut numbers = BTreeMap::new();
        let priorities: BTreeMap<u32, i64> = (0..problem.unit_count())
            .map(|unit| (problem.band(unit), problem.priority(unit)))
            .collect();
        for unit in 0..problem.unit_count() {
            let level = solved.unit_levels[unit];
            if level == OPEN || problem.edges_of(unit).is_empty() {
                continue;
            }
            let next = narrow(self.sets.len());
            let number = *numbers.entry(joined.first(unit)).or_insert(next);
            if number == next {
                let priority = priorities.get(&level).copied().unwrap_or_default();
                self.sets.push(HallSet { priority, also: Vec::new() });
            }
            self.units[unit] = number;
        }
        for family in 0..problem.family_count() {
            let first = joined.first(problem.unit_count() + family);
            self.families[family] = numbers.get(&first).copied().unwrap_or(NOBODY);
        }
    }

    /// Notes which sets the units of each set may be considered for as well.
    fn lean(&mut self, problem: &Problem) {
        let mut also = vec![BTreeSet::new(); self.sets.len()];
        for (unit, family) in pairs(problem) {
            let (own, other) = (self.units[unit], self.families[family]);
            if own != NOBODY
                && other != own
                && let Some(also) = also.get_mut(crate::slots::wide(own))
            {
                also.insert(other);
            }
        }
        for (set, also) in self.sets.iter_mut().zip(also) {
            set.also = also.into_iter().collect();
        }
    }

    fn of_unit(&self, problem: &Problem, unit: u32) -> Standing {
        match problem.edges_of(unit).is_empty() {
            true => Standing::NoCandidate,
            false => standing(self.units[unit]),
        }
    }
}

fn pairs(problem: &Problem) -> impl Iterator<Item = (u32, u32)> {
    (0..problem.unit_count())
        .flat_map(|unit| problem.edges_of(unit).iter().map(move |edge| (unit, edge.family())))
}

fn standing(set: u32) -> Standing {
    if set == NOBODY { Standing::Open } else { Standing::Within(set) }
}

/// Things that have been joined, each pointing towards the first of its kind.
struct Joined(Slots<u32>);

impl Joined {
    fn apart(count: u32) -> Self {
        Self((0..count).collect::<Vec<u32>>().into())
    }

    fn first(&mut self, mut one: u32) -> u32 {
        while self.0[one] != one {
            self.0[one] = self.0[self.0[one]];
            one = self.0[one];
        }
        one
    }

    fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.first(one), self.first(other));
        self.0[one.max(other)] = one.min(other);
    }
}
