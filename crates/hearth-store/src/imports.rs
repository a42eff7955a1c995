//! Batches: what was sent, from where, when, and what was wrong with it.

use hearth_access::{ImportReturns, Permit, ReadJourneys};
use hearth_domain::{AgencyId, CaseId, Day, Source};
use jiff::Timestamp;

use crate::error::{Doing, StoreError};
use crate::facts::{agency_id, known_text, text, whole};
use crate::insert::Target;
use crate::instant::{day_text, instant};
use crate::session::{Session, Stamp};
use crate::sql;

const PROBLEMS: Target = Target {
    table: "import_problem",
    columns: &[
        "batch_id",
        "number",
        "case_id",
        "kind",
        "file",
        "table_name",
        "line",
        "column_name",
        "value",
        "expected",
    ],
    doing: "add problems",
};

const PROBLEM_COUNTS: Target = Target {
    table: "problem_count",
    columns: &["batch_id", "kind", "table_name", "column_name", "problems"],
    doing: "add counts of problems",
};

const LEFT_OUT: Target = Target {
    table: "left_out_count",
    columns: &["agency", "year", "age", "legal_status", "children"],
    doing: "add counts of children left out",
};

/// One return of one year, to be recorded.
#[derive(Debug, Clone)]
pub struct NewBatch {
    /// Its identifier.
    pub id: String,
    /// The authority.
    pub agency: AgencyId,
    /// The source.
    pub source: Source,
    /// The collection year, by its ending.
    pub year: i16,
    /// The folder it was read from, so that it can be read again; empty when there is none.
    pub location: String,
    /// The day as at which it was made, where it is given.
    pub told_on: Option<Day>,
}

/// A table as it is now sent.
#[derive(Debug, Clone, Copy)]
pub struct NewSentTable<'a> {
    /// The table.
    pub name: &'a str,
    /// A digest of everything in it.
    pub digest: &'a str,
    /// How many rows it has.
    pub rows: i64,
}

/// A table as it was last sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentTable {
    /// The collection year, by its ending.
    pub year: i16,
    /// The table.
    pub name: String,
    /// A digest of everything in it.
    pub digest: String,
    /// How many rows it had.
    pub rows: i64,
    /// The folder it was read from.
    pub location: String,
    /// When it was recorded.
    pub recorded_at: Timestamp,
}

/// When a year of an agency was last sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchSummary {
    /// The agency.
    pub agency: AgencyId,
    /// What was sent.
    pub source: Source,
    /// The collection year, by its ending.
    pub year: i16,
    /// When it was last recorded.
    pub recorded_at: Timestamp,
}

/// A problem of a kept child's row.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "each field is the column of its name")]
pub struct NewProblem {
    pub case: CaseId,
    pub kind: String,
    pub file: String,
    pub table: String,
    pub line: i64,
    pub column: String,
    pub value: String,
    pub expected: String,
}

/// How many problems of one sort a batch had, whoever's rows they were in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is the column of its name")]
pub struct ProblemCount {
    pub kind: String,
    pub table: String,
    pub column: String,
    pub problems: i64,
}

/// Children of whom nothing but a count is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is the column of its name")]
pub struct LeftOut {
    pub age: String,
    pub legal_status: String,
    pub children: i64,
}

