//! Loading returns: from the files of any number of authorities and years to recorded facts.
//!
//! Everything is read, checked and derived before the ledger is taken; then all of it is written in
//! one transaction. Sent again, the same files change nothing; a table sent again replaces that
//! table of that year; tables not sent are untouched. An authority's journeys are derived from all
//! its rows in force, in order of year, whatever the order in which they came.

mod again;
mod derive;
mod earlier;
mod prepare;
mod report;
mod rows;
mod save;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use hearth_access::ImportReturns;
use hearth_domain::{AgencyId, CollectionYear};
use hearth_returns::Return;
use hearth_store::StoreError;

use crate::context::Context;
use crate::error::AppError;
use crate::threads::off_the_threads;
pub(crate) use again::derive_again;
use prepare::Prepared;
pub use report::{Changes, ImportReport, YearReport};

/// How often an import that another writer overtook is prepared again.
const MOST_TRIES: usize = 5;

/// One return to be loaded.
pub struct Sent {
    /// The authority.
    pub agency: AgencyId,
    /// Its files.
    pub files: Return,
    /// The folder they came from, so that it can be read again; `None` when there is none.
    pub folder: Option<PathBuf>,
}

impl Sent {
    /// Reads one folder.
    ///
    /// # Errors
    /// When the folder cannot be read or holds no table of the return.
    pub fn read_folder(
        folder: &Path,
        agency: AgencyId,
        year: CollectionYear,
    ) -> Result<Self, AppError> {
        let files = Return::read_folder(folder, year)?;
        let folder = std::fs::canonicalize(folder).ok();
        Ok(Self { agency, files, folder })
    }

    /// Reads every `DIR/ONS/YEAR/` below a folder; other folders are passed over.
    ///
    /// # Errors
    /// When a folder cannot be read, or there is none of that form.
    pub fn read_tree(tree: &Path) -> Result<Vec<Self>, AppError> {
        let mut sent = Vec::new();
        for (agency_name, agency_folder) in folders_of(tree)? {
            let Some(agency) = AgencyId::parse(&agency_name) else { continue };
            for (year_name, folder) in folders_of(&agency_folder)? {
                let year = year_name.parse().ok().and_then(CollectionYear::ending_in);
                if let Some(year) = year {
                    sent.push(Self::read_folder(&folder, agency.clone(), year)?);
                }
            }
        }
        if sent.is_empty() {
            return Err(AppError::EmptyTree(tree.display().to_string()));
        }
        Ok(sent)
    }
}

fn folders_of(folder: &Path) -> Result<Vec<(String, PathBuf)>, AppError> {
    let unreadable =
        |source| hearth_returns::FolderError::Folder { path: folder.to_owned(), source };
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        if entry.path().is_dir() {
            folders.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
        }
    }
    folders.sort();
    Ok(folders)
}

/// Whether an import is to be written or only tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Write what changes.
    Write,
    /// Say what would change, and write nothing.
    DryRun,
}

/// Loads returns and says what was read, what was wrong and what changed.
///
/// # Errors
/// When an authority is unknown, the policy forbids it or the database fails; nothing is written.
pub async fn import_returns(
    context: &Context<'_>,
    sent: Vec<Sent>,
    mode: Mode,
) -> Result<ImportReport, AppError> {
    let permit = context.permit::<ImportReturns>()?;
    let by_agency = by_agency(sent)?;
    let network = context.network().await?;
    if let Some(unknown) = by_agency.keys().find(|agency| network.agency(agency).is_none()) {
        return Err(AppError::UnknownAgency(unknown.clone()));
    }
    let mut prepared = off_the_threads(move || Prepared::read_all(by_agency)).await??;
    for _ in 0..MOST_TRIES {
        match save::save(context, &permit, prepared, mode).await {
            Err((AppError::Store(StoreError::Overtaken), given_back)) => prepared = given_back,
            Err((error, _)) => return Err(error),
            Ok(report) => return Ok(report),
        }
    }
    Err(AppError::KeptBeingOvertaken)
}

fn by_agency(sent: Vec<Sent>) -> Result<BTreeMap<AgencyId, Vec<Sent>>, AppError> {
    let mut by_agency: BTreeMap<AgencyId, Vec<Sent>> = BTreeMap::new();
    for one in sent {
        let returns = by_agency.entry(one.agency.clone()).or_default();
        if returns.iter().any(|other| other.files.year == one.files.year) {
            return Err(AppError::GivenTwice { agency: one.agency, year: one.files.year.ending() });
        }
        returns.push(one);
    }
    by_agency.values_mut().for_each(|returns| returns.sort_by_key(|one| one.files.year));
    Ok(by_agency)
}
