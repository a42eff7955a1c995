//! Rules of care leavers: who is told of as one, in touch, activity and accommodation.

mod both_years;
mod r1000;
mod r1001;
mod r1002;
mod r1007;
mod r1011;
mod r1014;
mod r1016;
mod r131;
mod r132;
mod r133;
mod r153;
mod r165;
mod r3001;
mod r344;
mod r345;
mod r347;
mod r348;
mod r391;
mod r628;
mod turned;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[
    &r131::RULE,
    &r132::RULE,
    &r133::RULE,
    &r153::RULE,
    &r165::RULE,
    &r344::RULE,
    &r345::RULE,
    &r347::RULE,
    &r348::RULE,
    &r391::RULE,
    &r628::RULE,
    &r1000::RULE,
    &r1001::RULE,
    &r1002::RULE,
    &r1007::RULE,
    &r1011::RULE,
    &r1014::RULE,
    &r1016::RULE,
    &r3001::RULE,
];
