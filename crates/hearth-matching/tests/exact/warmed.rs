//! A plan mended after one change is as good as one found from scratch.

use hearth_matching::problem::{Edge, Problem};
use hearth_matching::solve::solve;
use hearth_matching::warm::{Totals, Warm};
use hearth_testkit::Dice;

use crate::random::Told;

/// A plan kept warm beside what is told of its problem, and the numbers it knows by their ids.
struct Pair {
    told: Told,
    warm: Warm,
    units: Vec<u32>,
    families: Vec<u32>,
    named: usize,
}

impl Pair {
    fn roll(dice: &mut Dice) -> Self {
        Self::of(Told::roll(dice, 9, 9))
    }

    fn of(told: Told) -> Self {
        let problem = told.problem();
        let warm = Warm::of(&problem, &solve(&problem));
        let units = told.units.iter().map(|(id, _)| problem.units().number(id).unwrap()).collect();
        let families = told.families.iter().map(|id| problem.families().number(id).unwrap());
        Self { units, families: families.collect(), warm, told, named: 1_000 }
    }

    fn change(&mut self, dice: &mut Dice) {
        match dice.below(5) {
            0 => self.add_unit(dice),
            1 => self.remove_unit(dice),
            2 => self.add_family(dice),
            3 => self.remove_family(dice),
            _ => self.change_cost(dice),
        }
    }

    fn add_unit(&mut self, dice: &mut Dice) {
        let priority = i64::try_from(dice.below(4)).unwrap();
        self.add_unit_of(dice, priority);
    }

    fn add_unit_of(&mut self, dice: &mut Dice, priority: i64) {
        self.named += 1;
        let id = format!("u{}", self.named);
        let mut edges = Vec::new();
        for (name, family) in self.told.families.iter().zip(&self.families) {
            if dice.below(2) == 0 {
                let cost = u32::try_from(dice.below(20)).unwrap();
                edges.push(Edge::new(*family, cost));
                self.told.edges.push((id.clone(), name.clone(), cost));
            }
        }
        self.told.units.push((id, priority));
        self.units.push(self.warm.add_unit(priority, &edges));
    }

    fn remove_unit(&mut self, dice: &mut Dice) {
        if !self.units.is_empty() {
            let at = dice.below(self.units.len());
            let id = self.told.units[at].0.clone();
            self.told.remove(&id);
            self.warm.remove_unit(self.units.remove(at));
        }
    }

    fn add_family(&mut self, dice: &mut Dice) {
        self.named += 1;
        let id = format!("f{}", self.named);
        let mut units = Vec::new();
        for ((name, _), unit) in self.told.units.iter().zip(&self.units) {
            if dice.below(2) == 0 {
                let cost = u32::try_from(dice.below(20)).unwrap();
                units.push((*unit, cost));
                self.told.edges.push((name.clone(), id.clone(), cost));
            }
        }
        self.told.families.push(id);
        let worth = self.warm.with_family(&units);
        self.families.push(self.warm.add_family(&units));
        assert_eq!(worth, self.warm.totals());
    }

    fn remove_family(&mut self, dice: &mut Dice) {
        if !self.families.is_empty() {
            let at = dice.below(self.families.len());
            let id = self.told.families.remove(at);
            self.told.edges.retain(|(_, family, _)| *family != id);
            self.warm.remove_family(self.families.remove(at));
        }
    }

    fn change_cost(&mut self, dice: &mut Dice) {
        if !self.told.edges.is_empty() {
            let at = dice.below(self.told.edges.len());
            let (unit, family, cost) = &mut self.told.edges[at];
            *cost = u32::try_from(dice.below(20)).unwrap();
            let unit = self.told.units.iter().position(|(id, _)| id == unit).unwrap();
            let family = self.told.families.iter().position(|id| id == family).unwrap();
            self.warm.change_cost(self.units[unit], self.families[family], *cost);
        }
    }

    /// Whether the plan serves as many of each priority as one from scratch, at the same cost.
    fn check(&self) {
        let problem = self.told.problem();
        let solved = solve(&problem);
        let totals = Totals { served: solved.plan().served(), cost: solved.plan().cost() };
        assert_eq!(self.warm.totals(), totals, "{:?}", self.told);
        let mut from_scratch = vec![0; problem.band_count() as usize];
        let mut mended = from_scratch.clone();
        for ((id, _), number) in self.told.units.iter().zip(&self.units) {
            let unit = problem.units().number(id).unwrap();
            let band = problem.band(unit) as usize;
            from_scratch[band] += u32::from(solved.plan().family_of(unit).is_some());
            mended[band] += u32::from(self.warm.family_of(*number).is_some());
        }
        assert_eq!(mended, from_scratch, "{:?}", self.told);
    }
}

#[test]
fn every_change_leaves_the_best_plan() {
    let mut dice = Dice::seeded(7);
    for _ in 0..400 {
        let mut pair = Pair::roll(&mut dice);
        pair.check();
        for _ in 0..15 {
            pair.change(&mut dice);
            pair.check();
        }
    }
}

/// Shortages so large that searches from one end are not enough.
#[test]
fn every_change_to_a_large_shortage_leaves_the_best_plan() {
    let mut dice = Dice::seeded(8);
    for bands in [1, 3, 1_000] {
        for costs in [1, 4, 1_000_001] {
            let mut pair = Pair::of(Told::shortage(&mut dice, bands, costs));
            for _ in 0..40 {
                pair.change(&mut dice);
                pair.check();
            }
        }
    }
}

/// Priorities that are so far apart that narrow numbers do not hold them, from the start or later.
#[test]
fn any_priority_may_come() {
    let mut dice = Dice::seeded(10);
    for round in 0..60 {
        let mut told = Told::roll(&mut dice, 9, 9);
        if round % 2 == 0 {
            told.units.iter_mut().for_each(|unit| unit.1 *= i64::MAX / 100);
        }
        let mut pair = Pair::of(told);
        pair.check();
        for priority in [i64::MIN, i64::MAX, 0, i64::MAX - 1, 1 << 20, i64::MIN + 1] {
            pair.add_unit_of(&mut dice, priority);
            pair.check();
            pair.change(&mut dice);
            pair.check();
        }
    }
}

/// A family that no unit asks for changes nothing.
#[test]
fn a_family_nobody_may_be_considered_for_is_worth_nothing() {
    let told = Told::small(&[("u0", 1)], &["f0"], &[(0, 0, 3)]);
    let problem: Problem = told.problem();
    let mut warm = Warm::of(&problem, &solve(&problem));
    assert_eq!(warm.with_family(&[]), warm.totals());
    assert_eq!(warm.with_family(&[(0, 1)]), Totals { served: 1, cost: 1 });
    assert_eq!(warm.totals(), Totals { served: 1, cost: 3 });
}
