//! England's published line for each row of the stock and flow of decisions.

use super::figure::{Figure, Table, Unit};
use super::library::library;

const REVERSED: &str = "Children who were either still looked after on 31 March or those who ceased to be looked after, for whom the decision has been reversed";
const WITH_ORDER: &str = "Children who were still looked after on 31 March with a placement order who were not placed for adoption";

/// Where a row of ours stands in the published table: its heading, where lines of several headings
/// begin alike, and how its line begins.
struct Line {
    row: &'static str,
    part: Option<&'static str>,
    begins: &'static str,
}

const fn numbered(row: &'static str, begins: &'static str) -> Line {
    Line { row, part: None, begins }
}

const fn reversed(row: &'static str, begins: &'static str) -> Line {
    Line { row, part: Some(REVERSED), begins }
}

const fn with_order(row: &'static str, begins: &'static str) -> Line {
    Line { row, part: Some(WITH_ORDER), begins }
}

/// The waits of row 4c.1 are published without saying since when, so neither of our clocks stands
/// beside them.
const LINES: [Line; 32] = [
    numbered("1", "1. "),
    numbered("1a", "1a "),
    numbered("1b", "1b "),
    numbered("2", "2. "),
    numbered("3", "3. "),
    numbered("3b", "3b "),
    numbered("4", "4. "),
    numbered("4a", "4a "),
    numbered("4b", "4b "),
    numbered("4c", "4c "),
    numbered("4c.1", "4c.1 "),
    numbered("4c.2", "4c.2 "),
    reversed("reversals", "All children"),
    reversed("reversals.for.rd1", "Decision ceased because the child"),
    reversed("reversals.for.rd2", "Decision ceased because the court"),
    reversed("reversals.for.rd3", "Decision ceased because prospective adopters"),
    reversed("reversals.for.rd4", "Decision ceased because of any other reason"),
    reversed("reversals.after.under-6-months", "From under 6 months"),
    reversed("reversals.after.6-to-12-months", "From 6 months"),
    reversed("reversals.after.1-to-2-years", "From 1 year"),
    reversed("reversals.after.2-to-3-years", "From 2 years"),
    reversed("reversals.after.3-years-or-more", "From 3 years"),
    reversed("reversals.aged.under-1", "Aged Under 1"),
    reversed("reversals.aged.1-to-4", "Aged 1 to 4"),
    reversed("reversals.aged.5-to-9", "Aged 5 to 9"),
    reversed("reversals.aged.10-to-15", "Aged 10 to 15"),
    reversed("reversals.aged.16-and-over", "Aged 16"),
    with_order("4c.1.aged.under-1", "Aged Under 1"),
    with_order("4c.1.aged.1-to-4", "Aged 1 to 4"),
    with_order("4c.1.aged.5-to-9", "Aged 5 to 9"),
    with_order("4c.1.aged.10-to-15", "Aged 10 to 15"),
    with_order("4c.1.aged.16-and-over", "Aged 16"),
];

/// England's figure of a row of the table of decisions, in the year that ends on 31 March of `year`;
/// the newest edition, in children or in per cent of its heading's first line. `None` where none is published.
#[must_use]
pub fn decision_row(row: &str, year: i16, unit: Unit) -> Option<&'static Figure> {
    let line = LINES.iter().find(|line| line.row == row)?;
    let is_it = |figure: &&Figure| {
        figure.table == Table::DecisionStockFlow
            && figure.unit == unit
            && figure.span.year() == Some(year)
            && line.part.is_none_or(|part| figure.part == part)
            && figure.measure.starts_with(line.begins)
    };
    library().figures.iter().filter(is_it).max_by_key(|figure| figure.vintage)
}

/// The years of which the table is published, the earliest first.
#[must_use]
pub fn decision_years() -> Vec<i16> {
    let of_table = library().figures.iter().filter(|one| one.table == Table::DecisionStockFlow);
    let mut years: Vec<i16> = of_table.filter_map(|figure| figure.span.year()).collect();
    years.sort_unstable();
    years.dedup();
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Read off the published table of the year ending March 2023.
    #[test]
    fn rows_have_the_figures_of_the_published_table() {
        let printed = |row: &str| {
            decision_row(row, 2023, Unit::CHILDREN).map(|figure| figure.cell.as_published.as_str())
        };
        let rows = ["1", "1a", "2", "3b", "4a", "4c", "4c.1", "4c.2"];
        let expected = ["9580", "3830", "2980", "150", "2220", "3740", "2190", "1550"];
        assert_eq!(rows.map(printed), expected.map(Some));
        let parts = ["reversals", "reversals.for.rd1", "reversals.aged.1-to-4", "4c.1.aged.1-to-4"];
        assert_eq!(parts.map(printed), ["580", "180", "330", "1450"].map(Some));
        assert_eq!(printed("4c.1.since-order.under-6-months"), None);
        assert_eq!(decision_years(), [2019, 2020, 2021, 2022, 2023]);
    }

    #[test]
    fn every_line_is_published_of_every_year_and_none_twice() {
        for year in decision_years() {
            let figure = |line: &Line| decision_row(line.row, year, Unit::CHILDREN).unwrap();
            let mut found: Vec<&str> =
                LINES.iter().map(|line| figure(line).measure.as_str()).collect();
            let lines = found.len();
            found.sort_unstable();
            found.dedup();
            assert_eq!(found.len(), lines, "{year}");
        }
    }
}
