//! Placement order to match.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "order-to-match",
    group: Group::StageTime,
    title: "Placement order to match",
    definition: "Days from the placement order to the agency's decision of a match, of matches made in the period.",
    source: "DfE adoption scorecards, indicator A2, which counts a match before the order as 0 and takes the three years' adopted children; this is the same stage for matches of the period.",
    left_out: "Matches without a placement order (consent) and matches dated before the order. The return carries a match only once the child is adopted.",
    example: "The order was made on 15 July 2025 and the match was decided on 1 December 2025: 139 days.",
    measure: |people, period| {
        stage_time::between(
            people.children,
            period,
            |plan| plan.placement_order,
            |plan| plan.matched(),
        )
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "decision 2025-06-01, placement-order 2025-07-15, match 2025-12-01\n\
            decision 2025-06-01, match 2025-12-01";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![139], 1));
    }
}
