//! Addresses of the measures and of the report that stands on them.

use super::{address, looking_from};
use crate::query::{DFE, Field};
use crate::standpoint::Standpoint;

/// The board report of the latest quarter, of the same children.
pub(crate) fn report(from: &Standpoint) -> String {
    let mut pairs = measuring_from(from);
    pairs.retain(|(field, _)| *field != Field::AsAt);
    address("/report", &pairs)
}

/// Every indicator, seen from the same place.
pub(crate) fn indicators(from: &Standpoint) -> String {
    address("/indicators", &measuring_from(from))
}

/// An indicator, seen from the same place.
pub(crate) fn indicator(from: &Standpoint, code: &str) -> String {
    address(&format!("/indicators/{code}"), &measuring_from(from))
}

/// From where a page of measures looks, and how it shows figures.
fn measuring_from(from: &Standpoint) -> Vec<(Field, String)> {
    let mut pairs = looking_from(from);
    pairs.extend(from.as_published.then(|| (Field::Disclosure, DFE.to_owned())));
    pairs
}
