//! Problems: what is wrong with a return, where, and what was expected instead.

use std::fmt;
use std::sync::Arc;

use crate::table::Table;

/// The longest part of a value that a problem repeats.
const LONGEST_VALUE: usize = 60;

/// What sort of thing is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemKind {
    /// A file could not be read as a table at all.
    File,
    /// A column is missing, unknown or there twice.
    Column,
    /// A row has more or fewer cells than the header, or is about nobody.
    Row,
    /// A cell is not of the expected kind.
    Cell,
    /// A code of the list, but not of this collection year.
    NotInForce,
    /// Two cells or rows that cannot both be right; named by its check.
    Check(&'static str),
    /// A repair made when several years were pooled, by its number; nothing for the authority to do.
    Repair(u8),
}

impl ProblemKind {
    /// The word used in files: `cell`, `adopters-clash`, `repair-4`.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::File => "file".into(),
            Self::Column => "column".into(),
            Self::Row => "row".into(),
            Self::Cell => "cell".into(),
            Self::NotInForce => "not-in-force".into(),
            Self::Check(name) => name.into(),
            Self::Repair(number) => format!("repair-{number}"),
        }
    }

    /// Whether it only tells of a repair made in pooling.
    #[must_use]
    pub fn is_repair(self) -> bool {
        matches!(self, Self::Repair(_))
    }
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What sort of thing.
    pub kind: ProblemKind,
    /// The file, as `2026/episodes.csv`; the year alone where it is about pooled rows.
    pub file: Arc<str>,
    /// The table, where the file was recognised.
    pub table: Option<Table>,
    /// The line in the file; the header is line 1.
    pub line: Option<u64>,
    /// The agency's own number for the child, or for the household.
    pub child: String,
    /// The column.
    pub column: String,
    /// What was written there, shortened.
    pub value: String,
    /// What was expected, or what was done.
    pub expected: String,
}

impl Problem {
    /// A problem with a whole file.
    #[must_use]
    pub fn of_file(file: &Arc<str>, expected: String) -> Self {
        Self {
            kind: ProblemKind::File,
            file: Arc::clone(file),
            table: None,
            line: None,
            child: String::new(),
            column: String::new(),
            value: String::new(),
            expected,
        }
    }
}

/// The part of a value that a problem repeats.
#[must_use]
pub fn shortened(value: &str) -> String {
    let mut short: String = value.chars().take(LONGEST_VALUE).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    short
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, " line {line}")?;
        }
        if !self.child.is_empty() {
            let of_households = [Table::List11, Table::ListOfHouseholds].map(Some);
            let who = if of_households.contains(&self.table) { "household" } else { "child" };
            write!(f, ", {who} {}", self.child)?;
        }
        if !self.column.is_empty() {
            write!(f, ", {}", self.column)?;
        }
        if !self.value.is_empty() {
            write!(f, " \"{}\"", self.value)?;
        }
        write!(f, ": {}", self.expected)
    }
}
