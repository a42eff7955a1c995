//! Shares of households that got from one milestone to another within a time.

use hearth_domain::Day;
use hearth_domain::day::add_months;
use hearth_domain::household::Approval;

use super::runs::{DayOf, runs, where_told};
use crate::measure::{Measure, People, Period, Share};

/// A year of following: every household of a cohort is followed equally long.
const FOLLOWED: i32 = 12;

/// Of the runs whose twelve months since `start` were over on a day of the period, those that had
/// reached `end` when they were.
///
/// Counted so, nobody is asked of whom it is too early to say, and a run that came to nothing stays
/// in the whole. A run told to have ended before it started is to be put right and not asked.
pub(super) fn within_a_year(
    people: People<'_>,
    period: Period,
    start: DayOf,
    end: DayOf,
) -> Measure {
    where_told(people, || {
        let mut share = Share::default();
        for (family, run) in runs(people) {
            let Some(begun) = start(run) else { continue };
            let last = add_months(begun, FOLLOWED);
            if !period.contains(last) || end(run).is_some_and(|day| day < begun) {
                continue;
            }
            share.whole.push(family.case);
            if end(run).is_some_and(|day| day <= last) {
                share.part.push(family.case);
            }
        }
        Measure::Share(share)
    })
}

/// A wait, by its first and its last day.
pub(super) type WaitOf = fn(&Approval) -> (Option<Day>, Option<Day>);

/// Of the runs whose wait ended in the period, those whose first and last day are `so`; a run of
/// which either day is not told, or told the wrong way round, is not asked.
pub(super) fn waits_that_ended(
    people: People<'_>,
    period: Period,
    wait: WaitOf,
    so: fn(Day, Day) -> bool,
) -> Measure {
    where_told(people, || {
        let mut share = Share::default();
        for (family, run) in runs(people) {
            let (Some(begun), Some(ended)) = wait(run) else { continue };
            if !period.contains(ended) || ended < begun {
                continue;
            }
            share.whole.push(family.case);
            if so(begun, ended) {
                share.part.push(family.case);
            }
        }
        Measure::Share(share)
    })
}
