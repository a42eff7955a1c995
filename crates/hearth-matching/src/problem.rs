//! A problem: units, families, and the pairs that may be considered with their costs.

mod builder;
mod names;
mod reading;
mod register;
mod writing;
mod wrong;

use builder::bands;

pub use builder::Builder;
pub use names::Names;
pub use reading::{Unreadable, read};
pub use writing::write;
pub use wrong::Wrong;

use std::ops::Range;

use crate::costed::Costed;
use crate::slots::Slots;

/// The greatest cost of a pair.
pub const GREATEST_COST: u32 = 1_000_000;
/// The most units, and the most families.
pub const MOST: u32 = (1 << 28) - 1;

/// A family that a unit may be considered for, and what that costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge(pub(crate) Costed);

impl Edge {
    /// A family of a number up to [`MOST`], and a cost up to [`GREATEST_COST`].
    #[must_use]
    pub fn new(family: u32, cost: u32) -> Self {
        Self(Costed::new(family, cost))
    }

    /// The number of the family.
    #[inline]
    #[must_use]
    pub fn family(self) -> u32 {
        self.0.number()
    }

    /// From 0 to [`GREATEST_COST`].
    #[inline]
    #[must_use]
    pub fn cost(self) -> u32 {
        self.0.cost()
    }
}

/// Units and families, numbered from 0 in the order of their ids, and the pairs between them.
///
/// Ids are ordered by length and then byte by byte, so 9 comes before 10. Nothing else about the
/// order in which they were told is kept, so it cannot change an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    units: Names,
    families: Names,
    priorities: Slots<i64>,
    bands: Slots<u32>,
    band_count: u32,
    starts: Slots<u32>,
    edges: Slots<Edge>,
}

impl Problem {
    /// How many units there are.
    #[must_use]
    pub fn unit_count(&self) -> u32 {
        self.units.count()
    }

    /// How many families there are.
    #[must_use]
    pub fn family_count(&self) -> u32 {
        self.families.count()
    }

    /// How many pairs there are.
    #[must_use]
    pub fn edge_count(&self) -> u32 {
        self.edges.count()
    }

    /// How many different priorities there are.
    #[must_use]
    pub fn band_count(&self) -> u32 {
        self.band_count
    }

    /// The ids of the units.
    #[must_use]
    pub fn units(&self) -> &Names {
        &self.units
    }

    /// The ids of the families.
    #[must_use]
    pub fn families(&self) -> &Names {
        &self.families
    }

    /// The priority that was told of a unit: lower comes first.
    #[must_use]
    pub fn priority(&self, unit: u32) -> i64 {
        self.priorities[unit]
    }

    /// The band of a unit's priority: 0 for the lowest priority number, 1 for the next.
    #[must_use]
    pub fn band(&self, unit: u32) -> u32 {
        self.bands[unit]
    }

    /// The same units, families and pairs in another order: what is the least of a unit comes first, from 0.
    #[must_use]
    pub fn ordered_by<K: Ord>(mut self, key: impl Fn(&Self, u32) -> K) -> Self {
        let keys: Vec<K> = (0..self.unit_count()).map(|unit| key(&self, unit)).collect();
        (self.bands, self.band_count) = bands(&keys);
        self.priorities = self.bands.iter().copied().map(i64::from).collect::<Vec<i64>>().into();
        self
    }

    /// The families that a unit may be considered for, in the order of their ids.
    #[must_use]
    pub fn edges_of(&self, unit: u32) -> &[Edge] {
        self.edges.run(self.range_of(unit))
    }

    /// The cost of a pair, if it may be considered.
    #[must_use]
    pub fn cost(&self, unit: u32, family: u32) -> Option<u32> {
        let edges = self.edges_of(unit);
        let at = edges.binary_search_by_key(&family, |edge| edge.family()).ok()?;
        edges.get(at).map(|edge| edge.cost())
    }

    fn range_of(&self, unit: u32) -> Range<u32> {
        self.starts[unit]..self.starts[unit + 1]
    }
}
