//! A sheet with its headings found, to rows in the order of the list's own columns.
//!
//! A day becomes `dd/mm/yyyy` whatever form it has; every other cell stays as it is written, and is
//! typed each time it is read.

use std::collections::BTreeMap;
use std::sync::Arc;

use hearth_domain::CollectionYear;
use hearth_domain::day::to_slashed;

use super::columns::{self, Column, Holds};
use super::heading::Headings;
use crate::file::Sheet;
use crate::problem::{Problem, ProblemKind, shortened};
use crate::spreadsheet::{ColumnRead, Found, Grid, GridRow, Spellings};

/// The sheet as rows, with what was read as what.
pub(super) fn of(
    place: &Arc<str>,
    (grid, headings): (&Grid, &Headings),
    year: CollectionYear,
    problems: &mut Vec<Problem>,
) -> (Sheet, Vec<ColumnRead>) {
    problems.extend(heading_problems(place, headings));
    let rows = || grid.rows.iter().filter(|row| row.line > headings.line);
    problems.extend(beyond_headings(place, headings, rows()));
    let mut writing = Writing::new(headings, year);
    for row in rows() {
        problems.extend(short_row(place, headings, row));
        writing.row(row);
    }
    let (text, spellings) = writing.finish();
    let sheet = Sheet::of_list(place, (headings.list, text), headings.line);
    (sheet, columns_read(grid, headings, spellings))
}

/// A needed column that is not there.
pub(super) fn lacks(place: &Arc<str>, headings: &Headings, column: &str) -> Problem {
    let expected = format!(
        "the list is not read: it needs this column and has none of that name or meaning. Its headings stand on \
         row {}",
        headings.line
    );
    column_problem(place, headings, column, expected)
}

fn column_problem(
    place: &Arc<str>,
    headings: &Headings,
    column: &str,
    expected: String,
) -> Problem {
    Problem {
        kind: ProblemKind::Column,
        table: Some(headings.list),
        line: Some(headings.line),
        column: shortened(column),
        ..Problem::of_file(place, expected)
    }
}

fn heading_problems(place: &Arc<str>, headings: &Headings) -> Vec<Problem> {
    let columns = columns::of(headings.list).iter().zip(&headings.positions);
    let missing = columns.filter(|(_, position)| position.is_none()).map(|(column, _)| {
        let expected = "the column is missing; every row reads as blank there".to_owned();
        column_problem(place, headings, column.name, expected)
    });
    let mut problems: Vec<Problem> = missing.collect();
    for (at, text) in &headings.written {
        match columns::meant(headings.list, text) {
            None => {
                let expected = "not a column of this list; not read".to_owned();
                problems.push(column_problem(place, headings, text, expected));
            }
            Some(column)
                if headings.positions.get(column).is_none_or(|first| *first != Some(*at)) =>
            {
                let expected = "the column stands twice; only the first is read".to_owned();
                problems.push(column_problem(place, headings, text, expected));
            }
            Some(_) => {}
        }
    }
    problems
}

/// Cells under no heading, by column: a stray comma, or a column whose heading was deleted.
fn beyond_headings<'a>(
    place: &Arc<str>,
    headings: &Headings,
    rows: impl Iterator<Item = &'a GridRow>,
) -> Vec<Problem> {
    let mut stray: BTreeMap<usize, (u64, usize)> = BTreeMap::new();
    for row in rows {
        let under_none = |at: &&usize| !headings.written.iter().any(|(heading, _)| heading == *at);
        for at in row.cells.keys().filter(under_none) {
            stray.entry(*at).or_insert((row.line, 0)).1 += 1;
        }
    }
    let told = |(at, (line, cells)): (usize, (u64, usize))| Problem {
        kind: ProblemKind::Row,
        table: Some(headings.list),
        line: Some(line),
        ..Problem::of_file(
            place,
            format!(
                "{cells} cells stand under no heading, in column {}, the first here; not read. Check for a \
                 stray comma or a missing heading",
                at + 1
            ),
        )
    };
    stray.into_iter().map(told).collect()
}

