//! Saying that a need has ended: it holds up to that day, and an earlier day still knows it.

use hearth_casework::evidence::Evidence;
use hearth_casework::need_ended::NeedEnded;
use hearth_casework::said::Said;
use hearth_domain::FactId;

use super::check::impossible_days;
use super::listed::one;
use super::record::state;
use super::refusal::Refusal;
use super::understand::{RestsOn, role};
use super::{Stated, in_one_line};
use crate::context::Context;
use crate::error::AppError;

/// Records that a need has ended, on the day of what it rests on. The need itself stays as it is; a day of
/// review is not asked for.
///
/// # Errors
/// When the statement holds no longer or is no need, something of its end cannot be, or the policy forbids it.
pub async fn end_need(
    context: &Context<'_>,
    fact: FactId,
    on: &RestsOn,
) -> Result<Stated, AppError> {
    let held = one(context, fact).await?.filter(|one| one.holds);
    let held = held.ok_or(AppError::NoSuchStatement)?;
    let Some(Said::Need(need)) = &held.said else {
        return Err(AppError::Statement(vec![Refusal::NotANeed]));
    };
    let mut refusals = impossible_days(context, held.case, (on.day, None)).await?;
    if let (Some(day), Some(began)) = (on.day, need.evidence.day)
        && day < began
    {
        refusals.push(Refusal::EndsBeforeItBegan { day, began });
    }
    let by = match role(&on.by) {
        Ok(by) if refusals.is_empty() => by,
        by => {
            let refusals = by.err().into_iter().chain(refusals).collect();
            return Err(AppError::Statement(refusals));
        }
    };
    let evidence =
        Evidence { document: in_one_line(&on.document), day: on.day, by, review_by: None };
    let ended = Said::NeedEnded(NeedEnded::of(&need.what, evidence));
    state(context, held.case, &ended).await
}
