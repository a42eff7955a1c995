//! The indicators: stage times of the twelve months, and children waiting on the day.

use hearth_app::pipeline::{Measured, Pipeline};
use hearth_indicators::{Days, Measure, Waiting};
use maud::{Markup, html};

use crate::components::number_link::{number_behind, number_of};
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::links::{self, ListOf};
use crate::query::Part;
use crate::standpoint::Standpoint;
use crate::words::{long_day, lower_first, number};

/// The stage times that the pipeline shows; the indicators page has them all.
const TIMES: [&str; 6] = [
    "entry-to-decision",
    "decision-to-order",
    "order-to-match",
    "match-to-placed",
    "placed-to-adopted",
    "entry-to-placed",
];

/// The stocks that the pipeline shows.
const STOCKS: [&str; 2] = ["waiting-decided", "waiting-authorised"];

/// Both tables.
pub(super) fn section(from: &Standpoint, pipeline: &Pipeline) -> Markup {
    html! {
        h2 class="govuk-heading-m" { "Stage times and stocks" }
        p class="govuk-body" {
            "Each name opens its definition, its source and the spread of its values. "
            a class="govuk-link" href=(links::indicators(from)) { "All indicators" }
        }
        div class="govuk-grid-row" {
            div class="govuk-grid-column-two-thirds" { (times(from, pipeline).render()) }
            div class="govuk-grid-column-one-third" { (stocks(from, pipeline).render()) }
        }
    }
}

fn times(from: &Standpoint, pipeline: &Pipeline) -> Table {
    let columns = vec![
        Column::words("Stage time, in days"),
        Column::numbers("Children"),
        Column::numbers("Mean"),
        Column::numbers("Median"),
        Column::numbers("Middle half"),
        Column::numbers("Left out"),
    ];
    let rows = in_order(pipeline, &TIMES).filter_map(|measured| match &measured.measure {
        Measure::Days(days) => Some(time_row(from, measured, days)),
        _ => None,
    });
    let caption = format!("Stage times of the 12 months to {}", long_day(pipeline.period.last));
    Table::new("times", caption, columns, rows.collect()).known_as("times")
}

/// The indicators of those codes, in the order of a child's way.
fn in_order<'a>(pipeline: &'a Pipeline, codes: &'a [&str]) -> impl Iterator<Item = &'a Measured> {
    codes.iter().filter_map(|code| pipeline.measured.iter().find(|one| one.indicator.code == *code))
}

/// One stage time.
pub(crate) fn time_row(from: &Standpoint, measured: &Measured, days: &Days) -> Row {
    let title = lower_first(measured.indicator.title);
    let behind = |count, part, what| {
        number_behind(from, count, measured.indicator, part, &format!("{title}, {what}"))
    };
    Row {
        name: title_link(from, measured),
        cells: vec![
            behind(days.count(), Part::Measured, "measured"),
            told(from, days.mean()),
            told(from, days.median()),
            middle_half(from, days),
            behind(days.left_out.len(), Part::LeftOut, "left out"),
        ],
    }
}

/// A number of days, or that there is nobody to count it of.
pub(crate) fn told(from: &Standpoint, days: Option<impl ToString>) -> Markup {
    html! { @match days { Some(days) => (number(days)), None => (nobody(from)) } }
}

/// What stands for a time when there is nobody to count it of.
fn nobody(from: &Standpoint) -> &'static str {
    if from.is_told() { "nobody" } else { "not known" }
}

/// The days between which the middle half of the children lie.
pub(crate) fn middle_half(from: &Standpoint, days: &Days) -> Markup {
    html! {
        @match (days.percentile(25), days.percentile(75)) {
            (Some(low), Some(high)) => { (number(low)) " to " (number(high)) }
            _ => (nobody(from))
        }
    }
}

pub(crate) fn title_link(from: &Standpoint, measured: &Measured) -> Markup {
    html! { a class="govuk-link" href=(links::indicator(from, measured.indicator.code)) { (measured.indicator.title) } }
}

fn stocks(from: &Standpoint, pipeline: &Pipeline) -> Table {
    let longest = format!("Longest wait {}", from.clock.label());
    let columns =
        vec![Column::words("Waiting"), Column::numbers("Children"), Column::words(longest)];
    let rows = in_order(pipeline, &STOCKS).filter_map(|measured| match &measured.measure {
        Measure::Waiting(waiting) => Some(stock_row(from, measured, waiting)),
        _ => None,
    });
    let caption = format!("Children waiting on {}", long_day(pipeline.period.last));
    Table::new("stocks", caption, columns, rows.collect()).known_as("stocks")
}

pub(crate) fn stock_row(from: &Standpoint, measured: &Measured, waiting: &Waiting) -> Row {
    let list = ListOf::indicator(measured.indicator.code, Part::Measured);
    let title = lower_first(measured.indicator.title);
    Row {
        name: title_link(from, measured),
        cells: vec![
            number_of(from, waiting.children.len(), &list, &title),
            longest_wait(from, waiting),
        ],
    }
}

/// The longest wait on the clock in view.
pub(crate) fn longest_wait(from: &Standpoint, waiting: &Waiting) -> Markup {
    let starts = waiting.children.iter().flat_map(|child| &child.since);
    let first = starts.filter(|(clock, _)| *clock == from.clock).map(|(_, day)| *day).min();
    html! {
        @match first {
            Some(day) => (time::length(day, from.as_at)),
            None if waiting.children.is_empty() => (nobody(from)),
            None => "not begun or not known",
        }
    }
}
