//! Entry to care to placement order.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "entry-to-order",
    group: Group::StageTime,
    title: "Entry to care to placement order",
    definition: "Days from the day the child entered care to the day the court made the placement order, of orders made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables, there of children adopted in the year.",
    left_out: "Orders whose entry to care no source tells, and those dated before it.",
    example: "From 4 November 2024 to 1 September 2025: 301 days.",
    measure: |people, period| {
        stage_time::between(
            people.children,
            period,
            |plan| plan.entered_care,
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
        let journeys = "entered-care 2024-11-04, placement-order 2025-09-01\n\
            placement-order 2025-09-01\n\
            entered-care 2024-11-04, placement-order 2026-04-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![301], 1));
    }
}
