//! One import: what came with it, and every problem of a child who is kept.

mod judged;

use hearth_app::Context;
use hearth_app::arrived::Changed;
use hearth_app::imports::{self, FactsTold, Import, ImportView, ListedProblem};
use hearth_app::quality::{self, FoundRow, JudgedReturn};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::notice::inset;
use crate::components::page::{Page, Section};
use crate::components::pagination::pagination;
use crate::components::summary_list::{Line, summary_list};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::files::shown::lines_of;
use crate::links;
use crate::pages::imports::{ASKED, in_place_of, title};
use crate::query::{Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::{children, collection_year, counted, moment, number};

/// How many problems stand on one page.
const A_PAGE: usize = 100;

/// The identifier of the table of problems.
const PROBLEMS: &str = "problems";

/// What the page takes.
const TAKEN: [Field; 1] = [Field::Page];

/// The page.
pub(crate) async fn page(
    context: &Context<'_>,
    batch: &str,
    pairs: Pairs,
) -> Result<Page, WebError> {
    shown(context, batch, pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, batch: &str, pairs: Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    let page = asked.page.unwrap_or(1);
    let found = imports::import(context, batch, lines_of(PROBLEMS, page, A_PAGE)).await?;
    let view = found.ok_or(WebError::NotFound)?;
    if page > pages(&view) {
        return Err(from.refuse(Wrong::value(Field::Page, &page.to_string())));
    }
    let judged = quality::of_import(context, batch).await?;
    let crumbs = vec![Crumb::new("Imports", links::IMPORTS.to_owned())];
    let heading = format!("{} of {}", view.import.label(), title(&view.import));
    Ok(Page::new(Some(Section::Imports), heading, content(&from, &view, page, judged.as_ref()))
        .below(crumbs))
}

fn pages(view: &ImportView) -> usize {
    view.kept.div_ceil(A_PAGE).max(1)
}

fn content(
    from: &Standpoint,
    view: &ImportView,
    page: usize,
    judged: Option<&(JudgedReturn, Vec<FoundRow>)>,
) -> Markup {
    html! {
        (summary(view))
        h2 class="govuk-heading-m" { "Problems of those who are kept" }
        @if view.kept == 0 {
            (inset(html! { p class="govuk-body" { "Nothing was wrong in the rows of the children and households who are kept." } }))
        } @else {
            p class="govuk-body" { "Put these right in the agency’s own system and send it again. The good cells of each row are used meanwhile." }
            (listed(from, view, page))
        }
        h2 class="govuk-heading-m" { "All problems, by kind and column" }
        (all(view))
        @if let Some((judged, rows)) = judged { (judged::section(from, judged, rows)) }
        @if !view.import.tables.is_empty() {
            h2 class="govuk-heading-m" { "Tables" }
            (tables(&view.import).render())
        }
    }
}

fn summary(view: &ImportView) -> Markup {
    let import = &view.import;
    let problems = import.problem_count();
    let rest = problems - i64::try_from(view.kept).unwrap_or_default();
    summary_list(&[
        Line::new("Recorded", html! { (moment(import.recorded_at)) }),
        Line::new("In place of", in_place_of(import.before.as_ref())),
        Line::new("Sent again", sent_again(import)),
        Line::new(
            "Rows",
            html! { (number(import.rows_sent())) " sent; " (number(import.rows_kept)) " of them kept with this import: rows of children on the way to adoption, or of households, that an earlier one had not sent alike" },
        ),
        Line::new("Facts", facts(import.facts)),
        Line::new(
            "Counted only",
            html! {
                @if !import.counts_children() {
                    "none: such a list names only those it is about"
                } @else if import.is_newest() {
                    (children(usize::try_from(import.counted_only).unwrap_or_default())) ", of whom nothing else is kept"
                } @else {
                    "this year was sent again later; see the newer import"
                }
            },
        ),
        Line::new(
            "Problems",
            html! {
                @if problems == 0 {
                    "none"
                } @else {
                    (number(problems)) " in all: " (number(view.kept)) " of those who are kept, listed below, and " (number(rest)) " of others or of whole files, counted only"
                }
            },
        ),
    ])
}

/// Whether a later sending took its place, leading to it.
fn sent_again(import: &Import) -> Markup {
    html! {
        @match &import.after {
            None => "not since",
            Some(after) => a class="govuk-link" href=(links::import(&after.batch, 1)) { (moment(after.recorded_at)) },
        }
    }
}

/// What the loading it came with told, corrected and withdrew.
fn facts(facts: FactsTold) -> Markup {
    match facts {
        FactsTold::Here { changed: Changed { new, corrected, withdrawn }, earlier_years } => {
            html! {
                (number(new)) " told for the first time, " (number(corrected)) " corrected and " (number(withdrawn)) " withdrawn"
                @if earlier_years > 0 { ", those of the " (counted(earlier_years, "earlier year", "earlier years")) " that came with it among them" }
            }
        }
        FactsTold::WithYear(year) => {
            html! { "counted with " (collection_year(year)) ", which came with it" }
        }
    }
}

fn listed(from: &Standpoint, view: &ImportView, page: usize) -> Markup {
    let skipped = (page - 1) * A_PAGE;
    let batch = &view.import.batch;
    html! {
        @if pages(view) > 1 {
            p class="govuk-body" { "Showing " (number(skipped + 1)) " to " (number(skipped + view.listed.len())) " of " (number(view.kept)) ". The files below the table hold all of them." }
        }
        (problems(from, &view.listed).render())
        (pagination(page, pages(view), |page| links::import(batch, page)))
    }
}

fn problems(from: &Standpoint, listed: &[ListedProblem]) -> Table {
    let columns = vec![
        Column::words("Case"),
        Column::words("File"),
        Column::numbers("Line"),
        Column::words("Column"),
        Column::words("What stands there"),
        Column::long_words("What was expected"),
    ];
    let rows = listed.iter().map(|one| row(from, one)).collect();
    let caption = "Problems in the order of the files";
    Table::new(PROBLEMS, caption, columns, rows).known_as("problems")
}

fn row(from: &Standpoint, one: &ListedProblem) -> Row {
    let problem = &one.problem;
    let (address, what) = links::case(from, problem.case, one.is_household);
    let name = html! {
        a class="govuk-link" href=(address) {
            span class="govuk-visually-hidden" { (what) " " }
            (one.number)
        }
    };
    let cells = vec![
        html! { (problem.file) },
        html! { @if problem.line > 0 { (problem.line) } @else { "whole file" } },
        html! { @if problem.column.is_empty() { "whole row" } @else { (problem.column) } },
        html! { @if problem.value.is_empty() { "not kept" } @else { (problem.value) } },
        html! { (problem.expected) },
    ];
    Row { name, cells }
}

/// How many problems there were of each sort, of every child of the return.
fn all(view: &ImportView) -> Markup {
    let columns = vec![
        Column::words("Kind"),
        Column::words("Table"),
        Column::words("Column"),
        Column::long_words("What it is"),
        Column::numbers("Problems"),
    ];
    let row = |count: &hearth_app::imports::ProblemCount| Row {
        name: html! { (count.kind) },
        cells: vec![
            html! { @if count.table.is_empty() { "whole file" } @else { (count.table) } },
            html! { @if count.column.is_empty() { "whole row" } @else { (count.column) } },
            html! { (imports::meaning(&count.kind)) },
            html! { (number(count.problems)) },
        ],
    };
    let rows: Vec<Row> = view.import.problems.iter().map(row).collect();
    let caption = "All problems, those of children who are only counted among them";
    html! {
        @if rows.is_empty() {
            p class="govuk-body" { "Nothing was wrong in it." }
        } @else {
            (Table::new("counts", caption, columns, rows).known_as("counts").render())
        }
    }
}

fn tables(import: &Import) -> Table {
    let columns = vec![Column::words("Table"), Column::numbers("Rows")];
    let row = |(name, rows): &(String, i64)| Row {
        name: html! { (name) },
        cells: vec![html! { (number(rows)) }],
    };
    let caption = "Tables that came with it and have not been sent again since";
    Table::new("tables", caption, columns, import.tables.iter().map(row).collect())
}
