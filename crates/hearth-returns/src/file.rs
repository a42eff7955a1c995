//! One file: from bytes to text, from a header to a table, from lines to rows.

mod at;
mod line;

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord, Trim};
use hearth_domain::CollectionYear;

use crate::cell::Doubt;
use crate::problem::{Problem, ProblemKind, shortened};
use crate::table::{Cells, Row, Table};
use crate::tables::{columns_of, whose};

pub(crate) use at::Place;
pub(crate) use line::Line;

/// The share of a table's columns, in hundredths, that a file must have to be taken for it.
const ENOUGH_COLUMNS: usize = 60;

/// A file that was recognised as a table.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The file's name, as a person knows it.
    pub name: Arc<str>,
    /// The table it holds.
    pub table: Table,
    /// The decoded text, header and all.
    text: String,
    /// Where each column of the table stands in the file.
    positions: Vec<Option<usize>>,
    /// How many cells the header has.
    width: usize,
    /// The line of each row, where the text is not that of the file itself.
    lines: Vec<u64>,
    /// The line of the file on which the header stands.
    first_line: u64,
    /// Of Header in XML the rows, from 0, in which no element tells whether the child is
    /// unaccompanied; in CSV a row in UASC tells it.
    without_status: Vec<u32>,
}

impl Sheet {
    /// Decodes and recognises a file, telling every problem on the way.
    ///
    /// `None` when it is not a table of the return; the problem then says why and what to do.
    pub fn recognise(name: &Arc<str>, bytes: Vec<u8>, problems: &mut Vec<Problem>) -> Option<Self> {
        Self::of_text(name, told_text(name, bytes, problems)?, problems)
    }

    /// Recognises a decoded file.
    pub(crate) fn of_text(
        name: &Arc<str>,
        text: String,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let header = header_of(&text);
        let Some(table) = best_match(&header) else {
            let expected =
                "its columns are not those of any table of the return; left out".to_owned();
            problems.push(Problem::of_file(name, expected));
            return None;
        };
        Some(Self::with(name, (table, text), &header, problems))
    }

    /// A sheet of a list whose columns are known: `text` has the table's own columns first, then a
    /// line for each line of the file below the heading, which stands on `first_line`.
    pub(crate) fn of_list(
        name: &Arc<str>,
        (table, text): (Table, String),
        first_line: u64,
    ) -> Self {
        Self { first_line, ..Self::of_rows(name, table, text, Vec::new()) }
    }

    fn with(
        name: &Arc<str>,
        (table, text): (Table, String),
        header: &[String],
        problems: &mut Vec<Problem>,
    ) -> Self {
        problems.extend(column_problems(name, table, header));
        let positions = columns_of(table)
            .iter()
            .map(|column| header.iter().position(|cell| cell.eq_ignore_ascii_case(column)))
            .collect();
        let width = header.len();
        Self { width, positions, ..Self::of_rows(name, table, text, Vec::new()) }
    }

    /// A table whose rows stood in a file that is no CSV: a text of every column, and each row's line.
    pub(crate) fn of_rows(name: &Arc<str>, table: Table, text: String, lines: Vec<u64>) -> Self {
        let width = columns_of(table).len();
        let positions = (0..width).map(Some).collect();
        let (name, first_line, without_status) = (Arc::clone(name), 1, Vec::new());
        Self { name, table, text, positions, width, lines, first_line, without_status }
    }

    /// The same sheet, known not to tell in these rows whether the child is unaccompanied.
    pub(crate) fn with_no_status(self, without_status: Vec<u32>) -> Self {
        Self { without_status, ..self }
    }

    /// The rows, from 0, that do not tell whether the child is unaccompanied though they have to.
    pub(crate) fn without_status(&self) -> &[u32] {
        &self.without_status
    }

