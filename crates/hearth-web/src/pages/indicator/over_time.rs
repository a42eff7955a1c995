//! The measure of each loaded year, and of three years together where that is how it is published.

use std::collections::BTreeSet;
use std::sync::Arc;

use hearth_app::Context;
use hearth_app::trend::{Question, trend};
use hearth_domain::CollectionYear;
use hearth_domain::day::{add_days, add_months};
use hearth_indicators::{Group, Indicator, Measure, Period};
use maud::{Markup, html};

use super::value::{axis, in_words, of_how_many, real, years};
use crate::components::plot::{Axis, Look, Mark, Plot};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::standpoint::Standpoint;
use crate::words::{collection_year, long_day, number, upper_first, whom};

/// A measure over periods, each as it stood on its last day.
pub(super) struct OverTime {
    periods: Vec<Period>,
    measures: Arc<Vec<Measure>>,
}

impl OverTime {
    /// Measures each loaded year up to the day in view, three years to that day, and the others
    /// asked for.
    pub(super) async fn of(
        context: &Context<'_>,
        from: &Standpoint,
        indicator: &'static Indicator,
        others: Vec<Period>,
    ) -> Result<Self, WebError> {
        let mut periods: Vec<Period> = loaded_years(from).iter().map(|year| whole(*year)).collect();
        periods.push(three_years(from));
        periods.extend(others);
        let (whose, known_at) = (from.scope.whose.clone(), from.known_at);
        let question = Question { indicator, whose, periods: periods.clone(), known_at };
        let measures = trend(context, question).await?;
        Ok(Self { periods, measures })
    }

    /// The measure of a period.
    pub(super) fn over(&self, period: Period) -> Option<&Measure> {
        let mut known = self.periods.iter().zip(self.measures.iter());
        known.find(|(known, _)| **known == period).map(|(_, measure)| measure)
    }

    /// The value over three years, for measures that are published so.
    pub(super) fn three_years(&self, from: &Standpoint, indicator: &Indicator) -> Option<Markup> {
        let Measure::Days(days) = self.over(three_years(from))? else { return None };
        let is_published_so = matches!(indicator.group, Group::Scorecard | Group::StageTime);
        let mean = days.mean().filter(|_| is_published_so)?;
        let first = three_years(from).first;
        let missing = !from.on(first).is_told() || !from.on(add_months(first, 12)).is_told();
        Some(html! {
            p class="govuk-body" {
                "Over the three years to " (long_day(from.as_at)) ", as the scorecard is published: mean " strong { (number(mean)) " days" }
                " of " (number(days.count())) " " (whom(indicator).many)
                ". A change of one year moves a mean over three years by about a third of it."
                @if missing { " Returns of some of these years are not loaded, so the mean is of fewer children than the scorecard’s." }
            }
        })
    }

    /// The chart and the table of the loaded years.
    pub(super) fn trend(&self, from: &Standpoint, indicator: &Indicator) -> Markup {
        let told: Vec<(CollectionYear, &Measure)> = loaded_years(from)
            .into_iter()
            .filter_map(|year| Some((year, self.over(whole(year))?)))
            .filter(|(_, measure)| !matches!(measure, Measure::NotKnown(_)))
            .collect();
        html! {
            @if told.len() > 1 {
                h2 class="govuk-heading-m" { "Year by year" }
                div class="govuk-grid-row" {
                    div class="govuk-grid-column-two-thirds" { (chart(indicator, &told).render()) }
                    div class="govuk-grid-column-one-third" { (table(indicator, &told).render()) }
                }
            }
        }
    }
}

/// The years of which every return in view is loaded, up to the day in view.
pub(super) fn loaded_years(from: &Standpoint) -> Vec<CollectionYear> {
    let years: BTreeSet<i16> =
        from.in_view().iter().flat_map(|one| one.years.iter().copied()).collect();
    let known = years.into_iter().filter_map(CollectionYear::ending_in);
    known
        .filter(|year| year.last_day() <= from.as_at && from.on(year.last_day()).is_told())
        .collect()
}

