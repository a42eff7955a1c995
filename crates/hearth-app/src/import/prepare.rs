//! Reading and checking the returns of one agency, before the database is asked anything.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

use hearth_domain::AgencyId;
use hearth_domain::identity::Identity;
use hearth_returns::cohort::CountedGroup;
use hearth_returns::{Problem, Return, Table};
use sha2::{Digest, Sha256};

use super::judged::JudgedYear;
use super::kind::Kind;
use super::{ByAgency, Sent};
use crate::error::AppError;

/// The returns of one kind of one agency, read and checked.
pub(super) struct Prepared {
    pub agency: AgencyId,
    pub kind: Kind,
    pub years: Vec<PreparedYear>,
    /// Children whose rows in any of these years show them on the way to adoption; or households.
    pub kept: BTreeSet<String>,
}

/// One return, read and checked.
pub(super) struct PreparedYear {
    pub files: Return,
    pub location: String,
    pub rows_read: usize,
    pub problems: Vec<Problem>,
    /// The group each child of the year would be counted in.
    pub groups: BTreeMap<String, CountedGroup>,
    /// Names, each with the number of whom it is.
    pub names: Vec<(String, Identity)>,
    /// Each table sent, with a digest of all it holds and how many rows that is.
    pub tables: BTreeMap<Table, (String, usize)>,
    /// What the rules of the year say of it, where it is the children looked after return.
    pub judged: Option<JudgedYear>,
}

impl Prepared {
    /// Reads every agency's returns, as many agencies at once as there are processors.
    pub(super) fn read_all(by_agency: ByAgency) -> Result<Vec<Self>, AppError> {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let waiting = Mutex::new(by_agency.into_iter());
        let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
        let read_some = || {
            let mut read = Vec::new();
            while let Some(((agency, kind), returns)) = next() {
                read.push(Self::read(agency, kind, returns));
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
        prepared.sort_by(|a: &Self, b| (&a.agency, a.kind).cmp(&(&b.agency, b.kind)));
        Ok(prepared)
    }

    /// No return, for an agency whose earlier ones are to be looked at again.
    pub(super) fn without_files(agency: AgencyId, kind: Kind) -> Self {
        Self { agency, kind, years: Vec::new(), kept: BTreeSet::new() }
    }

    fn read(agency: AgencyId, kind: Kind, sent: Vec<Sent>) -> Self {
        let mut kept = BTreeSet::new();
        let mut years: Vec<PreparedYear> = Vec::new();
        for one in sent {
            let ending = one.files.year.ending();
            let last = years.last().filter(|last| last.files.year.ending() + 1 == ending);
            let last = last.map(|last| &last.files);
            years.push(PreparedYear::read(kind, one, last, &mut kept));
        }
        Self { agency, kind, years, kept }
    }
}

impl PreparedYear {
    fn read(kind: Kind, sent: Sent, last: Option<&Return>, kept: &mut BTreeSet<String>) -> Self {
        let read = kind.read(&sent.files);
        kept.extend(read.kept);
        let judge = || JudgedYear::of(&sent.agency, &sent.files, sent.folder.as_deref(), last);
        let judged = if kind == Kind::Children { judge() } else { None };
        let location = sent.folder.map(|folder| folder.display().to_string()).unwrap_or_default();
        Self {
            judged,
            location,
            rows_read: read.rows_read,
            tables: digests(&sent.files),
            groups: read.groups,
            names: read.names,
            problems: read.problems,
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
