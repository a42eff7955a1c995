//! Rules of children missing from placement or away without authorisation.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
