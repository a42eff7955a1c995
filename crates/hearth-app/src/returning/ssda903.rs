//! From the kept rows of a year to the tables of the return, in order of child and date.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::{CollectionYear, Day};
use hearth_returns::Table;
use hearth_returns::cell::read_cell;
use hearth_returns::cohort::cells_of;
use hearth_returns::rest::is_wholly_rest;
use hearth_returns::tables::columns_of;
use hearth_returns::write::TableRows;
use hearth_store::{ReturnRow, TableSent};

use super::rest::Rest;

/// The tables of which rows are kept, as far as they were sent, with a row for each kept row: those of
/// the children on the way to adoption, and the rest where the authority keeps it.
pub(super) fn tables(
    rows: &[ReturnRow],
    rest: &Rest,
    sent: &[&TableSent],
    year: CollectionYear,
) -> Vec<TableRows> {
    let is_sent = |table: &Table| sent.iter().any(|one| one.name == table.name());
    let is_kept = |table: &Table| Table::KEPT.contains(table) || rest.holds(*table);
    let written = Table::RETURN.into_iter().filter(|table| is_kept(table) && is_sent(table));
    let mut tables: BTreeMap<Table, Vec<Vec<String>>> =
        written.map(|table| (table, Vec::new())).collect();
    for row in rows {
        let table = Table::parse(&row.table);
        // What the rest has whole does not come twice.
        if let Some(table) = table.filter(|table| !(is_wholly_rest(*table) && rest.holds(*table))) {
            tables.entry(table).or_default().push(cells(table, row));
        }
    }
    for (table, row) in rest.rows() {
        tables.entry(table).or_default().push(whole_cells(table, row));
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
    let mut cells = whole_cells(table, &row.cells);
    let at = columns_of(table).iter().position(|column| *column == "CHILD");
    if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
        cell.clone_from(&row.child);
    }
    cells
}

/// The cells of a row as they are kept.
fn whole_cells(table: Table, record: &str) -> Vec<String> {
    let record = cells_of(record);
    let cell = |at| record.get(at).unwrap_or_default().to_owned();
    (0..columns_of(table).len()).map(cell).collect()
}

/// The day that a child's rows of a table are ordered by.
fn day_of(table: Table, row: &[String], year: CollectionYear) -> Option<Day> {
    let column = match table {
        Table::Episodes => "DECOM",
        Table::Reviews => "REVIEW",
        Table::Ad1 => "DATE_INT",
        Table::PlacedAdoption => "DATE_PLACED",
        Table::PrevPerm => "DATE_PERM",
        Table::Uasc => "DUC",
        Table::Missing => "MIS_START",
        Table::SwEpisodes => "SW_DECOM",
        Table::DoLo => "DOLO_START",
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
        Table::Uasc => "uasc",
        Table::Oc2 => "oc2",
        Table::Oc3 => "oc3",
        Table::Missing => "missing",
        Table::SwEpisodes => "sw_episodes",
        Table::DoLo => "dolo",
        other => other.name(),
    }
}
