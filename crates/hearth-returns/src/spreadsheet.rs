//! Files that people keep in a spreadsheet, CSV or workbook: sheets as rows of cells (`grid`,
//! `workbook`), days in the forms people write them (`day`), and what was read as what (`read_as`).
//!
//! Which heading means which column is for the list to say: [`crate::annex_a`] knows its own,
//! [`crate::list`] is given a map.

mod day;
mod grid;
mod read_as;
mod workbook;

use hearth_domain::day::to_slashed;
use hearth_domain::{CollectionYear, Day};

pub(crate) use day::read_day;
pub(crate) use grid::{Found, Grid, GridRow};
pub(crate) use read_as::Spellings;
pub use read_as::{ColumnRead, ReadAs, Spelling};
pub(crate) use workbook::Workbook;

/// The headings are looked for in so many rows; above them may stand titles and notes.
pub(crate) const HEADINGS_WITHIN: u32 = 20;

/// What is said of a workbook that is not of the kind that can be read.
pub(crate) const OLD_WORKBOOK: &str = "this is an old Excel workbook (.xls) or one with a password; open it in \
    Excel, take the password off and save it as \"Excel Workbook (.xlsx)\"";

/// A number of more figures than this has lost its last ones in the spreadsheet.
const MOST_FIGURES: f64 = 1e15;

const EXCEL: &str = "Excel date";

const EXCEL_NUMBER: &str = "number, counted in days as Excel does";

/// What a file is by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A workbook of the present form.
    Workbook,
    /// A workbook of the old form, or one with a password.
    OldWorkbook,
    /// Anything else, to be read as text.
    Text,
}

impl Form {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        match bytes {
            [b'P', b'K', 3, 4, ..] => Self::Workbook,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Self::OldWorkbook,
            _ => Self::Text,
        }
    }
}

impl Found {
    /// The day of a cell whose column holds days, and the form in which it was written.
    pub(crate) fn day(&self, year: CollectionYear) -> Option<(Day, &'static str)> {
        match self {
            Self::Day(day) => Some((*day, EXCEL)),
            Self::Number(_, day) => day.map(|day| (day, EXCEL_NUMBER)),
            Self::Text(_) => day::read(&self.in_one_line(), year),
        }
    }

    /// The text in one line; a number that has lost figures shows that it has.
    pub(crate) fn in_one_line(&self) -> String {
        match self {
            Self::Number(number, _) if number.abs() >= MOST_FIGURES => {
                format!("{number:e}").replace('e', "E+")
            }
            _ => self.text().replace(['\n', '\r', '\t'], " ").trim().to_owned(),
        }
    }

    /// The text of a heading, or of any cell that holds no day.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Day(day) => to_slashed(*day),
            Self::Number(number, _) => number.to_string(),
        }
    }
}
