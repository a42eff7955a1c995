//! The best plan, with what proves it.
//!
//! Three steps, each exact:
//!
//! 1. `serving`: the most units of the first band are served, then of the second given that, and
//!    so on. This also finds the levels: which units compete for families that are all needed by
//!    units of the same or a higher priority.
//! 2. `block`: every best plan pairs only units and families of one level, so each level is a
//!    problem of its own.
//! 3. `bidding` and `exact`: in each of them, bids that rise in ever finer steps bring the cost
//!    near its least, and shortest ways from the pairs that are not yet right bring it there.
//!
//! # Ties
//!
//! What is promised, in a sentence: the same children, families, priorities, pairs and costs give
//! the same plan every time, whatever the order in which they were typed in or stood in a file;
//! but where two plans are equally good, no rule says which of the two it is.
//!
//! Plans are equally good when they serve as many of each band and cost the same. Which is given
//! is settled by the ids alone: units and families are numbered in the order of their ids (by
//! length, then byte by byte) and everything above is a fixed computation over those numbers.
//! Ids that are other words in the same order change nothing but the words; ids in another order
//! may give another plan that is as good. A family finder may choose any of them.

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
