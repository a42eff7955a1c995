//! The stock and flow of decisions that a child should be placed for adoption, over one year.
//!
//! # Definition
//! The table of the DfE: every decision that stood at some time in the year (row 1), made in the
//! year (1a) or before it (1b), and what had become of it on 31 March: adopted in the year (2), left
//! care otherwise (3, of them with a reversal 3b), or still looked after (4): placed (4a), reversed
//! in the year (4b), or intact and not placed (4c), with a placement order in force (4c.1) or without
//! (4c.2). Beside it stand the reversals made in the year, by reason, by time since the decision and
//! by age, and the children of 4c.1 by wait and age. The guidance does not say on which clock that
//! wait runs, so it is given on both.
//!
//! The unit is the decision. A child whose decision was reversed in May and made again in September
//! stands twice in row 1, and once in 4b. A second decision with no reversal between takes the place
//! of the first.
//!
//! Five identities hold of the table, four within a year and one from year to year. The cells are
//! counted apart from each other, so that an identity can fail. What rightly breaks one is listed as
//! a reconciling row with its children; what nothing explains is listed too.
//!
//! # Source
//! DfE, Children looked after in England including adoptions, national table of adoption decisions.

mod entry;
mod identity;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::{AgencyId, CaseId, CollectionYear};

use crate::measure::Child;
pub use identity::{Identity, Reconciling, Why};
pub use rows::Row;

/// Whose decisions, of which year, and what is known of the years before.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The year.
    pub year: CollectionYear,
    /// Only decisions for which one of these agencies answered; every agency's when `None`.
    pub agencies: Option<&'a BTreeSet<AgencyId>>,
    /// The first year each agency tells of. An agency that is not here tells of every year.
    pub told_from: &'a BTreeMap<AgencyId, CollectionYear>,
}

impl Scope<'_> {
    fn takes(&self, agency: &AgencyId) -> bool {
        self.agencies.is_none_or(|agencies| agencies.contains(agency))
    }
}

/// The table of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockFlow {
    /// The rows, each with its children.
    pub rows: Vec<Row>,
    /// The identities, each with what reconciles it.
    pub identities: Vec<Identity>,
    /// Children whose plan stood in the year but whose decision no source tells.
    pub left_out: Vec<CaseId>,
}

impl StockFlow {
    /// The row of that code.
    #[must_use]
    pub fn row(&self, code: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.code == code)
    }

    /// Whether nothing in any identity is unexplained.
    #[must_use]
    pub fn is_reconciled(&self) -> bool {
        self.identities.iter().all(|identity| identity.holds)
    }
}

/// The table of a year, from whole journeys: it takes away itself what came after the year.
#[must_use]
pub fn stock_flow(children: &[Child<'_>], scope: Scope<'_>) -> StockFlow {
    let year = entry::Year::of(children, scope);
    StockFlow {
        rows: rows::rows(&year),
        identities: identity::identities(&year),
        left_out: year.undecided.iter().map(|entry| entry.case).collect(),
    }
}
