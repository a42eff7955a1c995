//! The map's headings in a sheet, and why a list cannot be read at all.

use std::cmp::Reverse;

use super::codes::alike;
use super::map::ColumnMap;
use super::meaning::Meaning;
use crate::folder::FolderError;
use crate::spreadsheet::{Grid, GridRow, HEADINGS_WITHIN};

/// Why a list cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// The file cannot be opened.
    #[error(transparent)]
    File(#[from] FolderError),
    /// The file is none that can be read.
    #[error("{0}")]
    NotRead(String),
    /// There is no such sheet.
    #[error(
        "the workbook has no sheet \"{wanted}\", which the map names, among its {there}; name the sheet in the \
         map as the workbook does"
    )]
    NoSheet {
        /// The sheet that the map names.
        wanted: String,
        /// How many sheets there are; one may be called after a child or a family.
        there: usize,
    },
    /// No row holds half of the headings: one that holds fewer may be a row of people.
    #[error(
        "no row among the first 20 has half of the map's headings: {}. Change the map, or give the file that \
         it is for",
        quoted(wanted)
    )]
    NoHeadings {
        /// The headings of the map.
        wanted: Vec<String>,
    },
    /// Some headings of the map are not in the sheet.
    #[error(
        "row {line} lacks {} that the map names: {}. The headings there are {}. Change the map, or the \
         headings of the list",
        one_or_more(missing, "a heading", "headings"),
        quoted(missing),
        quoted(there)
    )]
    MissingHeadings {
        /// Where the headings stand.
        line: u64,
        /// Those of the map that are not there.
        missing: Vec<String>,
        /// Those that are there.
        there: Vec<String>,
    },
    /// A heading of the map stands in the sheet more than once.
    #[error(
        "the heading \"{0}\" stands in the list more than once, so it cannot be told which is meant; rename one"
    )]
    HeadingTwice(String),
    /// Two entries of the map mean the same heading.
    #[error("the map names the heading \"{0}\" twice, in different letters; name it once")]
    NamedTwice(String),
    /// No row has a number.
    #[error(
        "no row of the list has a number that can be used, so nothing is loaded: it would take back all that \
         the list told before. The numbers are to stand under \"{0}\""
    )]
    NoRows(String),
}

fn quoted(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    words.join(", ")
}

fn one_or_more(words: &[String], one: &'static str, many: &'static str) -> &'static str {
    if words.len() == 1 { one } else { many }
}

/// A column of the sheet that the map names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mapped {
    pub meaning: Meaning,
    pub heading: String,
    pub at: usize,
}

/// Where the map's columns stand in a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headings {
    /// The line of the headings.
    pub line: u64,
    /// The columns the map names.
    pub mapped: Vec<Mapped>,
    /// Every other heading with its position.
    pub not_read: Vec<(usize, String)>,
}

/// A heading as it is shown: a sentence at most.
fn shown(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(160).collect()
}

impl Headings {
    /// The headings of the map in the row that has most of them.
    pub(super) fn find(grid: &Grid, map: &ColumnMap) -> Result<Self, ListError> {
        let top = grid.rows.iter().take_while(|row| row.line <= u64::from(HEADINGS_WITHIN));
        let most = top.max_by_key(|row| (count(row, map), Reverse(row.line)));
        let best = most.filter(|row| 2 * count(row, map) >= map.columns.len().max(1));
        let row = best.ok_or_else(|| ListError::NoHeadings {
            wanted: map.columns.keys().map(|one| shown(one)).collect(),
        })?;
        Self::of(row, map)
    }

    fn of(row: &GridRow, map: &ColumnMap) -> Result<Self, ListError> {
        let there: Vec<(usize, String)> =
            row.cells.iter().map(|(at, cell)| (*at, shown(&cell.text()))).collect();
        let mut missing = Vec::new();
        let mut mapped: Vec<Mapped> = Vec::new();
        for (heading, meaning) in &map.columns {
            let mut found = there.iter().filter(|(_, text)| alike(text, heading));
            match (found.next(), found.next()) {
                (Some(_), Some(_)) => return Err(ListError::HeadingTwice(shown(heading))),
                (None, _) => missing.push(shown(heading)),
                (Some((at, _)), None) if mapped.iter().any(|one| one.at == *at) => {
                    return Err(ListError::NamedTwice(shown(heading)));
                }
                (Some((at, text)), None) => {
                    mapped.push(Mapped { meaning: *meaning, heading: text.clone(), at: *at });
                }
            }
        }
        if !missing.is_empty() {
            let there = there.into_iter().map(|(_, text)| text).collect();
            return Err(ListError::MissingHeadings { line: row.line, missing, there });
        }
        let is_read = |at: usize| mapped.iter().any(|one| one.at == at);
        let not_read = there.into_iter().filter(|(at, _)| !is_read(*at)).collect();
        Ok(Self { line: row.line, mapped, not_read })
    }

    /// How many cells a row has at most.
    pub(super) fn width(&self) -> usize {
        let positions = self.mapped.iter().map(|one| one.at);
        let all = positions.chain(self.not_read.iter().map(|(at, _)| *at));
        all.max().map_or(0, |last| last + 1)
    }

    /// The column of a meaning.
    pub(super) fn of_meaning(&self, meaning: Meaning) -> Option<&Mapped> {
        self.mapped.iter().find(|one| one.meaning == meaning)
    }
}

/// How many headings of the map a row has.
fn count(row: &GridRow, map: &ColumnMap) -> usize {
    let has = |heading: &&String| row.cells.values().any(|cell| alike(&cell.text(), heading));
    map.columns.keys().filter(has).count()
}
