//! Every plan there is, one after another.

use std::cmp::Reverse;

use hearth_matching::plan::Plan;
use hearth_matching::problem::Problem;

/// What makes a plan better: more served of the first band, of the second, and so on, then less
/// cost, then an earlier family for the first unit, and so on; waiting comes last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Best {
    pub served: Vec<Reverse<u32>>,
    pub cost: u64,
}

impl Best {
    pub fn of(problem: &Problem, plan: &Plan) -> Self {
        let chosen: Vec<Option<u32>> =
            (0..problem.unit_count()).map(|unit| plan.family_of(unit)).collect();
        Self::measure(problem, &chosen)
    }

    fn measure(problem: &Problem, chosen: &[Option<u32>]) -> Self {
        let mut best = Self { served: vec![Reverse(0); problem.band_count() as usize], cost: 0 };
        for (unit, family) in (0..).zip(chosen) {
            if let Some(family) = family {
                best.served[problem.band(unit) as usize].0 += 1;
                best.cost += u64::from(problem.cost(unit, *family).unwrap());
            }
        }
        best
    }
}

/// What the best of all plans comes to.
pub fn best(problem: &Problem) -> Best {
    least_of_all(problem, |chosen| Best::measure(problem, chosen))
}

/// The most children that any plan places, by how many each unit has.
pub fn most_children(problem: &Problem, children: &[usize]) -> usize {
    let placed = |chosen: &[Option<u32>]| {
        let units = chosen.iter().zip(children);
        units.filter(|(family, _)| family.is_some()).map(|(_, children)| children).sum::<usize>()
    };
    least_of_all(problem, |chosen| Reverse(placed(chosen))).0
}

/// The least measure of all plans there are; a plan is the family of each unit.
fn least_of_all<M: Ord>(problem: &Problem, measure: impl Fn(&[Option<u32>]) -> M) -> M {
    let mut best = None;
    choose(problem, &mut Vec::new(), &mut |chosen| {
        let found = measure(chosen);
        if best.as_ref().is_none_or(|known| found < *known) {
            best = Some(found);
        }
    });
    best.unwrap()
}

fn choose(problem: &Problem, chosen: &mut Vec<Option<u32>>, seen: &mut impl FnMut(&[Option<u32>])) {
    let unit = u32::try_from(chosen.len()).unwrap();
    if unit == problem.unit_count() {
        return seen(chosen);
    }
    let families = problem.edges_of(unit).iter().map(|edge| Some(edge.family()));
    for family in families.chain([None]) {
        if family.is_none() || !chosen.contains(&family) {
            chosen.push(family);
            choose(problem, chosen, seen);
            chosen.pop();
        }
    }
}
