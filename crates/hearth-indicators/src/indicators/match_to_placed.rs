//! Match to placement for adoption.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "match-to-placed",
    group: Group::StageTime,
    title: "Match to placement",
    definition: "Days from the agency's decision of a match to the day the child was placed for adoption, of placements made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables: average time between match and placement.",
    left_out: "Placements whose match no source tells: the return carries a match only once the child is adopted.",
    example: "The match was decided on 1 December 2025 and the child moved in on 8 January 2026: 38 days.",
    measure: |people, period| {
        stage_time::between(people.children, period, |plan| plan.matched(), |plan| plan.placed())
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "match 2025-12-01, placed-for-adoption 2026-01-08\n\
            placed-for-adoption 2026-01-08";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![38], 1));
    }
}
