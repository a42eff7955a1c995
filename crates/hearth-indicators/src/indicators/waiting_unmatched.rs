//! Children with authority to place and no match.

use hearth_domain::stage::Stage;

use super::events::MATCHES_NOT_TOLD;
use super::waiting_decided::waiting_in;
use crate::measure::{Group, Indicator, Measure};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "waiting-unmatched",
    group: Group::Waiting,
    title: "Authorised and not matched",
    definition: "Children who on the last day of the period have a placement order or a section 19 consent in force, an open plan for adoption, no match that stands, and are not placed. Waits are counted on three clocks: since entry to care, since the decision, and since the placement order or consent.",
    source: "Quarterly adoption data, children waiting to be matched [K].",
    left_out: "Children matched and not yet placed. The children looked after return alone cannot tell it: it carries a match only once the child is adopted.",
    example: "On 31 March 2026 two children have an order and are not placed, one of them matched in February: 1 waits.",
    measure: |people, _| {
        if !people.told.matches {
            return Measure::NotKnown(MATCHES_NOT_TOLD);
        }
        Measure::Waiting(waiting_in(people.children, &[Stage::Authorised], |plan| {
            plan.is_authorised()
        }))
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::{measured, measured_with_matches};
    use crate::measure::Measure;

    const JOURNEYS: &str = "entered-care 2025-01-01, decision 2025-06-01, placement-order 2025-07-01\n\
        entered-care 2025-01-01, decision 2025-06-01, placement-order 2025-07-01, match 2026-02-10";

    #[test]
    fn the_worked_example() {
        let Measure::Waiting(waiting) = measured_with_matches(&INDICATOR, JOURNEYS) else {
            panic!("a stock")
        };
        assert_eq!(waiting.children.len(), 1);
    }

    #[test]
    fn the_return_alone_cannot_tell_it() {
        assert!(matches!(measured(&INDICATOR, JOURNEYS), Measure::NotKnown(_)));
    }
}
