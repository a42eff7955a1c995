//! Tables of the return to the bytes that carry them: a CSV file a table, or one XML of them all.
//!
//! Cells are written as they are, in the order of the table's columns; what a format cannot carry
//! is told and never left out in silence. Sheets made from journeys become a workbook or CSV files.

mod csv;
mod sheet;
mod workbook;
mod xml;

pub use csv::csv;
pub use sheet::{Written, WrittenSheet};
pub use workbook::{WorkbookError, workbook};
pub use xml::{Untold, xml};

use crate::folder::Return;
use crate::table::Table;

/// The form in which a return is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A CSV file a table.
    Csv,
    /// One XML file.
    Xml,
}

/// The rows of one table, each with a text for every column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRows {
    /// The table.
    pub table: Table,
    /// Its rows, in the order in which they are written.
    pub rows: Vec<Vec<String>>,
}

/// Every row of a return, table by table, as it was read.
#[must_use]
pub fn rows_of(sent: &Return) -> Vec<TableRows> {
    let table_rows = |table: Table| {
        let mut rows = Vec::new();
        for sheet in sent.sheets_of(table) {
            sheet.each_row(|texts, _, _| {
                rows.push(texts.iter().map(|text| (*text).to_owned()).collect());
            });
        }
        TableRows { table, rows }
    };
    sent.tables_sent().into_iter().map(table_rows).collect()
}
