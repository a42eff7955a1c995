//! Deriving again: when this program reads more out of the rows than the one that recorded them.
//!
//! Facts are derived when a return is loaded and kept. A later version may derive more kinds, or
//! read the same rows better. Opening a database that an earlier version wrote therefore derives
//! every agency's facts again from the rows in force, and writes the differences as one change.

use std::collections::BTreeMap;

use hearth_access::ImportReturns;
use hearth_returns::facts::DERIVATION;

use super::derive::{Derived, derive};
use super::kind::Kind;
use super::report::Changes;
use crate::context::Context;
use crate::error::AppError;
use crate::ids::Ids;

/// Derives everything again if an earlier version recorded it; gives what changed.
pub(crate) async fn derive_again(context: &Context<'_>) -> Result<Changes, AppError> {
    let permit = context.permit::<ImportReturns>()?;
    let mut reading = context.app.store.begin().await?;
    if reading.derivation(&permit).await? >= DERIVATION {
        return Ok(Changes::default());
    }
    let before = reading.ledger(&permit).await?;
    let ids = Ids::at(context.now);
    let mut all: Vec<Derived> = Vec::new();
    for kind in Kind::ALL {
        let source = kind.source();
        for agency in reading.agencies_with_rows(&permit, source).await? {
            let rows = kind.rows_of(reading.live_rows(&permit, &agency, source).await?);
            let recorded = kind.facts_of(reading.facts_told_by(&permit, &agency, source).await?);
            let numbers = BTreeMap::new();
            all.push(derive((&agency, kind), &rows, recorded, &numbers, &ids));
        }
    }
    drop(reading);
    let mut session = context.app.store.begin().await?;
    let stamp = session.take_ledger(&permit, before, context.now, "derived again").await?;
    let mut changes = Changes::default();
    for derived in &all {
        session.add_facts(&permit, &stamp, &derived.facts).await?;
        changes.add(&derived.changes);
    }
    session.save_derivation(&permit, &stamp, DERIVATION).await?;
    session.commit().await?;
    Ok(changes)
}
