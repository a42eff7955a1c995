//! A9: children with a decision who are not placed.

use hearth_domain::stage::Stage;

use super::waiting_decided::waiting_in;
use crate::measure::{Group, Indicator, Measure};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "a9",
    group: Group::Waiting,
    title: "A9: decided and not placed",
    definition: "Children who on the last day of the period have an open decision that they should be placed for adoption and are not placed, with or without a placement order, matched or not. Waits are counted on three clocks: since entry to care, since the decision, and since the placement order or consent.",
    source: "DfE adoption scorecards, methodology and guidance, March 2019 edition, indicator A9. The children looked after return can tell it.",
    left_out: "Children with an open plan whose decision no source tells.",
    example: "On 31 March 2026 one child is decided, one authorised and one placed: 2 wait.",
    measure: |people, _| {
        let stages = [Stage::Decided, Stage::Authorised, Stage::Matched];
        Measure::Waiting(waiting_in(people.children, &stages, |plan| plan.decision.is_some()))
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::waiting_count_of;

    #[test]
    fn the_worked_example() {
        let journeys = "entered-care 2025-01-01, decision 2025-06-01\n\
            entered-care 2025-01-01, decision 2025-06-01, placement-order 2025-07-01\n\
            entered-care 2025-01-01, decision 2025-06-01, placed-for-adoption 2025-12-01\n\
            entered-care 2025-01-01, decision 2025-06-01, reversal 2025-12-01";
        assert_eq!(waiting_count_of(&INDICATOR, journeys), 2);
    }
}
