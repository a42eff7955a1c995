//! Sheets that have been made, as the files that carry them.

use hearth_returns::write::{WrittenSheet, workbook};

use super::mark;
use crate::context::Context;
use crate::error::AppError;

/// The form in which sheets are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetForm {
    /// One Excel workbook.
    Xlsx,
    /// A CSV file a sheet.
    Csv,
}

/// Sheets, ready to be put into a folder.
#[derive(Debug, Clone)]
pub struct MadeSheets {
    /// Each file, by name; one where the form is a workbook.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many rows each sheet has.
    pub sheets: Vec<(&'static str, usize)>,
    /// What cannot be given, each in one sentence.
    pub missing: Vec<String>,
    /// What stands before the names of the files.
    pub mark: &'static str,
}

impl MadeSheets {
    /// The sheets as files; a workbook is called `name`.
    pub(super) fn of(
        context: &Context<'_>,
        (name, form): (&str, SheetForm),
        sheets: &[WrittenSheet],
        missing: Vec<String>,
    ) -> Result<Self, AppError> {
        let mark = mark(context.is_synthetic());
        let files = match form {
            SheetForm::Xlsx => vec![(format!("{mark}{name}.xlsx"), workbook(sheets, context.now)?)],
            SheetForm::Csv => {
                let file =
                    |sheet: &WrittenSheet| (format!("{mark}{}.csv", sheet.file), sheet.csv());
                sheets.iter().map(file).collect()
            }
        };
        let rows = sheets.iter().map(|sheet| (sheet.name, sheet.rows.len())).collect();
        Ok(Self { files, sheets: rows, missing, mark })
    }
}
