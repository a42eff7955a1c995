//! Rules of deprivation of liberty orders, which a return has from 2026/27 on.

mod placed;
mod r700;
mod r701;
mod r702;
mod r703;
mod r704;
mod r705;
mod r706;
mod r707;
mod r708;
mod r709;
mod r710;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[
    &r700::RULE,
    &r701::RULE,
    &r702::RULE,
    &r703::RULE,
    &r704::RULE,
    &r705::RULE,
    &r706::RULE,
    &r707::RULE,
    &r708::RULE,
    &r709::RULE,
    &r710::RULE,
];
