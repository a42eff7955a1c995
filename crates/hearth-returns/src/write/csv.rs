//! A table as a CSV file: the columns first, then a line a row.

use super::TableRows;
use crate::tables::columns_of;

/// The bytes of a CSV file.
#[must_use]
pub fn csv(table: &TableRows) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let columns = columns_of(table.table);
    // Writing to memory cannot fail, and every row is written with as many cells as columns.
    let mut is_written = writer.write_record(columns).is_ok();
    for row in &table.rows {
        let cells = (0..columns.len()).map(|at| row.get(at).map_or("", String::as_str));
        is_written &= writer.write_record(cells).is_ok();
    }
    debug_assert!(is_written, "a row of {} was not written", table.table.name());
    writer.into_inner().unwrap_or_default()
}
