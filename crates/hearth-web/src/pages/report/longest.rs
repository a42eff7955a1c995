//! The ten who have waited longest, by the authority's own number and never by name.

use hearth_app::pipeline::ListedChild;
use hearth_domain::wait::WaitClock;
use maud::{Markup, html};

use crate::components::notice::inset;
use crate::components::table::{Column, Row, Table};
use crate::links;
use crate::pages::children::{child_link, waited};
use crate::standpoint::Standpoint;
use crate::words::{age, long_day, unbroken};

/// The table with the way to everybody who waits, or that nobody does.
pub(super) fn section(from: &Standpoint, longest: &[ListedChild]) -> Markup {
    let nobody = if from.is_told() {
        "Nobody has a plan for adoption and no placement."
    } else {
        "Who waits is not known: no loaded return is of this day."
    };
    html! {
        @if longest.is_empty() {
            (inset(html! { p class="govuk-body" { (nobody) } }))
        } @else {
            (table(from, longest).render())
            p class="govuk-body hearth-no-print" {
                a class="govuk-link" href=(links::waiting(from, None, 1)) { "Everybody who waits, and what has been tried" }
            }
        }
    }
}

fn table(from: &Standpoint, longest: &[ListedChild]) -> Table {
    let mut columns = vec![
        Column::words("Child"),
        Column::words("Authority"),
        Column::words("Age"),
        Column::words("Stage"),
    ];
    columns.extend(WaitClock::ALL.map(|clock| Column::words(format!("Waited {}", clock.label()))));
    let rows = longest.iter().map(|child| row(from, child)).collect();
    let caption = format!(
        "The longest waiting with a plan and no placement on {}, {} first",
        long_day(from.as_at),
        from.clock.label()
    );
    Table::new("longest", caption, columns, rows).known_as("longest")
}

fn row(from: &Standpoint, child: &ListedChild) -> Row {
    let mut cells = vec![
        html! { (child.agency_name) },
        html! { (unbroken(&age(child.birth_date, from.as_at))) },
        html! { (child.stage.label()) },
    ];
    let clocks = WaitClock::ALL.into_iter().zip(child.since);
    cells.extend(clocks.map(|(clock, start)| waited(child, clock, start, from.as_at)));
    Row { name: child_link(from, child), cells }
}
