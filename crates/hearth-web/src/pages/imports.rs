//! What arrived: each return as it was recorded, by authority and year.

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::imports::{self, Import};
use maud::{Markup, html};

use crate::components::filter::FilterForm;
use crate::components::notice::sources;
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::error::WebError;
use crate::links;
use crate::pages::pipeline::nothing_loaded;
use crate::query::{AskedIn, Field, Pairs};
use crate::standpoint::Standpoint;
use crate::words::{collection_year, counted, number};

/// What the page takes.
const TAKEN: [Field; 1] = [Field::Agency];

/// Where a wrong address is put right.
pub(crate) const ASKED: AskedIn =
    AskedIn { name: "the imports", action: Cow::Borrowed("/imports"), fields: &TAKEN };

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let asked = Standpoint::asked(context, &pairs, &TAKEN).await;
    let from = asked.map_err(|wrong| wrong.asked_in(ASKED))?.0;
    let imports = imports::imports(context, from.agency()).await?;
    Ok(Page::new(Some(Section::Imports), "Imports", content(&from, &imports)))
}

fn content(from: &Standpoint, imports: &[Import]) -> Markup {
    let entered = from.entered();
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &[],
        entered: &entered,
        wrong: &[],
    };
    html! {
        p class="govuk-body" { "Every return that has been read into this database, and what was wrong with it. Open one to see which rows to put right in the council’s own system; sending the return again then replaces it." }
        p class="govuk-body" { "A list that an agency keeps for itself, such as a tracker, is loaded by a map of its columns: " a class="govuk-link" href="/lists" { "lists and their maps" } "." }
        (form.asking(ASKED.fields))
        @if imports.is_empty() {
            (nothing_loaded())
        } @else {
            h2 class="govuk-heading-m" { "What arrived" }
            (arrived(imports).render())
            (sources(html! {
                "Rows kept are those of children on the way to adoption. Of every other child in a return nothing but a count is kept, unless the authority keeps its whole return in a partition of its own, which nobody else opens. A table that is sent again replaces the one before: rows that say the same stay with the earlier import, and only new and changed ones count with the later."
            }))
            h2 class="govuk-heading-m" { "What was wrong, by kind" }
            (kinds(imports))
        }
    }
}

fn arrived(imports: &[Import]) -> Table {
    let columns = vec![
        Column::words("Return"),
        Column::words("Recorded"),
        Column::numbers("Tables"),
        Column::numbers("Rows sent"),
        Column::numbers("Rows kept"),
        Column::numbers("Children counted only"),
        Column::numbers("Problems"),
    ];
    let rows = imports.iter().map(row).collect();
    let caption = "Children looked after returns (SSDA903) by authority, the newest year first";
    Table::new("imports", caption, columns, rows).known_as("imports")
}

fn row(import: &Import) -> Row {
    let of = |count: i64| html! { (number(count)) };
    let replaced = || html! { "sent again since" };
    let is_replaced = import.tables.is_empty() && !import.is_newest;
    let name = html! {
        a class="govuk-link" href=(links::import(&import.batch, 1)) { (title(import)) }
    };
    let cells = vec![
        time::moment(import.recorded_at),
        if is_replaced { replaced() } else { of(count(import.tables.len())) },
        if is_replaced { replaced() } else { of(import.rows_sent()) },
        of(import.rows_kept),
        if import.is_newest { of(import.counted_only) } else { replaced() },
        of(import.problem_count()),
    ];
    Row { name, cells }
}

/// `Bristol, City of, 2025/26`.
pub(crate) fn title(import: &Import) -> String {
    format!("{}, {}", import.agency_name, collection_year(import.year))
}

fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}

fn kinds(imports: &[Import]) -> Markup {
    let kinds = imports::by_kind(imports);
    let columns =
        vec![Column::words("Kind"), Column::long_words("What it is"), Column::numbers("Problems")];
    let row = |(kind, problems): (&&str, &i64)| Row {
        name: html! { (kind) },
        cells: vec![html! { (imports::meaning(kind)) }, html! { (number(problems)) }],
    };
    let returns = counted(imports.len(), "return", "returns");
    let caption = format!("Problems of the {returns} above");
    html! {
        @if kinds.is_empty() {
            p class="govuk-body" { "Nothing was wrong in any of the returns above." }
        } @else {
            (Table::new("kinds", caption, columns, kinds.iter().map(row).collect()).known_as("kinds").render())
        }
    }
}
