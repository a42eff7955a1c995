//! Decision to placement order.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "decision-to-order",
    group: Group::StageTime,
    title: "Decision to placement order",
    definition: "Days from the decision that the child should be placed for adoption to the placement order, of orders made in the period.",
    source: "Adoption and Children Act 2002, section 21; quarterly adoption data, new decisions and new placement orders.",
    left_out: "Orders whose decision no source tells, and orders dated before the decision; children placed with consent have no order.",
    example: "The decision was made on 1 June 2025 and the court made the order on 15 July 2025: 44 days.",
    measure: |people, period| {
        stage_time::between(
            people.children,
            period,
            |plan| plan.decision,
            |plan| plan.placement_order,
        )
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "decision 2025-06-01, placement-order 2025-07-15\n\
            placement-order 2025-07-15\n\
            decision 2025-06-01";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![44], 1));
    }
}
