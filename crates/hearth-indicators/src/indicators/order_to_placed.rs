//! Placement order to placement.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "order-to-placed",
    group: Group::StageTime,
    title: "Placement order to placement",
    definition: "Days from the day the court made the placement order to the day the child was placed for adoption, of placements made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables, there of children adopted in the year.",
    left_out: "Placements whose placement order no source tells, and those dated before it.",
    example: "From 28 December 2024 to 18 November 2025: 325 days.",
    measure: |people, period| {
        stage_time::between(
            people.children,
            period,
            |plan| plan.placement_order,
            |plan| plan.placed(),
        )
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "placement-order 2024-12-28, placed-for-adoption 2025-11-18\n\
            placed-for-adoption 2025-11-18\n\
            placement-order 2024-12-28, placed-for-adoption 2026-04-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![325], 1));
    }
}
