//! Small problems by dice.

use hearth_matching::problem::{Builder, Problem};
use hearth_testkit::Dice;

/// A problem as it is told, line by line.
#[derive(Debug, Clone)]
pub struct Told {
    pub units: Vec<(String, i64)>,
    pub families: Vec<String>,
    pub edges: Vec<(String, String, u32)>,
}

impl Told {
    /// A problem of at most so many units and families. Some have one band, some many; some have
    /// few different costs, so that plans tie, some many.
    pub fn roll(dice: &mut Dice, most_units: usize, most_families: usize) -> Self {
        let (units, families) = (dice.below(most_units + 1), dice.below(most_families + 1));
        let bands = *dice.pick(&[1, 2, 3, 100]);
        let costs = *dice.pick(&[1, 3, 10, 1_000_001]);
        let chance = dice.below(101);
        let unit = |at: usize, dice: &mut Dice| (format!("u{at}"), priority(dice, bands));
        let units: Vec<_> = (0..units).map(|at| unit(at, dice)).collect();
        let families: Vec<String> = (0..families).map(|at| format!("f{at}")).collect();
        let mut edges = Vec::new();
        for (unit, _) in &units {
            for family in &families {
                if dice.below(100) < chance {
                    let cost = u32::try_from(dice.below(costs)).unwrap();
                    edges.push((unit.clone(), family.clone(), cost));
                }
            }
        }
        Self { units, families, edges }
    }

    /// A shortage of a hundred and sixty units and a hundred and twenty families, who may each be
    /// considered for a few of the others.
    pub fn shortage(dice: &mut Dice, bands: usize, costs: usize) -> Self {
        let unit = |at: usize, dice: &mut Dice| (format!("u{at}"), priority(dice, bands));
        let units: Vec<_> = (0..160).map(|at| unit(at, dice)).collect();
        let families: Vec<String> = (0..120).map(|at| format!("f{at}")).collect();
        let mut edges = Vec::new();
        for (unit, _) in &units {
            let mut picked: Vec<usize> = (0..5).map(|_| dice.below(families.len())).collect();
            picked.sort_unstable();
            picked.dedup();
            for family in picked {
                let cost = u32::try_from(dice.below(costs)).unwrap();
                edges.push((unit.clone(), families[family].clone(), cost));
            }
        }
        Self { units, families, edges }
    }

    /// A problem written out: units, families, and pairs by their places with their costs.
    pub fn small(units: &[(&str, i64)], families: &[&str], edges: &[(usize, usize, u32)]) -> Self {
        let edge = |(unit, family, cost): &(usize, usize, u32)| {
            (units[*unit].0.to_owned(), families[*family].to_owned(), *cost)
        };
        Self {
            units: units.iter().map(|(id, priority)| ((*id).to_owned(), *priority)).collect(),
            families: families.iter().map(|id| (*id).to_owned()).collect(),
            edges: edges.iter().map(edge).collect(),
        }
    }

    pub fn shuffled(&self, dice: &mut Dice) -> Self {
        let mut shuffled = self.clone();
        dice.shuffle(&mut shuffled.units);
        dice.shuffle(&mut shuffled.families);
        dice.shuffle(&mut shuffled.edges);
        shuffled
    }

    pub fn renamed(&self, name: impl Fn(&str) -> String) -> Self {
        let edge = |(unit, family, cost): &(String, String, u32)| (name(unit), name(family), *cost);
        Self {
            units: self.units.iter().map(|(id, priority)| (name(id), *priority)).collect(),
            families: self.families.iter().map(|id| name(id)).collect(),
            edges: self.edges.iter().map(edge).collect(),
        }
    }

    /// Gives every unit a priority of its own.
    pub fn priorities_apart(&mut self, dice: &mut Dice) {
        let mut priorities: Vec<i64> = (0..).take(self.units.len()).collect();
        dice.shuffle(&mut priorities);
        for (unit, priority) in self.units.iter_mut().zip(priorities) {
            unit.1 = priority;
        }
    }

    /// Takes a unit out.
    pub fn remove(&mut self, unit: &str) {
        self.units.retain(|(id, _)| id != unit);
        self.edges.retain(|(id, _, _)| id != unit);
    }

    pub fn problem(&self) -> Problem {
        let mut builder = Builder::new();
        self.edges.iter().for_each(|(unit, family, cost)| {
            builder.edge(unit, family, *cost).unwrap();
        });
        self.families.iter().for_each(|family| builder.family(family).unwrap());
        self.units.iter().for_each(|(unit, priority)| builder.unit(unit, *priority).unwrap());
        builder.finish().unwrap()
    }
}

fn priority(dice: &mut Dice, bands: usize) -> i64 {
    i64::try_from(dice.below(bands)).unwrap() - 1
}
