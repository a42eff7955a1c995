//! What keeps a child safe: where the child must not live, and with whom.
//!
//! Why is not recorded here. Pages say "safety" alone; the reason stands in the document, for those
//! who may read it.

use hearth_domain::id::CaseId;

use crate::place::Areas;

/// What a placement must not do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// Not in these authorities.
    NotIn(Areas),
    /// Not with this household.
    NotWith(CaseId),
}
