//! The rows that rules find wrong.

use std::sync::Arc;

use super::rows::At;
use super::rule::Rule;
use crate::table::{Row, Table};

/// What one rule finds wrong with one child.
#[derive(Debug, Default)]
pub struct Findings {
    rows: Vec<(Table, u32)>,
}

impl Findings {
    /// A row is wrong. To find it twice is to find it once.
    pub fn row<R: Row>(&mut self, row: &At<R>) {
        self.rows.push((R::TABLE, row.place));
    }

    /// Each of these rows is wrong.
    pub fn rows<'a, R: Row + 'a>(&mut self, rows: impl IntoIterator<Item = &'a At<R>>) {
        rows.into_iter().for_each(|row| self.row(row));
    }

    /// The row is wrong where `is_wrong`.
    pub fn row_if<R: Row>(&mut self, row: &At<R>, is_wrong: bool) {
        if is_wrong {
            self.row(row);
        }
    }

    /// Whether nothing was found, as nearly always.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Takes what was found, each row once, in order.
    pub(super) fn take(&mut self) -> impl Iterator<Item = (Table, u32)> + '_ {
        self.rows.sort_unstable();
        self.rows.dedup();
        self.rows.drain(..)
    }
}

/// A row that a rule found wrong.
#[derive(Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The table.
    pub table: Table,
    /// The place of the row among those of its table, from 0.
    pub row: u32,
    /// The authority's number for the child, as it is written.
    pub child: Arc<str>,
}
