//! The cells behind a finding, for a person to look at.

use std::collections::BTreeMap;

use super::findings::Finding;
use crate::Return;
use crate::file::{Place, Sheet};
use crate::table::Table;

/// Where every row of a return stands.
pub struct Shown<'a> {
    tables: BTreeMap<Table, Vec<(&'a Sheet, Place)>>,
}

/// A row as a person finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownRow {
    /// The file.
    pub file: String,
    /// The line of the file.
    pub line: u64,
    /// The columns that the rule is about, with their cells as they are written.
    pub cells: Vec<(&'static str, String)>,
}

impl<'a> Shown<'a> {
    /// Of a return.
    #[must_use]
    pub fn of(sent: &'a Return) -> Self {
        let mut tables: BTreeMap<Table, Vec<(&'a Sheet, Place)>> = BTreeMap::new();
        for table in Table::RETURN {
            for sheet in sent.sheets_of(table) {
                let places = sheet.places().into_iter().map(|place| (sheet, place));
                tables.entry(table).or_default().extend(places);
            }
        }
        Self { tables }
    }

    /// The row of a finding, with the cells that its rule is about.
    #[must_use]
    pub fn row(&self, finding: &Finding) -> Option<ShownRow> {
        let rows = self.tables.get(&finding.table)?;
        let (sheet, place) = rows.get(usize::try_from(finding.row).ok()?)?;
        let is_shown = |(column, _): &(&str, String)| finding.rule.cells.contains(column);
        let cells = sheet.columns_at(place).into_iter().filter(is_shown).collect();
        Some(ShownRow { file: sheet.name.to_string(), line: sheet.line_at(place), cells })
    }
}
