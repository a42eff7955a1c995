//! From the files of a folder to sheets: which table each holds, where its columns stand, and blanks
//! that a database wrote as `NULL`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord, Trim};
use hearth_domain::CollectionYear;

use super::rows::PersonRow;
use super::table::SsdTable;
use crate::cell::Doubt;
use crate::file::{Sheet, told_text};
use crate::folder::{FolderError, Return, read_files};
use crate::problem::{Problem, ProblemKind, shortened};
use crate::table::{Cells, Row as _, Table};

impl Return {
    /// Reads every file of a folder as an extract of the Standard Safeguarding Dataset.
    ///
    /// # Errors
    /// When the folder or a file cannot be opened, or none of the files is a table that is read.
    pub fn read_extract(path: &Path, year: CollectionYear) -> Result<Self, FolderError> {
        let found = Self::extract(read_files(path)?, year);
        if found.tables_sent().is_empty() {
            return Err(FolderError::NoExtract { path: path.to_owned() });
        }
        Ok(found)
    }

    /// Recognises the files of an extract that are already in memory, given as name and bytes.
    #[must_use]
    pub fn extract(files: Vec<(String, Vec<u8>)>, year: CollectionYear) -> Self {
        let mut problems = Vec::new();
        let mut found = Vec::new();
        for (name, bytes) in files {
            let file: Arc<str> = format!("{}/{}", year.ending(), shortened(&name)).into();
            let is_other = is_other_table(&name);
            let Some(text) = told_text(&file, bytes, &mut problems) else { continue };
            match Found::in_text(&file, text) {
                Some(one) => found.push(one),
                None if is_other => {}
                None => problems.push(Problem::of_file(&file, NOT_READ.to_owned())),
            }
        }
        found.sort_by_key(|one| one.table);
        let periods = periods(&found);
        let sheet = |one: Found| one.sheet((&periods, year), &mut problems);
        let sheets = found.into_iter().map(sheet).collect();
        Self::of_extract(year, sheets, problems)
    }
}

const NOT_READ: &str =
    "its columns are not those of a table of the dataset that tells of adoption; left out";

/// Whether a file is named as a table of the dataset that is not read: nothing is wrong with it.
fn is_other_table(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    stem.starts_with("ssd_") && !SsdTable::ALL.iter().any(|table| stem.starts_with(table.name()))
}

/// The child of each period of care.
type Periods = BTreeMap<String, String>;

/// A file whose table is known.
struct Found {
    file: Arc<str>,
    table: SsdTable,
    text: String,
    header: Vec<String>,
}

impl Found {
    fn in_text(file: &Arc<str>, text: String) -> Option<Self> {
        let header: Vec<String> =
            reader_of(&text).headers().map(|row| row.iter().map(column_name).collect()).ok()?;
        let table = best_match(&header)?;
        Some(Self { file: Arc::clone(file), table, text, header })
    }