/// A line of a CSV file with fewer cells than there are headings.
fn short_row(place: &Arc<str>, headings: &Headings, row: &GridRow) -> Option<Problem> {
    let width = headings.written.last().map_or(0, |(at, _)| at + 1);
    let cells = row.width.filter(|cells| *cells < width)?;
    Some(Problem {
        kind: ProblemKind::Row,
        table: Some(headings.list),
        line: Some(row.line),
        ..Problem::of_file(
            place,
            format!("the row has {cells} cells, the header {width}; check for a stray comma"),
        )
    })
}

/// Rows being written, one line a row of the sheet so that lines are known again.
struct Writing<'a> {
    headings: &'a Headings,
    columns: &'static [Column],
    year: CollectionYear,
    writer: csv::Writer<Vec<u8>>,
    line: u64,
    spellings: Vec<Spellings>,
}

impl<'a> Writing<'a> {
    fn new(headings: &'a Headings, year: CollectionYear) -> Self {
        let columns = columns::of(headings.list);
        let spellings = columns.iter().map(|_| Spellings::default()).collect();
        let writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        let mut writing = Self { headings, columns, year, writer, line: headings.line, spellings };
        writing.record(columns.iter().map(|column| column.name.to_owned()).collect());
        writing
    }

    fn row(&mut self, row: &GridRow) {
        while self.line < row.line {
            self.record(vec![String::new(); 2]);
        }
        let positions = self.headings.positions.iter().zip(self.columns).zip(&mut self.spellings);
        let cell =
            |((position, column), spellings): ((&Option<usize>, &Column), &mut Spellings)| {
                let found = position.and_then(|at| row.cells.get(&at));
                found.map(|found| written(column, found, self.year, spellings)).unwrap_or_default()
            };
        let cells: Vec<String> = positions.map(cell).collect();
        self.record(cells);
    }

    fn record(&mut self, cells: Vec<String>) {
        // Writing to memory cannot fail.
        let _ = self.writer.write_record(cells);
        self.line += 1;
    }

    fn finish(self) -> (String, Vec<Spellings>) {
        let bytes = self.writer.into_inner().unwrap_or_default();
        (String::from_utf8(bytes).unwrap_or_default(), self.spellings)
    }
}

/// The text of a cell for its column; what it was read as is counted.
fn written(
    column: &Column,
    found: &Found,
    year: CollectionYear,
    spellings: &mut Spellings,
) -> String {
    spellings.cells += 1;
    let text = found.in_one_line();
    match column.holds {
        Holds::Text => text,
        Holds::Code(read) => {
            spellings.count(&shortened(&text), &read(&text, year).unwrap_or_default());
            text
        }
        Holds::Day => {
            let Some((day, form)) = found.day(year) else {
                spellings.count(&shortened(&text), "");
                return text;
            };
            spellings.count(form, form);
            to_slashed(day)
        }
    }
}

/// Headings are sentences, so they are repeated to a greater length than cells.
fn heading(text: &str) -> String {
    text.chars().take(160).collect()
}

fn columns_read(grid: &Grid, headings: &Headings, spellings: Vec<Spellings>) -> Vec<ColumnRead> {
    let heading_at = |position: &Option<usize>| {
        let here = headings.written.iter().find(|(at, _)| Some(*at) == *position);
        here.map(|(_, text)| heading(text)).unwrap_or_default()
    };
    let one = |column: &'static str, heading: String, cells: usize| ColumnRead {
        sheet: shortened(&grid.name),
        list: headings.list,
        heading,
        column,
        cells,
        told: Vec::new(),
    };
    let columns = columns::of(headings.list).iter().zip(&headings.positions).zip(spellings);
    let mut read: Vec<ColumnRead> = columns
        .map(|((column, position), spellings)| {
            let cells = spellings.cells;
            let told = spellings.listed();
            ColumnRead { told, ..one(column.name, heading_at(position), cells) }
        })
        .collect();
    let not_read =
        headings.written.iter().filter(|(at, _)| !headings.positions.contains(&Some(*at)));
    read.extend(not_read.map(|(at, text)| {
        let below = grid.rows.iter().filter(|row| row.line > headings.line);
        one("", heading(text), below.filter(|row| row.cells.contains_key(at)).count())
    }));
    read
}
