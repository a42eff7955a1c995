//! Rules of the child: birth, sex, ethnic group, pupil number, motherhood, and what was told of them last year.

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[];
