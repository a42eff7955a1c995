//! Rows to the bytes of a file: the columns first, then a line a row.

use csv::WriterBuilder;
use hearth_domain::CollectionYear;
use hearth_returns::table::Row;

/// The file of a table.
pub(super) fn write_table<R: Row>(rows: impl Iterator<Item = R>, year: CollectionYear) -> Vec<u8> {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has as many cells as there are columns.
    let mut is_written = writer.write_record(R::COLUMNS).is_ok();
    for row in rows {
        is_written &= writer.write_record(row.write(year)).is_ok();
    }
    debug_assert!(is_written, "a row of {} was not written", R::TABLE.name());
    writer.into_inner().unwrap_or_default()
}