impl Session {
    /// The tables an authority has sent, as last sent.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn sent_tables(
        &mut self,
        permit: &Permit<ImportReturns>,
        agency: &AgencyId,
        source: Source,
    ) -> Result<Vec<SentTable>, StoreError> {
        let rows = sqlx::query(sql::SENT_TABLES)
            .bind(agency.as_str().to_owned())
            .bind(source.code())
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read what was sent")?;
        rows.iter()
            .map(|row| {
                Ok(SentTable {
                    year: year(whole(row, 0)?)?,
                    name: text(row, 1)?,
                    digest: text(row, 2)?,
                    rows: whole(row, 3)?,
                    location: text(row, 4)?,
                    recorded_at: instant(&text(row, 5)?)?,
                })
            })
            .collect()
    }

    /// When each year of each authority in reach was last sent, up to `known_at` (now, when `None`).
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn batches(
        &mut self,
        permit: &Permit<ReadJourneys>,
        (source, table): (Source, Option<&str>),
        known_at: Option<Timestamp>,
    ) -> Result<Vec<BatchSummary>, StoreError> {
        let rows = sqlx::query(sql::BATCHES)
            .bind(source.code())
            .bind(permit.scope().as_text())
            .bind(known_text(known_at))
            .bind(table.unwrap_or("*"))
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read when returns were sent")?;
        rows.iter()
            .map(|row| {
                Ok(BatchSummary {
                    agency: agency_id(&text(row, 0)?)?,
                    source,
                    year: year(whole(row, 1)?)?,
                    recorded_at: instant(&text(row, 2)?)?,
                })
            })
            .collect()
    }

    /// The children of whom nothing but a count is kept, by agency and year.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn left_out(
        &mut self,
        permit: &Permit<ReadJourneys>,
    ) -> Result<Vec<(AgencyId, i16, LeftOut)>, StoreError> {
        let rows = sqlx::query(sql::LEFT_OUT)
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read counts")?;
        rows.iter()
            .map(|row| {
                let group = LeftOut {
                    age: text(row, 2)?,
                    legal_status: text(row, 3)?,
                    children: whole(row, 4)?,
                };
                Ok((agency_id(&text(row, 0)?)?, year(whole(row, 1)?)?, group))
            })
            .collect()
    }

    /// Records a batch.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_batch(
        &mut self,
        _permit: &Permit<ImportReturns>,
        stamp: &Stamp,
        batch: &NewBatch,
    ) -> Result<(), StoreError> {
        sqlx::query(sql::ADD_BATCH)
            .bind(batch.id.clone())
            .bind(batch.agency.as_str().to_owned())
            .bind(batch.source.code())
            .bind(i64::from(batch.year))
            .bind(batch.location.clone())
            .bind(stamp.seq)
            .bind(stamp.at.clone())
            .bind(stamp.by.clone())
            .bind(day_text(batch.told_on))
            .execute(&mut *self.transaction)
            .await
            .doing("record a batch")?;
        Ok(())
    }

    /// Records a table as now sent, in place of what was sent of it before.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_sent_table(
        &mut self,
        _permit: &Permit<ImportReturns>,
        batch: &NewBatch,
        table: &NewSentTable<'_>,
    ) -> Result<(), StoreError> {
        sqlx::query(sql::SAVE_SENT_TABLE)
            .bind(batch.agency.as_str().to_owned())
            .bind(batch.source.code())
            .bind(i64::from(batch.year))
            .bind(table.name.to_owned())
            .bind(batch.id.clone())
            .bind(table.digest.to_owned())
            .bind(table.rows)
            .execute(&mut *self.transaction)
            .await
            .doing("record a table")?;
        Ok(())
    }

    /// Records what was wrong with a batch: kept children's problems in full, and counts of all.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_problems(
        &mut self,
        _permit: &Permit<ImportReturns>,
        batch: &NewBatch,
        problems: &[NewProblem],
        counts: &[ProblemCount],
    ) -> Result<(), StoreError> {
        let listed = problems.iter().zip(1i64..).map(|(problem, number)| {
            vec![
                batch.id.as_str().into(),
                number.into(),
                problem.case.to_string().into(),
                problem.kind.as_str().into(),
                problem.file.as_str().into(),
                problem.table.as_str().into(),
                problem.line.into(),
                problem.column.as_str().into(),
                problem.value.as_str().into(),
                problem.expected.as_str().into(),
            ]
        });
        PROBLEMS.insert(&mut self.transaction, listed).await?;
        let counted = counts.iter().map(|count| {
            vec![
                batch.id.as_str().into(),
                count.kind.as_str().into(),
                count.table.as_str().into(),
                count.column.as_str().into(),
                count.problems.into(),
            ]
        });
        PROBLEM_COUNTS.insert(&mut self.transaction, counted).await
    }

    /// Replaces the counts of children left out of one year of one authority.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_left_out(
        &mut self,
        _permit: &Permit<ImportReturns>,
        agency: &AgencyId,
        of_year: i16,
        groups: &[LeftOut],
    ) -> Result<(), StoreError> {
        sqlx::query(sql::CLEAR_LEFT_OUT)
            .bind(agency.as_str().to_owned())
            .bind(i64::from(of_year))
            .execute(&mut *self.transaction)
            .await
            .doing("replace counts")?;
        let values = groups.iter().map(|group| {
            vec![
                agency.as_str().into(),
                i64::from(of_year).into(),
                group.age.as_str().into(),
                group.legal_status.as_str().into(),
                group.children.into(),
            ]
        });
        LEFT_OUT.insert(&mut self.transaction, values).await
    }
}

pub(crate) fn year(whole: i64) -> Result<i16, StoreError> {
    i16::try_from(whole)
        .map_err(|_| StoreError::Unreadable { what: "a year", value: whole.to_string() })
}
