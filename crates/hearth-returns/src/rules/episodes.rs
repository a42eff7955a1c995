//! Rules of episodes of care: why they began and ended, legal status, their order, and last year's.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
