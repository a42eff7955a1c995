//! Lists of the children behind a row of a table or a line of a reckoning.

use std::collections::BTreeMap;

use hearth_app::Context;
use hearth_app::pipeline::{self, ListedChild};
use hearth_domain::CaseId;
use hearth_domain::wait::WaitClock;
use maud::{Markup, html};

use crate::components::pagination::pagination;
use crate::components::table::{Column, Row, Table};
use crate::components::tag::stage_tag;
use crate::components::time;
use crate::error::WebError;
use crate::files::shown::part;
use crate::pages::children::{child_link, waited};
use crate::query::{Field, Wrong};
use crate::standpoint::Standpoint;
use crate::words::{age, long_day, number, unbroken};

/// How many stand on one page of a list.
pub(crate) const A_PAGE: usize = 200;

/// The identifier of the table.
pub(crate) const ID: &str = "children";

/// The children of cases on the day in view, the longest waiting first. One who is counted twice
/// stands twice.
pub(crate) async fn children_of(
    context: &Context<'_>,
    from: &Standpoint,
    cases: &[CaseId],
) -> Result<Vec<ListedChild>, WebError> {
    // A row may count a child whom another agency answers for by now.
    let everybody = pipeline::list(context, &from.of_agency(None).filter(), from.clock).await?;
    let places: BTreeMap<CaseId, usize> =
        everybody.iter().enumerate().map(|(place, child)| (child.case, place)).collect();
    let mut found: Vec<usize> = cases.iter().filter_map(|case| places.get(case).copied()).collect();
    found.sort_unstable();
    Ok(found.into_iter().filter_map(|place| everybody.get(place).cloned()).collect())
}

/// The part of a list that a page shows; refused where the list has no such page.
pub(crate) fn page_of<'a, T>(
    from: &Standpoint,
    all: &'a [T],
    page: usize,
) -> Result<&'a [T], WebError> {
    if page > all.len().div_ceil(A_PAGE).max(1) {
        return Err(from.refuse(Wrong::value(Field::Page, &page.to_string())));
    }
    Ok(part(ID, all, (page - 1) * A_PAGE, A_PAGE))
}

/// How much of the list is shown, the table, and the way to its other pages.
pub(crate) fn listed(
    table: &Table,
    page: usize,
    (shown, all): (usize, usize),
    address: impl Fn(usize) -> String,
) -> Markup {
    let pages = all.div_ceil(A_PAGE);
    let first = (page - 1) * A_PAGE + 1;
    html! {
        @if pages > 1 {
            p class="govuk-body" { "Showing " (number(first)) " to " (number(first + shown - 1)) " of " (number(all)) ". The files below the table hold all of them." }
        }
        (table.render())
        (pagination(page, pages, address))
    }
}

/// The table of the children shown.
pub(crate) fn table(from: &Standpoint, shown: &[ListedChild]) -> Table {
    let mut columns = vec![
        Column::words("Child"),
        Column::words("Authority"),
        Column::words("Age"),
        Column::words("Stage"),
        Column::words("Since"),
    ];
    columns.extend(WaitClock::ALL.map(|clock| Column::words(format!("Waited {}", clock.label()))));
    let caption =
        format!("Children on {}, longest wait {} first", long_day(from.as_at), from.clock.label());
    let rows = shown.iter().map(|child| row(from, child)).collect();
    Table::new(ID, caption, columns, rows).known_as("children")
}

fn row(from: &Standpoint, child: &ListedChild) -> Row {
    let mut cells: Vec<Markup> = vec![
        html! { (child.agency_name) },
        html! { (unbroken(&age(child.birth_date, from.as_at))) },
        stage_tag(child.stage),
        html! { @match child.stage_since { Some(day) => (time::day(day)), None => "not known" } },
    ];
    let clocks = WaitClock::ALL.into_iter().zip(child.since);
    cells.extend(clocks.map(|(clock, start)| waited(child, clock, start, from.as_at)));
    Row { name: child_link(from, child), cells }
}
