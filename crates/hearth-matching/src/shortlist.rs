//! Shortlists that ask no family too often: at most so many links a unit, so many a family.
//!
//! First links come first. In each round every unit may gain one link, families have the places
//! that rounds before left them, and the most units of each priority in turn gain one, at the
//! least cost. Each round is exact given those before it; all rounds together need not be the
//! cheapest set of links, because no unit's first link is traded for another's second.

use crate::problem::Problem;
use crate::slots::{Slots, narrow};
use crate::solve::solve;

/// How many links there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caps {
    /// The most links of one unit.
    pub of_unit: u32,
    /// The most links of one family.
    pub of_family: u32,
}

/// The links of every unit, by its number, the first link first.
#[must_use]
pub fn shortlists(problem: &Problem, caps: Caps) -> Vec<Vec<u32>> {
    let mut lists = Slots::filled(Vec::new(), problem.unit_count());
    let mut places = Slots::filled(caps.of_family, problem.family_count());
    for _ in 0..caps.of_unit {
        if !add_round(problem, &mut lists, &mut places) {
            break;
        }
    }
    lists.iter().cloned().collect()
}

/// Gives each unit one more link where it can; whether any unit gained one.
fn add_round(problem: &Problem, lists: &mut Slots<Vec<u32>>, places: &mut Slots<u32>) -> bool {
    let (widened, families) = widened(problem, lists, places);
    let solved = solve(&widened);
    for (unit, place) in solved.plan().pairs() {
        let family = families[place];
        lists[unit].push(family);
        places[family] -= 1;
    }
    solved.plan().served() > 0
}

/// The problem with each family as often as it has places, without the links that are there, and
/// the family of each place.
fn widened(
    problem: &Problem,
    lists: &Slots<Vec<u32>>,
    places: &Slots<u32>,
) -> (Problem, Slots<u32>) {
    let mut askers = Slots::filled(0, problem.family_count());
    for unit in 0..problem.unit_count() {
        problem.edges_of(unit).iter().for_each(|edge| askers[edge.family] += 1);
    }
    let mut firsts = Slots::filled(0, problem.family_count());
    let mut families = Vec::new();
    for family in 0..problem.family_count() {
        firsts[family] = narrow(families.len());
        let useful = places[family].min(askers[family]);
        families.extend(std::iter::repeat_n(family, crate::slots::wide(useful)));
    }
    let families = Slots::from(families);
    let end = |family: u32| match family + 1 == problem.family_count() {
        true => families.count(),
        false => firsts[family + 1],
    };
    let widened = problem.with_places(&families, |unit, family| {
        let taken = lists[unit].contains(&family);
        if taken { 0..0 } else { firsts[family]..end(family) }
    });
    (widened, families)
}
