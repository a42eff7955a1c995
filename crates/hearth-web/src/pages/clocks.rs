//! The clocks of law and guidance: how many are late, near or untold, and whose they are.

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::clocks::{Overview, Question, Tally, overview};
use hearth_domain::clock::Clock;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::code::in_brackets;
use crate::components::filter::FilterForm;
use crate::components::notice::sources;
use crate::components::number_link::number_link;
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links;
use crate::pages::pipeline::{nothing_loaded, when};
use crate::query::{AskedIn, Field, Pairs, STANDS};
use crate::standpoint::{Of, Standpoint};
use crate::words::{long_day, number};

/// What the page takes.
const TAKEN: &[Field] =
    &[Field::AnyAgency, Field::Clock, Field::AsAt, Field::Raa, Field::Membership, Field::KnownAt];

/// The word that stands for every clock in the address of a list of runs.
pub(crate) const ANY: &str = "any";

/// Where a wrong address is put right.
pub(crate) const ASKED: AskedIn = AskedIn {
    name: "the clocks",
    action: Cow::Borrowed("/clocks"),
    fields: AskedIn::FAMILIES.fields,
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let asked = Standpoint::asked_of(Of::Everybody, context, &pairs, TAKEN).await;
    let from = asked.map_err(|wrong| wrong.asked_in(ASKED))?.0;
    let found = overview(context, &question(&from)).await?;
    let crumbs = vec![Crumb::new("Today", links::today(&from))];
    Ok(Page::new(Some(Section::Today), "Clocks", content(&from, &found)).below(crumbs))
}

/// What is asked of the clocks from here.
pub(crate) fn question(from: &Standpoint) -> Question {
    Question {
        whose: from.scope.whose.clone(),
        as_at: from.as_at,
        known_at: from.known_at,
        overdue: false,
    }
}

fn content(from: &Standpoint, found: &Overview) -> Markup {
    let entered = from.entered();
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    html! {
        p class="govuk-body" { "Every limit of law, guidance and practice that a loaded journey can feed. Each name opens what it is, where it comes from and whose clocks run." }
        (form.asking(ASKED.fields))
        (when(from))
        @if from.agencies.is_empty() && from.tell_households.is_empty() {
            (nothing_loaded())
        } @else {
            (ended(found))
            (by_agency(from, found).render())
            (by_clock(from, found).render())
        }
    }
}

/// The days at which clocks stand where returns end before the day asked for.
fn ended(found: &Overview) -> Markup {
    let last = found.ended.values().max();
    html! {
        @if let Some(day) = last {
            (sources(html! { "Returns tell of days up to " (long_day(*day)) ". The clocks of children told by returns alone stand as at the end of their authority’s newest return: what has been done since is not known, and nothing is late by guess." }))
        }
    }
}

/// The columns that count clocks, after the column of names.
fn columns(first: &str) -> Vec<Column> {
    let counts = ["Overdue", "Due in 14 days", "Running", "May be done", "Not told"];
    std::iter::once(Column::words(first)).chain(counts.map(Column::numbers)).collect()
}

/// A cell for each way to stand, opening its list, and one for what is not told.
fn cells(from: &Standpoint, id: &str, tally: &Tally, of: &str) -> Vec<Markup> {
    let counts = [tally.overdue, tally.due_soon, tally.running, tally.may_be_done];
    let cell = |(stands, count): (&str, usize)| {
        let nouns = if count == 1 { "clock" } else { "clocks" };
        let of = format!("{of}, {}", stands.replace('-', " "));
        number_link(count, &links::clock_page(from, id, Some(stands), 1), nouns, &of)
    };
    let mut cells: Vec<Markup> = STANDS.into_iter().zip(counts).map(cell).collect();
    cells.push(html! { (number(tally.not_told)) });
    cells
}

/// How many are overdue and due soon, and whose they are.
pub(crate) fn by_agency(from: &Standpoint, found: &Overview) -> Table {
    let row = |(agency, name, tally): &(_, String, Tally)| Row {
        name: html! { a class="govuk-link" href=(links::clocks(&from.of_agency(Some(agency)))) { (name) } },
        cells: cells(&from.of_agency(Some(agency)), ANY, tally, name),
    };
    let rows = found.by_agency.iter().map(row).collect();
    Table::new("clocks-by-agency", "Clocks by agency", columns("Agency"), rows)
        .known_as("clocks-by-agency")
}

fn by_clock(from: &Standpoint, found: &Overview) -> Table {
    let row = |(clock, tally): &(&Clock, Tally)| Row {
        name: html! {
            a class="govuk-link" href=(links::clock(from, clock.id)) { (clock.title) }
            " " (in_brackets(clock.id))
        },
        cells: cells(from, clock.id, tally, clock.title),
    };
    let rows = found.by_clock.iter().map(row).collect();
    Table::new("clocks-by-clock", "Clocks by limit", columns("Clock"), rows)
        .known_as("clocks-by-clock")
}
