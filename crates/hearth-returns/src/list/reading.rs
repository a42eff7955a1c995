//! A list that an agency keeps, CSV or workbook, to its rows and its names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use hearth_domain::identity::Identity;
use hearth_domain::{CollectionYear, Day};

use super::cells::{Reader, Wrong};
use super::columns::record_of;
use super::headings::{Headings, ListError, Mapped};
use super::map::ColumnMap;
use super::meaning::{ListOf, Meaning};
use crate::file::{Sheet, told_text};
use crate::folder::{FolderError, Return, read_bounded};
use crate::problem::{Problem, ProblemKind, shortened};
use crate::spreadsheet::{
    ColumnRead, Form, Grid, GridRow, HEADINGS_WITHIN, OLD_WORKBOOK, ReadAs, Spellings, Workbook,
};
use crate::table::Table;

/// Reads a list by its map, as it stood on `day`.
///
/// # Errors
/// When the file cannot be opened, or the map does not fit it.
pub fn open_file(path: &Path, map: &ColumnMap, day: Day) -> Result<Return, ListError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unreadable = |source| FolderError::File { path: path.to_owned(), source };
    open(&name, read_bounded(path).map_err(unreadable)?, map, day)
}

/// Reads a list that is already in memory.
///
/// # Errors
/// When the file is none that can be read, or the map does not fit it.
pub fn open(name: &str, bytes: Vec<u8>, map: &ColumnMap, day: Day) -> Result<Return, ListError> {
    let year = CollectionYear::of(day)
        .ok_or_else(|| ListError::NotRead(format!("{day} is in no collection year")))?;
    let file: Arc<str> = format!("{}/{}", year.ending(), shortened(name)).into();
    let found = match Form::of(&bytes) {
        Form::Workbook => in_workbook(bytes, map)?,
        Form::OldWorkbook => return Err(ListError::NotRead(format!("{file}: {OLD_WORKBOOK}"))),
        Form::Text => in_csv(&file, bytes, map)?,
    };
    Reading::of(&found, Reader { map, day, year }, &file).finish(&found)
}

/// The numbers of a list and what is wrong in it.
#[must_use]
pub fn read(list: &Return) -> (usize, BTreeSet<String>, Vec<Problem>) {
    let mut numbers = BTreeSet::new();
    let mut rows = 0;
    for table in [Table::ListOfChildren, Table::ListOfHouseholds] {
        for sheet in list.sheets_of(table) {
            sheet.each_row(|cells, _, _| {
                rows += 1;
                numbers.extend(
                    cells.first().filter(|cell| !cell.is_empty()).copied().map(str::to_owned),
                );
            });
        }
    }
    (rows, numbers, list.problems_so_far().finish(list.year))
}

/// The sheet of the list, with its headings.
struct FoundSheet {
    grid: Grid,
    headings: Headings,
    /// How many sheets are not read. Their names are not told: one may be called after a family.
    passed_over: usize,
    remark: Option<String>,
}

fn in_csv(file: &Arc<str>, bytes: Vec<u8>, map: &ColumnMap) -> Result<FoundSheet, ListError> {
    let mut problems = Vec::new();
    let told = told_text(file, bytes, &mut problems);
    let remark = problems.first().map(|problem| problem.expected.clone());
    let text = told.ok_or_else(|| ListError::NotRead(remark.clone().unwrap_or_default()))?;
    let grid = Grid::of_csv(&text);
    let headings = Headings::find(&grid, map)?;
    Ok(FoundSheet { grid, headings, passed_over: 0, remark })
}

/// The sheet that the map names, or else the first with all its headings.
fn in_workbook(bytes: Vec<u8>, map: &ColumnMap) -> Result<FoundSheet, ListError> {
    let mut workbook = Workbook::open(bytes).map_err(ListError::NotRead)?;
    let names = workbook.names();
    let is_meant = |name: &&String| {
        map.sheet.as_ref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(name.trim()))
    };
    let mut refused: Option<ListError> = None;
    for name in names.iter().filter(is_meant) {
        let top = workbook.top(name, HEADINGS_WITHIN).map_err(ListError::NotRead);
        match top.and_then(|top| Headings::find(&top, map)) {
            Ok(headings) => {
                let (grid, remark) = workbook.sheet(name).map_err(ListError::NotRead)?;
                let passed_over = names.len() - 1;
                return Ok(FoundSheet { grid, headings, passed_over, remark });
            }
            // What a sheet with some of the headings lacks says more than that another has none.
            Err(error @ ListError::NoHeadings { .. }) => {
                refused.get_or_insert(error);
            }
            Err(error) if refused.as_ref().is_none_or(has_no_headings) => refused = Some(error),
            Err(_) => {}
        }
    }
    let wanted = map.sheet.clone().unwrap_or_default();
    Err(refused.unwrap_or(ListError::NoSheet { wanted, there: names.len() }))
}

