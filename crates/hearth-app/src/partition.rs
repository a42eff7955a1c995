//! An authority's own partition: turned on, turned off, looked at.
//!
//! Adoption keeps the minimum of a return. An authority that wants its whole return back may keep the
//! rest as well, where nobody but itself opens it. That is off until it turns it on, and turning it
//! off deletes everything that was kept. Who did either, and when, stands in the ledger.

use std::collections::BTreeSet;

use hearth_access::{MakeReturn, ManagePartition, OpenPartition};
use hearth_domain::agency::Registration;
use hearth_domain::{AgencyId, Source};
pub use hearth_store::TurnedOn;
use hearth_store::{HeldTable, Session, TableSent};

use crate::context::Context;
use crate::error::AppError;

/// An authority's own partition as it is now.
#[derive(Debug, Clone)]
pub struct Partition {
    /// Since when it is on, and by whom; `None` while it is off.
    pub on: Option<TurnedOn>,
    /// Every table the authority has sent, year by year.
    pub tables: Vec<TableState>,
}

/// What turning a partition off took away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deleted {
    /// How many rows.
    pub rows: u64,
    /// Whether the engine has cleared them away as well. If not, it does so later by itself.
    pub is_cleared: bool,
}

/// What is kept of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableState {
    /// The collection year, by its ending.
    pub year: i16,
    /// The table.
    pub name: String,
    /// How many rows it was sent with.
    pub rows_sent: i64,
    /// How many of them the partition keeps; `None` where it has not the rest as last sent.
    pub rows_of_rest: Option<i64>,
}

impl Partition {
    /// The years that must be sent again for their rest to be kept.
    #[must_use]
    pub fn send_again(&self) -> BTreeSet<i16> {
        let without = self.tables.iter().filter(|table| table.rows_of_rest.is_none());
        without.map(|table| table.year).collect()
    }
}

/// Looks at the partition of one authority.
///
/// # Errors
/// When the agency is no authority that sends the return, the policy forbids it or the database
/// cannot be read.
pub async fn look(context: &Context<'_>, agency: &AgencyId) -> Result<Partition, AppError> {
    sends_the_return(context, agency).await?;
    let mut session = context.app.store.begin().await?;
    read(context, &mut session, agency).await
}

/// Turns the partition of one authority on; one that is on stays as it is. Gives whether it was off,
/// and how it is now.
///
/// # Errors
/// As [`look`], and when the database cannot be written.
pub async fn turn_on(
    context: &Context<'_>,
    agency: &AgencyId,
) -> Result<(bool, Partition), AppError> {
    let permit = context.own_permit::<ManagePartition>(agency)?;
    sends_the_return(context, agency).await?;
    let mut session = context.app.store.begin().await?;
    let before = session.ledger(&permit).await?;
    let found = read(context, &mut session, agency).await?;
    if found.on.is_some() {
        return Ok((false, found));
    }
    drop(session);
    let mut session = context.app.store.begin().await?;
    let about = format!("own partition of {agency} turned on");
    let stamp = session.take_ledger(&permit, before, context.now, &about).await?;
    session.turn_partition_on(&permit, &stamp).await?;
    let partition = read(context, &mut session, agency).await?;
    session.commit().await?;
    Ok((true, partition))
}

/// Turns the partition of one authority off and deletes what it keeps. Gives what that was, or `None`
/// where it was off.
///
/// # Errors
/// As [`look`], and when the database cannot be written.
pub async fn turn_off(
    context: &Context<'_>,
    agency: &AgencyId,
) -> Result<Option<Deleted>, AppError> {
    let permit = context.own_permit::<ManagePartition>(agency)?;
    sends_the_return(context, agency).await?;
    let mut session = context.app.store.begin().await?;
    let before = session.ledger(&permit).await?;
    let found = read(context, &mut session, agency).await?;
    if found.on.is_none() {
        return Ok(None);
    }
    drop(session);
    let mut session = context.app.store.begin().await?;
    let about = format!("own partition of {agency} turned off and what it kept deleted");
    let stamp = session.take_ledger(&permit, before, context.now, &about).await?;
    let rows = session.turn_partition_off(&permit, &stamp).await?;
    session.commit().await?;
    // It is off and its rows are deleted, whatever the engine says to this.
    let is_cleared = context.app.store.clear_deleted().await.unwrap_or(false);
    Ok(Some(Deleted { rows, is_cleared }))
}

/// Only a local authority makes the children looked after return.
async fn sends_the_return(context: &Context<'_>, agency: &AgencyId) -> Result<(), AppError> {
    let network = context.network().await?;
    let found = network.agency(agency);
    let found = found.ok_or_else(|| AppError::UnknownAgency(agency.clone()))?;
    if found.registration == Registration::LaAdoptionService {
        return Ok(());
    }
    Err(AppError::NoReturnOf(agency.clone()))
}

async fn read(
    context: &Context<'_>,
    session: &mut Session,
    agency: &AgencyId,
) -> Result<Partition, AppError> {
    let permit = context.own_permit::<OpenPartition>(agency)?;
    let on = session.own_partition(&permit).await?;
    let held = session.own_tables(&permit).await?;
    let permit = context.permit::<MakeReturn>()?;
    let sent = session.tables_for_return(&permit, agency, Source::Ssda903).await?;
    Ok(Partition { on, tables: sent.into_iter().map(|one| state(one, &held)).collect() })
}

fn state(sent: TableSent, held: &[HeldTable]) -> TableState {
    let is_of = |one: &&HeldTable| one.year == sent.year && one.name == sent.name && one.is_newest;
    let rows_of_rest = held.iter().find(is_of).map(|one| one.rows);
    TableState { year: sent.year, name: sent.name, rows_sent: sent.rows, rows_of_rest }
}