    /// Reads every row as text, in the order of the table's columns, with its line.
    pub fn each_row(&self, mut take: impl FnMut(&[&str], &StringRecord, u64)) {
        let mut reader = reader_of(&self.text);
        let mut record = StringRecord::new();
        // The text is valid UTF-8 and rows may be ragged, so reading cannot fail before the end.
        let mut lines = self.lines.iter();
        while matches!(reader.read_record(&mut record), Ok(true)) {
            let told = lines.next().copied();
            if record.iter().all(str::is_empty) {
                continue;
            }
            let line = told.unwrap_or_else(|| {
                let line = record.position().map_or(0, csv::Position::line);
                line.saturating_add(self.first_line).saturating_sub(1)
            });
            let cell = |at: &Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default();
            let row: Vec<&str> = self.positions.iter().map(cell).collect();
            take(&row, &record, line);
        }
    }

    /// Reads every row as typed cells, telling the problem of each doubtful one.
    pub fn rows<R: Row>(&self, year: CollectionYear, tell: &mut dyn FnMut(Problem)) -> Vec<R> {
        let mut rows = Vec::new();
        let mut seen = BTreeSet::new();
        self.each_row(|texts, record, line| {
            let cells = Cells { texts, line, year };
            let child = whose(self.table, texts);
            let problem = |kind, column: &str, value: &str, expected| Problem {
                kind,
                file: Arc::clone(&self.name),
                table: Some(self.table),
                line: Some(line),
                child: shortened(child),
                column: column.to_owned(),
                value: shortened(value),
                expected,
            };
            if let Some(expected) = self.row_problem(child, record) {
                tell(problem(ProblemKind::Row, "", "", expected));
            }
            if !seen.insert(fingerprint(texts)) {
                let expected = "the same row stands earlier in this file; remove one".to_owned();
                tell(problem(ProblemKind::Check("duplicate-row"), "", "", expected));
            }
            rows.push(R::read(&cells, &mut |column, value, doubt| {
                let (kind, expected) = match doubt {
                    Doubt::Unreadable(expected) => (ProblemKind::Cell, expected),
                    Doubt::NotInForce(expected) => (ProblemKind::NotInForce, expected),
                };
                tell(problem(kind, column, value, expected));
            }));
        });
        rows
    }

    fn row_problem(&self, child: &str, record: &StringRecord) -> Option<String> {
        if child.is_empty() {
            let column = columns_of(self.table).first().copied().unwrap_or_default();
            return Some(format!("the row names nobody it could belong to; give {column}"));
        }
        let extra = record.iter().skip(self.width).any(|cell| !cell.is_empty());
        if extra || record.len() < self.width {
            let (cells, width) = (record.len(), self.width);
            return Some(format!(
                "the row has {cells} cells, the header {width}; check for a stray comma"
            ));
        }
        None
    }
}

/// Rows are compared by a hash of their cells: a file has far too few for two to collide.
fn fingerprint(texts: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    texts.hash(&mut hasher);
    hasher.finish()
}

fn reader_of(text: &str) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().flexible(true).trim(Trim::All).from_reader(text.as_bytes())
}

fn header_of(text: &str) -> Vec<String> {
    let mut reader = reader_of(text);
    let header = reader.headers().map(|header| header.iter().map(str::to_owned).collect());
    header.unwrap_or_default()
}

/// The table of the return whose columns the header has most nearly: all of them, or enough.
fn best_match(header: &[String]) -> Option<Table> {
    let nearness = |table: &Table| {
        let found = columns_found(*table, header);
        let unknown = header.len().saturating_sub(found);
        (share(*table, found), std::cmp::Reverse(unknown))
    };
    let best = Table::RETURN.into_iter().max_by_key(nearness)?;
    is_like(best, header).then_some(best)
}

/// Whether a header has enough of a table's columns, and the one that says whom a row is about.
fn is_like(table: Table, header: &[String]) -> bool {
    let first = columns_of(table).first();
    let names_somebody =
        first.is_some_and(|column| header.iter().any(|cell| cell.eq_ignore_ascii_case(column)));
    names_somebody && share(table, columns_found(table, header)) >= ENOUGH_COLUMNS
}

