//! One agency's return for one year: a folder of files under any names, or one list.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use hearth_domain::identity::Identity;
use hearth_domain::{CollectionYear, Day, Source};

use crate::checks;
use crate::file::{Sheet, told_text};
use crate::problem::{Problem, ProblemKind, shortened};
use crate::spreadsheet::ReadAs;
use crate::table::{Row, Table};
use crate::typed::Tables;
use crate::xml;

/// A larger file is no return of one authority: all of England would fit in it.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// Problems of one return beyond this many are counted and not listed.
const MOST_PROBLEMS: usize = 200_000;

/// Why a folder could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The folder cannot be opened.
    #[error(
        "{path} cannot be read as a folder. Give the folder that holds the return's CSV files, or its XML file"
    )]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file in it cannot be read.
    #[error("{path} cannot be read. Check that you may open it, then try again")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The one file given holds no return that can be read.
    #[error("{path} is not read as a return: {why}")]
    NotRead {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// There is nothing in it that could be a return.
    #[error(
        "{path} holds no table of the return. Give the folder that holds the CSV files, one for each table, or the XML file"
    )]
    NoTables {
        /// The folder.
        path: PathBuf,
    },
    /// There is nothing in it that could be an extract.
    #[error(
        "{path} holds no table of the Standard Safeguarding Dataset that tells of adoption. Give the folder that holds its CSV files, one for each table, such as ssd_person.csv"
    )]
    NoExtract {
        /// The folder.
        path: PathBuf,
    },
}

/// The files of one return, recognised but not yet read into rows.
#[derive(Debug, Clone)]
pub struct Return {
    /// The collection year.
    pub year: CollectionYear,
    /// The day as at which it was made, where it is given.
    pub told_on: Option<Day>,
    /// What it is: the children looked after return, a list of Annex A, an extract, or a list that an
    /// agency keeps.
    pub source: Source,
    /// Of a list, what was read as what.
    pub read_as: ReadAs,
    /// Names that go with it, each with the agency's number for whom it is; kept apart from all rows.
    pub names: Vec<(String, Identity)>,
    sheets: Vec<Sheet>,
    problems: Vec<Problem>,
}

impl Return {
    /// Reads every file of a folder, or the one file that holds the whole return as XML.
    ///
    /// # Errors
    /// When the folder or a file cannot be opened, or none of the files is a table of the return.
    pub fn read_folder(path: &Path, year: CollectionYear) -> Result<Self, FolderError> {
        let files = read_files(path)?;
        let found = Self::from_files(files, year);
        let refused = found.problems.first().filter(|_| path.is_file() && found.sheets.is_empty());
        if let Some(problem) = refused {
            return Err(FolderError::NotRead { path: path.to_owned(), why: problem.to_string() });
        }
        if found.sheets.is_empty() && found.problems.is_empty() {
            return Err(FolderError::NoTables { path: path.to_owned() });
        }
        Ok(found)
    }

    /// Recognises files that are already in memory, given as name and bytes.
    #[must_use]
    pub fn from_files(files: Vec<(String, Vec<u8>)>, year: CollectionYear) -> Self {
        let mut problems = Vec::new();
        let mut sheets = Vec::new();
        let mut in_xml = Vec::new();
        for (name, bytes) in files {
            let name: Arc<str> = format!("{}/{}", year.ending(), shortened(&name)).into();
            match told_text(&name, bytes, &mut problems) {
                Some(text) if xml::is_xml(&text) => in_xml.push((name, text)),
                Some(text) => sheets.extend(Sheet::of_text(&name, text, &mut problems)),
                None => {}
            }
        }
        sheets.extend(sheets_in_xml(in_xml, !sheets.is_empty(), &mut problems));
        sheets.sort_by_key(|sheet: &Sheet| sheet.table);
        problems.extend(tables_told_twice(&sheets));
        let (source, read_as) = (Source::Ssda903, ReadAs::default());
        Self { year, told_on: None, source, read_as, names: Vec::new(), sheets, problems }
    }

    /// The sheets of a list of Annex A, with what was wrong in finding them.
    pub(crate) fn of_lists(
        year: CollectionYear,
        (sheets, problems): (Vec<Sheet>, Vec<Problem>),
        read_as: ReadAs,
    ) -> Self {
        let (told_on, source) = (None, Source::AnnexA);
        Self { year, told_on, source, read_as, names: Vec::new(), sheets, problems }
    }

    /// One sheet of a list that an agency keeps, with the names that stood in it.
    pub(crate) fn of_kept_list(
        (year, day): (CollectionYear, Day),
        (sheet, problems): (Sheet, Vec<Problem>),
        read_as: ReadAs,
        names: Vec<(String, Identity)>,
    ) -> Self {
        let (told_on, source) = (Some(day), Source::List);
        Self { year, told_on, source, read_as, names, sheets: vec![sheet], problems }
    }

