//! England's mean times of the stages of adoption, by age at entering care.

use super::amount::Amount;
use super::cell::{Cell, Hidden, Reading};
use super::figure::{Figure, Geography, Table, Unit, Vintage};
use super::sheet::{Row, Sheet};
use super::span::{Span, year};

const TEXT: &str = include_str!("../../../../data/fit/stage_times_clean.csv");
const SOURCE: &str = "DfE, Children looked after in England including adoptions: average time between stages of the adoption process, by age at entry to care";

/// The one line that counts children and not months.
const COUNTED: &str = "n_placed_within_12m_of_decision";

pub(super) fn load() -> (Sheet, Vec<Figure>) {
    let mut sheet = Sheet::of("fit/stage_times_clean.csv");
    let columns = ["year", "stage", "age_at_entry", "months", "count", "as_published", "vintage"];
    let rows = sheet.rows(TEXT, columns);
    let figures = rows.iter().filter_map(|row| of_row(&mut sheet, row)).collect();
    (sheet, figures)
}

fn of_row(sheet: &mut Sheet, row: &Row<7>) -> Option<Figure> {
    let [of, stage, age, months, count, printed, vintage] = &row.cells;
    let (reading, unit, repeated) = if stage == COUNTED {
        (Reading::CountToNearest(10, Hidden::Small), Unit::CHILDREN, count)
    } else {
        (Reading::YearsAndMonths, Unit::MONTHS, months)
    };
    let cell = sheet.cell(row.line, "as_published", printed, reading)?;
    if !agrees(&cell, repeated) {
        sheet.problem(row.line, "months or count", repeated, "what as_published says");
    }
    Some(Figure {
        table: Table::StageTimes,
        part: age.clone(),
        measure: stage.clone(),
        geography: Geography::England,
        span: Span::Year(sheet.value(row.line, ("year", of), "a year", year)?),
        cell,
        unit,
        vintage: Vintage::Edition(sheet.value(row.line, ("vintage", vintage), "a year", year)?),
        source: SOURCE.to_owned(),
    })
}

/// Whether the column that repeats the number agrees with what was printed.
fn agrees(cell: &Cell, repeated: &str) -> bool {
    match Amount::parse(repeated) {
        Some(amount) => cell.value.interval().is_some_and(|interval| interval.contains(amount)),
        None => repeated.is_empty() || repeated == cell.as_published,
    }
}
