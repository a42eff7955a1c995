//! The pairs that may be considered, seen from the unit and from the family.

use crate::problem::{Edge, Problem};
use crate::slots::Slots;

/// A unit with a family it may be considered for, seen from the family.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asker {
    pub(super) unit: u32,
    pub(super) cost: u32,
}

/// All pairs, twice.
#[derive(Debug, Clone)]
pub(super) struct Pairs {
    edges: Slots<Vec<Edge>>,
    askers: Slots<Vec<Asker>>,
}

impl Pairs {
    pub(super) fn of(problem: &Problem) -> Self {
        let units = 0..problem.unit_count();
        let edges: Vec<Vec<Edge>> = units.map(|unit| problem.edges_of(unit).to_vec()).collect();
        let askers = Slots::filled(Vec::new(), problem.family_count());
        let mut pairs = Self { edges: edges.into(), askers };
        (0..problem.unit_count()).for_each(|unit| pairs.tell_families(unit));
        pairs
    }

    pub(super) fn unit_count(&self) -> u32 {
        self.edges.count()
    }

    pub(super) fn family_count(&self) -> u32 {
        self.askers.count()
    }

    pub(super) fn of_unit(&self, unit: u32) -> &[Edge] {
        &self.edges[unit]
    }

    pub(super) fn of_family(&self, family: u32) -> &[Asker] {
        &self.askers[family]
    }

    pub(super) fn cost(&self, unit: u32, family: u32) -> Option<u32> {
        let edge = self.edges[unit].iter().find(|edge| edge.family == family);
        edge.map(|edge| edge.cost)
    }

    /// One more unit; those of its families that are there.
    pub(super) fn add_unit(&mut self, edges: &[Edge]) {
        let known = edges.iter().filter(|edge| edge.family < self.family_count());
        let (unit, edges) = (self.unit_count(), known.copied().collect());
        self.edges.push(edges);
        self.tell_families(unit);
    }

    /// One more family; those of its units that are there.
    pub(super) fn add_family(&mut self, units: &[(u32, u32)]) {
        let (family, known) = (self.family_count(), self.unit_count());
        let known = units.iter().filter(|(unit, _)| *unit < known);
        let askers = known.map(|(unit, cost)| Asker { unit: *unit, cost: *cost });
        self.askers.push(askers.collect());
        for Asker { unit, cost } in &self.askers[family] {
            self.edges[*unit].push(Edge { family, cost: *cost });
        }
    }

    /// Takes out all pairs of a unit, and gives them.
    pub(super) fn clear_unit(&mut self, unit: u32) -> Vec<Edge> {
        let edges = std::mem::take(&mut self.edges[unit]);
        for edge in &edges {
            self.askers[edge.family].retain(|asker| asker.unit != unit);
        }
        edges
    }

    /// Gives a unit without pairs these.
    pub(super) fn set_unit(&mut self, unit: u32, edges: Vec<Edge>) {
        self.edges[unit] = edges;
        self.tell_families(unit);
    }

    /// Takes out all pairs of a family.
    pub(super) fn clear_family(&mut self, family: u32) {
        for asker in std::mem::take(&mut self.askers[family]) {
            self.edges[asker.unit].retain(|edge| edge.family != family);
        }
    }

    fn tell_families(&mut self, unit: u32) {
        for edge in &self.edges[unit] {
            self.askers[edge.family].push(Asker { unit, cost: edge.cost });
        }
    }
}
