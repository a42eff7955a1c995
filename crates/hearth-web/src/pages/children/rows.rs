//! The table of children: who, whose, how old, where they stand, how long they have waited.

use hearth_app::pipeline::{ListedChild, ends_the_way};
use hearth_domain::Day;
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitClock;
use maud::{Markup, html};

use super::behind::{Behind, ListedFor};
use crate::components::table::{Column, Row, Table};
use crate::components::tag::stage_tag;
use crate::components::time;
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::{age, long_day, number, unbroken};

/// The identifier of the table.
pub(super) const ID: &str = "children";

/// The table of the children shown on this page of the list.
pub(super) fn table(from: &Standpoint, behind: &Behind, shown: &[ListedFor]) -> Table {
    let mut columns = vec![
        Column::words("Child"),
        Column::words("Authority"),
        Column::words("Age"),
        Column::words("Stage"),
        Column::words("Since"),
    ];
    if behind.has_days {
        columns.insert(1, Column::numbers("Days"));
    }
    columns.extend(WaitClock::ALL.map(|clock| Column::words(format!("Waited {}", clock.label()))));
    let rows = shown.iter().map(|one| row(from, behind.has_days, one)).collect();
    Table::new(ID, caption(from, behind), columns, rows).known_as("children")
}

fn caption(from: &Standpoint, behind: &Behind) -> String {
    let order = if behind.has_days {
        "most days first".to_owned()
    } else {
        format!("longest wait {} first", from.clock.label())
    };
    let day = long_day(from.as_at);
    let ended = behind.rows.iter().any(|one| ends_the_way(one.listed.stage));
    let until = if ended { "; where the way has ended, waits run to that day" } else { "" };
    format!("Children on {day}, {order}{until}")
}

fn row(from: &Standpoint, has_days: bool, one: &ListedFor) -> Row {
    let child = &one.listed;
    let mut cells: Vec<Markup> = vec![
        html! { (child.agency_name) },
        html! { (unbroken(&age(child.birth_date, from.as_at))) },
        stage_tag(child.stage),
        html! { @match child.stage_since { Some(day) => (time::day(day)), None => "not known" } },
    ];
    if has_days {
        cells.insert(0, html! { (one.days.map(number).unwrap_or_default()) });
    }
    let clocks = WaitClock::ALL.into_iter().zip(child.since);
    cells.extend(clocks.map(|(clock, start)| waited(child, clock, start, from.as_at)));
    Row { name: child_link(from, child), cells }
}

/// The child's number, opening the child.
pub(crate) fn child_link(from: &Standpoint, child: &ListedChild) -> Markup {
    html! {
        a class="govuk-link" href=(links::child(from, child.case)) {
            span class="govuk-visually-hidden" { "Child " }
            (child.number)
            span class="govuk-visually-hidden" { ", " (child.agency_name) }
        }
    }
}

/// The wait to the day asked about, or to the day the way ended.
pub(crate) fn waited(
    child: &ListedChild,
    clock: WaitClock,
    start: Option<Day>,
    as_at: Day,
) -> Markup {
    let last = child.stage_since.filter(|_| ends_the_way(child.stage)).unwrap_or(as_at);
    html! {
        @match start {
            Some(start) if start <= last => (time::length(start, last)),
            Some(_) => "began after the way had ended",
            None if is_still_to_come(clock, child.stage) => "not begun",
            None => "not known",
        }
    }
}

/// Whether a clock starts only after this stage.
fn is_still_to_come(clock: WaitClock, stage: Stage) -> bool {
    match clock {
        WaitClock::Entry => false,
        WaitClock::Decision => stage == Stage::BeforeDecision,
        WaitClock::Order => matches!(stage, Stage::BeforeDecision | Stage::Decided),
    }
}
