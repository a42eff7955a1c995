//! Finding a list in a sheet: its row of headings among the first rows, and which list they are of.

use super::columns;
use crate::spreadsheet::{Grid, GridRow, HEADINGS_WITHIN};
use crate::table::Table;

/// The share of a list's columns, in hundredths, that a sheet must have to be taken for it.
const ENOUGH_COLUMNS: usize = 60;

/// So many columns are enough where the sheet's name says which list it is.
const ENOUGH_WHERE_NAMED: usize = 4;

/// The headings of a list in a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Headings {
    /// The list.
    pub list: Table,
    /// The line they stand on.
    pub line: u64,
    /// Where each column of the list stands, in the order of the list.
    pub positions: Vec<Option<usize>>,
    /// Every heading with its position, as it is written.
    pub written: Vec<(usize, String)>,
}

impl Headings {
    /// The best row of headings of either list, or `None` where the sheet holds none.
    pub(super) fn find(grid: &Grid) -> Option<Self> {
        let named = list_named(&grid.name);
        let lists = [Table::List10, Table::List11];
        let mut best: Option<Self> = None;
        for list in lists {
            let rows = grid.rows.iter().take_while(|row| row.line <= u64::from(HEADINGS_WITHIN));
            let above = std::iter::once(None).chain(grid.rows.iter().map(Some));
            for (row, above) in rows.zip(above) {
                let above = above.filter(|above| above.line + 1 == row.line);
                let found = Self::of(list, row, above);
                let better = best.as_ref().is_none_or(|best| found.share() > best.share());
                if better && found.is_enough(named) {
                    best = Some(found);
                }
            }
        }
        best
    }

    /// The headings of a row. A heading merged with the cell below it stands in the row above.
    fn of(list: Table, row: &GridRow, above: Option<&GridRow>) -> Self {
        let own = row.cells.iter().map(|(at, cell)| (*at, cell.text()));
        let from_above = above.into_iter().flat_map(|above| &above.cells);
        let merged = from_above
            .filter(|(at, _)| !row.cells.contains_key(at))
            .map(|(at, cell)| (*at, cell.text()))
            .filter(|(_, text)| columns::meant(list, text).is_some());
        let mut written: Vec<(usize, String)> = own.chain(merged).collect();
        written.sort();
        let mut positions = vec![None; columns::of(list).len()];
        for (at, text) in &written {
            let column = columns::meant(list, text).and_then(|column| positions.get_mut(column));
            column.into_iter().for_each(|position| {
                position.get_or_insert(*at);
            });
        }
        Self { list, line: row.line, positions, written }
    }

    fn found(&self) -> usize {
        self.positions.iter().flatten().count()
    }

    /// Columns found, in hundredths of those the list has.
    fn share(&self) -> usize {
        self.found() * 100 / self.positions.len().max(1)
    }

    fn is_enough(&self, named: Option<Table>) -> bool {
        let is_named = named == Some(self.list) && self.found() >= ENOUGH_WHERE_NAMED;
        is_named || self.share() >= ENOUGH_COLUMNS
    }

    /// The columns of the list that nothing can be told without, and that are not there.
    pub(super) fn lacking(&self) -> Vec<&'static str> {
        let columns = columns::of(self.list).iter().zip(&self.positions);
        columns
            .filter(|(column, position)| column.is_needed && position.is_none())
            .map(|(column, _)| column.name)
            .collect()
    }
}

/// The list a sheet's name says it is: "List 10", "L10", "10 - SHOBPA" name one number.
pub(super) fn list_named(name: &str) -> Option<Table> {
    let figures = |letter: char| !letter.is_ascii_digit();
    let mut numbers = name.split(figures).filter(|part| !part.is_empty());
    match (numbers.next(), numbers.next()) {
        (Some("10"), None) => Some(Table::List10),
        (Some("11"), None) => Some(Table::List11),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_says_which_list_it_is_by_one_number() {
        for name in ["List 10", "List_10", "10", "list10", "Annex A - List 10 (children)"] {
            assert_eq!(list_named(name), Some(Table::List10), "{name}");
        }
        assert_eq!(list_named("List_11"), Some(Table::List11));
        for name in ["List 1", "List 110", "Lists 10 and 11", "2010", "Adopters", ""] {
            assert_eq!(list_named(name), None, "{name}");
        }
    }

    #[test]
    fn titles_and_merged_headings_may_stand_above() {
        let names: Vec<&str> =
            columns::of(Table::List10).iter().map(|column| column.name).collect();
        let (merged, below) = names.split_at(3);
        let text = format!(
            "Annex A\n\nas at 31 March\n\"{}\",Adoption\n,,,\"{}\"\n7,F1\n",
            merged.join("\",\""),
            below.join("\",\"")
        );
        let headings = Headings::find(&Grid::of_csv(&text)).unwrap();
        assert_eq!((headings.list, headings.line), (Table::List10, 5));
        assert!(headings.positions.iter().all(Option::is_some));
        assert_eq!(headings.written.len(), names.len());
    }
}
