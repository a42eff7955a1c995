//! How long each part of the way took: the median of twelve months beside the mean of three years.

use hearth_app::report::{Report, StageTime};
use maud::html;

use crate::components::number_link::number_of;
use crate::components::table::{Column, Row, Table};
use crate::links::{self, ListOf};
use crate::pages::pipeline::told;
use crate::query::Part;
use crate::standpoint::Standpoint;
use crate::words::{long_day, lower_first};

/// The table.
pub(super) fn table(from: &Standpoint, report: &Report) -> Table {
    let rows = report.times.iter().map(|time| row(from, report, time)).collect();
    let last = long_day(report.three_years.last);
    let caption = format!("Stage times in days, the 12 months and the 3 years to {last}");
    Table::new("times", caption, columns(), rows).known_as("times")
}

/// What the columns hold.
pub(super) fn columns() -> Vec<Column> {
    vec![
        Column::words("Days"),
        Column::numbers("Children, 12 months"),
        Column::numbers("Median, 12 months"),
        Column::numbers("Children, 3 years"),
        Column::numbers("Mean, 3 years"),
    ]
}

fn row(from: &Standpoint, report: &Report, time: &StageTime) -> Row {
    let title = lower_first(time.indicator.title);
    let year = ListOf::indicator(time.indicator.code, Part::Measured);
    let three = year.clone().since(report.three_years.first);
    Row {
        name: html! {
            a class="govuk-link" href=(links::indicator(from, time.indicator.code)) { (time.indicator.title) }
        },
        cells: vec![
            number_of(from, time.year.count(), &year, &format!("{title}, 12 months")),
            told(from, time.year.median()),
            number_of(from, time.three_years.count(), &three, &format!("{title}, 3 years")),
            told(from, time.three_years.mean()),
        ],
    }
}
