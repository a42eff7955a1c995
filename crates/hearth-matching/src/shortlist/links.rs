//! Links that are there, with prices that prove that they are the best.
//!
//! For every pair without a link, cost + price of the family ≥ what the unit's links cost it; for
//! every link, ≤. A family with room has the price 0. What a unit's links cost it lies between what
//! going without its next link costs and what going without its last would.

use super::Caps;
use crate::problem::Problem;
use crate::slots::Slots;
use crate::ways::amount::Amount;
use crate::ways::search::Search;

/// A link, seen from one of its two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// The other end.
    pub(super) with: u32,
    pub(super) cost: u32,
}

/// Links of units and families.
pub(super) struct Links<'a, M> {
    pub(super) problem: &'a Problem,
    caps: Caps,
    /// The rank around which what going without costs is counted.
    middle: i128,
    pub(super) of_unit: Slots<Vec<Link>>,
    pub(super) of_family: Slots<Vec<Link>>,
    /// What one more of its links costs a unit, the price of the family included.
    pub(super) unit_cost: Slots<M>,
    /// What a unit pays for each family beside the cost of the pair.
    pub(super) price: Slots<M>,
    /// Searches among families, and units after them.
    pub(super) search: Search<M>,
}

impl<'a, M: Amount> Links<'a, M> {
    /// No links.
    pub(super) fn none(problem: &'a Problem, caps: Caps, middle: i128) -> Self {
        let (units, families) = (problem.unit_count(), problem.family_count());
        let least = |unit| {
            let costs = problem.edges_of(unit).iter().map(|edge| M::from(edge.cost()));
            costs.min().unwrap_or(M::NOTHING)
        };
        let unit_cost: Vec<M> = (0..units).map(least).collect();
        Self {
            problem,
            caps,
            middle,
            of_unit: Slots::filled(Vec::new(), units),
            of_family: Slots::filled(Vec::new(), families),
            unit_cost: unit_cost.into(),
            price: Slots::filled(M::NOTHING, families),
            search: Search::over(families + units),
        }
    }

    /// Gives a unit one more link, so many in all, where there is one to be had.
    pub(super) fn add(&mut self, unit: u32, number: u32) {
        let without = self.without(unit, number);
        if self.unit_cost[unit] < without {
            self.exchange(unit, without);
        }
    }

    /// What going without its link of this number costs a unit.
    pub(super) fn without(&self, unit: u32, number: u32) -> M {
        let before = i64::from(number - 1) * i64::from(self.problem.band_count());
        M::of_waiting(before + i64::from(self.problem.band(unit)), self.middle)
    }

    /// Whether a family may have one more link.
    pub(super) fn has_room(&self, family: u32) -> bool {
        self.of_family[family].len() < crate::slots::wide(self.caps.of_family)
    }

    pub(super) fn link(&mut self, unit: u32, family: u32) {
        let cost = self.problem.cost(unit, family).unwrap_or_default();
        self.of_unit[unit].push(Link { with: family, cost });
        self.of_family[family].push(Link { with: unit, cost });
    }

    pub(super) fn unlink(&mut self, unit: u32, family: u32) {
        self.of_unit[unit].retain(|link| link.with != family);
        self.of_family[family].retain(|link| link.with != unit);
    }

    /// The families of every unit, the least costly first.
    pub(super) fn lists(mut self) -> Vec<Vec<u32>> {
        self.of_unit.iter_mut().for_each(|links| {
            links.sort_by_key(|link| (link.cost, link.with));
        });
        let families = |links: &Vec<Link>| links.iter().map(|link| link.with).collect();
        self.of_unit.iter().map(families).collect()
    }
}