    /// The sheets of an extract of the Standard Safeguarding Dataset, with what was wrong in finding
    /// them.
    pub(crate) fn of_extract(
        year: CollectionYear,
        mut sheets: Vec<Sheet>,
        mut problems: Vec<Problem>,
    ) -> Self {
        sheets.sort_by_key(|sheet| sheet.table);
        problems.extend(tables_told_twice(&sheets));
        let source = Source::StandardSafeguardingDataset;
        let (told_on, read_as) = (None, ReadAs::default());
        Self { year, told_on, source, read_as, names: Vec::new(), sheets, problems }
    }

    /// The tables it has.
    #[must_use]
    pub fn tables_sent(&self) -> Vec<Table> {
        let mut tables: Vec<Table> = self.sheets.iter().map(|sheet| sheet.table).collect();
        tables.dedup();
        tables
    }

    /// The files of one table.
    pub fn sheets_of(&self, table: Table) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().filter(move |sheet| sheet.table == table)
    }

    /// Reads every row of every table and tells every problem.
    #[must_use]
    pub fn read(&self) -> Tables {
        let mut problems = self.problems_so_far();
        let mut tables = Tables {
            year: Some(self.year),
            headers: self.rows(&mut problems),
            episodes: self.rows(&mut problems),
            reviews: self.rows(&mut problems),
            uasc: self.rows(&mut problems),
            oc2: self.rows(&mut problems),
            oc3: self.rows(&mut problems),
            ad1: self.rows(&mut problems),
            placed_adoption: self.rows(&mut problems),
            prev_perm: self.rows(&mut problems),
            missing: self.rows(&mut problems),
            sw_episodes: self.rows(&mut problems),
            dolo: self.rows(&mut problems),
            files: self.sheets.iter().map(|sheet| (sheet.table, Arc::clone(&sheet.name))).collect(),
            problems: Vec::new(),
        };
        checks::run(&tables, &mut |problem| problems.tell(problem));
        tables.problems = problems.finish(self.year);
        tables
    }

    pub(crate) fn problems_so_far(&self) -> Problems {
        Problems { listed: self.problems.clone(), left_out: 0 }
    }

    pub(crate) fn rows<R: Row>(&self, problems: &mut Problems) -> Vec<R> {
        self.sheets_of(R::TABLE)
            .flat_map(|sheet| sheet.rows(self.year, &mut |problem| problems.tell(problem)))
            .collect()
    }
}

/// Problems up to a bound, so that a hopeless file cannot fill the memory.
pub(crate) struct Problems {
    listed: Vec<Problem>,
    left_out: u64,
}

impl Problems {
    pub(crate) fn tell(&mut self, problem: Problem) {
        if self.listed.len() < MOST_PROBLEMS {
            self.listed.push(problem);
        } else {
            self.left_out += 1;
        }
    }

    pub(crate) fn finish(mut self, year: CollectionYear) -> Vec<Problem> {
        if self.left_out > 0 {
            let name: Arc<str> = year.ending().to_string().into();
            let more = format!("{} more problems are not listed; mend these first", self.left_out);
            self.listed.push(Problem::of_file(&name, more));
        }
        self.listed
    }
}

/// The tables of the files in XML. Beside tables in CSV an XML would tell everything twice.
fn sheets_in_xml(
    files: Vec<(Arc<str>, String)>,
    has_csv: bool,
    problems: &mut Vec<Problem>,
) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for (name, text) in files {
        if has_csv {
            let expected = "XML beside tables in CSV; left out. Send either the one or the other";
            problems.push(Problem::of_file(&name, expected.to_owned()));
        } else {
            sheets.extend(xml::sheets(&name, &text, problems));
        }
    }
    sheets
}

fn tables_told_twice(sheets: &[Sheet]) -> Vec<Problem> {
    let pairs = sheets.iter().zip(sheets.iter().skip(1));
    pairs
        .filter(|(one, next)| one.table == next.table)
        .map(|(one, next)| Problem {
            kind: ProblemKind::File,
            table: Some(next.table),
            ..Problem::of_file(
                &next.name,
                format!("{} also holds {}; the rows of both are read", one.name, next.table.name()),
            )
        })
        .collect()
}

/// The files of a folder in order of name, or one file itself; folders in it and hidden files are passed over.
pub(crate) fn read_files(path: &Path) -> Result<Vec<(String, Vec<u8>)>, FolderError> {
    let unreadable = |source| FolderError::Folder { path: path.to_owned(), source };
    let mut entries = Vec::new();
    if path.is_file() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let unreadable = |source| FolderError::File { path: path.to_owned(), source };
        return Ok(vec![(name, read_bounded(path).map_err(unreadable)?)]);
    }
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && entry.path().is_file() {
            entries.push((name, entry.path()));
        }
    }
    entries.sort();
    let read = |(name, file): (String, PathBuf)| {
        let bytes =
            read_bounded(&file).map_err(|source| FolderError::File { path: file, source })?;
        Ok((name, bytes))
    };
    entries.into_iter().map(read).collect()
}

/// The bytes of a file that is no larger than a return or a list can be.
pub(crate) fn read_bounded(file: &Path) -> std::io::Result<Vec<u8>> {
    if fs::metadata(file)?.len() > LARGEST_FILE {
        let reason = "it is larger than 64 MB, which no authority's return is";
        return Err(std::io::Error::new(std::io::ErrorKind::FileTooLarge, reason));
    }
    fs::read(file)
}
