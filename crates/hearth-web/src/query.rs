//! The part of an address after its `?`, read into typed values or refused with what was expected.
//!
//! A parameter that does not exist is refused too: a mistyped name would otherwise show other
//! children than were asked for, and nobody would notice.

mod asked;
mod asked_in;
mod entered;
mod expected;
mod field;
mod part;
mod values;
mod wrong;

pub(crate) use asked::Asked;
pub(crate) use asked_in::AskedIn;
pub(crate) use entered::Entered;
pub(crate) use field::Field;
pub(crate) use part::Part;
pub(crate) use wrong::{Unclear, Wrong};

/// Names and values as they stand in the address.
pub(crate) type Pairs = Vec<(String, String)>;

/// The word for figures as the department publishes them.
pub(crate) const DFE: &str = "dfe";

/// The months of waiting that can be asked for.
pub(crate) const MONTHS: [i32; 4] = [12, 18, 24, 36];

/// The word for children who were not yet on the way.
pub(crate) const NOBODY_YET: &str = "not-yet";

/// How a clock that is listed may stand.
pub(crate) const STANDS: [&str; 4] = ["overdue", "due-soon", "running", "may-be-done"];

/// The word for a wait whose start is not known.
pub(crate) const UNKNOWN: &str = "unknown";

/// What stands before an arrangement's identifier where an agency could stand too.
pub(crate) const RAA: &str = "raa:";

/// What was sent in a form under a name, without spaces around it; nothing, when the form lacks it.
pub(crate) fn sent_as(sent: &Pairs, name: &str) -> String {
    let found = sent.iter().find(|(sent, _)| sent == name);
    found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
}
