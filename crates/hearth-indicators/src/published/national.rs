//! England's tables of children with a decision, of children adopted and of their adopters. All
//! three have one form: a heading, a line, a number and a percentage.

use hearth_domain::Day;

use super::cell::{Hidden, Reading};
use super::figure::{Figure, Geography, Table, Unit, Vintage};
use super::sheet::{Row, Sheet};
use super::span::{Span, year};

const DECISIONS: &str =
    include_str!("../../../../data/fit/national_adoption_decision_stock_flow.csv");
const CHARACTERISTICS: &str =
    include_str!("../../../../data/fit/national_adopted_characteristics.csv");
const ADOPTERS: &str = include_str!("../../../../data/fit/national_adopters.csv");

/// The headings under which a stock is counted; the others count what happened in the year.
const ON_31_MARCH: &str = "Children who were still looked after on 31 March";

/// One of the three tables.
struct National {
    file: &'static str,
    text: &'static str,
    table: Table,
    /// What the column of lines is called.
    lines: &'static str,
    source: &'static str,
}

const TABLES: [National; 3] = [
    National {
        file: "fit/national_adoption_decision_stock_flow.csv",
        text: DECISIONS,
        table: Table::DecisionStockFlow,
        lines: "characteristic",
        source: "DfE, Children looked after in England including adoptions: children with a decision that they should be placed for adoption",
    },
    National {
        file: "fit/national_adopted_characteristics.csv",
        text: CHARACTERISTICS,
        table: Table::AdoptedCharacteristics,
        lines: "characteristic",
        source: "DfE, Children looked after in England including adoptions: characteristics of children adopted",
    },
    National {
        file: "fit/national_adopters.csv",
        text: ADOPTERS,
        table: Table::Adopters,
        lines: "measure",
        source: "DfE, Children looked after in England including adoptions: characteristics of adopters",
    },
];

/// Reads all three.
pub(super) fn load() -> Vec<(Sheet, Vec<Figure>)> {
    TABLES.iter().map(read).collect()
}

fn read(national: &National) -> (Sheet, Vec<Figure>) {
    let mut sheet = Sheet::of(national.file);
    let columns = ["time_period", "cla_group", national.lines, "number", "percentage", "vintage"];
    let rows = sheet.rows(national.text, columns);
    let figures = rows.iter().flat_map(|row| of_row(&mut sheet, national, row)).collect();
    (sheet, figures)
}

/// The number and the percentage of a line.
fn of_row(sheet: &mut Sheet, national: &National, row: &Row<6>) -> Vec<Figure> {
    let [period, part, measure, number, percentage, vintage] = &row.cells;
    let span = sheet.value(row.line, ("time_period", period), "a year", |text| span(text, part));
    let edition = sheet.value(row.line, ("vintage", vintage), "a year", year);
    let (counted, unit) = if measure.contains("(years:months)") {
        (Reading::YearsAndMonths, Unit::MONTHS)
    } else {
        (Reading::CountToNearest(10, Hidden::Small), Unit::CHILDREN)
    };
    let cells = [
        (sheet.cell(row.line, "number", number, counted), unit),
        (sheet.cell(row.line, "percentage", percentage, Reading::Percentage), Unit::PERCENT),
    ];
    let Some((span, edition)) = span.zip(edition) else { return Vec::new() };
    let figure = |(cell, unit)| {
        Some(Figure {
            table: national.table,
            part: part.clone(),
            measure: measure.clone(),
            geography: Geography::England,
            span,
            cell: cell?,
            unit,
            vintage: Vintage::Edition(edition),
            source: national.source.to_owned(),
        })
    };
    cells.into_iter().filter_map(figure).collect()
}

fn span(text: &str, heading: &str) -> Option<Span> {
    let year = year(text)?;
    if heading.starts_with(ON_31_MARCH) {
        return Day::new(year, 3, 31).ok().map(Span::On);
    }
    Some(Span::Year(year))
}
