//! Which kept rows are new, gone or only on another line, table by table.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::{CaseId, CollectionYear};
use hearth_returns::Table;
use hearth_returns::cohort::KeptRow;
use hearth_store::{NewRow, StoredRow};

use crate::ids::Ids;

/// What has to be written so that the rows in force are those now sent.
#[derive(Default)]
pub(super) struct RowChanges {
    pub added: Vec<NewRow>,
    pub removed: Vec<String>,
    pub moved: Vec<(String, i64)>,
    /// The rows in force afterwards.
    pub in_force: Vec<StoredRow>,
}

/// What is sent now, and by which batch, for each year.
pub(super) struct SentNow<'a> {
    /// The tables that are replaced.
    pub replaced: BTreeSet<(i16, Table)>,
    /// The kept rows of those tables, and of children who came into the cohort later.
    pub rows: Vec<(CollectionYear, KeptRow)>,
    /// The batch that brings the rows of a year.
    pub batch_of: &'a dyn Fn(i16) -> String,
    /// The case of a child, by the authority's number.
    pub cases: &'a BTreeMap<String, CaseId>,
}

impl SentNow<'_> {
    /// Compares with the rows in force. A row that says the same stays, wherever it now stands.
    pub(super) fn compare(&self, before: Vec<StoredRow>, ids: &Ids) -> RowChanges {
        let mut changes = RowChanges::default();
        let mut same: BTreeMap<RowKey, Vec<StoredRow>> = BTreeMap::new();
        for row in before {
            let table = Table::parse(&row.table);
            if table.is_some_and(|table| self.replaced.contains(&(row.year, table))) {
                let key = (row.year, row.table.clone(), row.case, row.cells.clone());
                same.entry(key).or_default().push(row);
            } else {
                changes.in_force.push(row);
            }
        }
        for (year, kept) in &self.rows {
            let Some(&case) = self.cases.get(&kept.child) else { continue };
            let row = StoredRow {
                id: String::new(),
                case,
                year: year.ending(),
                table: kept.table.name().to_owned(),
                line: i64::try_from(kept.line).unwrap_or_default(),
                cells: kept.cells.clone(),
            };
            let key = (row.year, row.table.clone(), row.case, row.cells.clone());
            match same.get_mut(&key).filter(|rows| !rows.is_empty()).map(|rows| rows.remove(0)) {
                Some(stays) => changes.keep(stays, row.line),
                None => changes.add(StoredRow { id: ids.uuid().to_string(), ..row }, self.batch_of),
            }
        }
        changes.removed = same.into_values().flatten().map(|row| row.id).collect();
        changes
    }
}

type RowKey = (i16, String, CaseId, String);

impl RowChanges {
    fn keep(&mut self, row: StoredRow, line: i64) {
        if row.line != line {
            self.moved.push((row.id.clone(), line));
        }
        self.in_force.push(StoredRow { line, ..row });
    }

    fn add(&mut self, row: StoredRow, batch_of: &dyn Fn(i16) -> String) {
        self.in_force.push(row.clone());
        self.added.push(NewRow { batch: batch_of(row.year), row });
    }
}
