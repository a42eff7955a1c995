//! Decision to adoption order.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "decision-to-adopted",
    group: Group::StageTime,
    title: "Decision to adoption order",
    definition: "Days from the day the agency decided that the child should be placed for adoption to the day the court made the adoption order, of adoption orders made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables, there of children adopted in the year.",
    left_out: "Adoption orders whose decision no source tells, and those dated before it.",
    example: "From 19 December 2024 to 5 November 2025: 321 days.",
    measure: |people, period| {
        stage_time::between(
            people.children,
            period,
            |plan| plan.decision,
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
        let journeys = "decision 2024-12-19, adoption-order 2025-11-05\n\
            adoption-order 2025-11-05\n\
            decision 2024-12-19, adoption-order 2026-04-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![321], 1));
    }
}
