//! What all stage times have in common: days from one milestone of a plan to another.

use hearth_domain::day::days_between;
use hearth_domain::{Day, Plan};

use crate::measure::{Child, Days, Measure, Period};

/// Days from `start` to `end` of every plan whose `end` falls in the period.
///
/// A plan that reached the end, and whose start no source tells, is left out and listed. So is one
/// whose end comes before its start: a record to be put right is no negative time.
pub(super) fn between(
    children: &[Child<'_>],
    period: Period,
    start: fn(&Plan) -> Option<Day>,
    end: fn(&Plan) -> Option<Day>,
) -> Measure {
    let mut measured = Days::default();
    for child in children {
        for plan in child.journey.plans() {
            let Some(ended) = end(plan).filter(|day| period.contains(*day)) else { continue };
            match start(plan).filter(|begun| *begun <= ended) {
                Some(begun) => measured.values.push((days_between(begun, ended), child.case)),
                None => measured.left_out.push(child.case),
            }
        }
    }
    measured.values.sort_unstable();
    Measure::Days(measured)
}
