//! The region today: where children stand, who has waited longest, what has happened lately.

mod longest;
mod news;
mod standing;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::today::{self, Today};
use hearth_domain::stage::Stage;
use maud::{Markup, html};

use crate::components::filter::FilterForm;
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::links;
use crate::pages::clocks::by_agency;
use crate::pages::happened;
use crate::pages::pipeline::{TAKEN, nothing_loaded, when};
use crate::pages::sources::folded;
use crate::query::{AskedIn, Pairs};
use crate::standpoint::Standpoint;
use crate::words::{children, counted, long_day, number};

/// Where a wrong address is put right.
const ASKED: AskedIn =
    AskedIn { name: "today", action: Cow::Borrowed("/today"), ..AskedIn::PIPELINE };

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let asked = Standpoint::asked(context, &pairs, TAKEN).await;
    let from = asked.map_err(|wrong| wrong.asked_in(ASKED))?.0;
    let today = today::today(context, &from.filter(), from.clock).await?;
    Ok(Page::new(Some(Section::Today), "Today", content(&from, &today)))
}

fn content(from: &Standpoint, today: &Today) -> Markup {
    let entered = from.entered();
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    html! {
        @if from.is_anything_known() { p class="govuk-body-l" { (summary(from, today)) } }
        (form.render())
        (when(from))
        @if from.agencies.is_empty() {
            (nothing_loaded())
        } @else if from.is_anything_known() {
            (sections(from, today))
        }
    }
}

fn sections(from: &Standpoint, today: &Today) -> Markup {
    html! {
        (news::section(from, &today.news))
        div class="govuk-grid-row" {
            div class="govuk-grid-column-one-half" {
                h2 class="govuk-heading-m" { "Where children stand" }
                (standing::table(from, &today.standing).render())
            }
            div class="govuk-grid-column-one-half" {
                h2 class="govuk-heading-m" { "What has happened lately" }
                (happened::or_not_known(&happened::lately(from, today.lately, &today.happened)))
                (happened::note(&today.happened))
            }
        }
        @if !today.clocks.by_agency.is_empty() {
            h2 class="govuk-heading-m" { "What is overdue, and whose it is" }
            (by_agency(from, &today.clocks).render())
            p class="govuk-body" { a class="govuk-link" href=(links::clocks(from)) { "Every clock, what it is and whose runs" } }
        }
        h2 class="govuk-heading-m" { "Who has waited longest" }
        (longest::section(from, &today.longest))
        div class="govuk-grid-row" {
            div class="govuk-grid-column-full" {
                h2 class="govuk-heading-m" { "How old this is" }
                (folded(from))
                h2 class="govuk-heading-m" { "Where to go on" }
                (onward(from))
            }
        }
    }
}

/// The most useful sentence first: how many, and how many of them have waited long.
fn summary(from: &Standpoint, today: &Today) -> String {
    let whose = from.scope_name().map(|name| format!(" of {name}")).unwrap_or_default();
    let on_the_way: usize = today.standing.iter().filter_map(|one| one.children).sum();
    if on_the_way == 0 && !from.is_told() {
        return format!(
            "No loaded return tells where children{whose} stood on {}.",
            long_day(from.as_at)
        );
    }
    let of = |stage| today.standing.iter().find(|one| one.stage == stage);
    let waiting = of(Stage::Authorised).and_then(|one| one.children).unwrap_or_default();
    let long = of(Stage::Authorised).map(|one| one.long).unwrap_or_default();
    let are = if on_the_way == 1 { "is" } else { "are" };
    let has = if long == 1 { "has" } else { "have" };
    format!(
        "On {}, {}{whose} {are} on the way to adoption. {} may be placed and wait for a family; {} of them {has} waited {} months or more since the placement order or consent.",
        long_day(from.as_at),
        children(on_the_way),
        counted(waiting, "child", "children"),
        number(long),
        today::LONG_WAIT,
    )
}

/// Links to what answers the next question.
fn onward(from: &Standpoint) -> Markup {
    let link = |address: String, words: &str, why: &str| {
        html! { li { a class="govuk-link" href=(address) { (words) } ": " (why) } }
    };
    html! {
        ul class="govuk-list govuk-list--bullet" {
            (link(links::pipeline(from), "Pipeline", "every stage by authority, waits and stage times"))
            (link(links::waiting(from, None, 1), "Longest waiting", "every child with a plan who is not placed, and what has been tried"))
            (link(links::changes(from), "What changed", "between two days, and what was corrected"))
            (link(links::indicators(from), "Indicators", "every measure with its definition"))
            (link(links::report(from), "Board report", "the latest quarter on paper"))
            (link(links::imports(from), "Imports", "what arrived, and what to put right in it"))
        }
    }
}
