//! Shortages are what Hall's theorem says they are, whichever plan they are read from.

use std::collections::BTreeSet;

use hearth_matching::problem::Problem;
use hearth_matching::shortage::{Shortage, shortages};
use hearth_matching::solve::solve;
use hearth_testkit::Dice;

use crate::random::Told;

#[test]
fn the_units_of_a_shortage_have_just_its_families_and_so_many_wait() {
    let mut dice = Dice::seeded(21);
    for _ in 0..2_000 {
        let problem = Told::roll(&mut dice, 12, 10).problem();
        let solved = solve(&problem);
        let found = shortages(&problem, solved.plan());
        let mut seen = BTreeSet::new();
        for shortage in &found {
            assert_eq!(families_of(&problem, &shortage.units), shortage.families);
            let waits = |unit: &&u32| solved.plan().family_of(**unit).is_none();
            assert_eq!(shortage.units.iter().filter(waits).count(), shortage.missing());
            assert!(shortage.missing() > 0);
            assert!(shortage.units.iter().all(|unit| seen.insert(*unit)));
        }
        let waiting = problem.unit_count() - solved.plan().served();
        assert_eq!(found.iter().map(Shortage::missing).sum::<usize>(), waiting as usize);
    }
}

#[test]
fn other_priorities_and_costs_leave_the_shortages_as_they_are() {
    let mut dice = Dice::seeded(22);
    for _ in 0..2_000 {
        let told = Told::roll(&mut dice, 12, 10);
        let mut other = told.clone();
        other.units.iter_mut().for_each(|(_, priority)| *priority = dice.below(9) as i64);
        other.edges.iter_mut().for_each(|(_, _, cost)| *cost = dice.below(50) as u32);
        let found = |told: &Told| {
            let problem = told.problem();
            shortages(&problem, solve(&problem).plan())
        };
        let by_unit = |mut found: Vec<Shortage>| {
            found.sort_by_key(|shortage| shortage.units.clone());
            found
        };
        assert_eq!(by_unit(found(&told)), by_unit(found(&other)), "{told:?}");
    }
}

/// Two groups of children who share no family are two shortages; a child no family may be considered
/// for is one alone.
#[test]
fn shortages_that_share_no_family_stand_apart() {
    let units = [("a", 0), ("b", 0), ("c", 0), ("d", 0), ("e", 0), ("f", 0)];
    let edges = [(0, 0, 1), (1, 0, 1), (2, 1, 1), (3, 1, 1), (4, 2, 1)];
    let problem = Told::small(&units, &["x", "y", "z"], &edges).problem();
    let mut found = shortages(&problem, solve(&problem).plan());
    found.sort_by_key(|shortage| shortage.units.clone());
    let expected = [(vec![0, 1], vec![0]), (vec![2, 3], vec![1]), (vec![5], vec![])];
    let expected = expected.map(|(units, families)| Shortage { units, families });
    assert_eq!(found, expected);
}

fn families_of(problem: &Problem, units: &[u32]) -> Vec<u32> {
    let edges = units.iter().flat_map(|unit| problem.edges_of(*unit));
    edges.map(|edge| edge.family()).collect::<BTreeSet<u32>>().into_iter().collect()
}
