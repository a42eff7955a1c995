//! From journeys to waits.

use hearth_domain::day::days_between;
use hearth_domain::wait::WaitClock;
use hearth_domain::{Day, Plan};

use super::{Exit, Followed, Wait};
use crate::measure::{Child, Period};

/// What ends the wait as it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// The first placement for adoption of the plan.
    Placed,
    /// The first match of the plan.
    Matched,
}

/// Which waits to follow.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// The clock.
    pub clock: WaitClock,
    /// What ends the wait.
    pub goal: Goal,
    /// The clock began on one of these days.
    pub begun: Period,
    /// The day up to which waits are followed; the journeys stand at it.
    pub as_at: Day,
}

/// Every wait whose clock began in the period, followed to the as-at day.
#[must_use]
pub fn follow(children: &[Child<'_>], question: Question) -> Followed {
    let mut followed = Followed::default();
    for child in children {
        let plans = child.journey.plans();
        for (place, plan) in plans.iter().enumerate() {
            let start = question.clock.starts(plan);
            let Some(start) = start.filter(|day| question.begun.contains(*day)) else { continue };
            let again = plans.get(place + 1).and_then(|next| next.decision);
            match ended(plan, question, again) {
                Some((exit, day)) if start <= day || exit == Exit::Reached => {
                    // A placement or match before the clock began is a wait of no days, as in A2.
                    let days = days_between(start, day).max(0);
                    followed.waits.push(Wait { days, exit, case: child.case });
                }
                _ => followed.left_out.push(child.case),
            }
        }
    }
    followed.waits.sort_unstable();
    followed
}

/// How and when the wait of a plan ended; `None` where no source tells when.
fn ended(plan: &Plan, question: Question, again: Option<Day>) -> Option<(Exit, Day)> {
    let reached = plan.attempts.iter().find_map(|attempt| match question.goal {
        Goal::Placed => attempt.placed,
        Goal::Matched => attempt.matched,
    });
    if let Some(day) = reached {
        return Some((Exit::Reached, day));
    }
    let moved_on = plan.adoption_order.is_some() || plan.placed().is_some();
    if moved_on {
        return None;
    }
    let reversed = plan.reversed.as_ref().map(|told| (Exit::Reversed, told.0));
    let left = plan.left_care.as_ref().map(|told| (Exit::Left, told.0));
    // A decision made again with no reversal between ends what can be known of this one.
    let waiting = (Exit::Waiting, again.unwrap_or(question.as_at));
    Some(reversed.or(left).unwrap_or(waiting))
}
