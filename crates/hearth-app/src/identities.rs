//! The names of one case, read with a permit of their own and shown on its page alone.

use hearth_access::ReadIdentities;
use hearth_domain::CaseId;
use hearth_domain::identity::Identity;

use crate::context::Context;
use crate::error::AppError;

/// The names in force of a case, as all sources give them: each once, by kind. Whoever may not read
/// them is shown the case without.
///
/// # Errors
/// When the database cannot be read.
pub async fn names_of(context: &Context<'_>, case: CaseId) -> Result<Vec<Identity>, AppError> {
    let Ok(permit) = context.permit::<ReadIdentities>() else { return Ok(Vec::new()) };
    let mut session = context.app.store.begin().await?;
    let stored = session.identities_of_case(&permit, case).await?;
    let mut names: Vec<Identity> = stored.into_iter().map(|one| one.identity).collect();
    names.sort();
    names.dedup();
    Ok(names)
}
