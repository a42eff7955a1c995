//! What proves that a plan is best, so that nobody need trust the solver.
//!
//! **Who is served.** Units that wait, those they compete with, and the families that all of them
//! together can only be considered by, form a *Hall set* (Hall, 1935): fewer families than units.
//! Its units are of the same or a higher priority than those that wait, so whoever is served, as
//! many must wait. One set may speak for many units, and may lean on sets of higher priorities:
//! "these and those together". A unit that no family may be considered for stands alone.
//!
//! **At what cost.** Prices of units and families, whole numbers, such that no pair within a set,
//! or outside all sets, costs less than its two prices together, and the pairs of the plan cost
//! exactly that. Whoever may be left without a pair has no price above 0, and whoever is left has
//! the price 0. Any other plan that serves as many then costs at least as much.
//!
//! [`crate::check::check`] holds a certificate to its problem in one pass over the pairs.

mod of_solved;
mod reading;
mod writing;

pub use reading::{Unreadable, Wrong, read};
pub use writing::write;

/// A plan with its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// How many units are served.
    pub served: u32,
    /// What the pairs of the plan cost together.
    pub cost: u64,
    /// The Hall sets.
    pub sets: Vec<HallSet>,
    /// What is said of each unit, by its number.
    pub units: Vec<OfUnit>,
    /// What is said of each family, by its number.
    pub families: Vec<OfFamily>,
}

/// Units that can between them only be considered by fewer families.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HallSet {
    /// The priority of the units that wait; all others are of this or a higher priority.
    pub priority: i64,
    /// Sets of higher priorities that its units may be considered for as well.
    pub also: Vec<u32>,
}

/// Where a unit or family belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// No shortage touches it.
    Open,
    /// In the Hall set of this number, counted from 0.
    Within(u32),
    /// No family may be considered for this unit.
    NoCandidate,
}

/// What a certificate says of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfUnit {
    /// Its family, or nothing if it waits.
    pub family: Option<u32>,
    /// Where it belongs.
    pub standing: Standing,
    /// Its price.
    pub price: i64,
}

/// What a certificate says of a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfFamily {
    /// Where it belongs.
    pub standing: Standing,
    /// Its price.
    pub price: i64,
}