    fn position(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|cell| cell == column)
    }

    fn each_row(&self, mut take: impl FnMut(&StringRecord, u64)) {
        let mut reader = reader_of(&self.text);
        let mut record = StringRecord::new();
        // The text is valid UTF-8 and rows may be ragged, so reading cannot fail before the end.
        while matches!(reader.read_record(&mut record), Ok(true)) {
            if record.iter().any(|cell| !blank_or(cell).is_empty()) {
                take(&record, record.position().map_or(0, csv::Position::line));
            }
        }
    }

    /// The sheet of the table's own columns.
    fn sheet(
        &self,
        (periods, year): (&Periods, CollectionYear),
        problems: &mut Vec<Problem>,
    ) -> Sheet {
        problems.extend(self.column_problems());
        let columns = self.table.columns();
        let positions: Vec<Option<usize>> =
            columns.iter().map(|column| self.position(column)).collect();
        let mut writer = csv::Writer::from_writer(Vec::new());
        let mut lines = Vec::new();
        // Writing to memory cannot fail.
        let _ = writer.write_record(columns);
        self.each_row(|record, line| {
            let ragged = self.width_problem(record, line);
            let is_left_out = ragged.is_some() && self.table.holds_names();
            problems.extend(ragged);
            if is_left_out {
                return;
            }
            let cell =
                |at: &Option<usize>| at.map_or("", |at| blank_or(record.get(at).unwrap_or("")));
            let mut cells: Vec<&str> = positions.iter().map(cell).collect();
            if self.table == SsdTable::Reviews {
                let period = cells.get(1).copied().unwrap_or_default();
                let Some(child) = periods.get(period) else {
                    problems.push(self.strange_period(period, line));
                    return;
                };
                if let Some(first) = cells.first_mut() {
                    *first = child;
                }
            }
            if self.table == SsdTable::Person {
                problems.extend(self.without_unreadable(&mut cells, (line, year)));
            }
            let _ = writer.write_record(&cells);
            lines.push(line);
        });
        let text = writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok());
        Sheet::of_rows(&self.file, Table::Ssd(self.table), text.unwrap_or_default(), lines)
    }

    fn column_problems(&self) -> Vec<Problem> {
        let problem = |column: &str, expected: &str| Problem {
            column: shortened(column),
            ..self.problem(ProblemKind::Column, 1, expected.to_owned())
        };
        let columns = self.table.columns_in_file();
        let missing = columns.iter().filter(|column| self.position(column).is_none());
        let mut problems: Vec<Problem> = missing
            .map(|column| problem(column, "the column is missing; every row reads as blank there"))
            .collect();
        let times = |column: &str| self.header.iter().filter(|cell| *cell == column).count();
        let twice = columns.iter().filter(|column| times(column) > 1);
        problems.extend(
            twice.map(|column| problem(column, "the column stands twice; only the first is read")),
        );
        problems
    }

    fn width_problem(&self, record: &StringRecord, line: u64) -> Option<Problem> {
        let (cells, width) = (record.len(), self.header.len());
        // A name that has slipped under another column would be kept with the row and repeated.
        let left_out = match self.table.holds_names() {
            true => "; it is not read, for its cells may stand under wrong columns",
            false => "",
        };
        let expected = format!(
            "the row has {cells} cells, the header {width}{left_out}; check for a stray comma"
        );
        (cells != width).then(|| self.problem(ProblemKind::Row, line, expected))
    }

    /// Blanks the cells that cannot be read: a name may stand there, and is neither kept nor repeated.
    fn without_unreadable(
        &self,
        cells: &mut [&str],
        (line, year): (u64, CollectionYear),
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        PersonRow::read(&Cells { texts: cells, line, year }, &mut |column, _, doubt| {
            if let Doubt::Unreadable(expected) = doubt {
                let expected =
                    format!("{expected}; what stands there is neither kept nor repeated");
                let column = column.to_owned();
                problems
                    .push(Problem { column, ..self.problem(ProblemKind::Cell, line, expected) });
            }
        });
        let columns = self.table.columns();
        for (cell, column) in cells.iter_mut().zip(columns) {
            if problems.iter().any(|problem| problem.column == *column) {
                *cell = "";
            }
        }
        let child = cells.first().map(|number| shortened(number)).unwrap_or_default();
        problems.iter_mut().for_each(|problem| problem.child.clone_from(&child));
        problems
    }

    fn strange_period(&self, period: &str, line: u64) -> Problem {
        let expected = "no row of ssd_cla_episodes has this period of care in clae_cla_id, so the review \
                        is nobody's; left out";
        Problem {
            column: "clar_cla_id".to_owned(),
            value: shortened(period),
            ..self.problem(ProblemKind::Check("review-of-nobody"), line, expected.to_owned())
        }
    }

    fn problem(&self, kind: ProblemKind, line: u64, expected: String) -> Problem {
        Problem {
            kind,
            table: Some(Table::Ssd(self.table)),
            line: Some(line),
            ..Problem::of_file(&self.file, expected)
        }
    }
}

/// The child of each period of care, as the episodes tell it. A period told of two children is nobody's.
fn periods(found: &[Found]) -> Periods {
    let mut periods: BTreeMap<String, Option<String>> = BTreeMap::new();
    for file in found.iter().filter(|one| one.table == SsdTable::CareEpisodes) {
        let places = (file.position("clae_cla_id"), file.position("clae_person_id"));
        let (Some(period), Some(child)) = places else { continue };
        file.each_row(|record, _| {
            let cell = |at: usize| blank_or(record.get(at).unwrap_or_default());
            let (period, child) = (cell(period), cell(child));
            if period.is_empty() || child.is_empty() {
                return;
            }
            let known = periods.entry(period.to_owned()).or_insert_with(|| Some(child.to_owned()));
            if known.as_deref() != Some(child) {
                *known = None;
            }
        });
    }
    periods.into_iter().filter_map(|(period, child)| Some((period, child?))).collect()
}

/// The table whose columns the header has; a column's first letters say which table it is of.
fn best_match(header: &[String]) -> Option<SsdTable> {
    let found = |table: &SsdTable| {
        table
            .columns_in_file()
            .iter()
            .filter(|column| header.iter().any(|cell| cell == *column))
            .count()
    };
    let best = SsdTable::ALL.into_iter().max_by_key(found)?;
    let key = best.columns_in_file().first()?;
    (found(&best) >= FEWEST_COLUMNS && header.iter().any(|cell| cell == key)).then_some(best)
}

/// A table is known by the column that says whom a row is about and at least one other.
const FEWEST_COLUMNS: usize = 2;

/// The text of a cell; a database writes `NULL` for nothing.
fn blank_or(cell: &str) -> &str {
    if cell.eq_ignore_ascii_case("null") { "" } else { cell }
}

/// A heading as the standard writes it: in small letters, without brackets or the table before a dot.
fn column_name(cell: &str) -> String {
    let bare = cell.rsplit('.').next().unwrap_or(cell);
    bare.trim_matches(|letter: char| "[]\"' ".contains(letter)).to_lowercase()
}

fn reader_of(text: &str) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().flexible(true).trim(Trim::All).from_reader(text.as_bytes())
}
