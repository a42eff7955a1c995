//! What changed between two days, and what was recorded or corrected between two moments.

mod asked;
mod moves;
mod recorded;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::changes;
use maud::html;

use crate::components::filter::FilterForm;
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::pages::pipeline::{nothing_loaded, when_missing};
use crate::query::{AskedIn, Field, Pairs};
use crate::told;
use asked::Between;

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "the changes",
    action: Cow::Borrowed("/changes"),
    fields: &[
        Field::AnyAgency,
        Field::From,
        Field::To,
        Field::Raa,
        Field::Membership,
        Field::KnownFrom,
        Field::KnownTo,
    ],
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let between = Between::asked(context, &pairs).await?;
    let moves = changes::moves(context, &between.from.filter(), between.first).await?;
    let recorded = recorded::Recorded::of(context, &between).await?;
    let entered = between.entered();
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &between.from.everybody(),
        arrangements: &between.from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    let content = html! {
        p class="govuk-body" { "Two sorts of change: what happened to children between two days, and what somebody recorded or corrected between two moments, whenever it had happened." }
        (form.asking(ASKED.fields))
        @if between.from.senders.is_empty() {
            (nothing_loaded())
        } @else {
            h2 class="govuk-heading-m" { "What happened" }
            (when_missing(&between.from, missing(&between)))
            (moves::section(&between, &moves))
            h2 class="govuk-heading-m" id="recorded" { "What was recorded or corrected" }
            (recorded.section(&between))
        }
    };
    Ok(Page::new(Some(Section::Changes), "What changed", content))
}

/// What is missing of the days between the two that are asked about.
fn missing(between: &Between) -> Option<String> {
    let from = &between.from;
    told::missing_since(&from.in_view(), between.first, from.as_at, from.latest)
}
