//! The best plan, with what proves it.
//!
//! Three steps, each exact:
//!
//! 1. [`serving`]: units are taken band by band and as many of each as possible are served; one
//!    once served stays served. This also finds the levels: which units can only be considered by
//!    families that are all needed for units of the same or a higher priority.
//! 2. [`block`] and [`bidding`]: every best plan pairs only units and families of one level, so
//!    each level is a problem of its own, in which the least cost is found by bids that rise in
//!    ever finer steps.
//! 3. [`order`]: among plans that are equal in all this, the first in the published order.

mod bidding;
mod block;
mod exact;
mod serving;

use crate::plan::Plan;
use crate::problem::Problem;
use crate::slots::{NOBODY, Slots};
use block::Blocks;
use serving::Serving;

/// The level of units and families that no shortage touches.
pub const OPEN: u32 = NOBODY;

/// A best plan with its levels and prices, which together prove it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solved {
    pub(crate) plan: Plan,
    pub(crate) unit_levels: Slots<u32>,
    pub(crate) family_levels: Slots<u32>,
    pub(crate) unit_prices: Slots<i64>,
    pub(crate) family_prices: Slots<i64>,
}

impl Solved {
    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }
}

/// Finds the best plan.
#[must_use]
pub fn solve(problem: &Problem) -> Solved {
    let mut serving = Serving::of(problem);
    let mut unit_prices = Slots::filled(0, problem.unit_count());
    let mut family_prices = Slots::filled(0, problem.family_count());
    let mut blocks = Blocks::of(problem, &serving);
    while let Some(block) = blocks.next(&serving) {
        let priced = exact::settle(&block);
        block.record(&priced, &mut serving, &mut unit_prices, &mut family_prices);
    }
    let plan = Plan::new(problem, serving.family_of);
    let (unit_levels, family_levels) = (serving.unit_level, serving.family_level);
    Solved { plan, unit_levels, family_levels, unit_prices, family_prices }
}
