//! Placement orders.

use super::events::plans_with;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "placement-orders",
    group: Group::Event,
    title: "Placement orders",
    definition: "Placement orders made in the period.",
    source: "DfE adoption scorecards, indicator A16: new placement orders; Adoption and Children Act 2002, section 21.",
    left_out: "Children placed with consent, who have no order.",
    example: "Orders on 2 June 2025 and 1 April 2026: 1 in 2025/26.",
    measure: |people, period| plans_with(people.children, period, |plan| plan.placement_order),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::count_of;

    #[test]
    fn the_worked_example() {
        let journeys = "decision 2025-05-02, placement-order 2025-06-02\n\
            decision 2026-03-02, placement-order 2026-04-01";
        assert_eq!(count_of(&INDICATOR, journeys), 1);
    }
}
