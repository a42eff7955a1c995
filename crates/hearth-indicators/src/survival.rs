//! How long children wait to be placed or matched, with those who still wait counted too.
//!
//! # Definition
//! Plans whose clock (the decision, or authority to place) began in a period are followed from that
//! day to the first placement (or match), to a reversal, to leaving care otherwise, or to the as-at
//! day, on which those who still wait are censored: they are known to have waited so long, and no
//! more is known. The published means are taken over children adopted in a year, so children whose
//! decision was reversed and children who still wait never enter them. This stands beside them.
//!
//! Two estimates are given, because they answer two questions.
//! - **Kaplan and Meier**: the share placed by a day if nobody's decision were reversed and nobody
//!   left, taking those exits as censored. It has Greenwood's 95 % limits and a median.
//! - **Aalen and Johansen**: the share of all who will have been placed by a day, reversed by it, or
//!   left by it. The three and those still waiting add up to everybody.
//!
//! Months are counted as days: 6 are 183, 12 are 365, 18 are 548 and 24 are 731.
//!
//! # Source
//! Kaplan and Meier 1958, Journal of the American Statistical Association 53:457; Greenwood 1926,
//! Reports on Public Health and Medical Subjects 33; Aalen and Johansen 1978, Scandinavian Journal of
//! Statistics 5:141.

mod estimate;
mod follow;
#[cfg(test)]
mod tests;

use hearth_domain::CaseId;

pub use estimate::{Mark, Step, Survival, estimate};
pub use follow::{Goal, Question, follow};

/// Months after which the share placed is told, and the days they count as.
pub const MARKS: [(u32, i32); 4] = [(6, 183), (12, 365), (18, 548), (24, 731)];

/// How a wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// The child was placed, or matched, as was asked.
    Reached,
    /// The decision was reversed.
    Reversed,
    /// The child left care otherwise.
    Left,
    /// It had not ended on the as-at day.
    Waiting,
}

/// One wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wait {
    /// How long it has lasted, in days.
    pub days: i32,
    /// How it ended.
    pub exit: Exit,
    /// Whose it is.
    pub case: CaseId,
}

/// Waits followed, and whose could not be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Followed {
    /// The waits, the shortest first.
    pub waits: Vec<Wait>,
    /// Children whose wait ended on a day that no source tells, or before it began.
    pub left_out: Vec<CaseId>,
}
