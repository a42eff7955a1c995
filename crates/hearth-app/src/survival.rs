//! How long children wait to be placed or matched, beside the mean of those adopted.

use std::sync::Arc;

use hearth_domain::Day;
use hearth_domain::wait::WaitClock;
use hearth_indicators::Child;
pub use hearth_indicators::survival::{Exit, Followed, Goal, Mark, Step, Survival};
use hearth_indicators::survival::{Question as Waits, estimate, follow};
use hearth_indicators::{Days, Period};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::ready::children_on;
use crate::region::{Region, StandingChild};
use crate::scope::Whose;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Question {
    /// The clock.
    pub clock: WaitClock,
    /// What ends the wait.
    pub goal: Goal,
    /// Only waits that began on these days.
    pub begun: Period,
    /// As it stood at the end of this day.
    pub as_at: Day,
    /// Whose children, by their membership of the day.
    pub whose: Whose,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
}

/// What is known of the waits.
pub struct Answer {
    /// The waits.
    pub followed: Followed,
    /// The estimates from them.
    pub survival: Survival,
    /// The same stage of children adopted in the twelve months to the day, as it is published.
    pub adopted_only: Days,
}

/// How long children wait, or `None` where no source can tell of a match before the adoption order.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn survival(
    context: &Context<'_>,
    question: &Question,
) -> Result<Option<Answer>, AppError> {
    let region: Arc<Region> = context.region(question.known_at).await?;
    if question.goal == Goal::Matched
        && !region.tells_matches(Period { first: question.begun.first, last: question.as_at })
    {
        return Ok(None);
    }
    let standing = children_on(&region, question.as_at).await?;
    let members = question.whose.members_on(&region.network, question.as_at);
    let asked = |child: &&StandingChild| members.has(&child.agency);
    let children: Vec<Child<'_>> = standing
        .iter()
        .filter(asked)
        .map(|child| Child { case: child.case, agency: &child.agency, journey: &child.journey })
        .collect();
    let Question { clock, goal, begun, as_at, .. } = *question;
    let followed = follow(&children, Waits { clock, goal, begun, as_at });
    Ok(Some(Answer {
        survival: estimate(&followed.waits),
        followed,
        adopted_only: adopted_only(&children, question),
    }))
}

/// Waits of children adopted in the twelve months to the day, as the published means take them.
fn adopted_only(children: &[Child<'_>], question: &Question) -> Days {
    let year = Period::year_to(question.as_at);
    let mut days = Days::default();
    for child in children {
        let plans = child.journey.plans().iter();
        for plan in plans.filter(|plan| plan.adoption_order.is_some_and(|day| year.contains(day))) {
            let end = if question.goal == Goal::Placed { plan.placed() } else { plan.matched() };
            match question.clock.starts(plan).zip(end) {
                Some((start, end)) => {
                    let waited = hearth_domain::day::days_between(start, end).max(0);
                    days.values.push((waited, child.case));
                }
                None => days.left_out.push(child.case),
            }
        }
    }
    days.values.sort_unstable();
    days
}
