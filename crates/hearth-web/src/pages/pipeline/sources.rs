//! How old the sources are, and of whom they keep nothing but a count.

use hearth_app::pipeline::{Pipeline, SourceAge};
use maud::{Markup, html};

use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::words::{collection_year, number};

/// The table of sources.
pub(super) fn section(pipeline: &Pipeline) -> Markup {
    html! {
        @if !pipeline.sources.is_empty() {
            h2 class="govuk-heading-m" { "Sources" }
            div class="govuk-grid-row" {
                div class="govuk-grid-column-two-thirds" {
                    (source_table(&pipeline.sources).render())
                    p class="govuk-body" { (counted_only(pipeline.counted_only)) }
                }
            }
        }
    }
}

/// How old the returns of each authority are.
pub(crate) fn source_table(sources: &[SourceAge]) -> Table {
    let caption = "Children looked after returns (SSDA903) in this database";
    source_ages(sources, "Local authority", caption)
}

/// How old what each agency has sent is; `whose` heads the column of agencies.
pub(crate) fn source_ages(sources: &[SourceAge], whose: &str, caption: &str) -> Table {
    let columns = vec![
        Column::words(whose),
        Column::numbers("Newest year"),
        Column::numbers("Years held"),
        Column::words("Last recorded"),
    ];
    let rows = sources.iter().map(row).collect();
    Table::new("sources", caption, columns, rows).known_as("sources")
}

fn row(source: &SourceAge) -> Row {
    Row {
        name: html! { (source.name) },
        cells: vec![
            html! { (collection_year(source.newest_year)) },
            html! { (source.years) },
            time::moment(source.recorded_at),
        ],
    }
}

fn counted_only(children: i64) -> String {
    let are = if children == 1 {
        "child in the newest returns is"
    } else {
        "children in the newest returns are"
    };
    format!(
        "{} {are} not on the way to adoption; adoption keeps nothing but a count of them.",
        number(children)
    )
}
