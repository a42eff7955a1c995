//! An authority's own partition: the rows of its returns that adoption does not keep.
//!
//! Nothing here takes an agency: it is the one of the permit, and nobody else's rows can be named. No
//! other file of this crate reads these tables. While the partition is off the database itself
//! refuses its rows. What is no longer sent is deleted and not marked: nobody has a use for it.
//!
//! A permit of another action opens nothing:
//!
//! ```compile_fail
//! # use hearth_access::{MakeReturn, Permit};
//! # use hearth_store::Session;
//! async fn read(session: &mut Session, permit: &Permit<MakeReturn>) {
//!     session.own_rows(permit, 2026).await.unwrap();
//! }
//! ```
//!
//! ```
//! # use hearth_access::{OpenPartition, OwnPermit};
//! # use hearth_store::Session;
//! async fn read(session: &mut Session, permit: &OwnPermit<OpenPartition>) {
//!     session.own_rows(permit, 2026).await.unwrap();
//! }
//! ```

use hearth_access::{ManagePartition, OpenPartition, OwnPermit};
use hearth_domain::Source;
use jiff::Timestamp;
use sqlx::query::Query;
use sqlx::{Any, any::AnyArguments};

use crate::error::{Doing, StoreError};
use crate::facts::{text, whole};
use crate::imports::{NewBatch, year};
use crate::insert::Target;
use crate::instant::instant;
use crate::session::{Session, Stamp};
use crate::sql;

const ROWS: Target = Target {
    table: "partition_row",
    columns: &["id", "agency", "year", "table_name", "cells", "batch_id"],
    doing: "add rows to an authority's own partition",
};

/// Since when a partition is on, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnedOn {
    /// When it was turned on.
    pub at: Timestamp,
    /// Who turned it on.
    pub by: String,
}

/// A row as it is kept in the partition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRow {
    /// Its identifier.
    pub id: String,
    /// The collection year, by its ending.
    pub year: i16,
    /// The table.
    pub table: String,
    /// All its cells as they came, as one CSV record.
    pub cells: String,
}

/// A table of which the partition keeps the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTable {
    /// The collection year, by its ending.
    pub year: i16,
    /// The table.
    pub name: String,
    /// A digest of everything in the table as it was sent.
    pub digest: String,
    /// Whether that is how the table was last sent.
    pub is_newest: bool,
    /// How many rows the partition keeps of it.
    pub rows: i64,
}

impl Session {
    /// Since when the partition is on, and by whom; `None` while it is off.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn own_partition(
        &mut self,
        permit: &OwnPermit<OpenPartition>,
    ) -> Result<Option<TurnedOn>, StoreError> {
        let row = of(sql::PARTITION, permit.agency().as_str())
            .fetch_optional(&mut *self.transaction)
            .await
            .doing("read whether a partition is on")?;
        row.map(|row| Ok(TurnedOn { at: instant(&text(&row, 0)?)?, by: text(&row, 1)? }))
            .transpose()
    }

    /// Turns the partition on. It is off before.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn turn_partition_on(
        &mut self,
        permit: &OwnPermit<ManagePartition>,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        of(sql::PARTITION_TURN_ON, permit.agency().as_str())
            .bind(stamp.seq)
            .bind(stamp.at.clone())
            .bind(stamp.by.clone())
            .execute(&mut *self.transaction)
            .await
            .doing("turn a partition on")?;
        Ok(())
    }

    /// Turns the partition off and deletes all it keeps; gives the number of rows.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn turn_partition_off(
        &mut self,
        permit: &OwnPermit<ManagePartition>,
        _stamp: &Stamp,
    ) -> Result<u64, StoreError> {
        let mut deleted = Vec::new();
        let statements =
            [sql::PARTITION_REMOVE_ROWS, sql::PARTITION_REMOVE_TABLES, sql::PARTITION_TURN_OFF];
        for statement in statements {
            let done = of(statement, permit.agency().as_str())
                .execute(&mut *self.transaction)
                .await
                .doing("turn a partition off")?;
            deleted.push(done.rows_affected());
        }
        Ok(deleted.first().copied().unwrap_or_default())
    }

    /// What the partition keeps of one year, in order of table.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn own_rows(
        &mut self,
        permit: &OwnPermit<OpenPartition>,
        of_year: i16,
    ) -> Result<Vec<OwnRow>, StoreError> {
        let rows = of(sql::PARTITION_ROWS, permit.agency().as_str())
            .bind(i64::from(of_year))
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read an authority's own rows")?;
        rows.iter()
            .map(|row| {
                let (id, year) = (text(row, 0)?, year(whole(row, 1)?)?);
                Ok(OwnRow { id, year, table: text(row, 2)?, cells: text(row, 3)? })
            })
            .collect()
    }

    /// Every table of which the partition keeps the rest, year by year.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn own_tables(
        &mut self,
        permit: &OwnPermit<OpenPartition>,
    ) -> Result<Vec<HeldTable>, StoreError> {
        let rows = of(sql::PARTITION_TABLES, permit.agency().as_str())
            .bind(Source::Ssda903.code())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read what a partition keeps")?;
        rows.iter()
            .map(|row| {
                Ok(HeldTable {
                    year: year(whole(row, 0)?)?,
                    name: text(row, 1)?,
                    digest: text(row, 2)?,
                    is_newest: whole(row, 3)? == 1,
                    rows: whole(row, 4)?,
                })
            })
            .collect()
    }

    /// Adds rows, each with the batch that brings it.
    ///
    /// # Errors
    /// When the database refuses, as it does while the partition is off.
    pub async fn add_own_rows(
        &mut self,
        permit: &OwnPermit<OpenPartition>,
        _stamp: &Stamp,
        rows: &[(OwnRow, String)],
    ) -> Result<(), StoreError> {
        let values = rows.iter().map(|(row, batch)| {
            vec![
                row.id.as_str().into(),
                permit.agency().as_str().into(),
                i64::from(row.year).into(),
                row.table.as_str().into(),
                row.cells.as_str().into(),
                batch.as_str().into(),
            ]
        });
        ROWS.insert(&mut self.transaction, values).await
    }

    /// Deletes rows that are no longer sent.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn delete_own_rows(
        &mut self,
        permit: &OwnPermit<OpenPartition>,
        _stamp: &Stamp,
        ids: &[String],
    ) -> Result<(), StoreError> {
        for id in ids {
            of(sql::PARTITION_REMOVE_ROW, permit.agency().as_str())
                .bind(id.clone())
                .execute(&mut *self.transaction)
                .await
                .doing("delete an authority's own row")?;
        }
        Ok(())
    }

    /// Notes that the rest of a table is kept as now sent.
    ///
    /// # Errors
    /// When the database refuses, as it does while the partition is off.
    pub async fn save_own_table(
        &mut self,
        permit: &OwnPermit<OpenPartition>,
        batch: &NewBatch,
        (name, digest): (&str, &str),
    ) -> Result<(), StoreError> {
        of(sql::PARTITION_SAVE_TABLE, permit.agency().as_str())
            .bind(i64::from(batch.year))
            .bind(name.to_owned())
            .bind(batch.id.clone())
            .bind(digest.to_owned())
            .execute(&mut *self.transaction)
            .await
            .doing("record a table of a partition")?;
        Ok(())
    }
}

/// A statement of one agency's own partition.
fn of(statement: &'static str, agency: &str) -> Query<'static, Any, AnyArguments> {
    sqlx::query(statement).bind(agency.to_owned())
}
