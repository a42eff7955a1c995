//! Placement order to adoption order.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "order-to-adopted",
    group: Group::StageTime,
    title: "Placement order to adoption order",
    definition: "Days from the day the court made the placement order to the day the court made the adoption order, of adoption orders made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables, there of children adopted in the year.",
    left_out: "Adoption orders whose placement order no source tells, and those dated before it.",
    example: "From 6 January 2025 to 1 December 2025: 329 days.",
    measure: |people, period| {
        stage_time::between(
            people.children,
            period,
            |plan| plan.placement_order,
            |plan| plan.adoption_order,
        )
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "placement-order 2025-01-06, adoption-order 2025-12-01\n\
            adoption-order 2025-12-01\n\
            placement-order 2025-01-06, adoption-order 2026-04-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![329], 1));
    }
}
