//! Shortlists keep to their caps, and first links come first.

use std::cmp::Reverse;

use hearth_matching::problem::Problem;
use hearth_matching::shortlist::{Caps, shortlists};
use hearth_matching::solve::solve;
use hearth_testkit::Dice;

use crate::random::Told;

#[test]
fn no_list_is_too_long_and_no_family_on_too_many() {
    let mut dice = Dice::seeded(8);
    for _ in 0..1_000 {
        let problem = Told::roll(&mut dice, 10, 8).problem();
        let caps = Caps { of_unit: 3, of_family: 2 };
        let lists = shortlists(&problem, caps);
        let mut on = vec![0; problem.family_count() as usize];
        for (unit, list) in (0..).zip(&lists) {
            assert!(list.len() <= 3);
            for (at, family) in list.iter().enumerate() {
                assert!(problem.cost(unit, *family).is_some());
                assert!(!list[..at].contains(family));
                on[*family as usize] += 1;
            }
        }
        assert!(on.iter().all(|count| *count <= 2));
        full(&problem, &lists, &on);
    }
}

/// A unit with room on its list has no family left that has room as well.
fn full(problem: &Problem, lists: &[Vec<u32>], on: &[u32]) {
    for (unit, list) in (0..).zip(lists).filter(|(_, list)| list.len() < 3) {
        for edge in problem.edges_of(unit) {
            assert!(list.contains(&edge.family) || on[edge.family as usize] == 2);
        }
    }
}

/// With one link each, a shortlist is a plan.
#[test]
fn one_link_each_is_the_plan() {
    let mut dice = Dice::seeded(9);
    for _ in 0..1_000 {
        let problem = Told::roll(&mut dice, 8, 8).problem();
        let lists = shortlists(&problem, Caps { of_unit: 1, of_family: 1 });
        let firsts = lists.iter().map(|list| list.first().copied());
        let plan = solve(&problem);
        assert!(firsts.eq((0..problem.unit_count()).map(|unit| plan.plan().family_of(unit))));
    }
}

/// As many units as possible have a first link, those of a higher priority before others.
#[test]
fn first_links_come_first() {
    let mut dice = Dice::seeded(10);
    for _ in 0..500 {
        let told = Told::roll(&mut dice, 6, 3);
        let problem = told.problem();
        let lists = shortlists(&problem, Caps { of_unit: 3, of_family: 2 });
        let mut doubled = told.clone();
        for family in &told.families {
            let copy = format!("{family}x");
            doubled.families.push(copy.clone());
            let edges = told.edges.iter().filter(|(_, of, _)| of == family);
            doubled.edges.extend(edges.map(|(unit, _, cost)| (unit.clone(), copy.clone(), *cost)));
        }
        let best = crate::brute::best(&doubled.problem());
        let mut served = vec![Reverse(0); problem.band_count() as usize];
        let mut cost = 0;
        for (unit, list) in (0..).zip(&lists) {
            if let Some(first) = list.first() {
                served[problem.band(unit) as usize].0 += 1;
                cost += u64::from(problem.cost(unit, *first).unwrap());
            }
        }
        assert_eq!((served, cost), (best.served, best.cost));
    }
}
