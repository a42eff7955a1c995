//! A best plan kept at hand, and mended after one change.
//!
//! Waiting is given a cost of its own, so much higher for a higher priority that no saving on
//! pairs outweighs it: a step between priorities costs more than all pairs of a plan can. The best
//! plan is then the one of the least cost, and one change needs one shortest way along exchanges
//! from where it was made.
//!
//! Plans that are equal in who of each priority is served and in cost may differ in their pairs
//! from the one a solution from scratch would give.

mod freed;
mod placed;

use crate::problem::{Edge, Problem};
use crate::slots::{NOBODY, Slots};
use crate::solve::{OPEN, Solved};

/// What one step of priority weighs: more than all pairs of any plan together.
const STEP: i128 = 1 << 52;
/// More than any priority.
const ABOVE_ALL: i128 = 1 << 64;
const FAR: i128 = i128::MAX;

/// A unit with a family it may be considered for, seen from the family.
#[derive(Debug, Clone, Copy)]
struct Asker {
    unit: u32,
    cost: u32,
}

/// A best plan and what is needed to mend it.
#[derive(Debug, Clone)]
pub struct Warm {
    edges: Slots<Vec<Edge>>,
    askers: Slots<Vec<Asker>>,
    /// What waiting costs each unit.
    waiting: Slots<i128>,
    family_of: Slots<u32>,
    unit_of: Slots<u32>,
    /// What each unit's best choice costs it, the price of the family included.
    unit_cost: Slots<i128>,
    /// What a unit pays for each family beside the cost of the pair; 0 when the family is free.
    price: Slots<i128>,
    /// The distance of each family in the search that is going on.
    distance: Slots<i128>,
    /// The unit or the family from which that search came to each family.
    came_from: Slots<u32>,
    met: Vec<u32>,
}

/// What a plan comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// How many units are served.
    pub served: u32,
    /// What the pairs cost together.
    pub cost: u64,
}

impl Warm {
    /// The plan of a solved problem. Units and families keep their numbers.
    #[must_use]
    pub fn of(problem: &Problem, solved: &Solved) -> Self {
        let mut warm = Self::empty(problem);
        let mut weight = Slots::filled(0, problem.band_count());
        for unit in 0..problem.unit_count() {
            weight[problem.band(unit)] = cost_of_waiting(problem.priority(unit));
        }
        let weight_of = |level: u32| if level == OPEN { 0 } else { weight[level] };
        for unit in 0..problem.unit_count() {
            let level = weight_of(solved.unit_levels[unit]);
            warm.unit_cost[unit] = level + i128::from(solved.unit_prices[unit]);
            for edge in problem.edges_of(unit) {
                warm.askers[edge.family].push(Asker { unit, cost: edge.cost });
            }
        }
        for family in 0..problem.family_count() {
            let level = weight_of(solved.family_levels[family]);
            warm.price[family] = level - i128::from(solved.family_prices[family]);
        }
        for (unit, family) in solved.plan.pairs() {
            warm.family_of[unit] = family;
            warm.unit_of[family] = unit;
        }
        warm
    }

    fn empty(problem: &Problem) -> Self {
        let (units, families) = (problem.unit_count(), problem.family_count());
        let edges: Vec<Vec<Edge>> =
            (0..units).map(|unit| problem.edges_of(unit).to_vec()).collect();
        let waiting: Vec<i128> =
            (0..units).map(|unit| cost_of_waiting(problem.priority(unit))).collect();
        Self {
            edges: edges.into(),
            askers: Slots::filled(Vec::new(), families),
            waiting: waiting.into(),
            family_of: Slots::filled(NOBODY, units),
            unit_of: Slots::filled(NOBODY, families),
            unit_cost: Slots::filled(0, units),
            price: Slots::filled(0, families),
            distance: Slots::filled(FAR, families),
            came_from: Slots::filled(NOBODY, families),
            met: Vec::new(),
        }
    }

    /// The family of a unit; nothing when it waits.
    #[must_use]
    pub fn family_of(&self, unit: u32) -> Option<u32> {
        Some(self.family_of[unit]).filter(|family| *family != NOBODY)
    }

