//! Which families could be found for which units of children together.
//!
//! A [`problem::Problem`] holds units, families and the pairs that may be considered, each with a
//! whole-number cost. [`solve::solve`] gives the plan that serves the most units of the first
//! priority band, then of the second given that, and so on, then at the least total cost, and
//! among equal plans one that the order of the ids settles (see there).
//!
//! Which pairs those are is read from what people have recorded. [`gates`] say what stands in the way
//! and who may clear it, [`considerations`] how a family meets each need; [`suitability::weigh`] puts
//! both into sentences with what they rest on. There is no score, and nobody's future is predicted.
//!
//! The plan is a tool for searching wide and for seeing shortages. Nothing here decides a match.

mod costed;
mod slots;

mod ways;

pub mod problem;

pub mod plan;

pub mod solve;

pub mod certificate;

pub mod check;

pub mod warm;

pub mod shortlist;

pub mod shortage;

pub mod pool;

pub mod age;

mod answers;
mod asked;
mod homely;

pub mod citing;

pub mod rules;

pub mod principles;

pub mod gate;
pub mod gates;

pub mod consideration;
pub mod considerations;

pub mod counts;

mod asking;

pub mod suitability;

pub mod counterfactual;

pub mod priority;

pub mod most_children;

pub mod search;

pub mod recruit;

pub mod missed;

pub mod fast;

pub use asked::Criterion;

#[cfg(test)]
extern crate self as hearth_matching;
#[cfg(test)]
mod pool_trials;
#[cfg(test)]
mod trial;
#[cfg(test)]
mod trial_checks;
