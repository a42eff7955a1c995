//! Inserting many rows with few statements.

use sqlx::{Any, AssertSqlSafe, Transaction};

use crate::error::{Doing, StoreError};

/// Values in one statement. The engines take thousands, but SQLite looks each `$n` up by walking all
/// of them, so that time grows with their square; at a few hundred neither that nor PostgreSQL's
/// round trips cost much.
const MOST_VALUES: usize = 240;

/// A value to bind.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Text(String),
    Whole(i64),
    OptionalText(Option<String>),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(whole: i64) -> Self {
        Self::Whole(whole)
    }
}

/// A table and the columns that every row gives, in order. The names are literals of this crate.
pub(crate) struct Target {
    pub table: &'static str,
    pub columns: &'static [&'static str],
    pub doing: &'static str,
}

impl Target {
    /// Inserts the rows, some at a time.
    pub(crate) async fn insert(
        &self,
        transaction: &mut Transaction<'static, Any>,
        rows: impl IntoIterator<Item = Vec<Value>>,
    ) -> Result<(), StoreError> {
        let most_rows = (MOST_VALUES / self.columns.len()).max(1);
        let mut chunk: Vec<Vec<Value>> = Vec::with_capacity(most_rows);
        for row in rows {
            chunk.push(row);
            if chunk.len() == most_rows {
                self.insert_chunk(transaction, std::mem::take(&mut chunk)).await?;
            }
        }
        self.insert_chunk(transaction, chunk).await
    }

    async fn insert_chunk(
        &self,
        transaction: &mut Transaction<'static, Any>,
        rows: Vec<Vec<Value>>,
    ) -> Result<(), StoreError> {
        if rows.is_empty() {
            return Ok(());
        }
        // Only names and `$n` make up the text; every value is bound.
        let mut query = sqlx::query(AssertSqlSafe(self.text(rows.len())));
        for value in rows.into_iter().flatten() {
            query = match value {
                Value::Text(text) => query.bind(text),
                Value::Whole(whole) => query.bind(whole),
                Value::OptionalText(text) => query.bind(text),
            };
        }
        query.execute(&mut **transaction).await.doing(self.doing)?;
        Ok(())
    }

    fn text(&self, rows: usize) -> String {
        let width = self.columns.len();
        let group = |row: usize| {
            let numbers: Vec<String> =
                (1..=width).map(|column| format!("${}", row * width + column)).collect();
            format!("({})", numbers.join(", "))
        };
        let groups: Vec<String> = (0..rows).map(group).collect();
        format!(
            "insert into {} ({}) values {}",
            self.table,
            self.columns.join(", "),
            groups.join(", ")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_holds_only_names_and_numbers() {
        let target = Target { table: "t", columns: &["a", "b"], doing: "test" };
        assert_eq!(target.text(2), "insert into t (a, b) values ($1, $2), ($3, $4)");
    }
}
