//! The pool as a problem: which pairs may be planned for, and what each leaves open.

use std::collections::BTreeMap;

use hearth_domain::day::Day;

use crate::asking::Asking;
use crate::counts::Counts;
use crate::most_children::largest_first;
use crate::pool::{PoolFamily, PoolUnit};
use crate::priority::priorities;
use crate::problem::{Builder, GREATEST_COST, Problem, Wrong};
use crate::rules::{Rules, Terms};
use crate::suitability::Standing;

/// A pool on a day, and the problem it makes.
#[derive(Debug)]
pub struct Search<'a> {
    /// The units.
    pub units: &'a [PoolUnit],
    /// The families.
    pub families: &'a [PoolFamily],
    /// The rules the pairs were weighed by.
    pub rules: &'a Rules,
    /// The day.
    pub day: Day,
    /// The pairs that people may propose. Its ids are those of the first child of a unit and of the
    /// family's case.
    pub problem: Problem,
    weights: Weights,
    unit_places: BTreeMap<String, usize>,
    family_places: BTreeMap<String, usize>,
}

/// A pair that people may propose.
struct Pair {
    unit: usize,
    family: usize,
    counts: Counts,
}

/// Weighs every unit and every family.
///
/// # Errors
/// When two units have the same first child, or two families the same case.
pub fn search<'a>(
    units: &'a [PoolUnit],
    families: &'a [PoolFamily],
    rules: &'a Rules,
    day: Day,
) -> Result<Search<'a>, Wrong> {
    search_among(units, families, rules, day, |_| true)
}

/// The same among those pairs alone whose counts are such.
///
/// # Errors
/// As [`search`].
pub fn search_among<'a>(
    units: &'a [PoolUnit],
    families: &'a [PoolFamily],
    rules: &'a Rules,
    day: Day,
    are_such: impl Fn(&Counts) -> bool,
) -> Result<Search<'a>, Wrong> {
    let mut pairs = proposable(units, families, rules, day);
    pairs.retain(|pair| are_such(&pair.counts));
    let weights = Weights::of(&pairs, units.len());
    let mut builder = Builder::new();
    let unit_ids: Vec<String> = units.iter().map(id_of).collect();
    let family_ids: Vec<String> = families.iter().map(|family| family.case.to_string()).collect();
    for (id, priority) in unit_ids.iter().zip(priorities(units, day)) {
        builder.unit(id, priority)?;
    }
    for id in &family_ids {
        builder.family(id)?;
    }
    for pair in &pairs {
        if let (Some(unit), Some(family)) = (unit_ids.get(pair.unit), family_ids.get(pair.family)) {
            builder.edge(unit, family, weights.cost(pair.counts))?;
        }
    }
    let problem = builder.finish()?;
    let places = |ids: Vec<String>| ids.into_iter().zip(0..).collect();
    let (unit_places, family_places) = (places(unit_ids), places(family_ids));
    Ok(Search { units, families, rules, day, problem, weights, unit_places, family_places })
}

impl Search<'_> {
    /// What a pair costs in a plan.
    pub(crate) fn cost(&self, counts: Counts) -> u32 {
        self.weights.cost(counts)
    }

    /// Whether the costs keep the order of the counts for whole plans, not for pairs alone.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.weights.is_exact
    }

    /// The problem with the largest units first, so that its plan serves the most children.
    #[must_use]
    pub fn largest_first(&self) -> Problem {
        let children = |number| self.unit(number).map_or(0, |unit| unit.children.len());
        largest_first(self.problem.clone(), children)
    }

    /// The unit of a number of the problem.
    #[must_use]
    pub fn unit(&self, number: u32) -> Option<&PoolUnit> {
        let place = self.unit_places.get(self.problem.units().id(number))?;
        self.units.get(*place)
    }

    /// The family of a number of the problem.
    #[must_use]
    pub fn family(&self, number: u32) -> Option<&PoolFamily> {
        let place = self.family_places.get(self.problem.families().id(number))?;
        self.families.get(*place)
    }
}

fn id_of(unit: &PoolUnit) -> String {
    unit.children.first().map(|child| child.case.to_string()).unwrap_or_default()
}

fn proposable(units: &[PoolUnit], families: &[PoolFamily], rules: &Rules, day: Day) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (unit, asking) in
        units.iter().map(|unit| Asking::of(unit, Terms { rules, day })).enumerate()
    {
        for (family, between) in families.iter().map(|family| asking.between(family)).enumerate() {
            if between.called(rules) == Standing::Proposable {
                pairs.push(Pair { unit, family, counts: between.counts });
            }
        }
    }
    pairs
}

/// The counts that a plan is compared by, in order: essential unknowns, important gaps, stretches.
fn parts(counts: Counts) -> [u64; 3] {
    [counts.essential_unknowns, counts.important_gaps, counts.stretches_without_plan].map(u64::from)
}

/// What one of each count costs, so that one essential unknown of a whole plan weighs more than all
/// important gaps of it, and one of these more than all stretches.
#[derive(Debug, Clone, Copy)]
struct Weights {
    unknown: u64,
    gap: u64,
    is_exact: bool,
}

impl Weights {
    fn of(pairs: &[Pair], units: usize) -> Self {
        let most = most_of_each(pairs, units);
        let total = |part: usize| most.iter().filter_map(|one| one.get(part)).sum::<u64>();
        let greatest = |part: usize| most.iter().filter_map(|one| one.get(part)).max().copied();
        let gap = total(2) + 1;
        let unknown = (total(1) + 1) * gap;
        let costliest = [unknown, gap, 1].into_iter().enumerate();
        let costliest: u64 =
            costliest.map(|(part, weight)| greatest(part).unwrap_or_default() * weight).sum();
        if costliest <= u64::from(GREATEST_COST) {
            return Self { unknown, gap, is_exact: true };
        }
        Self { unknown: 10_000, gap: 100, is_exact: false }
    }

    fn cost(&self, counts: Counts) -> u32 {
        let [unknowns, gaps, stretches] = parts(counts);
        let cost = unknowns * self.unknown + gaps * self.gap + stretches;
        u32::try_from(cost).unwrap_or(GREATEST_COST).min(GREATEST_COST)
    }
}

/// The most of each count that any pair of a unit has.
fn most_of_each(pairs: &[Pair], units: usize) -> Vec<[u64; 3]> {
    let mut most = vec![[0; 3]; units];
    for pair in pairs {
        if let Some(most) = most.get_mut(pair.unit) {
            for (most, count) in most.iter_mut().zip(parts(pair.counts)) {
                *most = count.max(*most);
            }
        }
    }
    most
}
