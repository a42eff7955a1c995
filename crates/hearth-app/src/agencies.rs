//! Adding an agency to the register.

use hearth_access::ManageAgencies;
use hearth_domain::agency::{Agency, Network};

use crate::context::Context;
use crate::error::AppError;

/// Adds agencies that the register does not know; one it knows stays as it is.
///
/// # Errors
/// When the policy forbids it or the database fails.
pub async fn add_agencies(context: &Context<'_>, agencies: Vec<Agency>) -> Result<usize, AppError> {
    let permit = context.permit::<ManageAgencies>()?;
    let known = context.network().await?;
    let mut added = Network::default();
    for agency in agencies.into_iter().filter(|one| known.agency(&one.id).is_none()) {
        added.add_agency(agency);
    }
    let count = added.agencies().count();
    if count > 0 {
        let mut session = context.app.store.begin().await?;
        let before = session.ledger(&permit).await?;
        let stamp = session.take_ledger(&permit, before, context.now, "agencies added").await?;
        session.save_network(&permit, &stamp, &added).await?;
        session.commit().await?;
    }
    Ok(count)
}
