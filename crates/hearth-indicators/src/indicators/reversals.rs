//! Decisions reversed.

use super::events::plans_with;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "reversals",
    group: Group::Event,
    title: "Decisions reversed",
    definition: "Decisions in the period that a child should no longer be placed for adoption.",
    source: "DfE, Children looked after in England including adoptions, table of decisions reversed; DfE adoption scorecards, indicator A5.",
    left_out: "Reversals of which the return gives no day.",
    example: "A decision reversed on 20 July 2025: 1 in 2025/26.",
    measure: |people, period| {
        plans_with(people.children, period, |plan| plan.reversed.as_ref().map(|told| told.0))
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::count_of;

    #[test]
    fn the_worked_example() {
        let journeys = "decision 2025-06-02, reversal 2025-07-20\n\
            decision 2025-06-02";
        assert_eq!(count_of(&INDICATOR, journeys), 1);
    }
}
