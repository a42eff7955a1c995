//! Rules of care leavers.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
