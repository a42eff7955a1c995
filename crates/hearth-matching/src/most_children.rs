//! Counting children where else units are counted.
//!
//! A plan by waiting serves as many units as any plan can, but a unit of three brothers and sisters counts
//! as one. The units that one plan can serve together are a matroid (a transversal one: Edmonds and
//! Fulkerson 1965), and taking the heaviest first gives the heaviest set of a matroid (Rado 1957). So to
//! serve the most children the largest units come first, and of one size those who have waited longest.
//! As many units are served as before. Which of them changes: one that has waited longer may wait for a
//! larger one. Which of the two is right is for an agency to say.

use std::cmp::Reverse;

use crate::problem::Problem;

/// The same problem with the largest units first, and those of one size in the order they had.
#[must_use]
pub fn largest_first(problem: Problem, children_of: impl Fn(u32) -> usize) -> Problem {
    problem.ordered_by(|problem, unit| (Reverse(children_of(unit)), problem.band(unit)))
}
