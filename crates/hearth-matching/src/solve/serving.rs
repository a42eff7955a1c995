//! Who can be served: as many units as possible, those of a higher priority first, and the levels
//! that shortages make.
//!
//! The sets of units that can be served together form a transversal matroid (Edmonds and
//! Fulkerson, 1965). Its sets of the greatest size all come from one another by exchanges, so
//! [`greatest`] may begin with any of them, and [`exchanges`] then lets those of the lowest
//! priority wait. What is left serves the most of the first band, then of the second given that,
//! and so on.
//!
//! The families that the unserved units of a band can reach by exchanges are all held by units of
//! this band or higher ones, and none of them is free. They and the units that hold them, less
//! those of bands before, are one *level*.

mod exchanges;
mod greatest;

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
        let mut serving = Self {
            family_of: Slots::filled(NOBODY, units),
            unit_of: Slots::filled(NOBODY, families),
            unit_level: Slots::filled(OPEN, units),
            family_level: Slots::filled(OPEN, families),
        };
        greatest::serve(problem, &mut serving);
        if problem.band_count() > 1 {
            exchanges::prefer(problem, &mut serving);
        }
        for band in by_band(problem) {
            serving.close(problem, band);
        }
        serving
    }

    /// Gives a band's unserved units, and all they can reach by exchanges, the level of the band.
    fn close(&mut self, problem: &Problem, band: Vec<u32>) {
        let mut to_do = band;
        to_do.retain(|unit| self.family_of[*unit] == NOBODY);
        for unit in &to_do {
            self.unit_level[*unit] = problem.band(*unit);
        }
        while let Some(unit) = to_do.pop() {
            let level = self.unit_level[unit];
            for edge in problem.edges_of(unit) {
                if self.family_level[edge.family()] == OPEN {
                    self.family_level[edge.family()] = level;
                    let holder = self.unit_of[edge.family()];
                    self.unit_level[holder] = level;
                    to_do.push(holder);
                }
            }
        }
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
