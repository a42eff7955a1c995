//! Shortlists that ask no family too often: at most so many links a unit, so many a family.
//!
//! First links come first: the most units of the first priority have a link, then of the second given
//! that, and so on; then the most units of each priority in turn have a second link, then a third. Of
//! all such sets of links it is one of the least cost. A link may move to another family for the sake
//! of somebody else's, but nobody loses a first link to another's second.
//!
//! Links are added one at a time, those that matter most first, each by the shortest way along
//! exchanges from the unit to a family with room (successive shortest paths; Ahuja, Magnanti and
//! Orlin, Network Flows, 1993, chapter 9). As in [`crate::warm`], going without a link has a cost of
//! its own that no saving on pairs outweighs.

mod exchange;
mod links;

use crate::problem::Problem;
use crate::slots::narrow;
use crate::ways::amount::Amount;
use links::Links;

/// How many links there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caps {
    /// The most links of one unit.
    pub of_unit: u32,
    /// The most links of one family.
    pub of_family: u32,
}

/// The links of every unit, by its number, the least costly first.
#[must_use]
pub fn shortlists(problem: &Problem, caps: Caps) -> Vec<Vec<u32>> {
    let of_units = u64::from(problem.unit_count()) * u64::from(caps.of_unit);
    let of_families = u64::from(problem.family_count()) * u64::from(caps.of_family);
    let most = of_units.min(of_families).min(problem.edge_count().into());
    let longest = longest(problem).min(caps.of_unit);
    let ranks = i64::from(longest) * i64::from(problem.band_count());
    let middle = i128::from(ranks / 2);
    if most <= i64::MOST_PAIRS.into() && i64::fits(0, middle) && i64::fits(ranks, middle) {
        spread(Links::<i64>::none(problem, caps, middle), problem, longest)
    } else {
        spread(Links::<i128>::none(problem, caps, 0), problem, longest)
    }
}

/// Adds every first link, then every second, those of the first priority before others.
fn spread<M: Amount>(mut links: Links<'_, M>, problem: &Problem, longest: u32) -> Vec<Vec<u32>> {
    let mut units: Vec<u32> = (0..problem.unit_count()).collect();
    units.sort_by_key(|unit| problem.band(*unit));
    for number in 1..=longest {
        for unit in &units {
            links.add(*unit, number);
        }
    }
    links.lists()
}

/// The most families that a unit may be considered for.
fn longest(problem: &Problem) -> u32 {
    let pairs = (0..problem.unit_count()).map(|unit| problem.edges_of(unit).len());
    narrow(pairs.max().unwrap_or_default())
}
