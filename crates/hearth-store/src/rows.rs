//! The kept rows of returns: added, marked as removed, never deleted or changed.

use hearth_access::{ImportReturns, Permit, ReadJourneys};
use hearth_domain::{AgencyId, CaseId, Source};
use sqlx::any::AnyRow;

use crate::error::{Doing, StoreError};
use crate::facts::{case_id, text, whole};
use crate::insert::Target;
use crate::session::{Session, Stamp};
use crate::sql;

const ROWS: Target = Target {
    table: "return_row",
    columns: &[
        "id",
        "case_id",
        "agency",
        "source",
        "year",
        "table_name",
        "line",
        "cells",
        "batch_id",
    ],
    doing: "add rows",
};

/// A row as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRow {
    /// Its identifier.
    pub id: String,
    /// The child.
    pub case: CaseId,
    /// The collection year, by its ending.
    pub year: i16,
    /// The table.
    pub table: String,
    /// The line of the file as last sent.
    pub line: i64,
    /// The cells as they came, as one CSV record.
    pub cells: String,
}

/// A row to be added.
#[derive(Debug, Clone)]
pub struct NewRow {
    /// The row.
    pub row: StoredRow,
    /// The batch that brings it.
    pub batch: String,
}

impl Session {
    /// The rows of an authority that are in force.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn live_rows(
        &mut self,
        permit: &Permit<ImportReturns>,
        agency: &AgencyId,
        source: Source,
    ) -> Result<Vec<StoredRow>, StoreError> {
        let rows = sqlx::query(sql::LIVE_ROWS)
            .bind(agency.as_str().to_owned())
            .bind(source.code())
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read rows")?;
        rows.iter().map(stored_row).collect()
    }

    /// The rows in force of one child.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn rows_of_case(
        &mut self,
        permit: &Permit<ReadJourneys>,
        case: CaseId,
    ) -> Result<Vec<StoredRow>, StoreError> {
        let rows = sqlx::query(sql::CASE_ROWS)
            .bind(case.to_string())
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read the rows of a case")?;
        rows.iter().map(stored_row).collect()
    }

    /// Adds rows.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_rows(
        &mut self,
        _permit: &Permit<ImportReturns>,
        agency: &AgencyId,
        source: Source,
        rows: &[NewRow],
    ) -> Result<(), StoreError> {
        let values = rows.iter().map(|new| {
            vec![
                new.row.id.as_str().into(),
                new.row.case.to_string().into(),
                agency.as_str().into(),
                source.code().into(),
                i64::from(new.row.year).into(),
                new.row.table.as_str().into(),
                new.row.line.into(),
                new.row.cells.as_str().into(),
                new.batch.as_str().into(),
            ]
        });
        ROWS.insert(&mut self.transaction, values).await
    }

    /// Marks rows as no longer sent.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn remove_rows(
        &mut self,
        _permit: &Permit<ImportReturns>,
        stamp: &Stamp,
        ids: &[String],
    ) -> Result<(), StoreError> {
        self.mark_removed(sql::REMOVE_ROW, stamp, ids, "remove a row").await
    }

    /// Notes the new lines of rows that say the same as before.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn move_rows(
        &mut self,
        _permit: &Permit<ImportReturns>,
        moved: &[(String, i64)],
    ) -> Result<(), StoreError> {
        for (id, line) in moved {
            sqlx::query(sql::MOVE_ROW)
                .bind(id.clone())
                .bind(*line)
                .execute(&mut *self.transaction)
                .await
                .doing("note the line of a row")?;
        }
        Ok(())
    }
}

fn stored_row(row: &AnyRow) -> Result<StoredRow, StoreError> {
    let year = whole(row, 2)?;
    Ok(StoredRow {
        id: text(row, 0)?,
        case: case_id(&text(row, 1)?)?,
        year: i16::try_from(year)
            .map_err(|_| StoreError::Unreadable { what: "a year", value: year.to_string() })?,
        table: text(row, 3)?,
        line: whole(row, 4)?,
        cells: text(row, 5)?,
    })
}
