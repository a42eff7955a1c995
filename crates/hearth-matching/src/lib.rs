//! Which families could be found for which units of children together.
//!
//! A [`problem::Problem`] holds units, families and the pairs that may be considered, each with a
//! whole-number cost. [`solve::solve`] gives the plan that serves the most units of the first
//! priority band, then of the second given that, and so on, then at the least total cost, and
//! among equal plans one that the order of the ids settles (see there).
//!
//! The plan is a tool for searching wide and for seeing shortages. Nothing here decides a match.

mod slots;

pub mod problem;

pub mod plan;

pub mod solve;

pub mod certificate;

pub mod check;

pub mod warm;

pub mod shortlist;