fn columns_found(table: Table, header: &[String]) -> usize {
    let has = |column: &&&str| header.iter().any(|cell| cell.eq_ignore_ascii_case(column));
    columns_of(table).iter().filter(has).count()
}

/// Columns found, in hundredths of those the table has.
fn share(table: Table, found: usize) -> usize {
    found * 100 / columns_of(table).len().max(1)
}

fn column_problems(name: &Arc<str>, table: Table, header: &[String]) -> Vec<Problem> {
    let problem = |column: &str, expected: &str| Problem {
        kind: ProblemKind::Column,
        table: Some(table),
        line: Some(1),
        column: shortened(column),
        ..Problem::of_file(name, expected.to_owned())
    };
    let columns = columns_of(table);
    let missing = columns
        .iter()
        .filter(|column| !header.iter().any(|cell| cell.eq_ignore_ascii_case(column)))
        .map(|column| problem(column, "the column is missing; every row reads as blank there"));
    let mut problems: Vec<Problem> = missing.collect();
    for (index, cell) in header.iter().enumerate() {
        let known = columns.iter().any(|column| cell.eq_ignore_ascii_case(column));
        let again = header.iter().take(index).any(|earlier| earlier.eq_ignore_ascii_case(cell));
        if known && again {
            problems.push(problem(cell, "the column stands twice; only the first is read"));
        } else if !known && !cell.is_empty() {
            problems.push(problem(cell, "not a column of this table; not read"));
        }
    }
    problems
}

/// The text of a file, or `None` with the reason told.
pub(crate) fn told_text(
    name: &Arc<str>,
    bytes: Vec<u8>,
    problems: &mut Vec<Problem>,
) -> Option<String> {
    match decode(bytes) {
        Ok((text, remark)) => {
            problems.extend(remark.map(|remark| Problem::of_file(name, remark.into())));
            Some(text)
        }
        Err(reason) => {
            problems.push(Problem::of_file(name, reason.into()));
            None
        }
    }
}

/// Bytes to text, with a remark when something had to be guessed, or the reason why it cannot be.
fn decode(bytes: Vec<u8>) -> Result<(String, Option<&'static str>), &'static str> {
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => {
            return Err("this is UTF-16 text; save it as \"CSV UTF-8\" and send it again");
        }
        [b'P', b'K', 3, 4, ..] => {
            return Err(
                "this is an Excel workbook (or another zip file) whatever its name says; save the sheet as \"CSV UTF-8\" and send it again",
            );
        }
        [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            return Err(
                "this is an old Excel workbook whatever its name says; save the sheet as \"CSV UTF-8\" and send it again",
            );
        }
        [] => return Err("the file is empty; left out"),
        _ if bytes.contains(&0) => {
            return Err(
                "this is not text (it holds zero bytes; it may be UTF-16 without a mark); save it as \"CSV UTF-8\" and send it again",
            );
        }
        _ => {}
    }
    let (mut text, remark) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(not_utf8) => {
            let text = not_utf8.into_bytes().into_iter().map(char::from).collect();
            (
                text,
                Some(
                    "not UTF-8; read as Western European (Latin-1), so check letters with accents",
                ),
            )
        }
    };
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    let is_stray = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if may_hold_stray(&text) && text.contains(is_stray) {
        text = text.replace(is_stray, " ");
    }
    Ok((text, remark))
}

