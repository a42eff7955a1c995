//! Rules of looked-after reviews.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