fn has_no_headings(error: &ListError) -> bool {
    matches!(error, ListError::NoHeadings { .. })
}

/// A list being read.
struct Reading<'a> {
    reader: Reader<'a>,
    file: Arc<str>,
    headings: &'a Headings,
    text: String,
    lines: Vec<u64>,
    seen: BTreeMap<String, u64>,
    names: Vec<(String, Identity)>,
    problems: Vec<Problem>,
    spellings: BTreeMap<Meaning, Spellings>,
}

impl<'a> Reading<'a> {
    fn of(found: &'a FoundSheet, reader: Reader<'a>, file: &Arc<str>) -> Self {
        let columns = reader.map.of.columns().iter().map(|column| (*column).to_owned());
        let mut reading = Self {
            reader,
            file: Arc::clone(file),
            headings: &found.headings,
            text: record_of(&columns.collect::<Vec<_>>()),
            lines: Vec::new(),
            seen: BTreeMap::new(),
            names: Vec::new(),
            problems: Vec::new(),
            spellings: BTreeMap::new(),
        };
        let remark = found.remark.iter().map(|remark| Problem::of_file(file, remark.clone()));
        reading.problems.extend(remark);
        let below = found.grid.rows.iter().filter(|row| row.line > found.headings.line);
        below.for_each(|row| reading.row(row));
        reading
    }

    /// Takes a row, unless it is not known whose it is or its cells may stand under wrong headings.
    fn row(&mut self, row: &GridRow) {
        let Some(number) = self.number_of(row) else { return };
        self.told_before(row, &number);
        let headings = self.headings;
        for column in &headings.mapped {
            let Some(found) = row.cells.get(&column.at) else { continue };
            match Reader::name(column, found) {
                Ok(name) => self.names.extend(name.map(|name| (number.clone(), name))),
                Err(wrong) => self.tell(row.line, &number, column.meaning, wrong),
            }
        }
        let mut cells = vec![number.clone(), self.reader.map.list.clone(), self.headings_kept()];
        for meaning in self.reader.map.of.kept() {
            let kept = self.kept(row, &number, *meaning);
            cells.push(kept);
        }
        self.push(row.line, cells);
    }

    fn number_of(&mut self, row: &GridRow) -> Option<String> {
        let width = self.headings.width();
        if let Some(cells) = row.width.filter(|cells| *cells != width)
            && (cells < width || row.cells.keys().any(|at| *at >= width))
        {
            let expected = format!(
                "the row has {cells} cells, the header {width}; it is not read, for its cells may stand under \
                 wrong headings. Check for a stray comma"
            );
            self.problem(ProblemKind::Row, (row.line, ""), "", expected);
            return None;
        }
        let column = self.headings.of_meaning(Meaning::Number)?;
        let Some(found) = row.cells.get(&column.at) else {
            let expected = format!(
                "the row has no number under \"{}\", so it is not known whose it is; it is not read",
                column.heading
            );
            self.problem(ProblemKind::Row, (row.line, ""), "", expected);
            return None;
        };
        match self.reader.number(found) {
            Ok(number) => Some(number),
            Err(wrong) => {
                self.tell(row.line, "", Meaning::Number, wrong);
                None
            }
        }
    }

    fn told_before(&mut self, row: &GridRow, number: &str) {
        if let Some(first) = self.seen.get(number) {
            let expected = format!(
                "row {first} has this number too; of what both tell, row {first} holds. Keep one row for each"
            );
            let check = match self.reader.map.of {
                ListOf::Children => "child-listed-twice",
                ListOf::Households => "household-listed-twice",
            };
            self.problem(ProblemKind::Check(check), (row.line, number), "", expected);
        } else {
            self.seen.insert(number.to_owned(), row.line);
        }
    }

