//! Rules of the times when children were missing, or away without authorisation.

mod r1004;
mod r1005;
mod r1006;
mod r564;
mod r565;
mod r566;
mod r567;
mod r570;
mod r571;
mod r574;
mod r575;
mod r576;
mod r577;
mod r578;
mod r581;
mod r586;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[
    &r1004::RULE,
    &r1005::RULE,
    &r1006::RULE,
    &r564::RULE,
    &r565::RULE,
    &r566::RULE,
    &r567::RULE,
    &r570::RULE,
    &r571::RULE,
    &r574::RULE,
    &r575::RULE,
    &r576::RULE,
    &r577::RULE,
    &r578::RULE,
    &r581::RULE,
    &r586::RULE,
];
