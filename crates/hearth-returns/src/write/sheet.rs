//! A sheet to be written: columns by name, and rows of cells that know what they hold.

use hearth_domain::Day;
use hearth_domain::day::to_slashed;

/// What a cell is to hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Written {
    /// Nothing.
    #[default]
    Blank,
    /// Words, or an identifier of any form; never a formula.
    Words(String),
    /// A number of something.
    Number(u32),
    /// A day.
    Day(Day),
}

impl Written {
    /// Words; nothing where there are none.
    #[must_use]
    pub fn words(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Blank } else { Self::Words(text) }
    }

    /// Whether nothing is written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::Blank
    }

    /// The cell as a line of text holds it. Words that a spreadsheet would take for a formula get an
    /// apostrophe before them.
    pub(super) fn as_text(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Words(words) if begins_a_formula(words) => format!("'{words}"),
            Self::Words(words) => words.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => to_slashed(*day),
        }
    }
}

/// The signs that spreadsheets begin a formula with, also in their full width, and the ones that
/// they skip before it.
fn begins_a_formula(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A sheet of a workbook, or the whole of a CSV file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenSheet {
    /// Its name in a workbook, of at most 31 letters.
    pub name: &'static str,
    /// The name of its file without the ending, where it is a file.
    pub file: &'static str,
    /// The names of the columns.
    pub columns: Vec<&'static str>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Written>>,
}

impl WrittenSheet {
    /// In how many rows the column of that name is blank.
    #[must_use]
    pub fn blanks(&self, column: &str) -> usize {
        let at = self.columns.iter().position(|one| *one == column);
        let is_blank =
            |row: &&Vec<Written>| at.and_then(|at| row.get(at)).is_none_or(Written::is_blank);
        self.rows.iter().filter(is_blank).count()
    }

    /// The bytes of a CSV file.
    #[must_use]
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        // Writing to memory cannot fail, and every row has as many cells as there are columns.
        let mut is_written = writer.write_record(&self.columns).is_ok();
        for row in &self.rows {
            is_written &= writer.write_record(row.iter().map(Written::as_text)).is_ok();
        }
        debug_assert!(is_written, "a row of {} was not written", self.name);
        writer.into_inner().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_would_be_a_formula_is_harmless_and_others_stay() {
        let check = |cell: Written, expected: &str| assert_eq!(cell.as_text(), expected);
        for formula in ["=1+1", "+A1", "-A1", "@SUM(A1)", "＝1", "\t=1"] {
            check(Written::words(formula), &format!("'{formula}"));
        }
        check(Written::words("0012"), "0012");
        check(Written::words(""), "");
        check(Written::Number(3), "3");
        check(Written::Day("2026-03-31".parse().unwrap()), "31/03/2026");
    }

    #[test]
    fn blank_cells_of_a_column_are_counted() {
        let sheet = WrittenSheet {
            name: "Tried",
            file: "tried",
            columns: vec!["One", "Two"],
            rows: vec![
                vec![Written::words("a"), Written::Blank],
                vec![Written::words("=b"), Written::Number(1)],
            ],
        };
        assert_eq!((sheet.blanks("One"), sheet.blanks("Two"), sheet.blanks("No")), (0, 1, 2));
        assert_eq!(String::from_utf8(sheet.csv()).unwrap(), "One,Two\na,\n'=b,1\n");
    }
}
