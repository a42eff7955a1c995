//! England's children adopted, year by year: as first published, and as revised since.

use super::cell::{Hidden, Reading};
use super::figure::{Figure, Geography, Table, Unit, Vintage};
use super::sheet::{Row, Sheet};
use super::span::{Span, year};

const TEXT: &str = include_str!("../../../../data/fit/national_adopted_editions.csv");

pub(super) fn load() -> (Sheet, Vec<Figure>) {
    let mut sheet = Sheet::of("fit/national_adopted_editions.csv");
    let rows = sheet.rows(TEXT, ["year", "adopted", "edition", "source"]);
    let figures = rows.iter().filter_map(|row| of_row(&mut sheet, row)).collect();
    (sheet, figures)
}

fn of_row(sheet: &mut Sheet, row: &Row<4>) -> Option<Figure> {
    let [of, adopted, edition, source] = &row.cells;
    let reading = Reading::CountToNearest(10, Hidden::Small);
    Some(Figure {
        table: Table::AdoptedEditions,
        part: String::new(),
        measure: "children adopted in the year".to_owned(),
        geography: Geography::England,
        span: Span::Year(sheet.value(row.line, ("year", of), "a year", year)?),
        cell: sheet.cell(row.line, "adopted", adopted, reading)?,
        unit: Unit::CHILDREN,
        vintage: Vintage::Edition(sheet.value(row.line, ("edition", edition), "a year", year)?),
        source: source.clone(),
    })
}
