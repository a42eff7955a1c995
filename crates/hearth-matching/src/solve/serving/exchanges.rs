//! Exchanges that let those of the lowest priority wait.
//!
//! Bands are taken from the last to the first. A unit that could wait instead of one that waits
//! already, and has not been looked at, does so; then it is not looked at again. A unit that could
//! not is needed by every plan from here on, and so is every unit whose place it could take.

use super::{Serving, by_band};
use crate::problem::Problem;
use crate::slots::{NOBODY, Slots, narrow};

/// Exchanges served and waiting units until no unit waits for whom one of a lower priority could.
pub(super) fn prefer(problem: &Problem, serving: &mut Serving) {
    let mut search = Search {
        askers: Askers::of(problem),
        serving,
        settled: Slots::filled(false, problem.unit_count()),
        visited: Slots::filled(0, problem.unit_count()),
        next: Slots::filled(0, problem.family_count()),
        next_waiting: Slots::filled(0, problem.family_count()),
        round: 0,
        path: Vec::new(),
        seen: Vec::new(),
    };
    for unit in by_band(problem).into_iter().rev().flatten() {
        search.let_wait(unit);
    }
}

/// The units that may be considered for each family.
struct Askers {
    starts: Slots<u32>,
    units: Slots<u32>,
}

impl Askers {
    fn of(problem: &Problem) -> Self {
        let mut starts = Slots::filled(0, problem.family_count() + 1);
        let units = 0..problem.unit_count();
        for edge in units.clone().flat_map(|unit| problem.edges_of(unit)) {
            starts[edge.family() + 1] += 1;
        }
        for family in 0..problem.family_count() {
            starts[family + 1] += starts[family];
        }
        let mut next = starts.clone();
        let mut askers = Slots::filled(NOBODY, problem.edge_count());
        for unit in units {
            for edge in problem.edges_of(unit) {
                askers[next[edge.family()]] = unit;
                next[edge.family()] += 1;
            }
        }
        Self { starts, units: askers }
    }
}

/// Searches from a unit back to one that waits and could take its place.
struct Search<'a> {
    askers: Askers,
    serving: &'a mut Serving,
    /// Units of which it is known whether they wait.
    settled: Slots<bool>,
    /// The last round that met each unit.
    visited: Slots<u32>,
    /// Of each family, up to where this round has asked.
    next: Slots<u32>,
    /// Of each family, how many of its askers are known not to wait, or to be settled. Whoever
    /// comes to wait is settled at once, so this only grows.
    next_waiting: Slots<u32>,
    round: u32,
    /// Units whose places are taken in turn.
    path: Vec<u32>,
    seen: Vec<u32>,
}

impl Search<'_> {
    /// Lets a unit wait if another that is not settled can be served instead.
    fn let_wait(&mut self, unit: u32) {
        if self.serving.family_of[unit] == NOBODY || self.settled[unit] {
            self.settled[unit] = true;
            return;
        }
        self.round += 1;
        self.path.clear();
        self.seen.clear();
        self.enter(unit);
        while let Some(last) = self.path.last().copied() {
            if let Some(waiting) = self.waiting_asker(last) {
                self.exchange(waiting);
                self.settled[unit] = true;
                return;
            }
            match self.served_asker(last) {
                Some(asker) => self.enter(asker),
                None => {
                    self.path.pop();
                }
            }
        }
        // None of these can be reached from a unit that waits, and none ever will be.
        for unit in self.seen.drain(..) {
            self.settled[unit] = true;
        }
    }

    fn enter(&mut self, unit: u32) {
        let family = self.serving.family_of[unit];
        self.next[family] = self.askers.starts[family];
        self.visited[unit] = self.round;
        self.seen.push(unit);
        self.path.push(unit);
    }

    /// A unit that waits, is not settled and may be considered for this unit's family.
    fn waiting_asker(&mut self, unit: u32) -> Option<u32> {
        let family = self.serving.family_of[unit];
        let skipped = self.next_waiting[family];
        let (start, end) = (self.askers.starts[family], self.askers.starts[family + 1]);
        let askers = self.askers.units.run(start + skipped..end);
        let waits = |unit: &u32| self.serving.family_of[*unit] == NOBODY && !self.settled[*unit];
        let found = askers.iter().position(waits);
        self.next_waiting[family] = skipped + narrow(found.unwrap_or(askers.len()));
        found.and_then(|at| askers.get(at)).copied()
    }

    /// The next served unit, not yet met, that may be considered for this unit's family.
    fn served_asker(&mut self, unit: u32) -> Option<u32> {
        let family = self.serving.family_of[unit];
        while self.next[family] < self.askers.starts[family + 1] {
            let asker = self.askers.units[self.next[family]];
            self.next[family] += 1;
            let served = self.serving.family_of[asker] != NOBODY;
            if served && !self.settled[asker] && self.visited[asker] != self.round {
                return Some(asker);
            }
        }
        None
    }

    /// The waiting unit takes the place of the last of the path, that one the place of the one
    /// before, and so on; the first waits.
    fn exchange(&mut self, waiting: u32) {
        let mut taker = waiting;
        while let Some(unit) = self.path.pop() {
            let family = self.serving.family_of[unit];
            self.serving.family_of[taker] = family;
            self.serving.unit_of[family] = taker;
            taker = unit;
        }
        self.serving.family_of[taker] = NOBODY;
    }
}
