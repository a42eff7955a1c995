//! A14: children with a placement order who are not placed.

use hearth_domain::stage::Stage;

use super::waiting_decided::waiting_in;
use crate::measure::{Group, Indicator, Measure};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "a14",
    group: Group::Waiting,
    title: "A14: placement order and not placed",
    definition: "Children who on the last day of the period have a placement order in force and are not placed for adoption, matched or not. Waits are counted on three clocks: since entry to care, since the decision, and since the placement order or consent.",
    source: "DfE adoption scorecards, indicator A14; the published contents break off after \"waiting to be placed\", and quarterly usage takes those with an order [K]. The children looked after return can tell it.",
    left_out: "Children waiting on a section 19 consent, and children with an order whose decision was reversed.",
    example: "On 31 March 2026 one child has an order in force and one had an order that was revoked: 1 waits.",
    measure: |people, _| {
        let stages = [Stage::Authorised, Stage::Matched];
        Measure::Waiting(waiting_in(people.children, &stages, |plan| {
            plan.placement_order.is_some() && plan.order_ended.is_none()
        }))
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::waiting_count_of;

    #[test]
    fn the_worked_example_and_consent() {
        let journeys = "entered-care 2025-01-01, decision 2025-06-01, placement-order 2025-07-01\n\
            entered-care 2025-01-01, decision 2025-06-01, placement-order 2025-07-01, placement-order-revoked 2025-12-01\n\
            entered-care 2025-01-01, decision 2025-06-01, consent 2025-07-01";
        assert_eq!(waiting_count_of(&INDICATOR, journeys), 1);
    }
}
