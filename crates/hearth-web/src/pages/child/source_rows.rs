//! The rows of returns that speak of the child, as they came.

use hearth_app::child::SourceRow;
use maud::{Markup, html};

use super::Shown;
use crate::components::notice::details;
use crate::components::table::{Column, Row, Table};
use crate::words::{collection_year, counted};

/// The table of rows, folded away.
pub(super) fn section(shown: &Shown) -> Markup {
    let rows = &shown.view.rows;
    let columns = vec![
        Column::words("Year"),
        Column::words("Table"),
        Column::numbers("Line"),
        Column::long_words("Cells that hold something"),
    ];
    let summary = format!("Rows behind this: {}", counted(rows.len(), "row", "rows"));
    let content = html! {
        p class="govuk-body" { "Rows of the authority’s returns that speak of this child, as last sent. A column that is not named here is empty or is not kept." }
        (Table::new("rows", "Rows of the returns", columns, rows.iter().map(row).collect()).render())
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
