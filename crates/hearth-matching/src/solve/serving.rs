//! Who can be served: units band by band, and the levels that shortages make.
//!
//! The sets of units that can be served together form a transversal matroid (Edmonds and
//! Fulkerson, 1965), so taking units in the order of priority, and keeping every one once served,
//! serves the most of the first band, then of the second given that, and the most in all.
//!
//! When no more units of a band can be served, the families that its unserved units can reach by
//! exchanges are all held by units of this band or higher ones, and reach no free family. They and
//! the units that hold them are one *level*. No later exchange can enter it.

use super::OPEN;
use crate::problem::Problem;
use crate::slots::{NOBODY, Slots, wide};

/// Who is served by whom, and at which level each stands.
pub(super) struct Serving {
    pub(super) family_of: Slots<u32>,
    pub(super) unit_of: Slots<u32>,
    pub(super) unit_level: Slots<u32>,
    pub(super) family_level: Slots<u32>,
}

impl Serving {
    pub(super) fn of(problem: &Problem) -> Self {
        let (units, families) = (problem.unit_count(), problem.family_count());
        let serving = Self {
            family_of: Slots::filled(NOBODY, units),
            unit_of: Slots::filled(NOBODY, families),
            unit_level: Slots::filled(OPEN, units),
            family_level: Slots::filled(OPEN, families),
        };
        let mut search = Search {
            problem,
            serving,
            next_free: Slots::filled(0, units),
            next: Slots::filled(0, units),
            visited: Slots::filled(0, families),
            round: 0,
            path: Vec::new(),
        };
        for band in by_band(problem) {
            search.serve(band);
        }
        search.serving
    }
}

/// The units of each band, the first band first.
fn by_band(problem: &Problem) -> Vec<Vec<u32>> {
    let mut bands = vec![Vec::new(); wide(problem.band_count())];
    for unit in 0..problem.unit_count() {
        if let Some(band) = bands.get_mut(wide(problem.band(unit))) {
            band.push(unit);
        }
    }
    bands
}

/// Depth-first searches for exchanges that end at a free family.
struct Search<'a> {
    problem: &'a Problem,
    serving: Serving,
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
    /// Serves as many units of a band as possible and closes the level of those left.
    fn serve(&mut self, mut waiting: Vec<u32>) {
        loop {
            self.round += 1;
            let before = waiting.len();
            waiting.retain(|unit| !self.augment(*unit));
            if waiting.is_empty() {
                return;
            }
            if waiting.len() == before {
                return self.close(&waiting);
            }
        }
    }

    /// The last round followed every exchange of the units left, so what it met is their level.
    fn close(&mut self, waiting: &[u32]) {
        for unit in waiting {
            let level = self.problem.band(*unit);
            self.serving.unit_level[*unit] = level;
            self.close_from(*unit, level);
        }
    }

    fn close_from(&mut self, start: u32, level: u32) {
        self.path.clear();
        self.path.push(start);
        while let Some(unit) = self.path.pop() {
            for edge in self.problem.edges_of(unit) {
                if self.serving.family_level[edge.family] == OPEN {
                    self.serving.family_level[edge.family] = level;
                    let holder = self.serving.unit_of[edge.family];
                    self.serving.unit_level[holder] = level;
                    self.path.push(holder);
                }
            }
        }
    }

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
        let free = edges.iter().skip(skipped).position(|edge| {
            self.serving.unit_of[edge.family] == NOBODY
        });
        let at = free.map_or(edges.len(), |at| skipped + at);
        self.next_free[unit] = crate::slots::narrow(at);
        edges.get(at).map(|edge| edge.family)
    }

    /// The holder of the next family of this unit that this round has not met.
    fn step(&mut self, unit: u32) -> Option<u32> {
        let edges = self.problem.edges_of(unit);
        while let Some(edge) = edges.get(wide(self.next[unit])) {
            self.next[unit] += 1;
            let met = self.visited[edge.family] == self.round;
            if !met && self.serving.family_level[edge.family] == OPEN {
                self.visited[edge.family] = self.round;
                return Some(self.serving.unit_of[edge.family]);
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
