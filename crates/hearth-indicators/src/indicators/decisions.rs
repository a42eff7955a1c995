//! Decisions.

use super::events::plans_with;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "decisions",
    group: Group::Event,
    title: "Decisions",
    definition: "Decisions in the period that a child should be placed for adoption.",
    source: "DfE adoption scorecards, indicator A15: new decisions of agency decision-makers.",
    left_out: "None: every decision any source tells is counted, also one reversed later.",
    example: "A decision on 2 June 2025, reversed in July, and none before: 1 in 2025/26.",
    measure: |people, period| plans_with(people.children, period, |plan| plan.decision),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::count_of;

    #[test]
    fn the_worked_example() {
        let journeys = "decision 2025-06-02, reversal 2025-07-20\n\
            decision 2025-03-31";
        assert_eq!(count_of(&INDICATOR, journeys), 1);
    }
}
