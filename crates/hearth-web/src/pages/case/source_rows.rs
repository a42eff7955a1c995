//! The rows of returns or lists that speak of one case, as they came.

use hearth_app::case_record::SourceRow;
use maud::{Markup, html};

use crate::components::notice::details;
use crate::components::table::{Column, Row, Table};
use crate::words::{collection_year, counted};

/// The table of rows, folded away; `of` says what they are rows of and of whom.
pub(crate) fn section(rows: &[SourceRow], of: &str) -> Markup {
    let columns = vec![
        Column::words("Year"),
        Column::words("Table"),
        Column::numbers("Line"),
        Column::long_words("Cells that hold something"),
    ];
    let summary = format!("Rows behind this: {}", counted(rows.len(), "row", "rows"));
    let content = html! {
        p class="govuk-body" { (of) ", as last sent. A column that is not named here is empty or is not kept." }
        (Table::new("rows", "Rows as they came", columns, rows.iter().map(row).collect()).render())
    };
    details(&summary, content)
}

fn row(row: &SourceRow) -> Row {
    let cells: Vec<String> =
        row.cells.iter().map(|(column, cell)| format!("{column} {cell}")).collect();
    Row {
        name: html! { (collection_year(row.year)) },
        cells: vec![html! { (row.table) }, html! { (row.line) }, html! { (cells.join(", ")) }],
    }
}
