//! Facts as they are kept, version after version.

use jiff::Timestamp;

use super::Fact;
use crate::id::{CaseId, FactId};

/// A fact as it is kept: never overwritten, followed by what superseded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// This version of the fact.
    pub id: FactId,
    /// Whose fact it is.
    pub case: CaseId,
    /// The number of this fact among those of its case, kind and source: given once, never reused.
    pub occurrence: u32,
    /// The fact.
    pub fact: Fact,
    /// The ledger number of the change that recorded it.
    pub recorded_seq: i64,
    /// The moment it was recorded; set by the system alone.
    pub recorded_at: Timestamp,
    /// Who recorded it.
    pub recorded_by: String,
    /// The version it takes the place of.
    pub supersedes: Option<FactId>,
    /// Whether it says that its source no longer tells the fact.
    pub retracted: bool,
}

/// The versions that hold: not superseded by another of `versions`, and not retracted.
///
/// Leave out what was recorded after an instant first, and these are the facts known then.
#[must_use]
pub fn live(versions: Vec<Recorded>) -> Vec<Recorded> {
    let gone: std::collections::BTreeSet<FactId> =
        versions.iter().filter_map(|version| version.supersedes).collect();
    versions
        .into_iter()
        .filter(|version| !version.retracted && !gone.contains(&version.id))
        .collect()
}
