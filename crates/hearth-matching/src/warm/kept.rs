//! A best plan with prices that prove it, and the changes to it.

use super::Totals;
use super::pairs::Pairs;
use crate::costed::Costed;
use crate::problem::{Edge, Problem};
use crate::slots::{NOBODY, Slots};
use crate::solve::{OPEN, Solved};
use crate::ways::amount::Amount;
use crate::ways::search::Search;

/// A best plan, in numbers that hold what waiting costs.
#[derive(Debug, Clone)]
pub(super) struct Kept<M> {
    pub(super) pairs: Pairs,
    /// The priority around which what waiting costs is counted.
    middle: i128,
    priorities: Slots<i64>,
    /// What waiting costs each unit.
    pub(super) waiting: Slots<M>,
    pub(super) family_of: Slots<u32>,
    pub(super) unit_of: Slots<u32>,
    /// What each unit's best choice costs it, the price of the family included.
    pub(super) unit_cost: Slots<M>,
    /// What a unit pays for each family beside the cost of the pair; 0 when the family is free.
    pub(super) price: Slots<M>,
    /// Searches among families for a unit without a place.
    pub(super) search: Search<M>,
    /// Searches among units for one to take a free family.
    pub(super) offers: Search<M>,
}

/// What can happen to a plan, whatever its numbers.
pub(super) trait Change {
    fn family_of(&self, unit: u32) -> Option<u32>;
    fn totals(&self) -> Totals;
    fn add_unit(&mut self, priority: i64, edges: &[Edge]) -> u32;
    fn remove_unit(&mut self, unit: u32);
    fn add_family(&mut self, units: &[(u32, u32)]) -> u32;
    fn remove_family(&mut self, family: u32);
    fn change_cost(&mut self, unit: u32, family: u32, cost: u32);
}

impl<M: Amount> Kept<M> {
    /// The plan of a solved problem.
    pub(super) fn of(problem: &Problem, solved: &Solved, middle: i128) -> Self {
        let priorities: Vec<i64> =
            (0..problem.unit_count()).map(|unit| problem.priority(unit)).collect();
        let mut kept = Self::unserved(Pairs::of(problem), priorities.into(), middle);
        let weights = weights(problem, &kept.waiting);
        let weight_of = |level: u32| if level == OPEN { M::NOTHING } else { weights[level] };
        for unit in 0..problem.unit_count() {
            let weight = weight_of(solved.unit_levels[unit]);
            kept.unit_cost[unit] = weight + M::exactly(solved.unit_prices[unit].into());
        }
        for family in 0..problem.family_count() {
            let weight = weight_of(solved.family_levels[family]);
            kept.price[family] = weight - M::exactly(solved.family_prices[family].into());
        }
        for (unit, family) in solved.plan.pairs() {
            kept.family_of[unit] = family;
            kept.unit_of[family] = unit;
        }
        kept
    }

    /// The same units, families and pairs in wide numbers, with a plan found by letting one unit
    /// come after the other.
    pub(super) fn widened(&self) -> Kept<i128> {
        let mut wide = Kept::unserved(self.pairs.clone(), self.priorities.clone(), 0);
        (0..self.pairs.unit_count()).for_each(|unit| wide.place(unit));
        wide
    }

    /// Every unit waits and every family is free.
    fn unserved(pairs: Pairs, priorities: Slots<i64>, middle: i128) -> Self {
        let (units, families) = (pairs.unit_count(), pairs.family_count());
        let waiting: Vec<M> =
            priorities.iter().map(|priority| M::of_waiting(*priority, middle)).collect();
        Self {
            pairs,
            middle,
            priorities,
            unit_cost: waiting.clone().into(),
            waiting: waiting.into(),
            family_of: Slots::filled(NOBODY, units),
            unit_of: Slots::filled(NOBODY, families),
            price: Slots::filled(M::NOTHING, families),
            search: Search::over(families),
            offers: Search::over(units),
        }
    }

    /// Whether one more unit of this priority fits into these numbers.
    pub(super) fn has_room_for(&self, priority: i64) -> bool {
        M::fits(priority, self.middle) && self.has_room()
    }

    /// Whether one more pair fits into these numbers.
    pub(super) fn has_room(&self) -> bool {
        self.pairs.unit_count().min(self.pairs.family_count()) < M::MOST_PAIRS
    }

    /// Takes the family from a unit that has one, and offers it round.
    fn free(&mut self, unit: u32) {
        let family = std::mem::replace(&mut self.family_of[unit], NOBODY);
        if family != NOBODY {
            self.unit_of[family] = NOBODY;
            self.fill(family);
        }
    }

    /// The least price at which no unit would rather have this family.
    fn price_nobody_pays(&self, family: u32) -> M {
        let askers = self.pairs.of_family(family).iter();
        let worth = askers.map(|asker| self.unit_cost[asker.number()] - M::from(asker.cost()));
        worth.chain([M::NOTHING]).max().unwrap_or(M::NOTHING)
    }
}

impl<M: Amount> Change for Kept<M> {
    fn family_of(&self, unit: u32) -> Option<u32> {
        Some(self.family_of[unit]).filter(|family| *family != NOBODY)
    }

    fn totals(&self) -> Totals {
        let mut totals = Totals { served: 0, cost: 0 };
        for unit in 0..self.family_of.count() {
            if let Some(cost) = self.pairs.cost(unit, self.family_of[unit]) {
                totals.served += 1;
                totals.cost += u64::from(cost);
            }
        }
        totals
    }

    fn add_unit(&mut self, priority: i64, edges: &[Edge]) -> u32 {
        let unit = self.pairs.unit_count();
        self.pairs.add_unit(edges);
        self.priorities.push(priority);
        self.waiting.push(M::of_waiting(priority, self.middle));
        self.family_of.push(NOBODY);
        self.unit_cost.push(M::NOTHING);
        self.offers.add_place();
        self.place(unit);
        unit
    }

    fn remove_unit(&mut self, unit: u32) {
        self.pairs.remove_unit(unit);
        self.free(unit);
    }

    fn add_family(&mut self, units: &[(u32, u32)]) -> u32 {
        let family = self.pairs.family_count();
        self.pairs.add_family(units);
        self.unit_of.push(NOBODY);
        self.price.push(self.price_nobody_pays(family));
        self.search.add_place();
        self.fill(family);
        family
    }

    fn remove_family(&mut self, family: u32) {
        self.pairs.remove_family(family);
        self.price[family] = M::NOTHING;
        let unit = std::mem::replace(&mut self.unit_of[family], NOBODY);
        if unit != NOBODY {
            self.family_of[unit] = NOBODY;
            self.place(unit);
        }
    }

    fn change_cost(&mut self, unit: u32, family: u32, cost: u32) {
        if self.pairs.cost(unit, family).is_none() {
            return;
        }
        let mut pairs = self.pairs.clear_unit(unit);
        self.free(unit);
        for pair in pairs.iter_mut().filter(|pair| pair.number() == family) {
            *pair = Costed::new(family, cost);
        }
        self.pairs.set_unit(unit, pairs);
        self.place(unit);
    }
}

/// What waiting costs the units of each band.
fn weights<M: Amount>(problem: &Problem, waiting: &Slots<M>) -> Slots<M> {
    let mut weights = Slots::filled(M::NOTHING, problem.band_count());
    for unit in 0..problem.unit_count() {
        weights[problem.band(unit)] = waiting[unit];
    }
    weights
}
