//! What happened in the quarter, in the year to its end and in the same quarter of the year before.

use hearth_app::report::Report;
use hearth_app::today::Happened;
use hearth_indicators::Period;
use maud::{Markup, html};

use crate::components::table::{Column, Row, Table};
use crate::pages::happened::{name, times};
use crate::standpoint::Standpoint;
use crate::words::{long_day, short_period};

/// The table.
pub(super) fn table(from: &Standpoint, report: &Report) -> Table {
    let rows = report.happened.iter().map(|three| row(from, report.periods, three)).collect();
    Table::new("happened", caption(report.periods), columns(), rows).known_as("happened")
}

/// What the columns hold.
pub(super) fn columns() -> Vec<Column> {
    let heads = ["Quarter", "Year to date", "A year before"].map(Column::numbers);
    std::iter::once(Column::words("What happened")).chain(heads).collect()
}

/// Which days the columns are of.
pub(super) fn caption([quarter, year, before]: [Period; 3]) -> String {
    let days = |period: Period| short_period(period.first, period.last);
    format!(
        "The quarter, {}; the year to date, from {}; and the same quarter a year before, {}",
        days(quarter),
        long_day(year.first),
        days(before)
    )
}

fn row(from: &Standpoint, periods: [Period; 3], three: &[Happened; 3]) -> Row {
    let cells: Vec<Markup> =
        periods.into_iter().zip(three).map(|(period, one)| times(from, period, one)).collect();
    let [quarter, ..] = three;
    Row { name: html! { (name(from, quarter)) }, cells }
}
