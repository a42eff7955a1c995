//! The table without its markup: what a file of it holds.
//!
//! A file is read from the cells that the page shows, so that the two cannot differ.

use std::collections::BTreeSet;

use super::{Column, Holds, Row, Table};
use crate::files::plain::{Plain, PlainTable, Unit, words_of};

/// What leads from a row to the definition of its measure.
const DEFINITION: &str = "href=\"/indicators/";

impl Table {
    /// Headings and rows, the row of all last.
    pub(crate) fn plain(&self) -> PlainTable {
        let rows: Vec<&Row> = self.rows.iter().chain(&self.foot).collect();
        let columns: Vec<PlainColumn> = self
            .columns
            .iter()
            .enumerate()
            .map(|(place, column)| PlainColumn::of(column, place, &rows))
            .collect();
        let headings = self.headings().into_iter().zip(&columns);
        PlainTable {
            id: self.id,
            caption: self.caption.clone(),
            headings: headings.map(|(heading, column)| column.heading(heading)).collect(),
            rows: (0..rows.len())
                .map(|row| {
                    columns.iter().filter_map(|column| column.cells.get(row).cloned()).collect()
                })
                .collect(),
            definitions: definitions(&rows),
        }
    }

    /// The headings of the columns. One that stands under several groups names its group.
    fn headings(&self) -> Vec<String> {
        let spans = self
            .groups
            .iter()
            .flat_map(|group| std::iter::repeat_n(Some(group.heading.as_str()), group.span));
        let groups = std::iter::once(None).chain(spans).chain(std::iter::repeat(None));
        let is_unique = |heading: &str| {
            self.columns.iter().filter(|column| column.heading == heading).count() == 1
        };
        let heading = |(column, group): (&Column, Option<&str>)| match group {
            Some(group) if !is_unique(&column.heading) => format!("{group}: {}", column.heading),
            _ => column.heading.clone(),
        };
        self.columns.iter().zip(groups).map(heading).collect()
    }
}

/// One column of a file.
struct PlainColumn {
    cells: Vec<Plain>,
    unit: Option<Unit>,
}

impl PlainColumn {
    /// Reads a column. Where its numbers have different units, they stay words.
    fn of(column: &Column, place: usize, rows: &[&Row]) -> Self {
        let markup = |row: &&Row| match place.checked_sub(1) {
            None => row.name.0.clone(),
            Some(place) => row.cells.get(place).map(|cell| cell.0.clone()).unwrap_or_default(),
        };
        let texts: Vec<String> = rows.iter().map(markup).collect();
        let holds_numbers = column.holds == Holds::Numbers;
        let read: Vec<(Plain, Option<Unit>)> =
            texts.iter().map(|text| Plain::read(text, holds_numbers)).collect();
        let is_number = |(cell, _): &&(Plain, Option<Unit>)| matches!(cell, Plain::Number(_));
        let units: BTreeSet<Option<Unit>> =
            read.iter().filter(is_number).map(|(_, unit)| *unit).collect();
        if units.len() > 1 {
            let cells = texts.iter().map(|text| Plain::Words(words_of(text))).collect();
            return Self { cells, unit: None };
        }
        let cells = read.into_iter().map(|(cell, _)| cell).collect();
        Self { cells, unit: units.into_iter().next().flatten() }
    }

    fn heading(&self, heading: String) -> String {
        match self.unit {
            None => heading,
            Some(unit) => format!("{heading} ({})", unit.label()),
        }
    }
}

/// The pages of the measures that the rows are of.
fn definitions(rows: &[&Row]) -> BTreeSet<String> {
    let codes = rows.iter().flat_map(|row| row.name.0.split(DEFINITION).skip(1));
    let path = |rest: &str| {
        let code: String =
            rest.chars().take_while(|letter| !matches!(letter, '?' | '"' | '#')).collect();
        format!("/indicators/{code}")
    };
    codes.map(path).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Group;
    use super::*;
    use maud::html;

    fn table(columns: Vec<Column>, cells: Vec<Vec<maud::Markup>>) -> PlainTable {
        let row = |cells| Row { name: html! { "A" }, cells };
        Table::new("tried", "Tried", columns, cells.into_iter().map(row).collect()).plain()
    }

    #[test]
    fn a_unit_goes_to_the_heading_and_numbers_are_bare() {
        let columns =
            vec![Column::words("Name"), Column::words("Waited"), Column::numbers("Share")];
        let cells = vec![
            vec![html! { time datetime="P59D" { "2 months" } }, html! { "7.5 %" }],
            vec![html! { "not known" }, html! { "1,204.0 %" }],
        ];
        let table = table(columns, cells);
        assert_eq!(table.headings, ["Name", "Waited (days)", "Share (%)"]);
        let written: Vec<Vec<String>> =
            table.rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(written, [["A", "59", "7.5"], ["A", "not known", "1204.0"]]);
    }

    #[test]
    fn numbers_of_different_units_stay_words() {
        let columns = vec![Column::words("Name"), Column::numbers("Value")];
        let table = table(columns, vec![vec![html! { "7.5 %" }], vec![html! { "12" }]]);
        assert_eq!(table.headings, ["Name", "Value"]);
        let values: Vec<&Plain> = table.rows.iter().filter_map(|row| row.get(1)).collect();
        assert_eq!(values, [&Plain::Words("7.5 %".into()), &Plain::Words("12".into())]);
    }

    #[test]
    fn a_heading_that_stands_twice_names_its_group() {
        let columns = vec![Column::words("Name"), Column::numbers("All"), Column::numbers("All")];
        let groups = ["Now", "Then"].map(|heading| Group { heading: heading.into(), span: 1 });
        let table = Table { groups: groups.into(), ..Table::new("t", "T", columns, Vec::new()) };
        assert_eq!(table.plain().headings, ["Name", "Now: All", "Then: All"]);
    }

    #[test]
    fn the_definitions_of_measured_rows_are_named_once() {
        let name = || html! { a href="/indicators/a3?as_at=2026-03-31" { "A3" } };
        let row = || Row { name: name(), cells: Vec::new() };
        let table = Table::new("t", "T", vec![Column::words("Measure")], vec![row(), row()]);
        assert_eq!(Vec::from_iter(table.plain().definitions), ["/indicators/a3"]);
    }
}
