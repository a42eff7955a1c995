//! Addresses of the tables and methods behind the indicators.

use hearth_domain::CollectionYear;

use super::address;
use crate::query::Field;
use crate::standpoint::Standpoint;

/// The stock and flow of decisions of a year.
pub(crate) fn stock_flow(from: &Standpoint, year: CollectionYear) -> String {
    address("/stock-flow", &of_year(from, year))
}

/// The children of a row of that table.
pub(crate) fn stock_flow_children(
    from: &Standpoint,
    year: CollectionYear,
    row: &str,
    page: usize,
) -> String {
    let mut pairs = of_year(from, year);
    pairs.push((Field::Row, row.to_owned()));
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    address("/stock-flow/children", &pairs)
}

/// The shortfall of adopters on the day in view.
pub(crate) fn shortfall(from: &Standpoint) -> String {
    address("/shortfall", &on_the_day(from))
}

/// The children or households of a line of the shortfall.
pub(crate) fn shortfall_cases(from: &Standpoint, line: &str, page: usize) -> String {
    let mut pairs = on_the_day(from);
    pairs.push((Field::Line, line.to_owned()));
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    address("/shortfall/cases", &pairs)
}

/// A measure of every authority, in the collection year of the day in view.
pub(crate) fn funnel(from: &Standpoint, indicator: &str) -> String {
    let mut pairs = vec![(Field::Indicator, indicator.to_owned())];
    let year = CollectionYear::of(from.as_at);
    pairs.extend(year.map(|year| (Field::YearEnding, year.ending().to_string())));
    pairs.extend(from.known_at.as_ref().map(|instant| (Field::KnownAt, instant.to_string())));
    address("/funnel", &pairs)
}

fn of_year(from: &Standpoint, year: CollectionYear) -> Vec<(Field, String)> {
    let mut pairs = vec![(Field::YearEnding, year.ending().to_string())];
    pairs.extend(from.scope.pairs());
    pairs.extend(from.known_at.as_ref().map(|instant| (Field::KnownAt, instant.to_string())));
    pairs
}

fn on_the_day(from: &Standpoint) -> Vec<(Field, String)> {
    let mut pairs = vec![(Field::AsAt, from.as_at.to_string())];
    pairs.extend(from.scope.pairs());
    pairs.extend(from.known_at.as_ref().map(|instant| (Field::KnownAt, instant.to_string())));
    pairs
}
