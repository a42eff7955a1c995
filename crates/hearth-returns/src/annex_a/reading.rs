//! A file of Annex A, CSV or workbook, to its lists.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use hearth_domain::CollectionYear;

use super::heading::{Headings, list_named};
use super::sheet;
use crate::file::{Sheet, told_text};
use crate::folder::{FolderError, Return, read_bounded};
use crate::problem::{Problem, shortened};
use crate::spreadsheet::{Form, Grid, HEADINGS_WITHIN, OLD_WORKBOOK, ReadAs, Workbook};
use crate::table::Table;

/// The lists of one file.
#[derive(Debug, Clone)]
pub struct Opened {
    /// List 10, list 11 or both, each as a return of its own.
    pub lists: Vec<Return>,
    /// Why there is no list, or no other.
    pub problems: Vec<Problem>,
}

/// Reads a file as lists of Annex A.
///
/// # Errors
/// When the file cannot be opened.
pub fn open_file(path: &Path, year: CollectionYear) -> Result<Opened, FolderError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unreadable = |source| FolderError::File { path: path.to_owned(), source };
    Ok(open(&name, read_bounded(path).map_err(unreadable)?, year))
}

/// Finds the lists in a file that is already in memory.
#[must_use]
pub fn open(name: &str, bytes: Vec<u8>, year: CollectionYear) -> Opened {
    let file: Arc<str> = format!("{}/{}", year.ending(), shortened(name)).into();
    let mut opening = Opening { file, year, lists: BTreeMap::new(), problems: Vec::new() };
    let passed_over = match Form::of(&bytes) {
        Form::Workbook => opening.workbook(bytes),
        Form::OldWorkbook => opening.refuse(OLD_WORKBOOK),
        Form::Text => opening.csv(bytes),
    };
    opening.finish(passed_over)
}

impl Return {
    /// List 11 of a file; without rows where the file holds none.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn read_list_11(path: &Path, year: CollectionYear) -> Result<Self, FolderError> {
        Ok(open_file(path, year)?.only(Table::List11, year))
    }

    /// List 11 of a file that is already in memory; without rows where the file holds none.
    #[must_use]
    pub fn list_11(name: &str, bytes: Vec<u8>, year: CollectionYear) -> Self {
        open(name, bytes, year).only(Table::List11, year)
    }

    /// List 10 of a file that is already in memory; without rows where the file holds none.
    #[must_use]
    pub fn list_10(name: &str, bytes: Vec<u8>, year: CollectionYear) -> Self {
        open(name, bytes, year).only(Table::List10, year)
    }
}

impl Opened {
    fn only(self, list: Table, year: CollectionYear) -> Return {
        let found = self.lists.into_iter().find(|one| one.tables_sent() == [list]);
        found.unwrap_or_else(|| {
            Return::of_lists(year, (Vec::new(), self.problems), ReadAs::default())
        })
    }
}

/// A list that has been found: its sheet, and what was wrong in finding it.
struct FoundList {
    place: String,
    sheet: Sheet,
    problems: Vec<Problem>,
    columns: ReadAs,
}

struct Opening {
    file: Arc<str>,
    year: CollectionYear,
    lists: BTreeMap<Table, FoundList>,
    problems: Vec<Problem>,
}

impl Opening {
    /// A file that cannot be read at all; nothing of it is passed over.
    fn refuse(&mut self, reason: &str) -> Vec<String> {
        self.problems.push(Problem::of_file(&self.file, reason.to_owned()));
        Vec::new()
    }

    fn csv(&mut self, bytes: Vec<u8>) -> Vec<String> {
        let mut problems = Vec::new();
        let Some(text) = told_text(&self.file, bytes, &mut problems) else {
            self.problems.extend(problems);
            return Vec::new();
        };
        let grid = Grid::of_csv(&text);
        match Headings::find(&grid) {
            Some(headings) => self.take(&grid, &headings, problems),
            None => {
                self.problems.extend(problems);
                self.refuse(NO_LIST);
            }
        }
        Vec::new()
    }

