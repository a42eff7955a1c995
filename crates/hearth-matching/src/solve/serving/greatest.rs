//! As many units as possible, whichever they are.

use super::{Serving, by_band};
use crate::problem::Problem;
use crate::slots::{NOBODY, Slots, narrow, wide};

/// Serves as many units as can be served at all.
pub(super) fn serve(problem: &Problem, serving: &mut Serving) {
    let mut search = Search {
        problem,
        serving,
        next_free: Slots::filled(0, problem.unit_count()),
        next: Slots::filled(0, problem.unit_count()),
        visited: Slots::filled(0, problem.family_count()),
        round: 0,
        path: Vec::new(),
    };
    // Any order would do; this one leaves few exchanges to be made for the sake of priority.
    let mut waiting: Vec<u32> = by_band(problem).into_iter().flatten().collect();
    loop {
        search.round += 1;
        let before = waiting.len();
        waiting.retain(|unit| !search.augment(*unit));
        if waiting.len() == before {
            return;
        }
    }
}

/// Depth-first searches for exchanges that end at a free family.
struct Search<'a> {
    problem: &'a Problem,
    serving: &'a mut Serving,
    /// Of each unit, how many of its pairs are known to lead to no free family at once. Families
    /// never become free again, so this only grows.
    next_free: Slots<u32>,
    /// Of each unit, how many of its pairs the search of this round has followed.
    next: Slots<u32>,
    /// The last round that met each family.
    visited: Slots<u32>,
    round: u32,
    path: Vec<u32>,
}

impl Search<'_> {
    /// Whether this unit could be served, perhaps by exchanges among those served already.
    fn augment(&mut self, start: u32) -> bool {
        self.path.clear();
        self.enter(start);
        while let Some(unit) = self.path.last().copied() {
            if let Some(family) = self.free_family(unit) {
                self.exchange(family);
                return true;
            }
            match self.step(unit) {
                Some(holder) => self.enter(holder),
                None => {
                    self.path.pop();
                }
            }
        }
        false
    }

    fn enter(&mut self, unit: u32) {
        self.next[unit] = 0;
        self.path.push(unit);
    }

    /// A free family among the unit's own.
    fn free_family(&mut self, unit: u32) -> Option<u32> {
        let edges = self.problem.edges_of(unit);
        let skipped = wide(self.next_free[unit]);
        let free = edges
            .iter()
            .skip(skipped)
            .position(|edge| self.serving.unit_of[edge.family()] == NOBODY);
        let at = free.map_or(edges.len(), |at| skipped + at);
        self.next_free[unit] = narrow(at);
        edges.get(at).map(|edge| edge.family())
    }

    /// The holder of the next family of this unit that this round has not met.
    fn step(&mut self, unit: u32) -> Option<u32> {
        let edges = self.problem.edges_of(unit);
        while let Some(edge) = edges.get(wide(self.next[unit])) {
            self.next[unit] += 1;
            if self.visited[edge.family()] != self.round {
                self.visited[edge.family()] = self.round;
                return Some(self.serving.unit_of[edge.family()]);
            }
        }
        None
    }

    /// Gives the free family to the last unit of the path, its family to the one before, and so on.
    fn exchange(&mut self, free: u32) {
        let mut family = free;
        while let Some(unit) = self.path.pop() {
            let given_up = self.serving.family_of[unit];
            self.serving.family_of[unit] = family;
            self.serving.unit_of[family] = unit;
            family = given_up;
        }
    }
}
