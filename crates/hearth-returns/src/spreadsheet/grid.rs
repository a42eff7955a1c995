//! A sheet as rows of cells, whether it came as CSV or from a workbook.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord, Trim};
use hearth_domain::Day;

/// What a cell holds before anything is known of its column. A blank one is not there at all.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Found {
    /// A text, or the word of an error such as `#REF!`.
    Text(String),
    /// A day that the workbook itself knows as one.
    Day(Day),
    /// A number, and the day it would be if the column holds days.
    Number(f64, Option<Day>),
}

/// One row that holds something.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GridRow {
    /// The line of the file, or the row of the sheet.
    pub line: u64,
    /// What is not blank, by column, the first being 0.
    pub cells: BTreeMap<usize, Found>,
    /// How many cells the line of a CSV file has; a sheet's rows have no end.
    pub width: Option<usize>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grid {
    /// Its name; nothing where the file is the sheet.
    pub name: String,
    /// Its rows, in order.
    pub rows: Vec<GridRow>,
}

impl Grid {
    /// The one sheet of a CSV file.
    pub(crate) fn of_csv(text: &str) -> Self {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(text.as_bytes());
        let mut record = StringRecord::new();
        let mut rows = Vec::new();
        // The text is valid UTF-8 and rows may be ragged, so reading cannot fail before the end.
        while matches!(reader.read_record(&mut record), Ok(true)) {
            let cells: BTreeMap<usize, Found> = record
                .iter()
                .enumerate()
                .filter(|(_, cell)| !cell.is_empty())
                .map(|(at, cell)| (at, Found::Text(cell.to_owned())))
                .collect();
            if !cells.is_empty() {
                rows.push(GridRow {
                    line: line_of(&record, text),
                    cells,
                    width: Some(record.len()),
                });
            }
        }
        Self { name: String::new(), rows }
    }
}

/// The line a record begins on. The reader's own mark stands before any blank lines ahead of it.
fn line_of(record: &StringRecord, text: &str) -> u64 {
    let Some(mark) = record.position() else { return 0 };
    let at = usize::try_from(mark.byte()).unwrap_or(usize::MAX);
    let ahead = text.as_bytes().get(at..).unwrap_or_default();
    let blank = ahead.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
    let lines = blank.filter(|byte| **byte == b'\n').count();
    mark.line().saturating_add(u64::try_from(lines).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_are_counted_and_not_read() {
        let grid = Grid::of_csv("a,b\n\n\n,\n\"c\nd\",\ne\n");
        let lines: Vec<u64> = grid.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 5, 7]);
    }
}
