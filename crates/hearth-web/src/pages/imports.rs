//! What arrived: each return, list and extract as it was recorded, the newest first.

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::imports::{self, FactsTold, Import, OtherSending, Question};
use maud::{Markup, html};

use crate::components::command::{command, inline};
use crate::components::filter::FilterForm;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::pagination::pagination;
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::error::WebError;
use crate::files::shown::part;
use crate::links::{self, ImportsOf};
use crate::pages::pipeline::{nothing_loaded, whose};
use crate::pages::sources::{folded, sentence};
use crate::query::{AskedIn, Entered, Field, Pairs, Wrong};
use crate::standpoint::{Of, Standpoint};
use crate::words::{collection_year, counted, long_day, moment, number};

/// How many imports stand on one page of the list.
const A_PAGE: usize = 50;

/// The identifier of the list.
const ID: &str = "imports";

/// What the page takes.
const TAKEN: [Field; 6] =
    [Field::AnyAgency, Field::Sent, Field::Raa, Field::Membership, Field::Arrived, Field::Page];

/// Where a wrong address is put right.
pub(crate) const ASKED: AskedIn = AskedIn {
    name: "the imports",
    action: Cow::Borrowed(links::IMPORTS),
    fields: &[Field::AnyAgency, Field::Sent, Field::Raa, Field::Membership, Field::Arrived],
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, &pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, pairs: &Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked_of(Of::Everybody, context, pairs, &TAKEN).await?;
    let list =
        ImportsOf { kind: asked.sent, after: asked.known_from, page: asked.page.unwrap_or(1) };
    let question =
        Question { members: from.scope.members_on(from.as_at), kind: list.kind, after: list.after };
    let imports = imports::imports(context, &question).await?;
    if list.page > imports.len().div_ceil(A_PAGE).max(1) {
        let wrong = vec![Wrong::value(Field::Page, &list.page.to_string())];
        return Err(from.refuse_entered(entered(&from, &list), wrong));
    }
    Ok(Page::new(Some(Section::Imports), "Imports", content(&from, &list, &imports)))
}

/// The form as it is to be filled in.
fn entered(from: &Standpoint, list: &ImportsOf) -> Entered {
    Entered {
        sent: list.kind.map(|kind| kind.code().to_owned()).unwrap_or_default(),
        known_from: list.after.as_ref().map(ToString::to_string).unwrap_or_default(),
        ..from.entered()
    }
}

fn content(from: &Standpoint, list: &ImportsOf, imports: &[Import]) -> Markup {
    let entered = entered(from, list);
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.everybody(),
        arrangements: &from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    html! {
        p class="govuk-body" { "Every return, list and extract that has been read into this database, and what was wrong with it. Open one to see which rows to put right in the agency’s own system; sending it again then replaces it." }
        (form.asking(ASKED.fields))
        @if from.senders.is_empty() {
            (nothing_loaded())
        } @else {
            (whose(from))
            @if let Some(oldest) = sentence(&from.ages) { p class="govuk-body" { (oldest) } }
            (folded(from))
            (arrived(from, list, imports))
            @if !imports.is_empty() {
                h2 class="govuk-heading-m" { "What was wrong, by kind" }
                p class="govuk-body" { "What the rules of the children looked after return found in them, year by year: " a class="govuk-link" href=(links::quality(from)) { "data quality" } "." }
                (kinds(imports))
            }
        }
        h2 class="govuk-heading-m" { "Lists that agencies keep" }
        p class="govuk-body" { "A list that an agency keeps for itself, such as a tracker, is loaded by a map of its columns: " a class="govuk-link" href="/lists" { "lists and their maps" } ". What a command would load is tried without recording anything by adding " (inline("--dry-run")) ":" }
        (command("hearth import ssda903 FOLDER --agency E06000023 --year 2026 --dry-run"))
    }
}

