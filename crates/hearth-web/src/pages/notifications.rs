//! Early notifications: children of whom an authority has told and no decision is told yet.

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::notifications::{NotifiedChild, Question, notified};
use hearth_domain::Day;
use hearth_domain::wait;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::filter::FilterForm;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links;
use crate::query::{AskedIn, Field, Pairs};
use crate::standpoint::Standpoint;
use crate::words::{children, long_day};

/// What the page takes.
const TAKEN: [Field; 4] = [Field::Agency, Field::Raa, Field::Membership, Field::KnownAt];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "the early notifications",
    action: Cow::Borrowed(links::NOTIFICATIONS),
    fields: &TAKEN,
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let asked = Standpoint::asked(context, &pairs, &TAKEN).await;
    let from = asked.map_err(|wrong| wrong.asked_in(ASKED))?.0;
    let today = context.today();
    let question = Question { whose: from.scope.whose.clone(), known_at: from.known_at };
    let found = notified(context, &question, today).await?;
    let crumbs = vec![Crumb::new("Pipeline", links::pipeline(&from))];
    let content = content(&from, today, &found);
    Ok(Page::new(Some(Section::Pipeline), "Early notifications", content).below(crumbs))
}

fn content(from: &Standpoint, today: Day, found: &[NotifiedChild]) -> Markup {
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered: &from.entered(),
        wrong: &[],
    };
    html! {
        p class="govuk-body" { "Children of whom an authority has told the regional agency before any decision, born and unborn, by all that is told of them up to today. A child leaves this list with the decision that they should be placed for adoption, or when they leave care." }
        @if from.known_at.is_none() {
            a class="govuk-button" href=(links::NOTIFY) role="button" draggable="false" data-module="govuk-button" { "Enter an early notification" }
        }
        (form.asking(ASKED.fields))
        h2 class="govuk-heading-m" { (children(found.len())) " notified and not decided" }
        @if found.is_empty() {
            (inset(html! { p class="govuk-body" { "No early notification of a child without a decision is told. Enter one here, or load a list with a column for its day." } }))
        } @else {
            (table(from, today, found).render())
            (sources(html! { "Where a source comes to tell otherwise than what was entered here, that stands among the differences until somebody settles it. When the authority’s return comes to tell of the number, it tells of the same child." }))
        }
    }
}

fn table(from: &Standpoint, today: Day, found: &[NotifiedChild]) -> Table {
    let columns = vec![
        Column::words("Child"),
        Column::words("Agency"),
        Column::words("Notified"),
        Column::words("Ago"),
        Column::words("Born or expected"),
        Column::words("Entered care"),
        Column::words("Told by"),
    ];
    let row = |one: &NotifiedChild| Row {
        name: html! {
            a class="govuk-link" href=(links::child(&from.on(today), one.case)) { "Child " (one.number) }
        },
        cells: vec![
            html! { (one.agency_name) },
            html! { (long_day(one.notified)) },
            html! { (wait::in_words(one.notified, today)) },
            html! { (born(one)) },
            html! { (one.entered_care.map_or_else(|| "not told".to_owned(), long_day)) },
            html! { (one.told_by) },
        ],
    };
    let caption = "Children notified and not decided, the latest first";
    Table::new("notified", caption, columns, found.iter().map(row).collect()).known_as("notified")
}

fn born(one: &NotifiedChild) -> String {
    match one.born {
        Some(day) if one.is_unborn => format!("expected {}", long_day(day)),
        Some(day) => long_day(day),
        None => "not known".to_owned(),
    }
}
