//! What was closed in one go, as it is told to whoever has just closed it.

use hearth_access::ReadJourneys;
use hearth_casework::closing::{Closing, ClosingReason};
use hearth_domain::fact::Statement;
use hearth_domain::{FactId, FactKind, Recorded};
use hearth_store::Window;
use jiff::SignedDuration;

use super::closed::ClosedOne;
use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;

/// What was closed in one go, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedTogether {
    /// Why.
    pub reason: ClosingReason,
    /// What it was, child by child.
    pub ones: Vec<ClosedOne>,
}

/// The least by which two moments of recording differ.
const A_MOMENT: SignedDuration = SignedDuration::from_micros(1);

/// All that was closed in one go with a statement; `None` where that is no closing in reach.
///
/// # Errors
/// When it may not or cannot be read.
pub async fn closed_together(
    context: &Context<'_>,
    fact: FactId,
) -> Result<Option<ClosedTogether>, AppError> {
    let region = context.region(None).await?;
    let written = written_with(context, fact).await?;
    let ones: Vec<ClosedOne> = written.iter().filter_map(|one| told(&region, one)).collect();
    let reason = ones.first().map(|one| one.closing.reason);
    Ok(reason.map(|reason| ClosedTogether { reason, ones }))
}

/// The closings that one change of the records wrote; none where the statement is none.
async fn written_with(context: &Context<'_>, fact: FactId) -> Result<Vec<Recorded>, AppError> {
    let permit = context.permit::<ReadJourneys>()?;
    let kind = FactKind::from(Statement::MissedMatchClosed);
    let mut session = context.app.store.begin().await?;
    let Some(case) = session.case_of_fact(&permit, fact).await? else { return Ok(Vec::new()) };
    let known = session.facts_of_case(&permit, case, None).await?;
    let versions = known.into_iter().flat_map(|found| found.versions);
    let is_it = |one: &Recorded| one.id == fact && one.fact.kind == kind && !one.retracted;
    let Some(written) = versions.into_iter().find(is_it) else { return Ok(Vec::new()) };
    let at = written.recorded_at;
    let Ok(after) = at.checked_sub(A_MOMENT) else { return Ok(Vec::new()) };
    let window = Window { after, until: Some(at) };
    let found = session.changed_facts(&permit, window, (kind, "new"), (0, i64::MAX)).await?;
    let versions = found.into_iter().map(|changed| changed.version);
    Ok(versions.filter(|one| one.recorded_seq == written.recorded_seq).collect())
}

fn told(region: &Region, recorded: &Recorded) -> Option<ClosedOne> {
    ClosedOne::of(region, region.child(recorded.case)?, Closing::read(&recorded.fact)?)
}
