//! The days of a child's reviews: from entry, from authority to place, and from each placement.
//!
//! A review planned for a day after the next of these steps is not held: the step begins a rhythm of
//! its own. Consent is not in the return, so a child placed with consent is reviewed as one looked
//! after until placed. When authority ends, or a placement does, the earlier rhythm goes on from the
//! review before.

use hearth_domain::Day;
use hearth_domain::day::add_days;

use crate::assumptions as assume;
use crate::child::Child;
use crate::period::Period;
use crate::plan::Plan;
use crate::stream::Stream;

/// From the least to the most days that a review follows what it is counted from.
type Wait = (i32, i32);

/// From a day on, one rhythm of reviews.
struct Rhythm {
    from: Day,
    /// The waits for the first reviews. Later ones come about every six months.
    first: &'static [Wait],
}

const LOOKED_AFTER: &[Wait] = &[assume::FIRST_REVIEW, assume::SECOND_REVIEW];
const AUTHORISED: &[Wait] = &[assume::FIRST_REVIEW_AUTHORISED];
const PLACED: &[Wait] = &[assume::FIRST_REVIEW_PLACED, assume::SECOND_REVIEW_PLACED];
const GOES_ON: &[Wait] = &[];

/// Every review of a period of care, in order of day.
pub(super) fn held(stream: &mut Stream, child: &Child, period: &Period) -> Vec<Day> {
    let rhythms = rhythms(child, period);
    let ends = rhythms.iter().skip(1).map(|next| next.from).chain([period.left]);
    let mut days: Vec<Day> = Vec::new();
    for (rhythm, end) in rhythms.iter().zip(ends) {
        let resumed = days.last().copied().filter(|_| rhythm.first.is_empty());
        let mut since = resumed.unwrap_or(rhythm.from);
        let later = std::iter::repeat(&assume::LATER_REVIEW);
        for wait in rhythm.first.iter().chain(later) {
            let planned = add_days(since, days_waited(stream, *wait));
            since = planned.max(add_days(rhythm.from, 1));
            if since >= end {
                break;
            }
            days.push(since);
        }
    }
    days
}

/// Usually in time, sometimes late.
fn days_waited(stream: &mut Stream, wait: Wait) -> i32 {
    let usual = stream.within(wait);
    let late = stream.within(assume::REVIEW_LATE_BY);
    if stream.chance(assume::REVIEW_LATE) { wait.1 + late } else { usual }
}

/// The rhythms of a period of care, in order of day.
fn rhythms(child: &Child, period: &Period) -> Vec<Rhythm> {
    let plans = child.plans.iter().filter(|plan| plan.entered == period.entered);
    let entry = Rhythm { from: period.entered, first: LOOKED_AFTER };
    let mut rhythms: Vec<Rhythm> = std::iter::once(entry).chain(plans.flat_map(of_plan)).collect();
    rhythms.retain(|rhythm| rhythm.from < period.left);
    rhythms
}

fn of_plan(plan: &Plan) -> Vec<Rhythm> {
    let on = |first: &'static [Wait]| move |from: Day| Rhythm { from, first };
    let mut rhythms: Vec<Rhythm> = plan.order.map(on(AUTHORISED)).into_iter().collect();
    for attempt in &plan.attempts {
        rhythms.push(on(PLACED)(attempt.placed));
        rhythms.extend(attempt.disrupted.map(on(GOES_ON)));
    }
    rhythms.extend(plan.reversed.map(|(day, _)| on(GOES_ON)(day)));
    rhythms.sort_by_key(|rhythm| rhythm.from);
    rhythms
}
