//! What measures over children with new authority have in common: how many reached a stage within
//! so many months, of those who have been followed that long.

use hearth_domain::day::add_months;
use hearth_domain::{Day, Plan};

use super::events::MATCHES_NOT_TOLD;
use crate::measure::{Measure, People, Period, Share};

/// Of plans whose authority began in the period and whose months are over, those that reached the
/// stage by the day on which the months were full. Plans whose months are not over are left out.
fn within(
    people: People<'_>,
    period: Period,
    months: i32,
    reached: fn(&Plan) -> Option<Day>,
) -> Measure {
    let today = people.as_at.unwrap_or(period.last);
    let mut share = Share::default();
    for child in people.children {
        for plan in child.journey.plans() {
            let authority = plan.authority().filter(|day| period.contains(*day));
            let Some(full) = authority.map(|day| add_months(day, months)) else { continue };
            if today < full {
                share.left_out.push(child.case);
                continue;
            }
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
    use crate::indicators::tests::{as_at, measured};
    use crate::measure::{Indicator, Measure};

    /// Part, whole and left out, of children whose authority began in 2025/26, followed to a day.
    pub(in crate::indicators) fn followed(
        indicator: &Indicator,
        journeys: &str,
        to: &str,
    ) -> (usize, usize, usize) {
        let Measure::Share(share) = as_at(indicator, journeys, to) else { panic!("a share") };
        (share.part.len(), share.whole.len(), share.left_out.len())
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
