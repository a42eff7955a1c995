//! Rules of the health and outcomes of children looked after for a year.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
