//! The longest waiting: children with a plan for adoption who are not placed.

mod rows;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::waiting::{self, LONG_WAIT, WaitingList};
use hearth_domain::wait::WaitClock;
use maud::{Markup, html};

use crate::components::filter::FilterForm;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::pagination::pagination;
use crate::error::WebError;
use crate::files::shown::part;
use crate::links;
use crate::pages::pipeline::{nothing_loaded, when};
use crate::query::{Asked, AskedIn, Entered, Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::{children, long_day, number};

/// How many children stand on one page of the list.
const A_PAGE: usize = 100;

/// What the page takes.
const TAKEN: [Field; 8] = [
    Field::Agency,
    Field::Clock,
    Field::AsAt,
    Field::Months,
    Field::Raa,
    Field::Membership,
    Field::KnownAt,
    Field::Page,
];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "the longest waiting",
    action: Cow::Borrowed("/waiting"),
    fields: &[
        Field::Agency,
        Field::Clock,
        Field::Months,
        Field::AsAt,
        Field::Raa,
        Field::Membership,
        Field::KnownAt,
    ],
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    let list = waiting::waiting(context, &from.filter(), from.clock, asked.months).await?;
    let page = asked.page.unwrap_or(1);
    if page > pages(&list) {
        return Err(from.refuse(Wrong::value(Field::Page, &page.to_string())));
    }
    Ok(Page::new(Some(Section::Waiting), "Longest waiting", content(&from, &asked, &list)))
}

fn pages(list: &WaitingList) -> usize {
    list.children.len().div_ceil(A_PAGE).max(1)
}

fn content(from: &Standpoint, asked: &Asked, list: &WaitingList) -> Markup {
    let months = asked.months.as_ref().map(ToString::to_string).unwrap_or_default();
    let entered = Entered { months, ..from.entered() };
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    html! {
        @if from.is_anything_known() && from.is_told() { (whose_list(from, list)) }
        (form.asking(ASKED.fields))
        (when(from))
        @if from.agencies.is_empty() {
            (nothing_loaded())
        } @else if from.is_anything_known() {
            (listed(from, asked, list))
        }
    }
}

/// Whose list this is, and the two questions that are asked of it.
fn whose_list(from: &Standpoint, list: &WaitingList) -> Markup {
    let whose = from.scope_name().unwrap_or("all authorities");
    let day = long_day(from.as_at);
    let have = if list.everybody == 1 { "has" } else { "have" };
    let are = if list.everybody == 1 { "is" } else { "are" };
    html! {
        p class="govuk-body-l" {
            "This list is of " (whose) ": " (children(list.everybody)) " " (have) " a plan for adoption and " (are) " not placed on " (day) "."
        }
        p class="govuk-body" {
            "Two questions are asked of it, and they have different answers. "
            @let [(entry, since_entry), (order, since_order)] = list.long;
            (long(from, entry, since_entry)) " entered care " (LONG_WAIT) " months ago or longer: that counts the time before the decision and the court. "
            (long(from, order, since_order)) " could have been placed for " (LONG_WAIT) " months or longer, since the placement order or consent: that is the search for a family."
        }
    }
}

/// How many have waited long on a clock, opening the list of them.
fn long(from: &Standpoint, clock: WaitClock, count: usize) -> Markup {
    html! {
        @if count == 0 {
            "0"
        } @else {
            a class="govuk-link" href=(links::waiting(&from.on_clock(clock), Some(LONG_WAIT), 1)) {
                (number(count))
                span class="govuk-visually-hidden" { " waiting " (LONG_WAIT) " months or longer " (clock.label()) }
            }
        }
    }
}

fn listed(from: &Standpoint, asked: &Asked, list: &WaitingList) -> Markup {
    let page = asked.page.unwrap_or(1);
    let skipped = (page - 1) * A_PAGE;
    let shown = part(rows::ID, &list.children, skipped, A_PAGE);
    html! {
        h2 class="govuk-heading-m" { (heading(from, asked, list)) }
        @if shown.is_empty() {
            (inset(html! { p class="govuk-body" { (nobody(from, asked)) } }))
        } @else {
            @if pages(list) > 1 {
                p class="govuk-body" { "Showing " (number(skipped + 1)) " to " (number(skipped + shown.len())) " of " (number(list.children.len())) ". The files below the table hold all of them." }
            }
            (rows::table(from, list, shown).render())
            @if !list.tells_matches {
                (sources(html! { "How often a child was matched before is not known: the return carries a match only once the child is adopted. Placements that ended are known." }))
            }
            (pagination(page, pages(list), |page| links::waiting(from, asked.months, page)))
        }
    }
}

fn heading(from: &Standpoint, asked: &Asked, list: &WaitingList) -> String {
    if list.children.is_empty() && !from.is_told() {
        return "Not known".to_owned();
    }
    let count = children(list.children.len());
    match asked.months {
        Some(months) => format!("{count} waiting {months} months or longer {}", from.clock.label()),
        None => format!("{count}, the longest wait {} first", from.clock.label()),
    }
}

fn nobody(from: &Standpoint, asked: &Asked) -> &'static str {
    if !from.is_told() {
        "Who waits is not known: none of the loaded returns is of this day. Choose a day that they tell of."
    } else if asked.months.is_some() {
        "Nobody has waited so long on this clock. Choose a shorter time or another clock."
    } else {
        "Nobody has a plan for adoption and no placement."
    }
}
