//! Single figures from board statistics, council papers and research, each with its source.

use super::cell::{Hidden, Reading};
use super::figure::{Figure, Table, Unit, Vintage};
use super::places;
use super::sheet::{Row, Sheet};
use super::span::Span;

const TEXT: &str = include_str!("../../../../data/fit/published_points.csv");

/// The theme of the quarterly board statistics (Adoption Leadership Board, later Adoption and
/// Special Guardianship Leadership Board), whose counts are rounded to ten.
const BOARD: &str = "alb";

pub(super) fn load() -> (Sheet, Vec<Figure>) {
    read(TEXT)
}

fn read(text: &str) -> (Sheet, Vec<Figure>) {
    let mut sheet = Sheet::of("fit/published_points.csv");
    let columns = [
        "point_id",
        "theme",
        "geography",
        "period",
        "measure",
        "value",
        "unit",
        "source",
        "verification",
        "split",
    ];
    let rows = sheet.rows(text, columns);
    let figures = rows.iter().filter_map(|row| of_row(&mut sheet, row)).collect();
    (sheet, figures)
}

fn of_row(sheet: &mut Sheet, row: &Row<10>) -> Option<Figure> {
    let [_, theme, place, period, measure, value, unit, source, seen, _] = &row.cells;
    let unit = sheet.value(row.line, ("unit", unit), "a known unit", Unit::parse)?;
    let span = sheet.value(row.line, ("period", period), "a time", Span::parse)?;
    let seen =
        sheet.value(row.line, ("verification", seen), "a known word", |text| match text {
            "read_primary" => Some(""),
            "read_secondary" => Some(" (second hand)"),
            "unverified" => Some(" (not verified)"),
            _ => None,
        })?;
    let cell = sheet.cell(row.line, "value", value, reading(theme, unit, value))?;
    let (measure, vintage) = edition(measure);
    Some(Figure {
        table: Table::Points,
        part: theme.clone(),
        measure: measure.to_owned(),
        geography: places::named(place),
        span,
        cell,
        unit,
        vintage,
        source: format!("{source}{seen}"),
    })
}

fn reading(theme: &str, unit: Unit, value: &str) -> Reading {
    match unit {
        Unit::PERCENT if !value.contains('.') => Reading::Percentage,
        Unit::DAYS => Reading::MeanDays,
        Unit::CHILDREN if theme == BOARD => Reading::CountToNearest(10, Hidden::Small),
        _ => Reading::AsWritten,
    }
}

/// What is measured, and whether it is a first figure or a revised one.
fn edition(measure: &str) -> (&str, Vintage) {
    if let Some(plain) = measure.strip_suffix(" (first published)") {
        return (plain, Vintage::FirstPublished);
    }
    match measure.strip_suffix(" (revised)") {
        Some(plain) => (plain, Vintage::Revised),
        None => (measure, Vintage::NotStated),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_and_revised_figures_are_editions_of_one_measure() {
        assert_eq!(edition("waiting (first published)"), ("waiting", Vintage::FirstPublished));
        assert_eq!(edition("waiting (revised)"), ("waiting", Vintage::Revised));
        assert_eq!(edition("waiting (approx.)"), ("waiting (approx.)", Vintage::NotStated));
    }

    #[test]
    fn a_figure_without_a_known_unit_time_or_value_is_told() {
        let text = "point_id,theme,geography,period,measure,value,unit,source,verification,split\n\
            P1,alb,England,2014/15 Q1,waiting,760,children,A,read_secondary,fit\n\
            P2,alb,England,2014/15 Q5,waiting,760,children,A,read_secondary,fit\n\
            P3,alb,England,2014/15 Q1,waiting,760,horses,A,read_secondary,fit\n\
            P4,alb,England,2014/15 Q1,waiting,763,children,A,read_secondary,fit\n\
            P5,alb,England,2014/15 Q1,waiting,760,children,A,heard,fit\n";
        let (sheet, figures) = read(text);
        let told: Vec<&str> = sheet.problems.iter().map(|one| one.column.as_str()).collect();
        assert_eq!(told, ["period", "unit", "value", "verification"]);
        assert_eq!(figures.len(), 1);
    }
}
