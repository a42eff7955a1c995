//! Children with authority to place who are not placed.

use hearth_domain::stage::Stage;

use super::waiting_decided::waiting_in;
use crate::measure::{Group, Indicator, Measure};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "waiting-authorised",
    group: Group::Waiting,
    title: "Authorised and not placed",
    definition: "Children who on the last day of the period have a placement order or a section 19 consent in force, an open plan for adoption, and are not placed for adoption, matched or not. Waits are counted on three clocks: since entry to care, since the decision, and since the placement order or consent.",
    source: "DfE, Children looked after in England including adoptions, table of children with a decision: with placement order, not yet placed, by time waiting. That table counts orders only. The children looked after return can tell those with an order.",
    left_out: "Consent without an order is not in the return, so children waiting on consent are counted only where another source tells of it.",
    example: "On 31 March 2026 an order of 20 June 2025 stands and the child is not placed: waiting 9 months since the order, in the band 6 to 12 months.",
    measure: |people, _| {
        let stages = [Stage::Authorised, Stage::Matched];
        Measure::Waiting(waiting_in(people.children, &stages, |plan| plan.is_authorised()))
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::measured;
    use crate::measure::Measure;
    use hearth_domain::wait::{WaitBand, WaitClock};

    #[test]
    fn the_worked_example_and_who_does_not_wait() {
        let journeys = "entered-care 2024-11-01, decision 2025-05-01, placement-order 2025-06-20\n\
            entered-care 2024-11-01, decision 2025-05-01\n\
            entered-care 2024-11-01, decision 2025-05-01, placement-order 2025-06-20, placed-for-adoption 2026-01-01\n\
            entered-care 2024-11-01, decision 2025-05-01, placement-order 2025-06-20, reversal 2026-01-01\n\
            entered-care 2024-11-01, decision 2025-05-01, match 2025-06-20";
        let Measure::Waiting(waiting) = measured(&INDICATOR, journeys) else { panic!("a stock") };
        let today = "2026-03-31".parse().unwrap();
        assert_eq!(waiting.children.len(), 1);
        assert_eq!(waiting.in_band(WaitClock::Order, WaitBand::From6To12Months, today), 1);
        assert_eq!(waiting.in_band(WaitClock::Entry, WaitBand::From1To2Years, today), 1);
    }
}
