//! The pairs that may be considered, seen from the unit and from the family.

use std::collections::BTreeSet;

use crate::costed::Costed;
use crate::problem::{Edge, Problem};
use crate::slots::Slots;

/// All pairs, twice: of each unit its families, and of each family its units.
#[derive(Debug, Clone)]
pub(super) struct Pairs {
    of_units: Slots<Vec<Costed>>,
    of_families: Slots<Vec<Costed>>,
    /// Those taken out, whose numbers are not used again.
    units_gone: BTreeSet<u32>,
    families_gone: BTreeSet<u32>,
}

impl Pairs {
    pub(super) fn of(problem: &Problem) -> Self {
        let of_units = Slots::filled(Vec::new(), 0);
        let of_families = Slots::filled(Vec::new(), problem.family_count());
        let (units_gone, families_gone) = Default::default();
        let mut pairs = Self { of_units, of_families, units_gone, families_gone };
        (0..problem.unit_count()).for_each(|unit| pairs.add_unit(problem.edges_of(unit)));
        pairs
    }

    pub(super) fn unit_count(&self) -> u32 {
        self.of_units.count()
    }

    pub(super) fn family_count(&self) -> u32 {
        self.of_families.count()
    }

    /// The families that a unit may be considered for.
    pub(super) fn of_unit(&self, unit: u32) -> &[Costed] {
        &self.of_units[unit]
    }

    /// The units that may be considered for a family.
    pub(super) fn of_family(&self, family: u32) -> &[Costed] {
        &self.of_families[family]
    }

    pub(super) fn cost(&self, unit: u32, family: u32) -> Option<u32> {
        let pair = self.of_units[unit].iter().find(|pair| pair.number() == family);
        pair.map(|pair| pair.cost())
    }

    /// One more unit; those of its families that are there.
    pub(super) fn add_unit(&mut self, edges: &[Edge]) {
        let unit = self.unit_count();
        self.of_units.push(Vec::new());
        let known = edges.iter().filter(|edge| self.has_family(edge.family()));
        self.set_unit(unit, known.map(|edge| edge.0).collect());
    }

    /// One more family; those of its units that are there.
    pub(super) fn add_family(&mut self, units: &[(u32, u32)]) {
        let family = self.family_count();
        let known = units.iter().filter(|(unit, _)| self.has_unit(*unit));
        let askers: Vec<Costed> = known.map(|(unit, cost)| Costed::new(*unit, *cost)).collect();
        for asker in &askers {
            self.of_units[asker.number()].push(Costed::new(family, asker.cost()));
        }
        self.of_families.push(askers);
    }

    fn has_unit(&self, unit: u32) -> bool {
        unit < self.unit_count() && !self.units_gone.contains(&unit)
    }

    fn has_family(&self, family: u32) -> bool {
        family < self.family_count() && !self.families_gone.contains(&family)
    }

    /// Takes out a unit with its pairs.
    pub(super) fn remove_unit(&mut self, unit: u32) {
        self.units_gone.insert(unit);
        self.clear_unit(unit);
    }

    /// Takes out all pairs of a unit, and gives them.
    pub(super) fn clear_unit(&mut self, unit: u32) -> Vec<Costed> {
        let pairs = std::mem::take(&mut self.of_units[unit]);
        for pair in &pairs {
            self.of_families[pair.number()].retain(|asker| asker.number() != unit);
        }
        pairs
    }

    /// Gives a unit without pairs these.
    pub(super) fn set_unit(&mut self, unit: u32, pairs: Vec<Costed>) {
        for pair in &pairs {
            self.of_families[pair.number()].push(Costed::new(unit, pair.cost()));
        }
        self.of_units[unit] = pairs;
    }

    /// Takes out a family with its pairs.
    pub(super) fn remove_family(&mut self, family: u32) {
        self.families_gone.insert(family);
        for asker in std::mem::take(&mut self.of_families[family]) {
            self.of_units[asker.number()].retain(|pair| pair.number() != family);
        }
    }
}
