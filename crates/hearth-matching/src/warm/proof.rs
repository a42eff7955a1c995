//! Whether the prices of a kept plan prove it after every change, on problems that are too large
//! to be solved again each time.

use hearth_testkit::Dice;

use super::kept::Kept;
use super::{Form, Warm};
use crate::problem::{Builder, Edge, Problem};
use crate::slots::{NOBODY, narrow, wide};
use crate::solve::solve;
use crate::ways::amount::Amount;

const CHANGES: usize = 400;

impl<M: Amount> Kept<M> {
    /// No pair costs less than its prices say, every pair of the plan exactly as much; whoever
    /// waits pays what waiting costs, and nobody more; a free family costs nothing.
    fn is_proved(&self) -> bool {
        let units =
            (0..self.pairs.unit_count()).filter(|unit| !self.pairs.of_unit(*unit).is_empty());
        let families = 0..self.pairs.family_count();
        units.into_iter().all(|unit| self.pays_rightly(unit))
            && families.into_iter().all(|family| match self.unit_of[family] {
                NOBODY => self.price[family] == M::NOTHING,
                unit => self.family_of[unit] == family && self.price[family] >= M::NOTHING,
            })
    }

    fn pays_rightly(&self, unit: u32) -> bool {
        let (pays, waiting) = (self.unit_cost[unit], self.waiting[unit]);
        let pairs = self.pairs.of_unit(unit).iter();
        let costs = pairs.map(|pair| (M::from(pair.cost()) + self.price[pair.number()], pair));
        let all_dearer = costs.clone().all(|(cost, _)| pays <= cost);
        let own = costs.into_iter().find(|(_, pair)| pair.number() == self.family_of[unit]);
        all_dearer && pays <= waiting && pays == own.map_or(waiting, |(cost, _)| cost)
    }
}

impl Warm {
    fn is_proved(&self) -> bool {
        match &self.0 {
            Form::Narrow(kept) => kept.is_proved(),
            Form::Wide(kept) => kept.is_proved(),
        }
    }
}

/// A problem of this many priorities in which a unit may be considered for some of the families
/// near its own place.
fn problem(dice: &mut Dice, units: u32, families: u32, priorities: usize) -> Problem {
    let mut builder = Builder::new();
    for unit in 0..units {
        let priority = i64::try_from(dice.below(priorities)).unwrap();
        builder.unit(&format!("u{unit}"), priority).unwrap();
    }
    (0..families).for_each(|family| builder.family(&format!("f{family}")).unwrap());
    for unit in 0..units {
        let mut near = neighbours(dice, unit * families / units, families);
        near.sort_unstable();
        near.dedup();
        for family in near {
            let cost = below(dice, 1_000);
            builder.edge(&format!("u{unit}"), &format!("f{family}"), cost).unwrap();
        }
    }
    builder.finish().unwrap()
}

fn neighbours(dice: &mut Dice, middle: u32, families: u32) -> Vec<u32> {
    let reach = 1 + families / 4;
    (0..6).map(|_| (middle + below(dice, reach)) % families).collect()
}

/// Makes changes of every kind, and asks after each whether the plan is proved.
fn change(dice: &mut Dice, warm: &mut Warm, problem: &Problem) {
    for number in 0..CHANGES {
        let unit = below(dice, problem.unit_count());
        let family = below(dice, problem.family_count());
        let cost = below(dice, 1_000);
        match dice.below(5) {
            0 => drop(warm.add_unit(problem.priority(unit), problem.edges_of(unit))),
            1 => warm.remove_unit(unit),
            2 => drop(warm.add_family(&column(problem, family))),
            3 => warm.remove_family(family),
            _ => warm.change_cost(unit, first_family(problem.edges_of(unit)), cost),
        }
        assert!(warm.is_proved(), "after change {number}");
    }
}

fn below(dice: &mut Dice, most: u32) -> u32 {
    narrow(dice.below(wide(most)))
}

fn first_family(edges: &[Edge]) -> u32 {
    edges.first().map_or(0, |edge| edge.family())
}

fn column(problem: &Problem, family: u32) -> Vec<(u32, u32)> {
    let units = 0..problem.unit_count();
    units.filter_map(|unit| Some((unit, problem.cost(unit, family)?))).collect()
}

#[test]
fn the_prices_prove_the_plan_after_every_change() {
    let mut dice = Dice::seeded(7);
    for (units, families) in [(90, 60), (60, 90), (80, 80), (300, 220)] {
        for priorities in [1, 3, 20, 10_000] {
            let problem = problem(&mut dice, units, families, priorities);
            let mut warm = Warm::of(&problem, &solve(&problem));
            assert!(warm.is_proved(), "at the start");
            change(&mut dice, &mut warm, &problem);
        }
    }
}

#[test]
fn few_priorities_far_apart_are_proved_in_wide_numbers() {
    let mut dice = Dice::seeded(8);
    let problem = problem(&mut dice, 120, 80, 5);
    let mut warm = Warm::of(&problem, &solve(&problem));
    warm.add_unit(i64::MIN, problem.edges_of(0));
    warm.add_unit(i64::MAX, problem.edges_of(1));
    assert!(matches!(warm.0, Form::Wide(_)));
    assert!(warm.is_proved());
    change(&mut dice, &mut warm, &problem);
}
