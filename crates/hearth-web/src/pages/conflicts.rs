//! Where the sources of a case tell different things, and who should settle it.

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::conflicts::{self, ListedConflict, Question};
use hearth_domain::resolve::ConflictStanding;
use hearth_domain::{Fact, Source};
use maud::{Markup, html};

use crate::components::filter::FilterForm;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::pagination::pagination;
use crate::components::table::{Column, Row, Table};
use crate::components::tag::{Colour, tag};
use crate::error::WebError;
use crate::files::shown::part;
use crate::links;
use crate::pages::pipeline::whose;
use crate::pages::sources::line;
use crate::query::{AskedIn, Field, Pairs, Wrong};
use crate::standpoint::{Of, Standpoint};
use crate::words::{counted, long_day, number};

/// How many stand on one page of the list.
const A_PAGE: usize = 100;

/// The identifier of the table.
const ID: &str = "conflicts";

/// What the page takes.
const TAKEN: [Field; 5] =
    [Field::AnyAgency, Field::Raa, Field::Membership, Field::KnownAt, Field::Page];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "the differences",
    action: Cow::Borrowed("/conflicts"),
    fields: &[Field::AnyAgency, Field::Raa, Field::Membership, Field::KnownAt],
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, &pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, pairs: &Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked_of(Of::Everybody, context, pairs, &TAKEN).await?;
    let question = Question {
        whose: from.agency().cloned(),
        settled: true,
        known_at: from.known_at,
        ..Question::default()
    };
    let mut all = conflicts::conflicts(context, &question).await?;
    let members = from.scope.members_on(from.as_at);
    all.retain(|one| members.has(&one.agency));
    let (settled, live): (Vec<_>, Vec<_>) = all.into_iter().partition(is_settled);
    let page = asked.page.unwrap_or(1);
    if page > live.len().div_ceil(A_PAGE).max(1) {
        return Err(from.refuse(Wrong::value(Field::Page, &page.to_string())));
    }
    Ok(Page::new(
        Some(Section::Conflicts),
        "Where sources differ",
        content(&from, page, (&live, &settled)),
    ))
}

fn is_settled(one: &ListedConflict) -> bool {
    one.conflict.standing == ConflictStanding::Settled
}

fn content(
    from: &Standpoint,
    page: usize,
    (live, settled): (&[ListedConflict], &[ListedConflict]),
) -> Markup {
    let agencies = from.everybody();
    let entered = from.entered();
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &agencies,
        arrangements: &from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    let skipped = (page - 1) * A_PAGE;
    let shown = part(ID, live, skipped, A_PAGE);
    html! {
        p class="govuk-body" {
            "What several sources tell of one happening is set side by side. Where they differ, or where one is silent that would have told, the difference stands here until somebody who has the paper settles it. Until then the children looked after return holds over Annex A, Annex A over the Standard Safeguarding Dataset, and that over a list. "
            a class="govuk-link" href=(links::corrections(from)) { "What to put right in the sources" }
        }
        (form.asking(ASKED.fields))
        (whose(from))
        (line(from))
        h2 class="govuk-heading-m" { (counted(live.len(), "difference", "differences")) " to settle" }
        @if live.is_empty() {
            (inset(html! { p class="govuk-body" { "No two loaded sources tell different things that nobody has settled." } }))
        } @else {
            @if live.len() > A_PAGE {
                p class="govuk-body" { "Showing " (number(skipped + 1)) " to " (number(skipped + shown.len())) " of " (number(live.len())) ". The files below the table hold all of them." }
            }
            (table(ID, "Differences that nobody has settled", from, shown).render())
            (pagination(page, live.len().div_ceil(A_PAGE), |page| links::conflicts(from, page)))
        }
        @if !settled.is_empty() {
            h2 class="govuk-heading-m" { (counted(settled.len(), "difference", "differences")) " settled" }
            (table("settled", "Differences that a person has settled", from, settled).render())
        }
        (sources(html! { "Who should settle a difference is whoever usually keeps the paper that shows what is right; agencies differ. [K]" }))
    }
}

fn table(id: &'static str, caption: &str, from: &Standpoint, listed: &[ListedConflict]) -> Table {
    let columns = vec![
        Column::words("Case"),
        Column::words("Agency"),
        Column::words("About"),
        Column::long_words("What each source tells"),
        Column::words("What holds"),
        Column::words("Standing"),
        Column::words("Who should settle it"),
    ];
    let rows = listed.iter().map(|one| row(from, one)).collect();
    Table::new(id, caption, columns, rows).known_as(id)
}

fn row(from: &Standpoint, one: &ListedConflict) -> Row {
    let conflict = &one.conflict;
    let agency = from.everybody().into_iter().find(|loaded| loaded.id == one.agency);
    let name = html! {
        a class="govuk-link" href=(links::conflict(one.case, conflict)) {
            (one.number)
            span class="govuk-visually-hidden" { ", " (conflict.kind.label()) }
        }
    };
    let cells = vec![
        html! { (agency.map_or_else(|| one.agency.to_string(), |loaded| loaded.name)) },
        html! { (conflict.kind.label()) },
        told(&conflict.told),
        html! { (value(conflict.holds.as_ref())) },
        standing(conflict.standing),
        html! { (one.keeper().label()) },
    ];
    Row { name, cells }
}

fn told(told: &[(Source, Option<Fact>)]) -> Markup {
    html! {
        @for (place, (source, fact)) in told.iter().enumerate() {
            @if place > 0 { "; " }
            (source) ": " (value(fact.as_ref()))
        }
    }
}

/// A day, the day it ended and the code, as far as they are told.
pub(crate) fn value(fact: Option<&Fact>) -> String {
    let Some(fact) = fact else { return "nothing".to_owned() };
    let until = fact.until.map(|until| format!("to {}", long_day(until)));
    let code = (!fact.detail.is_empty()).then(|| fact.detail.clone());
    let parts = [fact.day.map(long_day), until, code];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

pub(crate) fn standing(standing: ConflictStanding) -> Markup {
    match standing {
        ConflictStanding::Open => tag("Open", Colour::Teal),
        ConflictStanding::Reopened => tag("Open again", Colour::Teal),
        ConflictStanding::Settled => tag("Settled", Colour::Grey),
    }
}
