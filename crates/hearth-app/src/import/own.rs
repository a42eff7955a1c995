//! What an authority's own partition keeps of the returns given, where the authority has turned it on.
//!
//! Facts and journeys are never derived from it: they are the same whether it is on or off.

use std::collections::{BTreeMap, BTreeSet};

use hearth_access::{OpenPartition, OwnPermit};
use hearth_domain::{AgencyId, CollectionYear};
use hearth_returns::Table;
use hearth_returns::cohort::{KeptRow, cells_of};
use hearth_returns::rest::{is_wholly_rest, rest_rows};
use hearth_store::{HeldTable, NewBatch, OwnRow, Session, Stamp};

use super::kind::Kind;
use super::prepare::{Prepared, PreparedYear};
use crate::context::Context;
use crate::error::AppError;
use crate::ids::Ids;

/// The partitions that are on, of the authorities whose returns are given.
pub(super) type Partitions = BTreeMap<AgencyId, OwnPermit<OpenPartition>>;

/// Looks which authorities keep the rest of their returns.
pub(super) async fn turned_on(
    context: &Context<'_>,
    session: &mut Session,
    prepared: &[Prepared],
) -> Result<Partitions, AppError> {
    let mut partitions = Partitions::new();
    for one in prepared.iter().filter(|one| one.kind == Kind::Children) {
        let permit = context.own_permit::<OpenPartition>(&one.agency)?;
        if session.own_partition(&permit).await?.is_some() {
            partitions.insert(one.agency.clone(), permit);
        }
    }
    Ok(partitions)
}

/// Whose rows are no rest, and what the rest comes with.
pub(super) struct RestNow<'a> {
    /// The children on the way to adoption, by the authority's number.
    pub cohort: &'a BTreeSet<String>,
    /// Children whose rows of an earlier year are kept from now on, with that year.
    pub came: BTreeSet<(i16, String)>,
    /// The batch that brings the rows of each year.
    pub batches: &'a BTreeMap<i16, NewBatch>,
    pub ids: &'a Ids,
}

/// The children of rows that come from years sent before.
pub(super) fn came(earlier: &[(CollectionYear, KeptRow)]) -> BTreeSet<(i16, String)> {
    earlier.iter().map(|(year, row)| (year.ending(), row.child.clone())).collect()
}

/// What has to be written so that the partition keeps the rest of what is now sent.
pub(super) struct OwnChanges<'a> {
    permit: &'a OwnPermit<OpenPartition>,
    /// Rows, each with the batch that brings it.
    pub added: Vec<(OwnRow, String)>,
    pub removed: Vec<String>,
    /// Tables of which the rest was not kept as it is now sent: year, table, digest.
    tables: Vec<(i16, Table, &'a str)>,
    /// How many rows of each year now sent are kept.
    pub kept: BTreeMap<i16, usize>,
}

impl<'a> OwnChanges<'a> {
    /// Compares with what the partition keeps. A row that says the same stays.
    pub(super) async fn plan(
        session: &mut Session,
        permit: &'a OwnPermit<OpenPartition>,
        prepared: &'a Prepared,
        now: &RestNow<'_>,
    ) -> Result<Self, AppError> {
        let tables = tables_to_keep(session, permit, prepared).await?;
        let (added, removed, kept) = (Vec::new(), Vec::new(), BTreeMap::new());
        let mut changes = Self { permit, added, removed, tables, kept };
        for year in &prepared.years {
            let before = session.own_rows(permit, year.files.year.ending()).await?;
            changes.compare(year, before, now);
        }
        let earlier: BTreeSet<i16> = now.came.iter().map(|(year, _)| *year).collect();
        for year in earlier {
            let before = session.own_rows(permit, year).await?;
            let is_kept_now = |row: &OwnRow| {
                let table = Table::parse(&row.table).filter(|table| !is_wholly_rest(*table));
                table.is_some() && now.came.contains(&(year, number_of(&row.cells)))
            };
            let gone = before.into_iter().filter(is_kept_now);
            changes.removed.extend(gone.map(|row| row.id));
        }
        Ok(changes)
    }

    fn compare(&mut self, year: &PreparedYear, before: Vec<OwnRow>, now: &RestNow<'_>) {
        let ending = year.files.year.ending();
        let sent: BTreeSet<&str> = year.tables.keys().map(|table| table.name()).collect();
        let mut same: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        for row in before.into_iter().filter(|row| sent.contains(row.table.as_str())) {
            same.entry((row.table, row.cells)).or_default().push(row.id);
        }
        let batch = now.batches.get(&ending).map(|batch| batch.id.clone()).unwrap_or_default();
        let rest = rest_rows(&year.files, now.cohort);
        self.kept.insert(ending, rest.len());
        for row in rest {
            let key = (row.table.name().to_owned(), row.cells);
            if same.get_mut(&key).and_then(Vec::pop).is_none() {
                let (id, (table, cells)) = (now.ids.uuid().to_string(), key);
                let row = OwnRow { id, year: ending, table, cells };
                self.added.push((row, batch.clone()));
            }
        }
        self.removed.extend(same.into_values().flatten());
    }

    /// Years that the partition has yet to keep as they are now sent.
    pub(super) fn years(&self) -> impl Iterator<Item = i16> {
        self.tables.iter().map(|(year, ..)| *year)
    }

    /// Whether a batch brings rows.
    pub(super) fn is_of(&self, batch: &NewBatch) -> bool {
        self.added.iter().any(|(_, of)| *of == batch.id)
    }

    pub(super) async fn write(
        &self,
        session: &mut Session,
        stamp: &Stamp,
        batches: &BTreeMap<i16, NewBatch>,
    ) -> Result<(), AppError> {
        session.add_own_rows(self.permit, stamp, &self.added).await?;
        session.delete_own_rows(self.permit, stamp, &self.removed).await?;
        for (year, table, digest) in &self.tables {
            if let Some(batch) = batches.get(year) {
                session.save_own_table(self.permit, batch, (table.name(), digest)).await?;
            }
        }
        Ok(())
    }
}

/// The tables now sent of which the partition does not keep the rest, or keeps that of another sending.
async fn tables_to_keep<'a>(
    session: &mut Session,
    permit: &OwnPermit<OpenPartition>,
    prepared: &'a Prepared,
) -> Result<Vec<(i16, Table, &'a str)>, AppError> {
    let held = session.own_tables(permit).await?;
    let mut tables = Vec::new();
    for year in &prepared.years {
        let ending = year.files.year.ending();
        for (table, (digest, _)) in &year.tables {
            let is_same = |one: &HeldTable| {
                one.year == ending && one.name == table.name() && one.digest == *digest
            };
            if !held.iter().any(is_same) {
                tables.push((ending, *table, digest.as_str()));
            }
        }
    }
    Ok(tables)
}

/// The authority's number for the child of a row: its first cell.
fn number_of(cells: &str) -> String {
    cells_of(cells).get(0).unwrap_or_default().to_owned()
}
