//! Rules of permanence before this time in care.

mod authorities;
mod r630;
mod r631;
mod r632;
mod r633;
mod r634;
mod r635;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] =
    &[&r630::RULE, &r631::RULE, &r632::RULE, &r633::RULE, &r634::RULE, &r635::RULE];
