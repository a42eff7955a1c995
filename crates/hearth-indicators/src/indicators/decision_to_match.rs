//! Decision to match.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "decision-to-match",
    group: Group::StageTime,
    title: "Decision to match",
    definition: "Days from the day the agency decided that the child should be placed for adoption to the day the agency decided the match, of matches made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables, there of children adopted in the year.",
    left_out: "Matches whose decision no source tells, and those dated before it. The return carries a match only once the child is adopted.",
    example: "From 1 December 2024 to 10 October 2025: 313 days.",
    measure: |people, period| {
        stage_time::between(people.children, period, |plan| plan.decision, |plan| plan.matched())
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "decision 2024-12-01, match 2025-10-10\n\
            match 2025-10-10\n\
            decision 2024-12-01, match 2026-04-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![313], 1));
    }
}
