//! Which units share too few families: the shortages of a plan, apart from one another.
//!
//! Whoever waits can only be considered by families that others hold; those others only by families
//! that are held too, and so on. All units met on that way have between them only the families met:
//! that is a shortage, and a brief for recruitment. Shortages that share a family are one. Every plan that
//! serves as many units gives the same shortages, whatever the priorities and costs (Dulmage and
//! Mendelsohn, 1958).

use crate::plan::Plan;
use crate::problem::Problem;
use crate::slots::{NOBODY, Slots};

/// Units that can between them only be considered by fewer families.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// The units, by number.
    pub units: Vec<u32>,
    /// All families that any of them may be considered for, by number; none where a unit has none.
    pub families: Vec<u32>,
}

impl Shortage {
    /// How many families are missing: as many units wait.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.units.len().saturating_sub(self.families.len())
    }
}

/// The shortages of a plan that serves as many units as can be served, those that miss most first.
/// Each unit without a candidate is one of its own.
#[must_use]
pub fn shortages(problem: &Problem, plan: &Plan) -> Vec<Shortage> {
    let mut search = Search::of(problem, plan);
    let waiting = (0..problem.unit_count()).filter(|unit| plan.family_of(*unit).is_none());
    waiting.for_each(|unit| search.follow(unit));
    let mut shortages = search.gathered();
    shortages.sort_by_key(|shortage| std::cmp::Reverse(shortage.missing()));
    shortages
}

struct Search<'a> {
    problem: &'a Problem,
    /// The unit that holds each family.
    holder: Slots<u32>,
    /// The shortage each unit and family was first met in; one may have been joined to another.
    unit_in: Slots<u32>,
    family_in: Slots<u32>,
    /// The shortage that each was joined to, or itself.
    joined_to: Slots<u32>,
}

impl<'a> Search<'a> {
    fn of(problem: &'a Problem, plan: &Plan) -> Self {
        let mut holder = Slots::filled(NOBODY, problem.family_count());
        plan.pairs().for_each(|(unit, family)| holder[family] = unit);
        Self {
            problem,
            holder,
            unit_in: Slots::filled(NOBODY, problem.unit_count()),
            family_in: Slots::filled(NOBODY, problem.family_count()),
            joined_to: Slots::default(),
        }
    }

    /// Follows the families of a unit that waits to their holders, and theirs in turn.
    fn follow(&mut self, unit: u32) {
        let shortage = self.joined_to.count();
        self.joined_to.push(shortage);
        self.unit_in[unit] = shortage;
        let mut open = vec![unit];
        while let Some(unit) = open.pop() {
            for edge in self.problem.edges_of(unit) {
                let known = self.family_in[edge.family()];
                if known != NOBODY {
                    self.join(known, shortage);
                    continue;
                }
                self.family_in[edge.family()] = shortage;
                let holder = self.holder[edge.family()];
                if holder != NOBODY && self.unit_in[holder] == NOBODY {
                    self.unit_in[holder] = shortage;
                    open.push(holder);
                }
            }
        }
    }

    fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.whole(one), self.whole(other));
        self.joined_to[one.max(other)] = one.min(other);
    }

    fn whole(&self, mut shortage: u32) -> u32 {
        while self.joined_to[shortage] != shortage {
            shortage = self.joined_to[shortage];
        }
        shortage
    }

    fn gathered(&self) -> Vec<Shortage> {
        let empty = Shortage { units: Vec::new(), families: Vec::new() };
        let mut shortages = Slots::filled(empty, self.joined_to.count());
        for (unit, met) in (0..).zip(self.unit_in.iter()).filter(|(_, met)| **met != NOBODY) {
            shortages[self.whole(*met)].units.push(unit);
        }
        for (family, met) in (0..).zip(self.family_in.iter()).filter(|(_, met)| **met != NOBODY) {
            shortages[self.whole(*met)].families.push(family);
        }
        shortages.iter().filter(|shortage| !shortage.units.is_empty()).cloned().collect()
    }
}