    fn kept(&mut self, row: &GridRow, number: &str, meaning: Meaning) -> String {
        let column = self.headings.of_meaning(meaning);
        let found = column.and_then(|column| Some((column, row.cells.get(&column.at)?)));
        let Some((column, found)) = found else { return String::new() };
        let spellings = self.spellings.entry(meaning).or_default();
        match self.reader.kept(column, found, spellings) {
            Ok(cell) => cell,
            Err(wrong) => {
                self.tell(row.line, number, meaning, wrong);
                String::new()
            }
        }
    }

    /// The headings under which the cells of every row stand.
    fn headings_kept(&self) -> String {
        let heading = |meaning: &Meaning| {
            let column: Option<&Mapped> = self.headings.of_meaning(*meaning);
            column.map(|column| column.heading.clone()).unwrap_or_default()
        };
        record_of(&self.reader.map.of.kept().iter().map(heading).collect::<Vec<_>>())
    }

    fn push(&mut self, line: u64, cells: Vec<String>) {
        self.text.push('\n');
        self.text.push_str(&record_of(&cells));
        self.lines.push(line);
    }

    fn tell(&mut self, line: u64, number: &str, meaning: Meaning, wrong: Wrong) {
        let kind = wrong.check.map_or(ProblemKind::Cell, ProblemKind::Check);
        let column = match meaning {
            Meaning::Number => super::columns::NUMBER,
            meaning => meaning.label(),
        };
        self.problem(kind, (line, number), column, wrong.expected);
    }

    fn problem(
        &mut self,
        kind: ProblemKind,
        (line, number): (u64, &str),
        column: &str,
        expected: String,
    ) {
        self.problems.push(Problem {
            kind,
            table: Some(self.reader.map.of.table()),
            line: Some(line),
            child: shortened(number),
            column: column.to_owned(),
            ..Problem::of_file(&self.file, expected)
        });
    }

    fn finish(self, found: &FoundSheet) -> Result<Return, ListError> {
        if self.seen.is_empty() {
            let number = self.headings.of_meaning(Meaning::Number);
            let heading = number.map(|column| column.heading.clone()).unwrap_or_default();
            return Err(ListError::NoRows(heading));
        }
        let table = self.reader.map.of.table();
        let read_as = ReadAs {
            columns: columns_read(table, found, self.spellings),
            passed_over: others(found.passed_over),
        };
        let sheet = Sheet::of_rows(&self.file, table, self.text, self.lines);
        let sheet = (sheet, self.problems);
        let when = (self.reader.year, self.reader.day);
        Ok(Return::of_kept_list(when, sheet, read_as, self.names))
    }
}

fn others(sheets: usize) -> Vec<String> {
    match sheets {
        0 => Vec::new(),
        1 => vec!["1 other sheet".to_owned()],
        sheets => vec![format!("{sheets} other sheets")],
    }
}

impl ListOf {
    /// The table its rows are kept in.
    #[must_use]
    pub fn table(self) -> Table {
        match self {
            Self::Children => Table::ListOfChildren,
            Self::Households => Table::ListOfHouseholds,
        }
    }
}

/// Which heading was read as what; of a name only how many cells there are.
fn columns_read(
    list: Table,
    found: &FoundSheet,
    mut spellings: BTreeMap<Meaning, Spellings>,
) -> Vec<ColumnRead> {
    let below = || found.grid.rows.iter().filter(|row| row.line > found.headings.line);
    let one = |heading: &str, column: &'static str, at: usize| ColumnRead {
        sheet: shortened(&found.grid.name),
        list,
        heading: heading.to_owned(),
        column,
        cells: below().filter(|row| row.cells.contains_key(&at)).count(),
        told: Vec::new(),
    };
    let mut mapped: Vec<&Mapped> = found.headings.mapped.iter().collect();
    mapped.sort_by_key(|column| column.at);
    let mut read = Vec::new();
    for column in mapped {
        let told = spellings.remove(&column.meaning).map(Spellings::listed).unwrap_or_default();
        read.push(ColumnRead { told, ..one(&column.heading, column.meaning.label(), column.at) });
    }
    read.extend(found.headings.not_read.iter().map(|(at, heading)| one(heading, "", *at)));
    read
}
