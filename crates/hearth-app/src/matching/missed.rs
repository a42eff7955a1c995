//! What might be missed this week, what somebody has closed of it, and closing.
//!
//! Who waits is read as at a day, which is the last day any return tells of where none is given, and
//! that may be months ago. What people have looked at since then counts all the same: from that last day
//! on, closings are read up to the day of the request, and the week and the rest of a no run to it. As
//! at an earlier day only what was closed by then is known.

mod close;
mod closed;
mod past;
mod together;

pub(crate) use close::closings_of;
pub use close::{JustClosed, SaidOfMissed, close_missed};
pub use closed::{CLOSED_DAYS, Closed, ClosedOne, closed};
pub use together::{ClosedTogether, closed_together};

use std::sync::Arc;

use hearth_casework::closing::Closing;
use hearth_domain::{CaseId, Day};
use hearth_matching::missed::{self, Missed, Past};
use hearth_matching::pool::PoolUnit;

use super::answers::{day_of, pool_of};
use super::{Pool, Question, units_of};
use crate::context::Context;
use crate::error::AppError;
use crate::pipeline::latest_day;
use crate::region::Region;
use crate::threads::off_the_threads;

/// Of which days what might be missed is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MissedDays {
    /// Who waits at the end of this day.
    pub pool: Day,
    /// What was closed by the end of this day.
    pub looked: Day,
}

impl MissedDays {
    async fn of(context: &Context<'_>, question: &Question) -> Result<Self, AppError> {
        let pool = day_of(context, question).await?;
        let is_past = pool < latest_day(context).await?;
        let now = question.known_at.unwrap_or(context.now);
        let looked = if is_past { pool } else { pool.max(Context::day_of(now)) };
        Ok(Self { pool, looked })
    }
}

/// What might be missed this week for the children asked about.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn missed(
    context: &Context<'_>,
    question: &Question,
) -> Result<Arc<Vec<Missed>>, AppError> {
    let days = MissedDays::of(context, question).await?;
    let region = context.region(question.known_at).await?;
    let members = question.whose.members_on(&region.network, days.pool);
    let rules = Arc::clone(&context.app.rules);
    off_the_threads(move || {
        region.matching.missed.get(&(days, members.clone()), || {
            let pool = pool_of(&region, days.pool, &rules);
            let units = units_of(&pool, &members);
            let (found, past) = found(&region, &pool, &units, days);
            missed::this_week(found, &past, days.looked)
        })
    })
    .await
}

/// All that might be missed for some units, whatever has been closed of it, and what has been.
pub(crate) fn found(
    region: &Region,
    pool: &Pool,
    units: &[PoolUnit],
    days: MissedDays,
) -> (Vec<Missed>, Past) {
    found_after(region, pool, units, days, |case| past::closings(region, case, days.looked))
}

/// The same, where `closings` tells what was closed of a child.
pub(crate) fn found_after(
    region: &Region,
    pool: &Pool,
    units: &[PoolUnit],
    days: MissedDays,
    closings: impl Fn(CaseId) -> Vec<Closing>,
) -> (Vec<Missed>, Past) {
    let past = past::of(region, units, days, closings);
    let found = missed::missed(units, &pool.families, &pool.rules, days.pool, &past);
    (found, past)
}
