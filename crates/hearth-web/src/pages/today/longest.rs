//! The few who have waited longest for a family.

use hearth_app::pipeline::ListedChild;
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitClock;
use maud::{Markup, html};

use crate::components::notice::inset;
use crate::components::table::{Column, Row, Table};
use crate::links::{self, ListOf};
use crate::pages::children::{child_link, waited};
use crate::standpoint::Standpoint;
use crate::words::{age, unbroken};

/// The table, or that nobody waits.
pub(super) fn section(from: &Standpoint, longest: &[ListedChild]) -> Markup {
    let everybody = links::children(from, &ListOf::stage(Stage::Authorised));
    html! {
        @if longest.is_empty() {
            (inset(html! { p class="govuk-body" { (nobody(from)) } }))
        } @else {
            (table(from, longest).render())
            p class="govuk-body" { a class="govuk-link" href=(everybody) { "Everybody who is authorised and not placed" } }
        }
    }
}

fn nobody(from: &Standpoint) -> &'static str {
    if from.is_told() {
        "Nobody who is authorised waits for a placement."
    } else {
        "Who waits is not known: none of the loaded returns is of this day."
    }
}

fn table(from: &Standpoint, longest: &[ListedChild]) -> Table {
    let mut columns =
        vec![Column::words("Child"), Column::words("Authority"), Column::words("Age")];
    columns.extend(WaitClock::ALL.map(|clock| Column::words(format!("Waited {}", clock.label()))));
    let rows = longest.iter().map(|child| row(from, child)).collect();
    let caption = format!("Authorised and not placed, longest wait {} first", from.clock.label());
    Table::new("longest", caption, columns, rows).known_as("longest")
}

fn row(from: &Standpoint, child: &ListedChild) -> Row {
    let mut cells = vec![
        html! { (child.agency_name) },
        html! { (unbroken(&age(child.birth_date, from.as_at))) },
    ];
    let clocks = WaitClock::ALL.into_iter().zip(child.since);
    cells.extend(clocks.map(|(clock, start)| waited(child, clock, start, from.as_at)));
    Row { name: child_link(from, child), cells }
}