/// The list, a page of it at a time.
fn arrived(from: &Standpoint, list: &ImportsOf, imports: &[Import]) -> Markup {
    let skipped = (list.page - 1) * A_PAGE;
    let shown = part(ID, imports, skipped, A_PAGE);
    html! {
        h2 class="govuk-heading-m" { (counted(imports.len(), "arrival", "arrivals")) }
        @if let Some(after) = list.after {
            p class="govuk-body" { "Recorded after " (moment(after)) "." }
        }
        @if imports.is_empty() {
            (inset(html! { p class="govuk-body" { "Nothing that is asked for has arrived." } }))
        } @else {
            @if imports.len() > A_PAGE {
                p class="govuk-body" { "Showing " (number(skipped + 1)) " to " (number(skipped + shown.len())) " of " (number(imports.len())) ". The files below the table hold all of them." }
            }
            (table(shown).render())
            (pagination(list.page, imports.len().div_ceil(A_PAGE), |page| links::imports_of(from, &ImportsOf { page, ..*list })))
            (sources(html! {
                "Rows kept are those of children on the way to adoption and of households. Of every other child in a return nothing but a count is kept, unless the authority keeps its whole return in a partition of its own, which nobody else opens. A table that is sent again replaces the one before: rows that say the same stay with the earlier sending, and only new and changed ones count with the later. Facts are those told, corrected or withdrawn; the years of one loading are read together, so its facts stand with the newest of them."
            }))
        }
    }
}

fn table(imports: &[Import]) -> Table {
    let columns = vec![
        Column::words("What arrived"),
        Column::words("Source"),
        Column::words("Recorded"),
        Column::words("In place of"),
        Column::numbers("Rows sent"),
        Column::numbers("Rows kept"),
        Column::numbers("Facts"),
        Column::numbers("Children counted only"),
        Column::numbers("Problems"),
    ];
    let rows = imports.iter().map(row).collect();
    let caption = "Returns, lists and extracts, the newest arrival first";
    Table::new(ID, caption, columns, rows).known_as("imports")
}

fn row(import: &Import) -> Row {
    let of = |count: i64| html! { (number(count)) };
    let replaced = || html! { "sent again since" };
    let name = html! {
        a class="govuk-link" href=(links::import(&import.batch, 1)) {
            (title(import))
            span class="govuk-visually-hidden" { ", " (import.label()) ", recorded " (moment(import.recorded_at)) }
        }
    };
    let counted_only = match (import.counts_children(), import.is_newest()) {
        (false, _) => html! { "none" },
        (true, false) => replaced(),
        (true, true) => of(import.counted_only),
    };
    let cells = vec![
        html! { (import.label()) },
        time::moment(import.recorded_at),
        in_place_of(import.before.as_ref()),
        if import.is_replaced() { replaced() } else { of(import.rows_sent()) },
        of(import.rows_kept),
        facts(import.facts),
        counted_only,
        of(import.problem_count()),
    ];
    Row { name, cells }
}

/// The sending before, leading to it.
pub(crate) fn in_place_of(before: Option<&OtherSending>) -> Markup {
    html! {
        @match before {
            None => "nothing",
            Some(before) => a class="govuk-link" href=(links::import(&before.batch, 1)) { "that of " (moment(before.recorded_at)) },
        }
    }
}

fn facts(facts: FactsTold) -> Markup {
    match facts {
        FactsTold::Here { changed, .. } => html! { (number(changed.all())) },
        FactsTold::WithYear(year) => html! { "with " (collection_year(year)) },
    }
}

/// `Bristol, City of, 2025/26`, with the day as at which it was made, where it is given.
pub(crate) fn title(import: &Import) -> String {
    let day = import.told_on.map(|day| format!(", as at {}", long_day(day)));
    let year = collection_year(import.year);
    format!("{}, {year}{}", import.agency_name, day.unwrap_or_default())
}

fn kinds(imports: &[Import]) -> Markup {
    let kinds = imports::by_kind(imports);
    let columns =
        vec![Column::words("Kind"), Column::long_words("What it is"), Column::numbers("Problems")];
    let row = |(kind, problems): (&&str, &i64)| Row {
        name: html! { (kind) },
        cells: vec![html! { (imports::meaning(kind)) }, html! { (number(problems)) }],
    };
    let arrivals = counted(imports.len(), "arrival", "arrivals");
    let caption = format!("Problems of the {arrivals} above");
    html! {
        @if kinds.is_empty() {
            p class="govuk-body" { "Nothing was wrong in any of the arrivals above." }
        } @else {
            (Table::new("kinds", caption, columns, kinds.iter().map(row).collect()).known_as("kinds").render())
        }
    }
}
