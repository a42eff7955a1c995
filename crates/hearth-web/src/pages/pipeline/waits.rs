//! How long the children on the way have waited, as a table and a chart.

use hearth_app::pipeline::{Pipeline, WaitRow};
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitBand;
use maud::{Markup, html};

use crate::components::bar_chart::BarChart;
use crate::components::number_link::{not_known, number_of};
use crate::components::table::{Column, Row, Table};
use crate::links::ListOf;
use crate::standpoint::Standpoint;
use crate::words::{counted, long_day, lower_first, number, stage_within};

/// Bands of a year and longer.
const LONG: [WaitBand; 3] =
    [WaitBand::From1To2Years, WaitBand::From2To3Years, WaitBand::Over3Years];

/// The table of stages and bands, and the chart of those with authority to place.
pub(super) fn section(from: &Standpoint, pipeline: &Pipeline) -> Markup {
    let authorised = pipeline.waits.iter().find(|row| row.stage == Stage::Authorised);
    html! {
        h2 class="govuk-heading-m" { "How long they have waited" }
        (waits_table(from, &pipeline.waits).render())
        @if let Some(row) = authorised { (chart(from, row)) }
    }
}

/// How many children stand in each band at each stage.
pub(crate) fn waits_table(from: &Standpoint, waits: &[WaitRow]) -> Table {
    let columns = std::iter::once(Column::words("Stage"))
        .chain(WaitBand::ALL.map(|band| Column::numbers(band.label())))
        .chain([Column::numbers("Not begun or not known"), Column::numbers("All")])
        .collect();
    let caption =
        format!("Children on the way by wait {}, {}", from.clock.label(), long_day(from.as_at));
    Table::new("waits", caption, columns, waits.iter().map(|told| row(from, told)).collect())
        .known_as("waits")
}

fn row(from: &Standpoint, told: &WaitRow) -> Row {
    let name = html! { (told.stage.label()) };
    let Some(counts) = &told.counts else {
        let unknown = std::iter::repeat_with(not_known);
        return Row { name, cells: unknown.take(WaitBand::ALL.len() + 2).collect() };
    };
    let list = ListOf::stage(told.stage);
    let cell = |count: usize, list: &ListOf, wait: &str| {
        let of = format!("{}, {wait} {}", stage_within(told.stage), from.clock.label());
        number_of(from, count, list, &of)
    };
    let in_band = |(band, count): (WaitBand, &usize)| {
        cell(*count, &list.clone().in_band(Some(band)), &lower_first(band.label()))
    };
    let mut cells: Vec<Markup> = WaitBand::ALL.into_iter().zip(counts).map(in_band).collect();
    cells.push(cell(told.unknown, &list.clone().in_band(None), "not begun or not known"));
    cells.push(cell(counts.iter().sum::<usize>() + told.unknown, &list, "any wait"));
    Row { name, cells }
}

fn chart(from: &Standpoint, authorised: &WaitRow) -> Markup {
    let counts = authorised.counts.clone().unwrap_or_default();
    let known: usize = counts.iter().sum();
    if known == 0 {
        return html! { p class="govuk-body" { "No child who is authorised has a known wait " (from.clock.label()) ", so there is nothing to draw." } };
    }
    let bars = WaitBand::ALL
        .iter()
        .map(|band| band.label().to_owned())
        .zip(counts.iter().copied())
        .collect();
    let long: usize = WaitBand::ALL
        .iter()
        .zip(&counts)
        .filter(|(band, _)| LONG.contains(band))
        .map(|(_, count)| count)
        .sum();
    BarChart {
        id: "authorised-waits",
        title: format!("Children authorised and not placed, by wait {}", from.clock.label()),
        bars,
        sentence: sentence(from, known, long, authorised.unknown),
    }
    .render()
}

fn sentence(from: &Standpoint, known: usize, long: usize, unknown: usize) -> String {
    let has = if long == 1 { "has" } else { "have" };
    let mut sentence = format!(
        "Of {} with authority to place and no placement, {} {has} waited a year or more {}.",
        counted(known, "child", "children"),
        number(long),
        from.clock.label()
    );
    if unknown > 0 {
        let more = counted(unknown, "further child is", "further children are");
        sentence.push_str(&format!(" {more} not drawn: no source tells when the wait began."));
    }
    sentence
}
