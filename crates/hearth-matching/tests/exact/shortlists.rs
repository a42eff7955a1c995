//! Shortlists keep to their caps, and first links come first.

use std::cmp::Reverse;

use hearth_matching::problem::Problem;
use hearth_matching::shortlist::{Caps, shortlists};
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
            assert!(list.contains(&edge.family()) || on[edge.family() as usize] == 2);
        }
    }
}

/// With one link each, a shortlist is as good as the plan.
#[test]
fn one_link_each_is_as_good_as_the_plan() {
    let mut dice = Dice::seeded(9);
    for _ in 0..1_000 {
        let problem = Told::roll(&mut dice, 8, 8).problem();
        let lists = shortlists(&problem, Caps { of_unit: 1, of_family: 1 });
        let best = crate::brute::best(&problem);
        assert_eq!(Worth::of(&problem, &lists), Worth { linked: best.served, cost: best.cost });
    }
}

/// No other set of links within the caps is better, whatever the caps.
#[test]
fn no_other_links_are_better() {
    let mut dice = Dice::seeded(10);
    let mut long = 0;
    for _ in 0..2_000 {
        let problem = Told::roll(&mut dice, 4, 4).problem();
        if problem.edge_count() > 8 {
            continue;
        }
        let mut cap = || u32::try_from(1 + dice.below(3)).unwrap();
        let caps = Caps { of_unit: cap(), of_family: cap() };
        let lists = shortlists(&problem, caps);
        assert_eq!(Worth::of(&problem, &lists), Worth::greatest(&problem, caps), "{caps:?}");
        long += usize::from(lists.iter().any(|list| list.len() > 1));
    }
    assert!(long > 200, "only {long} problems had a list of more than one link");
}

/// What makes links better: more first links in each band, more second links in each band, and so on,
/// then less cost.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Worth {
    linked: Vec<Reverse<u32>>,
    cost: u64,
}

impl Worth {
    fn of(problem: &Problem, lists: &[Vec<u32>]) -> Self {
        let bands = problem.band_count() as usize;
        let longest = lists.iter().map(Vec::len).max().unwrap_or_default().max(1);
        let mut worth = Self { linked: vec![Reverse(0); bands * longest], cost: 0 };
        for (unit, list) in (0..).zip(lists) {
            for (number, family) in list.iter().enumerate() {
                worth.linked[number * bands + problem.band(unit) as usize].0 += 1;
                worth.cost += u64::from(problem.cost(unit, *family).unwrap());
            }
        }
        worth
    }

    /// The greatest of all sets of links within the caps.
    fn greatest(problem: &Problem, caps: Caps) -> Self {
        let units = 0..problem.unit_count();
        let pairs: Vec<(u32, u32)> = units
            .flat_map(|unit| problem.edges_of(unit).iter().map(move |edge| (unit, edge.family())))
            .collect();
        let sets = 0..1_u32 << pairs.len();
        let worths = sets.filter_map(|set| {
            let chosen = pairs.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
            let mut lists = vec![Vec::new(); problem.unit_count() as usize];
            let mut on = vec![0; problem.family_count() as usize];
            for (_, (unit, family)) in chosen {
                lists[*unit as usize].push(*family);
                on[*family as usize] += 1;
            }
            let keeps = lists.iter().all(|list| list.len() <= caps.of_unit as usize)
                && on.iter().all(|count| *count <= caps.of_family);
            keeps.then(|| Self::of(problem, &lists))
        });
        worths.min_by(|one, other| one.by_length(other)).unwrap()
    }

    /// Fewer classes of links mean that the later ones are empty.
    fn by_length(&self, other: &Self) -> std::cmp::Ordering {
        let length = self.linked.len().max(other.linked.len());
        let filled = |one: &Self| {
            let mut linked = one.linked.clone();
            linked.resize(length, Reverse(0));
            (linked, one.cost)
        };
        filled(self).cmp(&filled(other))
    }
}
