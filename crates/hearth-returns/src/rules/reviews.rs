//! Rules of reviews: their days, and how the child took part.

mod age;
mod r166;
mod r167;
mod r399;
mod r440;
mod r441;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] =
    &[&r166::RULE, &r167::RULE, &r399::RULE, &r440::RULE, &r441::RULE];
