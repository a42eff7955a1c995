//! Match to adoption order.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "match-to-adopted",
    group: Group::StageTime,
    title: "Match to adoption order",
    definition: "Days from the day the agency decided the match to the day the court made the adoption order, of adoption orders made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables, there of children adopted in the year.",
    left_out: "Adoption orders whose match no source tells, and those dated before it. The return carries a match only once the child is adopted.",
    example: "From 15 January 2025 to 14 December 2025: 333 days.",
    measure: |people, period| {
        stage_time::between(
            people.children,
            period,
            |plan| plan.matched(),
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
        let journeys = "match 2025-01-15, adoption-order 2025-12-14\n\
            adoption-order 2025-12-14\n\
            match 2025-01-15, adoption-order 2026-04-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![333], 1));
    }
}
