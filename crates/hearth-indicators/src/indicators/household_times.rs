//! What all times of households have in common: days from one milestone of a run to another.

use hearth_domain::day::days_between;

use super::runs::{DayOf, runs_in, where_told};
use crate::measure::{Days, Measure, People, Period};

/// Days from `start` to `end` of every run whose `end` falls in the period.
///
/// A run that reached the end, and whose start no source tells or tells as later, is left out and
/// listed: a record to be put right is no negative time.
pub(super) fn between(people: People<'_>, period: Period, start: DayOf, end: DayOf) -> Measure {
    where_told(people, || {
        let mut measured = Days::default();
        for (family, run) in runs_in(people, period, end) {
            let told = start(run).zip(end(run)).filter(|(begun, ended)| begun <= ended);
            match told {
                Some((begun, ended)) => {
                    measured.values.push((days_between(begun, ended), family.case));
                }
                None => measured.left_out.push(family.case),
            }
        }
        measured.values.sort_unstable();
        Measure::Days(measured)
    })
}
