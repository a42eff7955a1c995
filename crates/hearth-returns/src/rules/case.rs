//! A child on whom a rule is shown to work: a few cells, and the rows that the rule finds.

use std::sync::Arc;

use hearth_domain::CollectionYear;

use crate::Return;
use crate::providers::Providers;
use crate::table::Table;
use crate::tables::columns_of;

/// What a case shows of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseKind {
    /// It finds what is wrong.
    Fires,
    /// It finds nothing where all is right.
    Silent,
    /// It stands on the right side of its edge.
    Boundary,
    /// Cells it needs are blank or cannot be read.
    Missing,
}

impl CaseKind {
    /// Every kind; each rule has a case of each.
    pub const ALL: [Self; 4] = [Self::Fires, Self::Silent, Self::Boundary, Self::Missing];
}

/// One case. Its text has a line `Table: COLUMN COLUMN` for each table (`Table last year:` for one of
/// last year) and under it a line of cells for each row; `-` is a blank cell, `_` a space in one.
/// `Authority: E06000023` names the authority that sends the return; `Providers:` begins a list of
/// providers, with Ofsted's headings.
/// A text that begins with `<` is a return in XML.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// What it shows.
    pub kind: CaseKind,
    /// What it is about, in a few words.
    pub about: &'static str,
    /// The collection year, by its end; a year in which the rule is in force where it is not said.
    pub year: Option<i16>,
    /// The tables and their rows.
    pub text: &'static str,
    /// The rows that the rule finds: table and place, from 0.
    pub finds: &'static [(Table, u32)],
}

impl Case {
    /// The rule finds what is wrong.
    #[must_use]
    pub const fn fires(
        about: &'static str,
        text: &'static str,
        finds: &'static [(Table, u32)],
    ) -> Self {
        Self { kind: CaseKind::Fires, about, year: None, text, finds }
    }

    /// The rule finds nothing where all is right.
    #[must_use]
    pub const fn silent(about: &'static str, text: &'static str) -> Self {
        Self { kind: CaseKind::Silent, about, year: None, text, finds: &[] }
    }

    /// The rule stands on the right side of its edge.
    #[must_use]
    pub const fn boundary(
        about: &'static str,
        text: &'static str,
        finds: &'static [(Table, u32)],
    ) -> Self {
        Self { kind: CaseKind::Boundary, about, year: None, text, finds }
    }

    /// Cells that the rule needs are blank or cannot be read.
    #[must_use]
    pub const fn missing(
        about: &'static str,
        text: &'static str,
        finds: &'static [(Table, u32)],
    ) -> Self {
        Self { kind: CaseKind::Missing, about, year: None, text, finds }
    }

    /// The same case in another collection year.
    #[must_use]
    pub const fn in_year(self, ending: i16) -> Self {
        Self { year: Some(ending), ..self }
    }

    /// The return of the case, and last year's where it has one.
    #[must_use]
    pub fn returns(&self, year: CollectionYear) -> (Return, Option<Return>) {
        if self.text.starts_with('<') {
            let file = ("return.xml".to_owned(), self.text.as_bytes().to_vec());
            return (Return::from_files(vec![file], year), None);
        }
        let (mut now, mut last) = (Vec::new(), Vec::new());
        for (is_last, name, csv) in self.files() {
            let files = if is_last { &mut last } else { &mut now };
            files.push((format!("{name}.csv"), csv.into_bytes()));
        }
        let before = CollectionYear::ending_in(year.ending() - 1).filter(|_| !last.is_empty());
        (Return::from_files(now, year), before.map(|year| Return::from_files(last, year)))
    }

    /// The ONS code of the authority that sends the return of the case, where it is said.
    #[must_use]
    pub fn authority(&self) -> Option<&'static str> {
        self.text.lines().find_map(|line| line.trim().strip_prefix(AUTHORITY)).map(str::trim)
    }

    /// The list of providers of the case, where it has one.
    #[must_use]
    pub fn providers(&self) -> Option<Arc<Providers>> {
        let lines =
            self.text.lines().map(str::trim).skip_while(|line| !line.starts_with(PROVIDERS));
        let rows = lines.enumerate().take_while(|(place, line)| *place == 0 || !line.contains(':'));
        let cells = |line: &str| {
            let line = line.strip_prefix(PROVIDERS).unwrap_or(line);
            let cells: Vec<String> =
                line.split_whitespace().map(|cell| format!("\"{}\"", plain(cell))).collect();
            cells.join(",")
        };
        let csv: Vec<String> = rows.map(|(_, line)| cells(line)).collect();
        let file = ("providers.csv".to_owned(), csv.join("\n").into_bytes());
        Providers::from_files(vec![file]).ok().map(Arc::new)
    }

    /// Each table as a CSV file with all its columns.
    fn files(&self) -> Vec<(bool, &'static str, String)> {
        let mut files: Vec<(bool, &'static str, Vec<&str>, String)> = Vec::new();
        let mut is_table = false;
        for line in self.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if is_beside(line) {
                is_table = false;
            } else if let Some((table, heading)) = table_of(line) {
                is_table = true;
                let (is_last, table) = table;
                let csv = format!("{}\n", columns_of(table).join(","));
                files.push((is_last, table.name(), heading, csv));
            } else if let Some((_, name, heading, csv)) = files.last_mut().filter(|_| is_table) {
                csv.push_str(&row_of(name, heading, line));
            }
        }
        files.into_iter().map(|(is_last, name, _, csv)| (is_last, name, csv)).collect()
    }
}

const AUTHORITY: &str = "Authority:";

const PROVIDERS: &str = "Providers:";

/// Whether a line begins something that is no table of the return.
fn is_beside(line: &str) -> bool {
    line.starts_with(AUTHORITY) || line.starts_with(PROVIDERS)
}

/// A cell as it would stand in a file.
fn plain(cell: &str) -> String {
    if cell == "-" { String::new() } else { cell.replace('_', " ") }
}

/// The table that a line begins, whether it is one of last year, and its columns.
fn table_of(line: &str) -> Option<((bool, Table), Vec<&str>)> {
    let (name, columns) = line.split_once(':')?;
    let (is_last, name) = match name.strip_suffix(" last year") {
        Some(name) => (true, name),
        None => (false, name),
    };
    let table = Table::parse(name)?;
    Some(((is_last, table), columns.split_whitespace().collect()))
}

/// A line of cells as a line of CSV, in the order of the table's own columns.
fn row_of(table: &str, heading: &[&str], line: &str) -> String {
    let cells: Vec<&str> = line.split_whitespace().collect();
    let columns = Table::parse(table).map(columns_of).unwrap_or_default();
    let cell = |column: &&str| {
        let place = heading.iter().position(|named| named == column);
        let written = place.and_then(|place| cells.get(place)).copied().unwrap_or("-");
        plain(written)
    };
    let row: Vec<String> = columns.iter().map(cell).collect();
    format!("{}\n", row.join(","))
}
