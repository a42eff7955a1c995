//! What has been closed, counted by reason, and each of it below.

use hearth_app::matching::{CLOSED_DAYS, ClosedOne};
use hearth_casework::closing::ClosingReason;
use maud::{Markup, html};

use super::{A_PAGE, Shown};
use crate::components::notice::sources;
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::files::shown::part;
use crate::links;
use crate::pages::matching::name_of;
use crate::words::{long_day, number, stated, upper_first};

/// The identifier of the table of reasons.
const REASONS: &str = "closed-by-reason";

/// The identifier of the list.
const LIST: &str = "closed";

/// The section.
pub(super) fn section(shown: &Shown<'_>) -> Markup {
    let closed = shown.closed;
    html! {
        h2 class="govuk-heading-m" { "Closed in the last " (CLOSED_DAYS) " days, by reason" }
        p class="govuk-body" {
            "From " (long_day(closed.first)) " to " (long_day(closed.last)) ": the " (CLOSED_DAYS) " days to the day of the list, and since."
        }
        @if closed.ones.is_empty() {
            p class="govuk-body" { "Nothing has been closed." }
        } @else {
            (reasons(shown).render())
            (list(shown))
        }
        (sources(html! { "The reasons tell whether what is found is worth looking at: many records that are wrong speak for better records, many noes against a rule. Children who have a family by now count too." }))
    }
}

fn reasons(shown: &Shown<'_>) -> Table {
    let columns = vec![Column::words("Reason"), Column::numbers("Closed")];
    let row = |(reason, count): (ClosingReason, usize)| Row {
        name: html! { (upper_first(reason.label())) },
        cells: vec![html! {
            @if count > 0 { a class="govuk-link" href={ "#" (anchor(reason)) } { (number(count)) } } @else { (number(count)) }
        }],
    };
    let rows = shown.closed.counts().into_iter().map(row).collect();
    let all =
        Row { name: html! { "All" }, cells: vec![html! { (number(shown.closed.ones.len())) }] };
    let table =
        Table::new(REASONS, "How many were closed, by reason", columns, rows).known_as(REASONS);
    Table { foot: Some(all), ..table }
}

fn anchor(reason: ClosingReason) -> String {
    format!("closed-{}", reason.code())
}

/// Each of it, reason by reason, the newest first.
fn list(shown: &Shown<'_>) -> Markup {
    let mut ones: Vec<&ClosedOne> = shown.closed.ones.iter().collect();
    ones.sort_by_key(|one| one.closing.reason);
    let listed = part(LIST, &ones, 0, A_PAGE);
    let columns = vec![
        Column::words("Child"),
        Column::long_words("Reason"),
        Column::words("Closed on"),
        Column::words("By"),
        Column::words("What it was"),
        Column::words("Family"),
        Column::words("Agency"),
    ];
    let mut before = None;
    let rows = listed.iter().map(|one| {
        let is_first = before.replace(one.closing.reason) != Some(one.closing.reason);
        row(shown, one, is_first)
    });
    let rows: Vec<Row> = rows.collect();
    html! {
        @if ones.len() > A_PAGE {
            p class="govuk-body" { "The first " (number(listed.len())) " of " (number(ones.len())) " are shown. The files below the table hold all of them." }
        }
        (Table::new(LIST, "What was closed, reason by reason", columns, rows).known_as(LIST).render())
    }
}

fn row(shown: &Shown<'_>, one: &ClosedOne, is_first: bool) -> Row {
    let closing = &one.closing;
    Row {
        name: html! {
            a class="govuk-link" href=(links::child(shown.from, one.child)) id=[is_first.then(|| anchor(closing.reason))] {
                span class="govuk-visually-hidden" { "Child " }
                (one.number)
            }
        },
        cells: vec![
            html! { (stated::closing(closing)) },
            time::day(one.day),
            html! { (upper_first(closing.evidence.by.label())) },
            html! { (upper_first(closing.kind.label())) },
            html! {
                @if let Some(family) = closing.household {
                    a class="govuk-link" href=(links::family(shown.from, family)) {
                        span class="govuk-visually-hidden" { "Household " }
                        (one.family)
                    }
                }
            },
            html! { (name_of(shown.network, &one.agency)) },
        ],
    }
}
