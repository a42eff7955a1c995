//! What the rules of the return find in the rows of the child.

use hearth_app::quality::FoundRow;
use maud::{Markup, html};

use crate::components::table::{Column, Row, Table};
use crate::pages::rules::link;
use crate::words::collection_year;

/// The rows, with what to do; nothing where no rule finds any.
pub(super) fn section(rows: &[FoundRow]) -> Markup {
    html! {
        @if !rows.is_empty() {
            h2 class="govuk-heading-m" { "What to put right in the returns" }
            p class="govuk-body" { "What the rules of the return found in the newest sending of each year. A year that is closed is put right with the next." }
            (table(rows).render())
        }
    }
}

fn table(rows: &[FoundRow]) -> Table {
    let columns = vec![
        Column::words("Return"),
        Column::words("Rule"),
        Column::long_words("What is wrong"),
        Column::words("Where"),
        Column::long_words("What to do"),
    ];
    let row = |found: &FoundRow| Row {
        name: html! { (collection_year(found.year)) },
        cells: vec![
            link(&found.code),
            html! { (found.rule.map_or("", |rule| rule.finds)) },
            html! { (found.table) ", line " (found.line) },
            html! { (found.rule.map_or("", |rule| rule.remedy)) },
        ],
    };
    let caption = "Rows that rules of the return found wrong";
    Table::new("judged-rows", caption, columns, rows.iter().map(row).collect())
        .known_as("judged-rows")
}
