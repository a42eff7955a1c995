//! What measures over children with authority have in common: how many reached a stage within so
//! many months, all followed equally long.

use hearth_domain::day::add_months;
use hearth_domain::{Day, Plan};

use super::events::MATCHES_NOT_TOLD;
use crate::measure::{Measure, People, Period, Share};

/// The most months that any measure follows a plan; it may do so beyond the day the child left care.
pub const MOST_MONTHS: i32 = 18;

/// Of plans whose months since authority were full on a day of the period, those that had reached
/// the stage by then.
///
/// Counted so, nobody is asked of whom it is too early to say, and a plan that came to nothing stays
/// in the whole.
fn within(
    people: People<'_>,
    period: Period,
    months: i32,
    reached: fn(&Plan) -> Option<Day>,
) -> Measure {
    let mut share = Share::default();
    for child in people.children {
        for plan in child.journey.plans() {
            let full = plan.authority().map(|day| add_months(day, months));
            let Some(full) = full.filter(|day| period.contains(*day)) else { continue };
            share.whole.push(child.case);
            if reached(plan).is_some_and(|day| day <= full) {
                share.part.push(child.case);
            }
        }
    }
    Measure::Share(share)
}

/// The share placed for adoption, by the first placement of the plan.
pub(super) fn placed_within(people: People<'_>, period: Period, months: i32) -> Measure {
    within(people, period, months, |plan| plan.attempts.iter().find_map(|attempt| attempt.placed))
}

/// The share matched, by the first match of the plan; not known from the return alone.
pub(super) fn matched_within(people: People<'_>, period: Period, months: i32) -> Measure {
    if !people.told.matches {
        return Measure::NotKnown(MATCHES_NOT_TOLD);
    }
    within(people, period, months, |plan| plan.attempts.iter().find_map(|attempt| attempt.matched))
}

#[cfg(test)]
pub(super) mod tests {
    use crate::indicators::tests::{measured, measured_with_matches};
    use crate::measure::{Indicator, Measure};

    /// Part and whole of those whose months were full in 2025/26.
    pub(in crate::indicators) fn followed(indicator: &Indicator, journeys: &str) -> (usize, usize) {
        let measure = measured_with_matches(indicator, journeys);
        let Measure::Share(share) = measure else { panic!("a share") };
        (share.part.len(), share.whole.len())
    }

    #[test]
    fn no_measure_of_matches_is_told_by_the_return_alone() {
        for code in
            ["matched-within-6-months", "matched-within-12-months", "matched-within-18-months"]
        {
            let indicator = crate::find(code).unwrap();
            let told = "decision 2025-04-01, placement-order 2025-05-01";
            assert!(matches!(measured(indicator, told), Measure::NotKnown(_)), "{code}");
        }
    }
}
