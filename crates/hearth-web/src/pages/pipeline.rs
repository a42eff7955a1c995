//! The pipeline: children by stage, authority and wait, each number leading to the children.

mod period_times;
mod scope;
mod stages;
mod waits;

pub(crate) use period_times::{longest_wait, middle_half, stock_row, time_row, title_link, told};
pub(crate) use scope::whose;
pub(crate) use waits::waits_table;

use hearth_app::Context;
use hearth_app::pipeline::{self, Pipeline};
use jiff::Timestamp;
use maud::{Markup, html};

use crate::components::command::command;
use crate::components::filter::FilterForm;
use crate::components::notice::{inset, sources as from_where, warning};
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::links;
use crate::pages::sources;
use crate::query::{AskedIn, Field, Pairs};
use crate::standpoint::Standpoint;
use crate::told::{self, Teller};
use crate::words::{long_day, moment, number};

/// What the page takes.
pub(crate) const TAKEN: &[Field] = AskedIn::PIPELINE.fields;

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let from = Standpoint::asked(context, &pairs, TAKEN).await?.0;
    let pipeline = pipeline::pipeline(context, from.filter(), from.clock).await?;
    Ok(Page::new(Some(Section::Pipeline), "Pipeline", content(&from, &pipeline)))
}

fn content(from: &Standpoint, pipeline: &Pipeline) -> Markup {
    let form = FilterForm {
        action: "/pipeline",
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered: &from.entered(),
        wrong: &[],
    };
    html! {
        p class="govuk-body" { "Children on their way from entering care to an adoption order. Every number opens the list of the children behind it. " a class="govuk-link" href=(links::notifications(from)) { "Early notifications" } " and " a class="govuk-link" href=(links::siblings(from, 1)) { "brothers and sisters" } " have pages of their own." }
        (form.render())
        (when(from))
        @if from.agencies.is_empty() {
            (nothing_loaded())
        } @else if from.is_anything_known() {
            (stages::strip(from, pipeline))
            (stages::section(from, pipeline))
            (waits::section(from, pipeline))
            (period_times::section(from, pipeline))
            (sources_and_counts(from, pipeline))
        }
    }
}

/// How old the sources are, and of how many nothing but a count is kept.
fn sources_and_counts(from: &Standpoint, pipeline: &Pipeline) -> Markup {
    let children = pipeline.counted_only;
    let are = if children == 1 {
        "child in the newest returns is"
    } else {
        "children in the newest returns are"
    };
    html! {
        h2 class="govuk-heading-m" { "Sources" }
        (sources::folded(from))
        p class="govuk-body" { (number(children)) " " (are) " not on the way to adoption; nothing but a count is kept of them." }
    }
}

/// Which day is shown and why, how old the sources are, and what to mind about it.
pub(crate) fn when(from: &Standpoint) -> Markup {
    let missing = told::missing(from.told_by, &from.in_view(), from.as_at, from.latest);
    when_missing(from, missing)
}

/// The same, of a page that is about other days than the twelve months to the day in view.
pub(crate) fn when_missing(from: &Standpoint, missing: Option<String>) -> Markup {
    let day = long_day(from.as_at);
    let latest = long_day(from.latest);
    html! {
        @if from.agencies.is_empty() {
            (from_where(html! { "As at " (day) "." }))
        } @else if from.as_at > from.latest {
            (warning(&format!("No source tells of days after {latest}. What has happened between then and {day} is not shown.")))
        } @else if from.as_at == from.latest {
            (from_where(html! { "As at " (day) ", the last day that the loaded " (from.told_by.many()) " tell of." }))
        } @else {
            (from_where(html! { "As at " (day) ". The loaded " (from.told_by.many()) " tell of days up to " (latest) "." }))
        }
        (scope::note(from))
        (sources::line(from))
        @if let Some(missing) = missing { (warning(&missing)) }
        @if let Some(instant) = from.known_at { (then_known(from, instant)) }
    }
}

/// That an earlier moment is looked at, and the way back to now.
fn then_known(from: &Standpoint, instant: Timestamp) -> Markup {
    let now = Standpoint { known_at: None, ..from.clone() };
    inset(html! {
        p class="govuk-body" {
            "As it was known on " (moment(instant)) ". What was recorded later is left out."
            @if !from.is_anything_known() { " By then nothing had been recorded, so nothing can be shown." }
        }
        p class="govuk-body" {
            @match from.told_by {
                Teller::Returns => a class="govuk-link" href=(links::pipeline(&now)) { "Show the pipeline as it is known now" },
                Teller::Lists => a class="govuk-link" href=(links::families(&now)) { "Show the families as they are known now" },
            }
        }
    })
}

/// What to do where no return is loaded.
pub(crate) fn nothing_loaded() -> Markup {
    inset(html! {
        p class="govuk-body" { "No return has been loaded into this database yet, so there is nobody to show. Load a council’s return with:" }
        (command("hearth import ssda903 FOLDER --agency E06000023 --year 2026"))
    })
}
