//! Decisions reversed for reason RD1.

use super::events::plans_with;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "reversals-rd1",
    group: Group::Event,
    title: "Reversed: needs changed",
    definition: "Decisions in the period that a child should no longer be placed for adoption, for reason RD1: the child's needs changed after the decision.",
    source: "DfE, Children looked after in England including adoptions, table of decisions reversed, by reason.",
    left_out: "Reversals with no reason or a bad one, which are counted among all reversals only.",
    example: "A decision reversed on 20 July 2025 for RD1 and one for another reason: 1 in 2025/26.",
    measure: |people, period| {
        plans_with(people.children, period, |plan| {
            plan.reversed.as_ref().filter(|told| told.1 == "RD1").map(|told| told.0)
        })
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::count_of;

    #[test]
    fn the_worked_example() {
        let journeys = "decision 2025-06-02, reversal 2025-07-20 RD1\n\
            decision 2025-06-02, reversal 2025-07-20 RD2\n\
            decision 2024-06-02, reversal 2024-07-20 RD1";
        assert_eq!(count_of(&INDICATOR, journeys), 1);
    }
}
