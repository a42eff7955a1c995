//! The table of those who wait: who, how long on each clock, and what has been tried.

use hearth_app::waiting::{Authority, WaitingChild, WaitingList};
use hearth_domain::wait::WaitClock;
use maud::{Markup, html};

use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::pages::children::{child_link, waited};
use crate::standpoint::Standpoint;
use crate::words::{age, long_day, number, unbroken};

/// The identifier of the table.
pub(super) const ID: &str = "waiting";

/// The table of the children shown on this page of the list.
pub(super) fn table(from: &Standpoint, list: &WaitingList, shown: &[WaitingChild]) -> Table {
    let mut columns = vec![
        Column::words("Child"),
        Column::words("Authority"),
        Column::words("Age"),
        Column::words("Stage"),
    ];
    columns.extend(WaitClock::ALL.map(|clock| Column::words(format!("Waited {}", clock.label()))));
    columns.extend([
        Column::words("Placement order"),
        Column::words("Early permanence"),
        Column::numbers("Placements that ended"),
    ]);
    columns.extend(list.tells_matches.then(|| Column::numbers("Matches before")));
    let rows = shown.iter().map(|one| row(from, one)).collect();
    let caption = format!(
        "Children with a plan who are not placed on {}, longest wait {} first",
        long_day(from.as_at),
        from.clock.label()
    );
    Table::new(ID, caption, columns, rows).known_as("waiting")
}

fn row(from: &Standpoint, one: &WaitingChild) -> Row {
    let child = &one.child;
    let mut cells = vec![
        html! { (child.agency_name) },
        html! { (unbroken(&age(child.birth_date, from.as_at))) },
        html! { (child.stage.label()) },
    ];
    let clocks = WaitClock::ALL.into_iter().zip(child.since);
    cells.extend(clocks.map(|(clock, start)| waited(child, clock, start, from.as_at)));
    cells.push(authority(one.authority));
    cells.push(early_permanence(one));
    cells.push(html! { (number(one.disruptions)) });
    cells.extend(one.matches.map(|count| html! { (number(count)) }));
    Row { name: child_link(from, child), cells }
}

fn authority(authority: Authority) -> Markup {
    html! {
        @match authority {
            Authority::Order(_) => "in force",
            Authority::Consent(_) => "none; consent in force",
            Authority::Ended(day) => { "ended " (time::day(day)) }
            Authority::None => "none",
        }
    }
}

fn early_permanence(one: &WaitingChild) -> Markup {
    html! {
        @match one.early_permanence {
            Some(day) => { "since " (time::day(day)) }
            None => "no",
        }
    }
}
