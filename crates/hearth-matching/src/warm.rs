//! A best plan kept at hand, and mended after one change.
//!
//! Waiting is given a cost of its own, so much higher for a higher priority that no saving on
//! pairs outweighs it: a step between priorities costs more than all pairs of a plan can. The best
//! plan is then the one of the least cost, and one change needs one shortest way along exchanges
//! from where it was made.
//!
//! Plans that are equal in who of each priority is served and in cost may differ in their pairs
//! from the one a solution from scratch would give.

mod both_ends;
mod freed;
mod kept;
mod level;
mod pairs;
mod placed;
#[cfg(test)]
mod proof;

use crate::problem::{Edge, Problem};
use crate::solve::Solved;
use crate::ways::amount::Amount;
use kept::{Change, Kept};

/// A best plan and what is needed to mend it.
#[derive(Debug, Clone)]
pub struct Warm(Form);

/// Numbers of 64 bits are quicker; those of 128 hold whatever priorities there are.
#[derive(Debug, Clone)]
enum Form {
    Narrow(Kept<i64>),
    Wide(Kept<i128>),
}

/// What a plan comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// How many units are served.
    pub served: u32,
    /// What the pairs cost together.
    pub cost: u64,
}

impl Warm {
    /// The plan of a solved problem. Units and families keep their numbers.
    #[must_use]
    pub fn of(problem: &Problem, solved: &Solved) -> Self {
        let middle = middle(problem);
        let fits = |unit| i64::fits(problem.priority(unit), middle);
        let pairs = problem.unit_count().min(problem.family_count());
        Self(if pairs <= i64::MOST_PAIRS && (0..problem.unit_count()).all(fits) {
            Form::Narrow(Kept::of(problem, solved, middle))
        } else {
            Form::Wide(Kept::of(problem, solved, 0))
        })
    }

    /// The family of a unit; nothing when it waits.
    #[must_use]
    pub fn family_of(&self, unit: u32) -> Option<u32> {
        self.kept().family_of(unit)
    }

    /// What the plan comes to.
    #[must_use]
    pub fn totals(&self) -> Totals {
        self.kept().totals()
    }

    /// Adds a unit and gives its number. Pairs with families that are not there are left out.
    pub fn add_unit(&mut self, priority: i64, edges: &[Edge]) -> u32 {
        self.widen_unless(|narrow| narrow.has_room_for(priority));
        self.kept_mut().add_unit(priority, edges)
    }

    /// Takes a unit out. Its number is not used again.
    pub fn remove_unit(&mut self, unit: u32) {
        self.kept_mut().remove_unit(unit);
    }

    /// Adds a family, with the units it may be considered for, and gives its number.
    pub fn add_family(&mut self, units: &[(u32, u32)]) -> u32 {
        self.widen_unless(Kept::has_room);
        self.kept_mut().add_family(units)
    }

    /// Takes a family out. Its number is not used again.
    pub fn remove_family(&mut self, family: u32) {
        self.kept_mut().remove_family(family);
    }

    /// Changes the cost of a pair. Nothing happens when there is no such pair.
    pub fn change_cost(&mut self, unit: u32, family: u32, cost: u32) {
        self.kept_mut().change_cost(unit, family, cost);
    }

    /// What the plan would come to with one more family; the plan stays as good as it is.
    pub fn with_family(&mut self, units: &[(u32, u32)]) -> Totals {
        let family = self.add_family(units);
        let totals = self.totals();
        self.remove_family(family);
        totals
    }

    /// Goes over to wide numbers unless the narrow ones will do for what comes.
    fn widen_unless(&mut self, they_do: impl Fn(&Kept<i64>) -> bool) {
        if let Form::Narrow(narrow) = &mut self.0
            && !they_do(narrow)
        {
            self.0 = Form::Wide(narrow.widened());
        }
    }

    fn kept(&self) -> &dyn Change {
        match &self.0 {
            Form::Narrow(kept) => kept,
            Form::Wide(kept) => kept,
        }
    }

    fn kept_mut(&mut self) -> &mut dyn Change {
        match &mut self.0 {
            Form::Narrow(kept) => kept,
            Form::Wide(kept) => kept,
        }
    }
}

/// The middle of the priorities of a problem.
fn middle(problem: &Problem) -> i128 {
    let priorities = || (0..problem.unit_count()).map(|unit| i128::from(problem.priority(unit)));
    let (least, greatest) = (priorities().min(), priorities().max());
    i128::midpoint(least.unwrap_or_default(), greatest.unwrap_or_default())
}
