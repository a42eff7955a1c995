//! What the rules said of each return when it was loaded.

use hearth_access::{ImportReturns, Permit, ReadJourneys};
use hearth_domain::CaseId;
use sqlx::any::AnyRow;

use crate::error::{Doing, StoreError};
use crate::facts::{case_id, text, whole};
use crate::insert::Target;
use crate::session::Session;
use crate::sql;

const RETURNS: Target = Target {
    table: "judged_return",
    columns: &["batch_id", "children", "rules"],
    doing: "add a judged return",
};

const RULES: Target = Target {
    table: "judged_rule",
    columns: &["batch_id", "rule", "outcome", "why", "found_rows", "found_children"],
    doing: "add what rules said",
};

const ROWS: Target = Target {
    table: "judged_row",
    columns: &["batch_id", "number", "case_id", "rule", "table_name", "line"],
    doing: "add rows that rules found",
};

/// One return as the rules judged it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedReturn {
    /// Its batch.
    pub batch: String,
    /// How many children it has.
    pub children: i64,
    /// How many rules were asked.
    pub rules: i64,
}

/// What one rule said of a return. A rule that judged every child and found nothing leaves none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedRule {
    /// The batch of the return.
    pub batch: String,
    /// Its code.
    pub rule: String,
    /// `run`, `not applicable` or `faulted`.
    pub outcome: String,
    /// Why it did not run, or on how many children it failed; empty where it ran.
    pub why: String,
    /// How many rows it found wrong.
    pub rows: i64,
    /// How many children they are of.
    pub children: i64,
}

/// A row of a kept child that a rule found wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedRow {
    /// The batch of the return.
    pub batch: String,
    /// The child.
    pub case: CaseId,
    /// The rule.
    pub rule: String,
    /// The table.
    pub table: String,
    /// The line of its file; the header is line 1.
    pub line: i64,
}

impl Session {
    /// Records what the rules said of a return that is recorded with this change.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_judged(
        &mut self,
        _permit: &Permit<ImportReturns>,
        of: &JudgedReturn,
        rules: &[JudgedRule],
        rows: &[JudgedRow],
    ) -> Result<(), StoreError> {
        let one = vec![of.batch.as_str().into(), of.children.into(), of.rules.into()];
        RETURNS.insert(&mut self.transaction, std::iter::once(one)).await?;
        let said = rules.iter().map(|rule| {
            vec![
                of.batch.as_str().into(),
                rule.rule.as_str().into(),
                rule.outcome.as_str().into(),
                rule.why.as_str().into(),
                rule.rows.into(),
                rule.children.into(),
            ]
        });
        RULES.insert(&mut self.transaction, said).await?;
        let found = rows.iter().zip(1i64..).map(|(row, number)| {
            vec![
                of.batch.as_str().into(),
                number.into(),
                row.case.to_string().into(),
                row.rule.as_str().into(),
                row.table.as_str().into(),
                row.line.into(),
            ]
        });
        ROWS.insert(&mut self.transaction, found).await
    }

    /// Every return in reach that the rules judged.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn judged_returns(
        &mut self,
        permit: &Permit<ReadJourneys>,
    ) -> Result<Vec<JudgedReturn>, StoreError> {
        let rows = sqlx::query(sql::JUDGED_RETURNS)
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read judged returns")?;
        let one = |row: &AnyRow| {
            Ok(JudgedReturn {
                batch: text(row, 0)?,
                children: whole(row, 1)?,
                rules: whole(row, 2)?,
            })
        };
        rows.iter().map(one).collect()
    }

    /// What the rules said of the returns in reach: of one batch, or of all.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn judged_rules(
        &mut self,
        permit: &Permit<ReadJourneys>,
        batch: Option<&str>,
    ) -> Result<Vec<JudgedRule>, StoreError> {
        let rows = sqlx::query(sql::JUDGED_RULES)
            .bind(permit.scope().as_text())
            .bind(batch.unwrap_or("*").to_owned())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read what rules said")?;
        let one = |row: &AnyRow| {
            Ok(JudgedRule {
                batch: text(row, 0)?,
                rule: text(row, 1)?,
                outcome: text(row, 2)?,
                why: text(row, 3)?,
                rows: whole(row, 4)?,
                children: whole(row, 5)?,
            })
        };
        rows.iter().map(one).collect()
    }

    /// The rows of kept children that rules found wrong in one return in reach.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn judged_rows_of_batch(
        &mut self,
        permit: &Permit<ReadJourneys>,
        batch: &str,
    ) -> Result<Vec<JudgedRow>, StoreError> {
        self.judged_rows(sql::JUDGED_ROWS_OF_BATCH, permit, batch.to_owned()).await
    }

    /// The rows of one child in reach that rules found wrong, in every return.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn judged_rows_of_case(
        &mut self,
        permit: &Permit<ReadJourneys>,
        case: CaseId,
    ) -> Result<Vec<JudgedRow>, StoreError> {
        self.judged_rows(sql::JUDGED_ROWS_OF_CASE, permit, case.to_string()).await
    }

    async fn judged_rows(
        &mut self,
        statement: &'static str,
        permit: &Permit<ReadJourneys>,
        of: String,
    ) -> Result<Vec<JudgedRow>, StoreError> {
        let rows = sqlx::query(statement)
            .bind(of)
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read rows that rules found")?;
        let one = |row: &AnyRow| {
            Ok(JudgedRow {
                batch: text(row, 0)?,
                case: case_id(&text(row, 1)?)?,
                rule: text(row, 2)?,
                table: text(row, 3)?,
                line: whole(row, 4)?,
            })
        };
        rows.iter().map(one).collect()
    }
}
