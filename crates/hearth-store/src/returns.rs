//! What a return is written back from: the rows in force of one year, and what that year was sent with.

use hearth_access::{MakeReturn, Permit};
use hearth_domain::{AgencyId, Source};

use crate::error::{Doing, StoreError};
use crate::facts::{CaseKind, text, whole};
use crate::imports::year;
use crate::session::Session;
use crate::sql;

/// A kept row of one year, with the number it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnRow {
    /// The agency's own number for the child or the household.
    pub child: String,
    /// The table.
    pub table: String,
    /// The line of the file as last sent.
    pub line: i64,
    /// The cells as they came, as one CSV record.
    pub cells: String,
}

/// A table as it was last sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSent {
    /// The collection year, by its ending.
    pub year: i16,
    /// The table.
    pub name: String,
    /// How many rows it had, whoever's they were.
    pub rows: i64,
}

impl Session {
    /// The rows in force of an agency's children, or of its households, in one year, in the order of
    /// the files. A row of the other kind comes without a number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn rows_for_return(
        &mut self,
        permit: &Permit<MakeReturn>,
        (agency, source, year): (&AgencyId, Source, i16),
        kind: CaseKind,
    ) -> Result<Vec<ReturnRow>, StoreError> {
        let rows = sqlx::query(sql::RETURN_ROWS)
            .bind(agency.as_str().to_owned())
            .bind(source.code())
            .bind(i64::from(year))
            .bind(permit.scope().as_text())
            .bind(kind.scheme())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read the rows of a year")?;
        rows.iter()
            .map(|row| {
                Ok(ReturnRow {
                    child: text(row, 0)?,
                    table: text(row, 1)?,
                    line: whole(row, 2)?,
                    cells: text(row, 3)?,
                })
            })
            .collect()
    }

    /// How many cases the rows in force of one year of an agency are of.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn cases_for_return(
        &mut self,
        permit: &Permit<MakeReturn>,
        (agency, source, year): (&AgencyId, Source, i16),
    ) -> Result<i64, StoreError> {
        let row = sqlx::query(sql::RETURN_CHILDREN)
            .bind(agency.as_str().to_owned())
            .bind(source.code())
            .bind(i64::from(year))
            .bind(permit.scope().as_text())
            .fetch_one(&mut *self.transaction)
            .await
            .doing("count the children of a year")?;
        whole(&row, 0)
    }

    /// Every table an authority has sent, year by year.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn tables_for_return(
        &mut self,
        permit: &Permit<MakeReturn>,
        agency: &AgencyId,
        source: Source,
    ) -> Result<Vec<TableSent>, StoreError> {
        let rows = sqlx::query(sql::RETURN_TABLES)
            .bind(agency.as_str().to_owned())
            .bind(source.code())
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read what was sent")?;
        rows.iter()
            .map(|row| {
                let (name, rows) = (text(row, 1)?, whole(row, 2)?);
                Ok(TableSent { year: year(whole(row, 0)?)?, name, rows })
            })
            .collect()
    }

    /// How many children of an authority's year are kept as counts alone.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn children_left_out(
        &mut self,
        permit: &Permit<MakeReturn>,
        agency: &AgencyId,
        year: i16,
    ) -> Result<i64, StoreError> {
        let row = sqlx::query(sql::RETURN_LEFT_OUT)
            .bind(agency.as_str().to_owned())
            .bind(i64::from(year))
            .bind(permit.scope().as_text())
            .fetch_one(&mut *self.transaction)
            .await
            .doing("read counts")?;
        whole(&row, 0)
    }
}