/// Whether a text has a byte with which a control character may begin: one below the space, the one
/// above all letters, or the first of those that take two, which some signs share. Most files hold
/// none and need not be read letter by letter. Pieces of a fixed length are quickly looked through.
fn may_hold_stray(text: &str) -> bool {
    let may_begin = |byte: &u8| matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 0x7F | 0xC2);
    let (pieces, rest) = text.as_bytes().as_chunks::<64>();
    let has_one = |piece: &[u8; 64]| piece.iter().fold(false, |has, byte| has | may_begin(byte));
    pieces.iter().any(has_one) || rest.iter().any(may_begin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{EpisodeRow, PlacedAdoptionRow};

    fn recognise(bytes: &[u8]) -> (Option<Sheet>, Vec<Problem>) {
        let mut problems = Vec::new();
        let sheet = Sheet::recognise(&"any-name.txt".into(), bytes.to_vec(), &mut problems);
        (sheet, problems)
    }

    const PLACED: &str = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n";

    #[test]
    fn tables_are_known_by_their_columns_in_any_order_and_case() {
        let (sheet, problems) = recognise(b"\xEF\xBB\xBFreason_placed_ceased,Child,DOB,Date_Placed,DATE_PLACED_CEASED\nRD1,7,01/01/2024,,\n");
        assert_eq!(problems, vec![]);
        let sheet = sheet.unwrap();
        assert_eq!(sheet.table, Table::PlacedAdoption);
        let year = CollectionYear::ending_in(2026).unwrap();
        let rows: Vec<PlacedAdoptionRow> = sheet.rows(year, &mut |problem| panic!("{problem}"));
        assert_eq!(rows[0].child(), "7");
        assert!(rows[0].why_reversed.value().is_some());
    }

    #[test]
    fn files_that_are_not_csv_get_a_clear_word() {
        let cases: [(&[u8], &str); 6] = [
            (b"\xFF\xFEC\0H\0", "UTF-16"),
            (b"C\0H\0I\0", "zero bytes"),
            (b"PK\x03\x04rest", "Excel workbook"),
            (b"\xD0\xCF\x11\xE0rest", "old Excel workbook"),
            (b"", "empty"),
            (b"Some,Other,List\n1,2,3\n", "not those of any table"),
        ];
        for (bytes, expected) in cases {
            let (sheet, problems) = recognise(bytes);
            assert!(sheet.is_none());
            assert!(problems[0].expected.contains(expected), "{}", problems[0]);
        }
    }

    #[test]
    fn missing_and_unknown_columns_are_told_and_the_rest_is_read() {
        let (sheet, problems) =
            recognise(b"CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,NOTES\n7,,,,x\n");
        assert_eq!(sheet.unwrap().table, Table::PlacedAdoption);
        let told: Vec<&str> = problems.iter().map(|problem| problem.column.as_str()).collect();
        assert_eq!(told, ["REASON_PLACED_CEASED", "NOTES"]);
    }

    #[test]
    fn bad_rows_are_told_and_none_is_lost() {
        let text = format!(
            "{PLACED}7,01/01/2024,31/02/2025,,RD9\n,,,,\n,01/01/2024,,,\n8,01/01/2024\n8,01/01/2024\n"
        );
        let (sheet, _) = recognise(text.as_bytes());
        let year = CollectionYear::ending_in(2026).unwrap();
        let mut told = Vec::new();
        let rows: Vec<PlacedAdoptionRow> = sheet
            .unwrap()
            .rows(year, &mut |problem| told.push((problem.line.unwrap(), problem.kind.code())));
        assert_eq!(rows.len(), 4);
        let expected =
            [(2, "cell"), (2, "cell"), (4, "row"), (5, "row"), (6, "row"), (6, "duplicate-row")];
        assert_eq!(told, expected.map(|(line, kind)| (line, kind.to_owned())));
    }

    #[test]
    fn a_code_of_another_year_is_read_and_told() {
        let header = EpisodeRow::COLUMNS.join(",");
        let (sheet, _) = recognise(format!("{header}\n7,01/05/2025,S,C1,N1,H5\n").as_bytes());
        let year = CollectionYear::ending_in(2026).unwrap();
        let mut kinds = Vec::new();
        let rows: Vec<EpisodeRow> =
            sheet.unwrap().rows(year, &mut |problem| kinds.push(problem.kind));
        assert!(rows[0].placement.value().is_some());
        assert!(kinds.contains(&ProblemKind::NotInForce));
    }
}
