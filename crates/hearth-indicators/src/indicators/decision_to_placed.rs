//! Decision to placement.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "decision-to-placed",
    group: Group::StageTime,
    title: "Decision to placement",
    definition: "Days from the day the agency decided that the child should be placed for adoption to the day the child was placed for adoption, of placements made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables, there of children adopted in the year.",
    left_out: "Placements whose decision no source tells, and those dated before it.",
    example: "From 10 December 2024 to 23 October 2025: 317 days.",
    measure: |people, period| {
        stage_time::between(people.children, period, |plan| plan.decision, |plan| plan.placed())
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "decision 2024-12-10, placed-for-adoption 2025-10-23\n\
            placed-for-adoption 2025-10-23\n\
            decision 2024-12-10, placed-for-adoption 2026-04-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![317], 1));
    }
}
