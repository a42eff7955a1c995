//! Answers about a pool, worked out off the threads of requests and kept beside the region they are of.

use std::sync::Arc;

use hearth_domain::Day;
use hearth_matching::missed::Missed;
use hearth_matching::pool::PoolUnit;
use hearth_matching::rules::Rules;

use crate::context::Context;
use crate::error::AppError;
use crate::kept::Kept;
use crate::pipeline::latest_day;
use crate::region::Region;
use crate::scope::Members;
use crate::threads::off_the_threads;

use super::missed::MissedDays;
use super::{Listed, Missing, Planned, Pool, Question, Recruits, units_of};

/// Answers of a kind, by day and by whose children are asked about; why there is none, where there is
/// none.
pub(crate) type Answered<A> = Kept<(Day, Members), Result<Arc<A>, String>>;

/// What is kept of the answers about a region's pools.
pub(crate) struct Answers {
    pools: Kept<Day, Pool>,
    pub(super) listed: Answered<Listed>,
    pub(super) planned: Answered<Planned>,
    pub(super) planned_by_children: Answered<Planned>,
    pub(super) missing: Answered<Missing>,
    pub(super) recruits: Answered<Recruits>,
    pub(super) missed: Kept<(MissedDays, Members), Vec<Missed>>,
}

/// How many answers of a kind are kept, of other days or of others' children.
const MOST: usize = 32;

impl Default for Answers {
    fn default() -> Self {
        Self {
            pools: Kept::at_most(8),
            listed: Kept::at_most(MOST),
            planned: Kept::at_most(MOST),
            planned_by_children: Kept::at_most(MOST),
            missing: Kept::at_most(MOST),
            recruits: Kept::at_most(MOST),
            missed: Kept::at_most(MOST),
        }
    }
}

/// What an answer is worked out from.
pub(super) struct Searched<'a> {
    pub pool: &'a Arc<Pool>,
    /// The units of the children asked about.
    pub units: &'a [PoolUnit],
}

/// The pool of a day.
pub(super) async fn pool(
    context: &Context<'_>,
    question: &Question,
) -> Result<Arc<Pool>, AppError> {
    let day = day_of(context, question).await?;
    let region = context.region(question.known_at).await?;
    let rules = Arc::clone(&context.app.rules);
    off_the_threads(move || pool_of(&region, day, &rules)).await
}

/// The answer that is kept of a question, or else the one that is worked out.
pub(super) async fn answered<A: Send + Sync + 'static>(
    context: &Context<'_>,
    question: &Question,
    kind: fn(&Answers) -> &Answered<A>,
    work_out: fn(&Searched<'_>) -> Result<A, String>,
) -> Result<Arc<A>, AppError> {
    let day = day_of(context, question).await?;
    let region = context.region(question.known_at).await?;
    let members = question.whose.members_on(&region.network, day);
    let rules = Arc::clone(&context.app.rules);
    let found = off_the_threads(move || {
        kind(&region.matching).get(&(day, members.clone()), || {
            let pool = &pool_of(&region, day, &rules);
            let units = &units_of(pool, &members);
            work_out(&Searched { pool, units }).map(Arc::new)
        })
    });
    found.await?.as_ref().clone().map_err(AppError::Matching)
}

/// The day that is asked about.
pub(super) async fn day_of(context: &Context<'_>, question: &Question) -> Result<Day, AppError> {
    match question.as_at {
        Some(day) => Ok(day),
        None => latest_day(context).await,
    }
}

/// The pool of a day that is kept, or else gathered.
pub(super) fn pool_of(region: &Region, day: Day, rules: &Rules) -> Arc<Pool> {
    region.matching.pools.get(&day, || Pool::of(region, day, rules.clone()))
}
