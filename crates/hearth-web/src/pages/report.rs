//! The quarterly board report, made to be printed.

mod as_published;
mod happened;
mod longest;
mod times;
mod untold;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::report::{self, Report};
use hearth_domain::Quarter;
use maud::{Markup, html};

use crate::components::filter::FilterForm;
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::files::shown;
use crate::links;
use crate::pages::happened::or_not_known;
use crate::pages::pipeline::{nothing_loaded, waits_table, when};
use crate::pages::sources;
use crate::query::{AskedIn, Entered, Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::{long_day, quarter};

/// What the page takes.
const TAKEN: [Field; 7] = [
    Field::Agency,
    Field::Quarter,
    Field::Clock,
    Field::Raa,
    Field::Membership,
    Field::Disclosure,
    Field::KnownAt,
];

/// Where a wrong address is put right.
const ASKED: AskedIn =
    AskedIn { name: "the board report", action: Cow::Borrowed("/report"), fields: &TAKEN };

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    read(context, pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn read(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    let latest = report::latest_quarter(context).await?;
    let of = asked.quarter.unwrap_or(latest);
    let from = from.on(of.last_day());
    shown::looks_from(from.as_at, from.known_at);
    if of > latest {
        return Err(from.refuse_entered(entered(&from, of), vec![too_late(of, latest)]));
    }
    let report = report::report(context, &from.filter(), of, from.clock).await?;
    let heading = format!("Board report: {}", title(&from, of));
    let frame = Sheet { is_synthetic: context.is_synthetic(), title: heading.clone() };
    Ok(Page::new(Some(Section::Report), heading, content(&from, of, &report, &frame)))
}

fn too_late(asked: Quarter, latest: Quarter) -> Wrong {
    let (asked, latest) = (quarter(asked), quarter(latest));
    Wrong::against(
        Field::Quarter,
        &format!(
            "asks for {asked}, which has not ended or is not in the loaded returns. The latest that can be shown is {latest}."
        ),
    )
}

fn entered(from: &Standpoint, of: Quarter) -> Entered {
    Entered { quarter: of.code(), ..from.entered() }
}

fn title(from: &Standpoint, of: Quarter) -> String {
    format!("{}, {}", from.scope_name().unwrap_or("all authorities"), lower(of))
}

fn lower(of: Quarter) -> String {
    crate::words::lower_first(&quarter(of))
}

/// What stands at the head and the foot of each printed page.
struct Sheet {
    is_synthetic: bool,
    title: String,
}

impl Sheet {
    fn running(&self, class: &str) -> Markup {
        html! {
            div class=(class) {
                p class="hearth-report__running" {
                    @if self.is_synthetic { strong { "SYNTHETIC" } ": every child and figure is invented. " }
                    (self.title)
                }
            }
        }
    }
}

fn content(from: &Standpoint, of: Quarter, report: &Report, sheet: &Sheet) -> Markup {
    let entered = entered(from, of);
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    html! {
        div class="hearth-no-print" {
            p class="govuk-body" { "A report for a board or a lead member, made to be printed on A4. On the screen every name opens its definition and every number the children behind it." }
            (form.asking(ASKED.fields))
        }
        @if from.agencies.is_empty() {
            (nothing_loaded())
        } @else {
            div class="hearth-report" {
                (sheet.running("hearth-report__head"))
                div class="hearth-report__body" {
                    (when(from))
                    @if from.is_anything_known() { (sections(from, report)) }
                }
                (sheet.running("hearth-report__foot"))
            }
        }
    }
}

fn as_counted(from: &Standpoint, report: &Report) -> Markup {
    html! {
        h2 class="govuk-heading-m" { "What happened" }
        (or_not_known(&happened::table(from, report)))
        h2 class="govuk-heading-m" { "Where children stand, and how long they have waited" }
        (waits_table(from, &report.waits).render())
        h2 class="govuk-heading-m" { "How long each part of the way took" }
        (times::table(from, report).render())
        h2 class="govuk-heading-m" { "Who has waited longest" }
        (longest::section(from, &report.longest))
    }
}

fn sections(from: &Standpoint, report: &Report) -> Markup {
    html! {
        @if let Some(rules) = from.rules() {
            (as_published::sections(from, report, rules))
        } @else {
            (as_counted(from, report))
        }
        h2 class="govuk-heading-m" { "What these figures cannot tell" }
        (untold::section(from, report))
        h2 class="govuk-heading-m" { "Where the figures come from" }
        (sources::table(&from.ages).render())
        p class="govuk-body hearth-no-print" {
            "How stages and waits are counted: "
            a class="govuk-link" href="/about" { "About Hearth" }
            ". Where each child stands on " (long_day(from.as_at)) ": "
            a class="govuk-link" href=(links::pipeline(from)) { "Pipeline" }
            "."
        }
    }
}
