//! Reading back what arrived: each batch with its tables, its kept rows and what was wrong with it.

use std::collections::BTreeMap;

use hearth_access::{Permit, ReadJourneys};
use hearth_domain::{AgencyId, CaseId, Day, Source};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use crate::error::{Doing, StoreError};
use crate::facts::{agency_id, case_id, known_text, text, whole};
use crate::imports::{ProblemCount, year};
use crate::instant::{day, instant};
use crate::session::Session;
use crate::sql;

/// One return, list or extract of one year, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The batch.
    pub batch: String,
    /// The agency.
    pub agency: AgencyId,
    /// What it is.
    pub source: Source,
    /// A table it brought, where its source has lists of several kinds; empty where none is left.
    pub table: String,
    /// The collection year, by its ending.
    pub year: i16,
    /// The day as at which it was made, where it is given.
    pub told_on: Option<Day>,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// Who recorded it.
    pub recorded_by: String,
    /// The number of the change that recorded it.
    pub recorded_seq: i64,
}

/// What each batch holds now, by batch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holdings {
    /// The tables last sent with it and how many rows each had.
    pub tables: BTreeMap<String, Vec<(String, i64)>>,
    /// How many rows that came with it are kept and in force.
    pub rows: BTreeMap<String, i64>,
    /// How many problems of each sort it had, whoever's rows they were in.
    pub problems: BTreeMap<String, Vec<ProblemCount>>,
}

/// A problem of a kept child's row, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is the column of its name")]
pub struct KeptProblem {
    pub case: CaseId,
    pub kind: String,
    pub file: String,
    pub table: String,
    pub line: i64,
    pub column: String,
    pub value: String,
    pub expected: String,
}

impl Session {
    /// Every batch in reach recorded up to `known_at` (now, when `None`), by agency, the newest year
    /// first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn arrivals(
        &mut self,
        permit: &Permit<ReadJourneys>,
        known_at: Option<Timestamp>,
    ) -> Result<Vec<Arrival>, StoreError> {
        let rows = sqlx::query(sql::ARRIVALS)
            .bind(permit.scope().as_text())
            .bind(known_text(known_at))
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read what arrived")?;
        rows.iter().map(arrival).collect()
    }

    /// What every batch in reach holds now.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn holdings(
        &mut self,
        permit: &Permit<ReadJourneys>,
    ) -> Result<Holdings, StoreError> {
        let mut holdings = Holdings::default();
        for row in self.in_reach(sql::TABLES_OF_BATCHES, permit).await? {
            let table = (text(&row, 1)?, whole(&row, 2)?);
            holdings.tables.entry(text(&row, 0)?).or_default().push(table);
        }
        for row in self.in_reach(sql::ROWS_OF_BATCHES, permit).await? {
            holdings.rows.insert(text(&row, 0)?, whole(&row, 1)?);
        }
        for row in self.in_reach(sql::PROBLEMS_OF_BATCHES, permit).await? {
            let count = ProblemCount {
                kind: text(&row, 1)?,
                table: text(&row, 2)?,
                column: text(&row, 3)?,
                problems: whole(&row, 4)?,
            };
            holdings.problems.entry(text(&row, 0)?).or_default().push(count);
        }
        Ok(holdings)
    }

    /// How many problems of kept children a batch in reach had.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn count_kept_problems(
        &mut self,
        permit: &Permit<ReadJourneys>,
        batch: &str,
    ) -> Result<i64, StoreError> {
        let row = sqlx::query(sql::COUNT_KEPT_PROBLEMS)
            .bind(batch.to_owned())
            .bind(permit.scope().as_text())
            .fetch_one(&mut *self.transaction)
            .await
            .doing("count problems")?;
        whole(&row, 0)
    }

    /// The problems of kept children of a batch in reach, in the order of the files: at most `most`
    /// of them, after the first `skipped`.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn kept_problems(
        &mut self,
        permit: &Permit<ReadJourneys>,
        batch: &str,
        (skipped, most): (i64, i64),
    ) -> Result<Vec<KeptProblem>, StoreError> {
        let rows = sqlx::query(sql::KEPT_PROBLEMS)
            .bind(batch.to_owned())
            .bind(permit.scope().as_text())
            .bind(most)
            .bind(skipped)
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read problems")?;
        rows.iter().map(kept_problem).collect()
    }

    async fn in_reach(
        &mut self,
        statement: &'static str,
        permit: &Permit<ReadJourneys>,
    ) -> Result<Vec<AnyRow>, StoreError> {
        sqlx::query(statement)
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read what arrived")
    }
}

fn arrival(row: &AnyRow) -> Result<Arrival, StoreError> {
    let source = text(row, 2)?;
    Ok(Arrival {
        batch: text(row, 0)?,
        agency: agency_id(&text(row, 1)?)?,
        source: Source::parse(&source)
            .ok_or(StoreError::Unreadable { what: "a source", value: source })?,
        year: year(whole(row, 3)?)?,
        recorded_at: instant(&text(row, 4)?)?,
        recorded_by: text(row, 5)?,
        recorded_seq: whole(row, 6)?,
        table: text(row, 7)?,
        told_on: day(&text(row, 8)?)?,
    })
}

fn kept_problem(row: &AnyRow) -> Result<KeptProblem, StoreError> {
    Ok(KeptProblem {
        case: case_id(&text(row, 0)?)?,
        kind: text(row, 1)?,
        file: text(row, 2)?,
        table: text(row, 3)?,
        line: whole(row, 4)?,
        column: text(row, 5)?,
        value: text(row, 6)?,
        expected: text(row, 7)?,
    })
}
