//! Reading and checking the returns of one authority, before the database is asked anything.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

use hearth_domain::AgencyId;
use hearth_returns::cohort::{CountedGroup, groups_at_entry, on_the_way};
use hearth_returns::{Problem, Return, Table};
use sha2::{Digest, Sha256};

use super::Sent;
use crate::error::AppError;

/// The returns of one authority, read and checked.
pub(super) struct Prepared {
    pub agency: AgencyId,
    pub years: Vec<PreparedYear>,
    /// Children whose rows in any of these years show them on the way to adoption.
    pub on_the_way: BTreeSet<String>,
}

/// One return, read and checked.
pub(super) struct PreparedYear {
    pub files: Return,
    pub location: String,
    pub rows_read: usize,
    pub problems: Vec<Problem>,
    /// The group each child of the year would be counted in.
    pub groups: BTreeMap<String, CountedGroup>,
    /// Each table sent, with a digest of all it holds and how many rows that is.
    pub tables: BTreeMap<Table, (String, usize)>,
}

impl Prepared {
    /// Reads every authority's returns, as many authorities at once as there are processors.
    pub(super) fn read_all(
        by_agency: BTreeMap<AgencyId, Vec<Sent>>,
    ) -> Result<Vec<Self>, AppError> {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let waiting = Mutex::new(by_agency.into_iter());
        let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
        let read_some = || {
            let mut read = Vec::new();
            while let Some((agency, returns)) = next() {
                read.push(Self::read(agency, returns));
            }
            read
        };
        let mut prepared = Vec::new();
        thread::scope(|scope| {
            let readers: Vec<_> = (0..processors).map(|_| scope.spawn(read_some)).collect();
            for reader in readers {
                prepared.extend(reader.join().map_err(|_| AppError::Interrupted)?);
            }
            Ok::<(), AppError>(())
        })?;
        prepared.sort_by(|a: &Self, b| a.agency.cmp(&b.agency));
        Ok(prepared)
    }

    fn read(agency: AgencyId, sent: Vec<Sent>) -> Self {
        let mut all = BTreeSet::new();
        let years = sent.into_iter().map(|one| PreparedYear::read(one, &mut all)).collect();
        Self { agency, years, on_the_way: all }
    }
}

impl PreparedYear {
    fn read(sent: Sent, children: &mut BTreeSet<String>) -> Self {
        let tables = sent.files.read();
        children.extend(on_the_way(&tables));
        let location = sent.folder.map(|folder| folder.display().to_string()).unwrap_or_default();
        Self {
            location,
            rows_read: tables.row_count(),
            tables: digests(&sent.files),
            groups: groups_at_entry(&tables),
            problems: tables.problems,
            files: sent.files,
        }
    }
}

/// A digest of every table of a return, and its number of rows.
pub(super) fn digests(files: &Return) -> BTreeMap<Table, (String, usize)> {
    let mut digests = BTreeMap::new();
    for table in files.tables_sent() {
        let mut hasher = Sha256::new();
        let mut rows = 0;
        for sheet in files.sheets_of(table) {
            sheet.each_row(|texts, _, _| {
                rows += 1;
                for text in texts {
                    hasher.update(text.len().to_le_bytes());
                    hasher.update(text.as_bytes());
                }
            });
        }
        let digest: String = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        digests.insert(table, (digest, rows));
    }
    digests
}