/// The days of a year.
pub(super) fn whole(year: CollectionYear) -> Period {
    Period { first: year.first_day(), last: year.last_day() }
}

fn three_years(from: &Standpoint) -> Period {
    Period { first: add_months(add_days(from.as_at, 1), -36), last: from.as_at }
}

fn chart(indicator: &Indicator, told: &[(CollectionYear, &Measure)]) -> Plot<'static> {
    let point = |(year, measure): &(CollectionYear, &Measure)| {
        Some((f64::from(year.ending()), real(measure)?, in_words(measure)))
    };
    let points: Vec<(f64, f64, String)> = told.iter().filter_map(point).collect();
    let most = points.iter().map(|(_, value, _)| *value).fold(0.0, f64::max);
    let line = points.iter().map(|(year, value, _)| (*year, *value)).collect();
    let mut marks = vec![Mark::Line { look: Look::Main, name: None, through: line }];
    let dot = |(year, value, _): &(f64, f64, String)| Mark::Point {
        at: (*year, *value),
        word: String::new(),
    };
    marks.extend(points.iter().map(dot));
    let ticks = told.iter().map(|(year, _)| (f64::from(year.ending()), short(*year)));
    let ends = (told.first(), told.last());
    let ending = |end: Option<&(CollectionYear, &Measure)>| {
        end.map_or(0.0, |(year, _)| f64::from(year.ending()))
    };
    let across = Axis {
        name: "Years ending 31 March".to_owned(),
        from: ending(ends.0) - 0.4,
        to: ending(ends.1) + 0.4,
        ticks: ticks.collect(),
    };
    let up = told.first().map_or_else(|| Axis::numbers("", 0.0, most), |(_, one)| axis(one, most));
    let title = format!("{}, year by year", indicator.title);
    Plot { id: "trend", title, across, up, marks, sentence: sentence(told) }
}

/// `16/17`: there is no room for more below a chart of ten years.
fn short(year: CollectionYear) -> String {
    collection_year(year.ending()).chars().skip(2).collect()
}

fn sentence(told: &[(CollectionYear, &Measure)]) -> String {
    let valued = || told.iter().filter_map(|one| Some((one.0, one.1, real(one.1)?)));
    let by = |a: &(CollectionYear, &Measure, f64), b: &(CollectionYear, &Measure, f64)| {
        a.2.total_cmp(&b.2)
    };
    let ends = valued().next().zip(valued().next_back());
    let extremes = valued().min_by(by).zip(valued().max_by(by));
    let (Some((first, last)), Some((least, most))) = (ends, extremes) else {
        return "Nobody is measured in any of these years.".to_owned();
    };
    format!(
        "Over {}: {} in {}, {} in {}; the least {} in {}, the most {} in {}. A single year moves by chance.",
        years(told.len()),
        in_words(first.1),
        first.0,
        in_words(last.1),
        last.0,
        in_words(least.1),
        least.0,
        in_words(most.1),
        most.0,
    )
}

fn table(indicator: &Indicator, told: &[(CollectionYear, &Measure)]) -> Table {
    let has_whole = told.iter().any(|(_, measure)| of_how_many(measure).is_some());
    let mut columns = vec![Column::words("Year"), Column::numbers("Value")];
    columns.extend(has_whole.then(|| Column::numbers(upper_first(whom(indicator).many))));
    let row = |(year, measure): &(CollectionYear, &Measure)| {
        let mut cells = vec![html! { (in_words(measure)) }];
        if has_whole {
            cells.push(html! { (of_how_many(measure).map(number).unwrap_or_default()) });
        }
        Row { name: html! { (year) }, cells }
    };
    let rows = told.iter().map(row).collect();
    Table::new("years", format!("{}, each loaded year", indicator.title), columns, rows)
        .known_as("years")
}