    /// What the plan comes to.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let mut totals = Totals { served: 0, cost: 0 };
        for unit in 0..self.family_of.count() {
            let family = self.family_of[unit];
            if let Some(edge) = self.edges[unit].iter().find(|edge| edge.family == family) {
                totals.served += 1;
                totals.cost += u64::from(edge.cost);
            }
        }
        totals
    }

    /// Adds a unit and gives its number. Pairs with families that are not there are left out.
    pub fn add_unit(&mut self, priority: i64, edges: &[Edge]) -> u32 {
        let unit = self.edges.count();
        let known = edges.iter().filter(|edge| edge.family < self.price.count());
        self.edges.push(Vec::new());
        self.waiting.push(cost_of_waiting(priority));
        self.family_of.push(NOBODY);
        self.unit_cost.push(0);
        self.join(unit, known.copied().collect());
        unit
    }

    /// Takes a unit out. Its number is not used again.
    pub fn remove_unit(&mut self, unit: u32) {
        let edges = std::mem::take(&mut self.edges[unit]);
        for edge in &edges {
            self.askers[edge.family].retain(|asker| asker.unit != unit);
        }
        let family = std::mem::replace(&mut self.family_of[unit], NOBODY);
        if family != NOBODY {
            self.unit_of[family] = NOBODY;
            self.fill(family);
        }
    }

    /// Adds a family, with the units it may be considered for, and gives its number.
    pub fn add_family(&mut self, units: &[(u32, u32)]) -> u32 {
        let family = self.price.count();
        self.askers.push(Vec::new());
        self.unit_of.push(NOBODY);
        self.distance.push(FAR);
        self.came_from.push(NOBODY);
        self.price.push(0);
        let known = self.edges.count();
        for (unit, cost) in units.iter().copied().filter(|(unit, _)| *unit < known) {
            self.edges[unit].push(Edge { family, cost });
            self.askers[family].push(Asker { unit, cost });
            // At this price no unit would rather have it.
            let price = self.unit_cost[unit] - i128::from(cost);
            self.price[family] = self.price[family].max(price);
        }
        self.fill(family);
        family
    }

    /// Takes a family out. Its number is not used again.
    pub fn remove_family(&mut self, family: u32) {
        for asker in std::mem::take(&mut self.askers[family]) {
            self.edges[asker.unit].retain(|edge| edge.family != family);
        }
        self.price[family] = 0;
        let unit = std::mem::replace(&mut self.unit_of[family], NOBODY);
        if unit != NOBODY {
            self.family_of[unit] = NOBODY;
            self.place(unit);
        }
    }

    /// Changes the cost of a pair. Nothing happens when there is no such pair.
    pub fn change_cost(&mut self, unit: u32, family: u32, cost: u32) {
        let Some(place) = self.edges[unit].iter().position(|edge| edge.family == family) else {
            return;
        };
        let mut edges = self.edges[unit].clone();
        if let Some(edge) = edges.get_mut(place) {
            edge.cost = cost;
        }
        self.remove_unit(unit);
        self.join(unit, edges);
    }

    /// What the plan would come to with one more family; the plan stays as good as it is.
    pub fn with_family(&mut self, units: &[(u32, u32)]) -> Totals {
        let family = self.add_family(units);
        let totals = self.totals();
        self.remove_family(family);
        totals
    }

    fn join(&mut self, unit: u32, edges: Vec<Edge>) {
        for edge in &edges {
            self.askers[edge.family].push(Asker { unit, cost: edge.cost });
        }
        self.edges[unit] = edges;
        self.place(unit);
    }

    /// Notes a nearer way to a family; whether it is nearer.
    fn meet(&mut self, family: u32, distance: i128, from: u32) -> bool {
        let nearer = distance < self.distance[family];
        if nearer {
            if self.distance[family] == FAR {
                self.met.push(family);
            }
            self.distance[family] = distance;
            self.came_from[family] = from;
        }
        nearer
    }

    fn forget_distances(&mut self) {
        for family in self.met.drain(..) {
            self.distance[family] = FAR;
        }
    }
}

fn cost_of_waiting(priority: i64) -> i128 {
    (ABOVE_ALL - i128::from(priority)) * STEP
}
