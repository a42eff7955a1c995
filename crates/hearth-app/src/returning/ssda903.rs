//! From the kept rows of a year to the tables of the return, in order of child and date.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::{CollectionYear, Day};
use hearth_returns::Table;
use hearth_returns::cell::read_cell;
use hearth_returns::tables::columns_of;
use hearth_returns::write::TableRows;
use hearth_store::{ReturnRow, TableSent};

/// The tables of which rows are kept, as far as they were sent, with a row for each kept row.
pub(super) fn tables(
    rows: Vec<ReturnRow>,
    sent: &[&TableSent],
    year: CollectionYear,
) -> Vec<TableRows> {
    let is_sent = |table: &Table| sent.iter().any(|one| one.name == table.name());
    let kept = Table::RETURN.into_iter().filter(|table| Table::KEPT.contains(table));
    let mut tables: BTreeMap<Table, Vec<Vec<String>>> =
        kept.filter(is_sent).map(|table| (table, Vec::new())).collect();
    for row in rows {
        if let Some(table) = Table::parse(&row.table) {
            tables.entry(table).or_default().push(cells(table, &row));
        }
    }
    let sorted = |(table, mut rows): (Table, Vec<Vec<String>>)| {
        rows.sort_by_cached_key(|row| {
            (row.first().cloned(), day_of(table, row, year), row.clone())
        });
        TableRows { table, rows }
    };
    tables.into_iter().map(sorted).collect()
}

/// The cells of a row, with the number of the child put back in its place.
fn cells(table: Table, row: &ReturnRow) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(row.cells.as_bytes());
    let mut record = csv::StringRecord::new();
    // A record in memory that does not read leaves every cell blank.
    let _ = reader.read_record(&mut record);
    let kept = |(at, column): (usize, &&str)| match *column {
        "CHILD" => row.child.clone(),
        _ => record.get(at).unwrap_or_default().to_owned(),
    };
    columns_of(table).iter().enumerate().map(kept).collect()
}

/// The day that a child's rows of a table are ordered by.
fn day_of(table: Table, row: &[String], year: CollectionYear) -> Option<Day> {
    let column = match table {
        Table::Episodes => "DECOM",
        Table::Reviews => "REVIEW",
        Table::Ad1 => "DATE_INT",
        Table::PlacedAdoption => "DATE_PLACED",
        Table::PrevPerm => "DATE_PERM",
        _ => return None,
    };
    let at = columns_of(table).iter().position(|one| *one == column)?;
    read_cell::<Day>(row.get(at)?, year).0.get()
}

/// How many children the rows tell of.
pub(super) fn children(tables: &[TableRows]) -> usize {
    let rows = tables.iter().flat_map(|table| &table.rows);
    rows.filter_map(|row| row.first()).collect::<BTreeSet<_>>().len()
}

/// The name of a table's file, without its ending.
pub(super) fn file_name(table: Table) -> &'static str {
    match table {
        Table::Header => "header",
        Table::Episodes => "episodes",
        Table::Reviews => "reviews",
        Table::Ad1 => "ad1",
        Table::PlacedAdoption => "placed_for_adoption",
        Table::PrevPerm => "previous_permanence",
        other => other.name(),
    }
}
