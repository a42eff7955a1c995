//! What each agency's returns would hold, and what should be done first.

use hearth_app::sending::{Sendable, Writable};
use maud::{Markup, html};

use super::Found;
use crate::components::number_link::number_link;
use crate::components::table::{Column, Group, Row, Table};
use crate::links;
use crate::words::{collection_year, long_day, number, short_quarter};

/// A row for each agency.
pub(super) fn table(found: &Found) -> Table {
    let columns = vec![
        Column::words("Agency"),
        Column::numbers("Values to put right"),
        Column::numbers("Differences to settle"),
        Column::numbers("Children"),
        Column::numbers("Children"),
        Column::numbers("Households"),
        Column::numbers("Children"),
        Column::numbers("Households"),
    ];
    let (year, day) = (collection_year(found.asked.year.ending()), long_day(found.asked.day));
    let quarter = short_quarter(found.asked.quarter);
    let quarter = quarter.split(',').next().unwrap_or_default();
    let groups = [
        ("First".to_owned(), 2),
        (format!("SSDA903 {year}"), 1),
        (format!("Annex A, {day}"), 2),
        (format!("Survey {quarter}"), 2),
    ];
    let rows = found.agencies.iter().map(|one| row(found, one)).collect();
    let caption = "What each return would hold, and what to do before it is sent";
    let table = Table::new("returns", caption, columns, rows).known_as("returns");
    Table { groups: groups.map(|(heading, span)| Group { heading, span }).into(), ..table }
}

fn row(found: &Found, one: &Sendable) -> Row {
    let of_one = found.from.of_agency(Some(&one.agency));
    let waiting = one.unsettled;
    let mut cells = vec![
        number_link(waiting.corrections, &links::corrections(&of_one), "values", &one.name),
        number_link(waiting.conflicts, &links::conflicts(&of_one, 1), "differences", &one.name),
    ];
    cells.push(held(&one.slice, |children, _| children));
    for writable in [&one.lists, &one.survey] {
        cells.push(held(writable, |children, _| children));
        cells.push(held(writable, |_, households| households));
    }
    let address = links::returns_of(&of_one, &found.asked);
    Row { name: html! { a class="govuk-link" href=(address) { (one.name) } }, cells }
}

/// How many of one sort it would hold.
fn held(writable: &Writable, of: impl Fn(Option<usize>, Option<usize>) -> Option<usize>) -> Markup {
    match writable {
        Writable::Cannot(_) => html! { "cannot be written" },
        Writable::Holds { children, households } => match of(*children, *households) {
            Some(count) => html! { (number(count)) },
            None => html! { "none told" },
        },
    }
}
