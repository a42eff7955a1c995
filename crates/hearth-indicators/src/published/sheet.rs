//! Reading an embedded table by its columns, with a problem for everything that does not fit.

use std::fmt;

use csv::{Reader, StringRecord};

use super::cell::{Cell, Reading};

/// Something in a published table that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file.
    pub file: &'static str,
    /// The line, the header being line 1.
    pub line: u64,
    /// The column.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What was expected.
    pub expected: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, value, expected } = self;
        write!(f, "{file}, line {line}, column {column}: {value:?}, expected {expected}")
    }
}

/// One table being read: its name, and what is found on the way.
#[derive(Debug)]
pub(super) struct Sheet {
    pub file: &'static str,
    pub problems: Vec<Problem>,
}

/// The cells of one row in the order of the columns asked for.
pub(super) struct Row<const N: usize> {
    pub line: u64,
    pub cells: [String; N],
}

impl Sheet {
    pub(super) fn of(file: &'static str) -> Self {
        Self { file, problems: Vec::new() }
    }

    /// The named columns of every row. The header must be these columns and no others.
    pub(super) fn rows<const N: usize>(
        &mut self,
        text: &str,
        columns: [&'static str; N],
    ) -> Vec<Row<N>> {
        let mut reader = Reader::from_reader(text.as_bytes());
        let header = reader.headers().cloned().unwrap_or_default();
        if header.iter().ne(columns) {
            let found = header.iter().collect::<Vec<_>>().join(",");
            self.problem(1, "header", &found, &columns.join(","));
            return Vec::new();
        }
        let mut rows = Vec::new();
        for record in reader.into_records() {
            match record {
                Ok(record) => rows.push(row(&record)),
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    self.problem(line, "row", &error.to_string(), "as many cells as columns");
                }
            }
        }
        rows
    }

    /// Reads a cell.
    pub(super) fn cell(
        &mut self,
        line: u64,
        column: &str,
        text: &str,
        reading: Reading,
    ) -> Option<Cell> {
        self.value(line, (column, text), &reading.to_string(), |text| Cell::parse(text, reading))
    }

    /// The value that `read` makes of a cell; a problem where it makes none.
    pub(super) fn value<T>(
        &mut self,
        line: u64,
        (column, text): (&str, &str),
        expected: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let value = read(text);
        if value.is_none() {
            self.problem(line, column, text, expected);
        }
        value
    }

    pub(super) fn problem(&mut self, line: u64, column: &str, value: &str, expected: &str) {
        self.problems.push(Problem {
            file: self.file,
            line,
            column: column.to_owned(),
            value: value.to_owned(),
            expected: expected.to_owned(),
        });
    }
}

fn row<const N: usize>(record: &StringRecord) -> Row<N> {
    let cells = std::array::from_fn(|at| record.get(at).unwrap_or_default().to_owned());
    Row { line: record.position().map_or(0, csv::Position::line), cells }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::published::cell::Hidden;

    #[test]
    fn what_does_not_fit_is_told_with_file_line_column_and_value() {
        let mut sheet = Sheet::of("fit/small.csv");
        let rows = sheet.rows("year,number\n2023,10\n2023\n2024,many\n", ["year", "number"]);
        assert_eq!(rows.len(), 2);
        for row in &rows {
            let reading = Reading::CountToNearest(10, Hidden::Small);
            sheet.cell(row.line, "number", &row.cells[1], reading);
        }
        let told: Vec<String> = sheet.problems.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 2);
        assert!(told[0].contains("line 3"), "{told:?}");
        assert!(told[1].starts_with("fit/small.csv, line 4, column number: \"many\""), "{told:?}");
    }

    #[test]
    fn a_table_with_other_columns_is_not_read() {
        let mut sheet = Sheet::of("fit/small.csv");
        assert!(sheet.rows("year,count\n2023,10\n", ["year", "number"]).is_empty());
        assert_eq!(sheet.problems.len(), 1);
    }
}
