//! Rules of placements: type, provider, place, distance and change.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
