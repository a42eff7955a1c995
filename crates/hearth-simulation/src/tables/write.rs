//! Rows to the bytes of a file: the columns first, then a line a row.

use hearth_domain::CollectionYear;
use hearth_returns::table::Row;
use hearth_returns::write::{TableRows, csv};

/// The file of a table.
pub(super) fn write_table<R: Row>(rows: impl Iterator<Item = R>, year: CollectionYear) -> Vec<u8> {
    csv(&TableRows { table: R::TABLE, rows: rows.map(|row| row.write(year)).collect() })
}
