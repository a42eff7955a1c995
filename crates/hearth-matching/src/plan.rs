//! A plan: which family each unit would be considered for first.

use crate::problem::Problem;
use crate::slots::{NOBODY, Slots};

/// At most one family for each unit and one unit for each family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    families: Slots<u32>,
    served: u32,
    cost: u64,
}

impl Plan {
    pub(crate) fn new(problem: &Problem, families: Slots<u32>) -> Self {
        let mut plan = Self { families, served: 0, cost: 0 };
        for unit in 0..problem.unit_count() {
            if let Some(family) = plan.family_of(unit) {
                plan.served += 1;
                plan.cost += u64::from(problem.cost(unit, family).unwrap_or_default());
            }
        }
        plan
    }

    /// The family of a unit; nothing when the unit stays waiting.
    #[must_use]
    pub fn family_of(&self, unit: u32) -> Option<u32> {
        Some(self.families[unit]).filter(|family| *family != NOBODY)
    }

    /// How many units have a family.
    #[must_use]
    pub fn served(&self) -> u32 {
        self.served
    }

    /// The costs of all pairs together.
    #[must_use]
    pub fn cost(&self) -> u64 {
        self.cost
    }

    /// The pairs, by unit.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> {
        (0..self.families.count()).filter_map(|unit| Some((unit, self.family_of(unit)?)))
    }
}
