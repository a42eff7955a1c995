//! The rows of each table, gathered as the CSV text that the reader of CSV goes on from.

use std::collections::BTreeMap;
use std::sync::Arc;

use csv::Writer;

use super::layout::ALWAYS;
use crate::file::Sheet;
use crate::table::Table;
use crate::tables::columns_of;

/// All tables of a return together are no larger than a file may be.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// The rows of every table so far.
#[derive(Default)]
pub(super) struct Gathered {
    tables: BTreeMap<Table, Rows>,
    bytes: usize,
}

/// The rows of one table, with the line of each.
struct Rows {
    text: Writer<Vec<u8>>,
    lines: Vec<u64>,
    /// The rows, from 0, that do not tell whether the child is unaccompanied.
    without_status: Vec<u32>,
}

impl Rows {
    fn of(table: Table) -> Self {
        let mut text = Writer::from_writer(Vec::new());
        // Writing to memory cannot fail.
        let _ = text.write_record(columns_of(table));
        Self { text, lines: Vec::new(), without_status: Vec::new() }
    }
}

impl Gathered {
    /// Whether there was more than a return can be; what came after is not gathered.
    pub(super) fn overflows(&self) -> bool {
        self.bytes > MOST_BYTES
    }

    pub(super) fn add(&mut self, table: Table, line: u64, cells: &[&str]) {
        if self.overflows() {
            return;
        }
        let rows = self.tables.entry(table).or_insert_with(|| Rows::of(table));
        let after_last = rows.lines.last().map_or(0, |last| last + 1);
        rows.lines.push(line.max(after_last));
        let _ = rows.text.write_record(cells);
        self.bytes += cells.iter().map(|cell| cell.len() + 1).sum::<usize>();
    }

    /// The newest row of Header does not tell whether the child is unaccompanied.
    pub(super) fn has_no_status(&mut self) {
        if let Some(rows) = self.tables.get_mut(&Table::Header) {
            let newest = rows.lines.len().checked_sub(1).map(u32::try_from);
            rows.without_status.extend(newest.and_then(Result::ok));
        }
    }

    /// The tables, as a folder of CSV files of the same rows would hold them.
    pub(super) fn sheets(mut self, name: &Arc<str>) -> Vec<Sheet> {
        for table in ALWAYS {
            self.tables.entry(table).or_insert_with(|| Rows::of(table));
        }
        let sheet = |(table, rows): (Table, Rows)| {
            let text = rows.text.into_inner().unwrap_or_default();
            let text = String::from_utf8(text).unwrap_or_default();
            Sheet::of_rows(name, table, text, rows.lines).with_no_status(rows.without_status)
        };
        self.tables.into_iter().map(sheet).collect()
    }
}
