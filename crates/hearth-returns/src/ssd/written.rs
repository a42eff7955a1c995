//! Rows to the files of an extract: the columns that are read, days as `yyyy-mm-dd`.

use hearth_domain::CollectionYear;

use super::from_journey::ToldRows;
use super::table::SsdTable;
use crate::table::Row;

/// One table of an extract, to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenTable {
    /// The table.
    pub table: SsdTable,
    /// Its rows, with a text for every column that stands in the file.
    pub rows: Vec<Vec<String>>,
}

/// The tables that tell those journeys; a table without a row too.
#[must_use]
pub fn written(children: &[ToldRows], year: CollectionYear) -> Vec<WrittenTable> {
    fn rows<'a, R: Row + 'a>(
        table: SsdTable,
        rows: impl Iterator<Item = &'a R>,
        year: CollectionYear,
    ) -> WrittenTable {
        let skipped = table.columns().len() - table.columns_in_file().len();
        let row = |row: &R| row.write(year).into_iter().skip(skipped).collect();
        WrittenTable { table, rows: rows.map(row).collect() }
    }
    let all = || children.iter();
    vec![
        rows(SsdTable::Person, all().map(|one| &one.person), year),
        rows(SsdTable::CareEpisodes, all().flat_map(|one| &one.episodes), year),
        rows(SsdTable::Placements, all().flat_map(|one| &one.placements), year),
        rows(SsdTable::LegalStatuses, all().flat_map(|one| &one.statuses), year),
        rows(SsdTable::Reviews, all().flat_map(|one| &one.reviews), year),
        rows(SsdTable::Permanence, all().flat_map(|one| &one.plans), year),
    ]
}

impl WrittenTable {
    /// In how many rows the column of that name is blank.
    #[must_use]
    pub fn blanks(&self, column: &str) -> usize {
        let at = self.table.columns_in_file().iter().position(|one| *one == column);
        let is_blank =
            |row: &&Vec<String>| at.and_then(|at| row.get(at)).is_none_or(String::is_empty);
        self.rows.iter().filter(is_blank).count()
    }

    /// The bytes of a CSV file.
    #[must_use]
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        // Writing to memory cannot fail, and every row has as many cells as there are columns.
        let mut is_written = writer.write_record(self.table.columns_in_file()).is_ok();
        for row in &self.rows {
            is_written &= writer.write_record(row).is_ok();
        }
        debug_assert!(is_written, "a row of {} was not written", self.table.name());
        writer.into_inner().unwrap_or_default()
    }
}
