//! Arithmetic on the published tables: identities, rates a year, shares, dispersion.

use super::amount::Amount;
use super::sheet::{Row, Sheet};

const TEXT: &str = include_str!("../../../../data/fit/derived_calibration.csv");

/// One calculated number with its formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// What it is about.
    pub topic: String,
    /// What was calculated.
    pub quantity: String,
    /// Of which year or years ending 31 March.
    pub period: String,
    /// The number.
    pub value: Amount,
    /// In what; empty for a bare number.
    pub unit: String,
    /// How it was calculated, the numbers being the rows of the department's table.
    pub formula: String,
}

pub(super) fn load() -> (Sheet, Vec<Derived>) {
    read(TEXT)
}

fn read(text: &str) -> (Sheet, Vec<Derived>) {
    let mut sheet = Sheet::of("fit/derived_calibration.csv");
    let rows = sheet.rows(text, ["topic", "quantity", "period", "value", "unit", "formula"]);
    let derived = rows.into_iter().filter_map(|row| of_row(&mut sheet, row)).collect();
    (sheet, derived)
}

fn of_row(sheet: &mut Sheet, row: Row<6>) -> Option<Derived> {
    let [topic, quantity, period, value, unit, formula] = row.cells;
    let value = sheet.value(row.line, ("value", &value), "a number", Amount::parse)?;
    Some(Derived { topic, quantity, period, value, unit, formula })
}
