//! For whom families are looked for, which families there are, and what a search among them finds.

mod answers;
mod called;
mod exposure;
mod listed;
mod missed;
mod mix;
mod plan;
mod pool;
mod whole_pool;

use std::sync::Arc;

pub use hearth_casework::closing::{CLOSES, ClosingReason};
pub use hearth_casework::evidence::Role;
use hearth_domain::{CaseId, Day};
use hearth_matching::counterfactual::{self, Reach};
use hearth_matching::pool::{PoolFamily, PoolUnit};
use hearth_matching::suitability::{Suitability, weigh, weigh_all};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::scope::{Members, Whose};
use crate::threads::off_the_threads;
pub(crate) use answers::Answers;
pub use called::{child_called, family_called};
pub use exposure::{EXPOSURE_CAPS, Exposure, ExposureRow, exposure};
pub use listed::{Listed, ListedFamily, ListedUnit, listed};
pub use missed::{
    CLOSED_DAYS, Closed, ClosedOne, ClosedTogether, JustClosed, SaidOfMissed, close_missed, closed,
    closed_together, missed,
};
pub(crate) use missed::{MissedDays, closings_of, found_after};
pub use mix::{Mix, MixRow, mix};
pub use plan::{Instead, PlanOrder, Planned, PlannedUnit, plan};
pub use pool::{Pool, SearchedAgency};
pub use whole_pool::{
    Missing, MissingFamilies, Recruits, Shortlists, missing, recruits, shortlist,
};

/// What is asked about.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// For whose children.
    pub whose: Whose,
    /// As it stood at the end of this day; the last day any return tells of when it is not given.
    pub as_at: Option<Day>,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
}

/// One unit, and every family of the pool in the order in which they are shown.
#[derive(Debug)]
pub struct Found {
    /// The pool that was searched.
    pub pool: Arc<Pool>,
    /// The unit.
    pub unit: PoolUnit,
    /// The families, those of whom most is met first.
    pub families: Vec<Suitability>,
    /// How far the search reaches, and what alone stands in the way.
    pub reach: Reach,
}

/// The pool on a day.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn pool(context: &Context<'_>, question: &Question) -> Result<Arc<Pool>, AppError> {
    answers::pool(context, question).await
}

/// Every family of the pool for the unit of a child; `None` where no family is looked for.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn families_for(
    context: &Context<'_>,
    child: CaseId,
    question: &Question,
) -> Result<Option<Found>, AppError> {
    let pool = pool(context, question).await?;
    let Some(unit) = pool.unit_of(child).cloned() else { return Ok(None) };
    let found = off_the_threads(move || {
        let families = weigh_all(&unit, &pool.families, &pool.rules, pool.day);
        let reach = counterfactual::reach(&unit, &pool.families, &pool.rules, pool.day);
        Found { pool, unit, families, reach }
    });
    found.await.map(Some)
}

/// One unit and one family; `None` where either is not in the pool.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn pair(
    context: &Context<'_>,
    child: CaseId,
    family: CaseId,
    question: &Question,
) -> Result<Option<Suitability>, AppError> {
    let pool = pool(context, question).await?;
    let found = pool.unit_of(child).zip(pool.family(family));
    Ok(found.map(|(unit, family)| weigh(unit, family, &pool.rules, pool.day)))
}

/// The units of some agencies' children.
pub(crate) fn units_of(pool: &Pool, members: &Members) -> Vec<PoolUnit> {
    let is_theirs = |unit: &&PoolUnit| {
        let mut agencies = unit.children.iter().filter_map(|child| pool.told_by.get(&child.case));
        agencies.any(|agency| members.has(agency))
    };
    pool.units.iter().filter(is_theirs).cloned().collect()
}

/// The family of a case among those given.
pub(crate) fn family_of(families: &[PoolFamily], case: CaseId) -> Option<&PoolFamily> {
    families.iter().find(|family| family.case == case)
}
