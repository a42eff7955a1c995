//! Entry to care to match.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "entry-to-match",
    group: Group::StageTime,
    title: "Entry to care to match",
    definition: "Days from the day the child entered care to the day the agency decided the match, of matches made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables, there of children adopted in the year.",
    left_out: "Matches whose entry to care no source tells, and those dated before it. The return carries a match only once the child is adopted.",
    example: "From 13 November 2024 to 14 September 2025: 305 days.",
    measure: |people, period| {
        stage_time::between(
            people.children,
            period,
            |plan| plan.entered_care,
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
        let journeys = "entered-care 2024-11-13, match 2025-09-14\n\
            match 2025-09-14\n\
            entered-care 2024-11-13, match 2026-04-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![305], 1));
    }
}
