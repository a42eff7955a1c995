//! Rules of permanence before this period of care.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
