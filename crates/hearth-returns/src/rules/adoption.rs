//! Rules of adoption: the decision, the match, the placement, the adopters and the order.

mod cells;
mod r112;
mod r113;
mod r114;
mod r115;
mod r116;
mod r117;
mod r118;
mod r119;
mod r120;
mod r134;
mod r151;
mod r184;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[
    &r112::RULE,
    &r113::RULE,
    &r114::RULE,
    &r115::RULE,
    &r116::RULE,
    &r117::RULE,
    &r118::RULE,
    &r119::RULE,
    &r120::RULE,
    &r134::RULE,
    &r151::RULE,
    &r184::RULE,
];
