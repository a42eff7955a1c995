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
    read(TEXT)
}

fn read(text: &str) -> (Sheet, Vec<Figure>) {
    let mut sheet = Sheet::of("fit/stage_times_clean.csv");
    let columns = ["year", "stage", "age_at_entry", "months", "count", "as_published", "vintage"];
    let rows = sheet.rows(text, columns);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_that_is_not_what_was_printed_is_told() {
        let text = "year,stage,age_at_entry,months,count,as_published,vintage\n\
            2021,care_to_decision,Total,7.0,,00:07,2025\n\
            2021,care_to_decision,1,8.0,,0:7,2025\n\
            2021,care_to_decision,2,,,seven,2025\n\
            2021,n_placed_within_12m_of_decision,2,,,k,2025\n";
        let (sheet, figures) = read(text);
        let told: Vec<String> = sheet.problems.iter().map(ToString::to_string).collect();
        assert_eq!((figures.len(), told.len()), (3, 2), "{told:?}");
        assert!(told[0].contains("line 3, column months or count: \"8.0\""), "{told:?}");
        assert!(told[1].contains("line 4, column as_published: \"seven\""), "{told:?}");
    }
}
