//! Rules of a child's social workers: who, from when to when, and why they changed.

mod asked;
mod following;
mod number;
mod rsw01astg1;
mod rsw01bstg1;
mod rsw01stg1;
mod rsw02stg1;
mod rsw03stg1;
mod rsw04stg1;
mod rsw05stg1;
mod rsw06stg2;
mod rsw07stg2;
mod rsw08stg2;
mod rsw09stg2;
mod rsw10astg2;
mod rsw10bstg2;
mod rsw10stg2;
mod rsw11astg2;
mod rsw11bstg2;
mod rsw12stg2;
mod rsw13stg1;
mod rsw14stg2;
mod rsw17stg2;
mod rsw18stg2;
mod rsw19stg2;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[
    &rsw01stg1::RULE,
    &rsw01astg1::RULE,
    &rsw01bstg1::RULE,
    &rsw02stg1::RULE,
    &rsw03stg1::RULE,
    &rsw04stg1::RULE,
    &rsw05stg1::RULE,
    &rsw06stg2::RULE,
    &rsw07stg2::RULE,
    &rsw08stg2::RULE,
    &rsw09stg2::RULE,
    &rsw10stg2::RULE,
    &rsw10astg2::RULE,
    &rsw10bstg2::RULE,
    &rsw11astg2::RULE,
    &rsw11bstg2::RULE,
    &rsw12stg2::RULE,
    &rsw13stg1::RULE,
    &rsw14stg2::RULE,
    &rsw17stg2::RULE,
    &rsw18stg2::RULE,
    &rsw19stg2::RULE,
];