    fn workbook(&mut self, bytes: Vec<u8>) -> Vec<String> {
        let mut workbook = match Workbook::open(bytes) {
            Ok(workbook) => workbook,
            Err(reason) => return self.refuse(&reason),
        };
        let mut passed_over = Vec::new();
        for name in workbook.names() {
            let top = workbook.top(&name, HEADINGS_WITHIN);
            match top.map(|top| Headings::find(&top)) {
                Ok(Some(headings)) => self.sheet(&mut workbook, &name, &headings),
                Ok(None) if list_named(&name).is_none() => passed_over.push(shortened(&name)),
                Ok(None) => self.refuse_sheet(&name, NOT_AS_NAMED),
                Err(_) if list_named(&name).is_none() => passed_over.push(shortened(&name)),
                Err(reason) => self.refuse_sheet(&name, &reason),
            }
        }
        if self.lists.is_empty() && self.problems.is_empty() {
            self.refuse(NO_LIST);
        }
        passed_over
    }

    fn refuse_sheet(&mut self, name: &str, reason: &str) {
        self.problems.push(Problem::of_file(&self.place(name), reason.to_owned()));
    }

    fn sheet(&mut self, workbook: &mut Workbook, name: &str, headings: &Headings) {
        match workbook.sheet(name) {
            Ok((grid, more)) => {
                let more = more.map(|more| Problem::of_file(&self.place(name), more));
                self.take(&grid, headings, more.into_iter().collect());
            }
            Err(reason) => self.refuse_sheet(name, &reason),
        }
    }

    /// Takes a sheet as a list, unless a needed column is missing or the list was found before.
    fn take(&mut self, grid: &Grid, headings: &Headings, mut problems: Vec<Problem>) {
        let place = self.place(&grid.name);
        if let Some(before) = self.lists.get(&headings.list) {
            let reason = format!(
                "also holds {}, which is read from {}; delete one",
                headings.list.name(),
                before.place
            );
            self.problems.push(Problem::of_file(&place, reason));
            return;
        }
        let lacking = headings.lacking();
        if !lacking.is_empty() {
            self.problems
                .extend(lacking.iter().map(|column| sheet::lacks(&place, headings, column)));
            return;
        }
        let (sheet, columns) = sheet::of(&place, (grid, headings), self.year, &mut problems);
        let columns = ReadAs { columns, passed_over: Vec::new() };
        let found = FoundList { place: place.to_string(), sheet, problems, columns };
        self.lists.insert(headings.list, found);
    }

    fn place(&self, sheet: &str) -> Arc<str> {
        if sheet.is_empty() {
            return Arc::clone(&self.file);
        }
        format!("{}, sheet {}", self.file, shortened(sheet)).into()
    }

    /// What is wrong with other sheets stands with the first list, so that it is told once.
    fn finish(mut self, passed_over: Vec<String>) -> Opened {
        let mut lists = Vec::new();
        let mut of_file = Some((self.problems.clone(), passed_over));
        for (_, mut found) in std::mem::take(&mut self.lists) {
            if let Some((problems, passed_over)) = of_file.take() {
                found.problems.extend(problems);
                found.columns.passed_over = passed_over;
            }
            let sheets = (vec![found.sheet], found.problems);
            lists.push(Return::of_lists(self.year, sheets, found.columns));
        }
        Opened { lists, problems: self.problems }
    }
}

const NO_LIST: &str = "holds neither list 10 nor list 11 of Annex A: no row among the first 20 has their \
    headings. Give the columns the names Ofsted's Annex A gives them";

const NOT_AS_NAMED: &str = "is named as a list, but no row among the first 20 has the headings of list 10 \
    or list 11; not read. Give the columns the names Ofsted's Annex A gives them";
