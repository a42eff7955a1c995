//! Children with a decision and no authority to place yet.

use hearth_domain::Plan;
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitClock;

use crate::measure::{Child, Group, Indicator, Measure, Waiting, WaitingChild};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "waiting-decided",
    group: Group::Waiting,
    title: "Decided and not authorised",
    definition: "Children who on the last day of the period have an open decision that they should be placed for adoption, no placement order or section 19 consent in force, and are not placed, matched or not. Waits are counted on three clocks: since entry to care, since the decision, and since the placement order or consent.",
    source: "DfE, Children looked after in England including adoptions, table of children with a decision: without placement order, not yet placed. The children looked after return can tell it.",
    left_out: "Children with an open plan whose decision no source tells; children waiting on a consent that no source tells are counted here.",
    example: "On 31 March 2026 a decision of 15 January 2026 stands without an order: waiting 2 months, in the band under 6 months.",
    measure: |people, _| {
        let stages = [Stage::Decided, Stage::Matched];
        Measure::Waiting(waiting_in(people.children, &stages, |plan| {
            plan.decision.is_some() && !plan.is_authorised()
        }))
    },
};

/// The children who stand at one of `stages` with a plan that `fits`, with the start of every clock
/// that is known.
pub(super) fn waiting_in(
    children: &[Child<'_>],
    stages: &[Stage],
    fits: fn(&Plan) -> bool,
) -> Waiting {
    let waits = |child: &&Child<'_>| {
        Stage::reached_by(child.journey).is_some_and(|stage| stages.contains(&stage))
            && child.journey.latest_plan().is_some_and(fits)
    };
    let clocks = |child: &Child<'_>| {
        let plan = child.journey.latest_plan();
        let start = |clock: WaitClock| Some((clock, clock.starts(plan?)?));
        WaitingChild {
            case: child.case,
            since: WaitClock::ALL.into_iter().filter_map(start).collect(),
        }
    };
    Waiting { children: children.iter().filter(waits).map(clocks).collect() }
}

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::measured;
    use crate::measure::Measure;
    use hearth_domain::wait::{WaitBand, WaitClock};

    #[test]
    fn the_worked_example_and_who_does_not_wait() {
        let journeys = "entered-care 2025-06-01, decision 2026-01-15\n\
            entered-care 2025-06-01\n\
            entered-care 2025-06-01, decision 2026-01-15, placement-order 2026-02-15\n\
            entered-care 2025-06-01, decision 2026-01-15, left-care 2026-03-01\n\
            entered-care 2025-06-01, decision 2025-10-15, match 2026-02-01";
        let Measure::Waiting(waiting) = measured(&INDICATOR, journeys) else { panic!("a stock") };
        assert_eq!(waiting.children.len(), 2, "matched without authority waits too");
        let today = "2026-03-31".parse().unwrap();
        assert_eq!(waiting.in_band(WaitClock::Decision, WaitBand::Under6Months, today), 2);
        assert_eq!(waiting.in_band(WaitClock::Order, WaitBand::Under6Months, today), 0);
    }
}
