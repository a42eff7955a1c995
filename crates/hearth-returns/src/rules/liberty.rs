//! Rules of deprivation of liberty.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
