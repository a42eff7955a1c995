//! Entry to care to decision.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "entry-to-decision",
    group: Group::StageTime,
    title: "Entry to care to decision",
    definition: "Days from the day the child entered care to the agency's decision that the child should be placed for adoption, of decisions made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables: average time between entry into care and decision, there of children adopted in the year.",
    left_out: "Decisions of children whose entry to care no source tells, and decisions dated before entry.",
    example: "A child entered care on 1 May 2025 and the decision was made on 30 November 2025: 213 days.",
    measure: |people, period| {
        stage_time::between(people.children, period, |plan| plan.entered_care, |plan| plan.decision)
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "entered-care 2025-05-01, decision 2025-11-30\n\
            decision 2025-11-30\n\
            entered-care 2025-12-05, decision 2025-11-30\n\
            entered-care 2024-05-01, decision 2025-03-31";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![213], 2));
    }
}
