//! Rules of social workers.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
