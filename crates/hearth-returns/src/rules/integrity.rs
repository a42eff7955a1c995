//! Rules of tables that have to agree: each child in Header once, the same birth date everywhere.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
