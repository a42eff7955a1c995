//! A2 as quarterly adoption data count it: over children matched in the period.

use hearth_domain::day::days_between;

use super::events::MATCHES_NOT_TOLD;
use crate::measure::{Days, Group, Indicator, Measure};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "a2-quarterly",
    group: Group::Scorecard,
    title: "A2, quarterly: placement order to match, children matched",
    definition: "Days from the placement order to the decision of a match, of children matched in the period, adopted since or not; a match before the order counts as 0. The first match of each plan is counted.",
    source: "Quarterly adoption data of Coram-i for the Adoption and Special Guardianship Leadership Board, indicator A2, as DfE adoption scorecards, indicator A2, but over children matched in the quarter.",
    left_out: "Children matched with no placement order. The children looked after return alone cannot tell it: it carries a match only once the child is adopted.",
    example: "The order was made on 15 July 2025 and the match decided on 1 December 2025: 139 days in 2025/26. A match on 1 July 2025 would count 0.",
    measure: |people, period| {
        if !people.told.matches {
            return Measure::NotKnown(MATCHES_NOT_TOLD);
        }
        let mut measured = Days::default();
        for child in people.children {
            for plan in child.journey.plans() {
                let matched = plan.attempts.iter().find_map(|attempt| attempt.matched);
                let Some(matched) = matched.filter(|day| period.contains(*day)) else { continue };
                match plan.placement_order {
                    Some(order) => {
                        measured.values.push((days_between(order, matched).max(0), child.case));
                    }
                    None => measured.left_out.push(child.case),
                }
            }
        }
        measured.values.sort_unstable();
        Measure::Days(measured)
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::{measured, measured_with_matches};
    use crate::measure::Measure;

    const JOURNEYS: &str = "decision 2025-06-01, placement-order 2025-07-15, match 2025-12-01\n\
        decision 2025-06-01, match 2025-07-01, placement-order 2025-07-15\n\
        decision 2025-06-01, match 2025-12-01\n\
        decision 2024-06-01, placement-order 2024-07-15, match 2025-03-31, adoption-order 2025-12-01";

    #[test]
    fn the_worked_examples_and_who_is_left_out() {
        let Measure::Days(days) = measured_with_matches(&INDICATOR, JOURNEYS) else {
            panic!("days")
        };
        let found: Vec<i32> = days.values.iter().map(|(days, _)| *days).collect();
        assert_eq!((found, days.left_out.len()), (vec![0, 139], 1));
    }

    #[test]
    fn the_return_alone_cannot_tell_it() {
        assert!(matches!(measured(&INDICATOR, JOURNEYS), Measure::NotKnown(_)));
    }
}
