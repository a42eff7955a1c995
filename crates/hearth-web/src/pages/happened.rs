//! How often things happened in a period: each name opens its definition, each number its list.

use hearth_app::today::Happened;
use hearth_indicators::Period;
use maud::{Markup, html};

use crate::components::notice::{inset, sources};
use crate::components::number_link::{not_known, number_of};
use crate::components::table::{Column, Row, Table};
use crate::links::{self, ListOf};
use crate::query::Part;
use crate::standpoint::Standpoint;
use crate::words::{long_day, lower_first};

/// What happened in the last days that are told of.
pub(crate) fn lately(from: &Standpoint, period: Period, happened: &[Happened]) -> Table {
    let columns = vec![Column::words("What happened"), Column::numbers("How often")];
    let rows = happened.iter().map(|one| row(from, period, one)).collect();
    let caption = format!("{} to {}", long_day(period.first), long_day(period.last));
    Table::new("happened", caption, columns, rows).known_as("happened")
}

fn row(from: &Standpoint, period: Period, one: &Happened) -> Row {
    Row { name: name(&from.on(period.last), one), cells: vec![times(from, period, one)] }
}

/// What is counted, opening its definition.
pub(crate) fn name(from: &Standpoint, one: &Happened) -> Markup {
    html! {
        a class="govuk-link" href=(links::indicator(from, one.indicator.code)) { (one.indicator.title) }
    }
}

/// How often, opening the list. Where the sources tell of some only, the number is the least it can
/// be, and none is not known.
pub(crate) fn times(from: &Standpoint, period: Period, one: &Happened) -> Markup {
    if one.count == 0 && !one.is_complete {
        return not_known();
    }
    let list = ListOf::indicator(one.indicator.code, Part::Measured).since(period.first);
    let title = lower_first(one.indicator.title);
    html! {
        @if !one.is_complete { "at least " }
        (number_of(&from.on(period.last), one.count, &list, &title))
    }
}

/// A table of what happened; where it has no row, that nothing is known.
pub(crate) fn or_not_known(table: &Table) -> Markup {
    html! {
        @if table.rows.is_empty() {
            (inset(html! { p class="govuk-body" { "What happened is not known: none of the loaded returns is of these days." } }))
        } @else {
            (table.render())
        }
    }
}

/// Why something is not counted in full.
pub(crate) fn note(happened: &[Happened]) -> Markup {
    html! {
        @if happened.iter().any(|one| !one.is_complete) {
            (sources(html! {
                "The return carries a match only once the child is adopted, so later matches are not known from it."
            }))
        }
    }
}
