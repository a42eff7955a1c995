//! Answers of a region for one who waits: at once where they are kept, and otherwise worked out away
//! from the threads on which requests wait.

use std::sync::Arc;

use hearth_domain::Day;

use crate::error::AppError;
use crate::kept::Kept;
use crate::measured::{Measured, MeasuredOf};
use crate::people::measured;
use crate::region::{Region, StandingChild, StandingFamily};
use crate::threads::off_the_threads;

/// The children as at the end of a day.
pub(crate) async fn children_on(
    region: &Arc<Region>,
    day: Day,
) -> Result<Arc<Vec<StandingChild>>, AppError> {
    answer(region, day, |region| &region.standings, |region, day| region.as_at(*day)).await
}

/// The households as at the end of a day.
pub(crate) async fn families_on(
    region: &Arc<Region>,
    day: Day,
) -> Result<Arc<Vec<StandingFamily>>, AppError> {
    let work_out = |region: &Region, day: &Day| region.families_as_at(*day);
    answer(region, day, |region| &region.families_standing, work_out).await
}

/// Every measure.
pub(crate) async fn measures(
    region: &Arc<Region>,
    of: MeasuredOf,
) -> Result<Arc<Vec<Measured>>, AppError> {
    answer(region, of, |region| &region.measured, measured).await
}

async fn answer<Q, A>(
    region: &Arc<Region>,
    question: Q,
    kept: fn(&Region) -> &Kept<Q, A>,
    work_out: fn(&Region, &Q) -> Arc<A>,
) -> Result<Arc<A>, AppError>
where
    Q: Clone + Ord + Send + 'static,
    A: Send + Sync + 'static,
{
    if let Some(known) = kept(region).known(&question) {
        return Ok(known);
    }
    let region = Arc::clone(region);
    off_the_threads(move || work_out(&region, &question)).await
}
