//! Rows of a list to the sheet that carries them: days as days, all else as the list writes it.

use hearth_domain::CollectionYear;
use hearth_domain::day::parse_slashed;

use super::columns::{self, Column, Holds};
use super::list_11::CHILDREN_PLACED;
use crate::table::{Row, Table};
use crate::write::{Written, WrittenSheet};

/// The columns that hold a number of something; identifiers are words.
const NUMBERS: [&str; 2] = ["Age of Child (Years)", CHILDREN_PLACED];

/// The rows as a sheet, under the names that Annex A gives to list and columns.
#[must_use]
pub fn sheet<R: Row>(rows: &[R], year: CollectionYear) -> WrittenSheet {
    let (name, file) = match R::TABLE {
        Table::List11 => ("List 11", "list_11"),
        _ => ("List 10", "list_10"),
    };
    let columns = columns::of(R::TABLE);
    let row = |row: &R| {
        let texts = row.write(year);
        columns.iter().zip(texts).map(|(column, text)| cell(column, text)).collect()
    };
    WrittenSheet { name, file, columns: R::COLUMNS.to_vec(), rows: rows.iter().map(row).collect() }
}

fn cell(column: &Column, text: String) -> Written {
    let number = || text.parse().ok().filter(|_| NUMBERS.contains(&column.name));
    match column.holds {
        Holds::Day => parse_slashed(&text).map(Written::Day),
        Holds::Text => number().map(Written::Number),
        Holds::Code(_) => None,
    }
    .unwrap_or_else(|| Written::words(text))
}

#[cfg(test)]
mod tests {
    use super::super::{List10Row, List11Row};
    use super::*;

    #[test]
    fn the_columns_of_numbers_are_columns_of_a_list() {
        let [age, placed] = NUMBERS;
        assert!(List10Row::COLUMNS.contains(&age) && List11Row::COLUMNS.contains(&placed));
    }
}
