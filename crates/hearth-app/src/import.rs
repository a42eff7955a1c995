//! Loading returns: from the files of any number of agencies and years to recorded facts. A return is
//! the children looked after return, a list of Ofsted's Annex A (children who should be placed for
//! adoption, or prospective adopters), or an extract of the Standard Safeguarding Dataset.
//!
//! Everything is read, checked and derived before the ledger is taken; then all of it is written in
//! one transaction. Sent again, the same files change nothing; a table sent again replaces that
//! table of that year; tables not sent are untouched. An agency's journeys are derived from all
//! its rows in force, in order of year, whatever the order in which they came.

mod again;
mod derive;
mod earlier;
mod judged;
mod kind;
mod known;
mod listed;
mod names;
mod own;
mod prepare;
mod report;
mod rows;
mod save;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use hearth_access::ImportReturns;
use hearth_domain::{AgencyId, CollectionYear};
use hearth_returns::{Return, annex_a};
use hearth_store::StoreError;

use crate::context::Context;
use crate::error::AppError;
use crate::threads::off_the_threads;
pub(crate) use again::derive_again;
pub use hearth_returns::list::{ColumnMap, ListOf, Meaning, guess, headings_in};
pub use hearth_returns::spreadsheet::{ColumnRead, ReadAs, Spelling};
pub use kind::Kind;
pub use listed::{KeptMap, MapSource, import_table, keep_map, kept_maps, map_of};
use prepare::Prepared;
pub use report::{Changes, ImportReport, RulesTold, YearReport};

/// How often an import that another writer overtook is prepared again.
const MOST_TRIES: usize = 5;

/// One return to be loaded.
pub struct Sent {
    /// The agency.
    pub agency: AgencyId,
    /// Its files.
    pub files: Return,
    /// The folder or file they came from, so that it can be read again; `None` when there is none.
    pub folder: Option<PathBuf>,
}

impl Sent {
    /// Reads one folder, or one file that holds the whole return as XML.
    ///
    /// # Errors
    /// When it cannot be read or holds no table of the return.
    pub fn read_folder(
        folder: &Path,
        agency: AgencyId,
        year: CollectionYear,
    ) -> Result<Self, AppError> {
        let files = Return::read_folder(folder, year)?;
        let folder = std::fs::canonicalize(folder).ok();
        Ok(Self { agency, files, folder })
    }

    /// Reads one folder as an extract of the Standard Safeguarding Dataset.
    ///
    /// # Errors
    /// When it cannot be read or holds no table that is read.
    pub fn read_extract(
        folder: &Path,
        agency: AgencyId,
        year: CollectionYear,
    ) -> Result<Self, AppError> {
        let files = Return::read_extract(folder, year)?;
        let folder = std::fs::canonicalize(folder).ok();
        Ok(Self { agency, files, folder })
    }

    /// Reads one file as list 11 of Annex A.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read_list_11(
        file: &Path,
        agency: AgencyId,
        year: CollectionYear,
    ) -> Result<Self, AppError> {
        let files = Return::read_list_11(file, year)?;
        let folder = std::fs::canonicalize(file).ok();
        Ok(Self { agency, files, folder })
    }

    /// Reads one file, CSV or workbook, as list 10, list 11 or both of Annex A.
    ///
    /// # Errors
    /// When the file cannot be read, or holds neither list.
    pub fn read_annex_a(
        file: &Path,
        agency: &AgencyId,
        year: CollectionYear,
    ) -> Result<Vec<Self>, AppError> {
        let opened = annex_a::open_file(file, year)?;
        if opened.lists.is_empty() {
            let told: Vec<String> = opened.problems.iter().map(ToString::to_string).collect();
            return Err(AppError::NoList(told.join("\n")));
        }
        let folder = std::fs::canonicalize(file).ok();
        let one = |files| Self { agency: agency.clone(), files, folder: folder.clone() };
        Ok(opened.lists.into_iter().map(one).collect())
    }

    /// Reads every list of Annex A in `DIR/AGENCY/YEAR/`, or in `annex_a/` below it where the year's
    /// folder holds another return too: `list_10.csv`, `list_11.csv` and `annex_a.xlsx`; folders
    /// without one are passed over.
    ///
    /// # Errors
    /// When a file cannot be read or is no such list, or there is none.
    pub fn read_tree_of_lists(tree: &Path) -> Result<Vec<Self>, AppError> {
        let mut sent = Vec::new();
        for (agency, year, folder) in folders_by_year(tree)? {
            for home in [folder.clone(), folder.join("annex_a")] {
                let files = LIST_FILES.map(|name| home.join(name));
                for file in files.iter().filter(|file| file.is_file()) {
                    sent.extend(Self::read_annex_a(file, &agency, year)?);
                }
            }
        }
        if sent.is_empty() {
            return Err(AppError::NoLists(tree.display().to_string()));
        }
        Ok(sent)
    }

    /// Reads every `DIR/ONS/YEAR/` below a folder that holds files; other folders are passed over.
    ///
    /// # Errors
    /// When a folder cannot be read, or there is none of that form.
    pub fn read_tree(tree: &Path) -> Result<Vec<Self>, AppError> {
        let mut sent = Vec::new();
        for (agency, year, folder) in folders_by_year(tree)? {
            if holds_files(&folder)? {
                sent.push(Self::read_folder(&folder, agency, year)?);
            }
        }
        if sent.is_empty() {
            return Err(AppError::EmptyTree(tree.display().to_string()));
        }
        Ok(sent)
    }
}

/// The files of a tree that are read as lists.
const LIST_FILES: [&str; 3] = ["annex_a.xlsx", "list_10.csv", "list_11.csv"];

/// Every `DIR/AGENCY/YEAR/` below a folder; other folders are passed over.
fn folders_by_year(tree: &Path) -> Result<Vec<(AgencyId, CollectionYear, PathBuf)>, AppError> {
    let mut folders = Vec::new();
    for (agency_name, agency_folder) in folders_of(tree)? {
        let Some(agency) = AgencyId::parse(&agency_name) else { continue };
        for (year_name, folder) in folders_of(&agency_folder)? {
            let year = year_name.parse().ok().and_then(CollectionYear::ending_in);
            folders.extend(year.map(|year| (agency.clone(), year, folder)));
        }
    }
    Ok(folders)
}

/// Whether a year's folder holds anything but the folder of an agency's lists: an agency that has
/// adopters and no children sends no return.
fn holds_files(folder: &Path) -> Result<bool, AppError> {
    let lists = |(name, _): &(String, PathBuf)| name == "annex_a";
    let has_lists = folders_of(folder)?.iter().any(lists);
    let only_lists = has_lists && !entries_of(folder)?.iter().any(|(_, path)| path.is_file());
    Ok(!only_lists)
}

fn folders_of(folder: &Path) -> Result<Vec<(String, PathBuf)>, AppError> {
    let mut entries = entries_of(folder)?;
    entries.retain(|(_, path)| path.is_dir());
    Ok(entries)
}

/// What a folder holds, in order of name.
fn entries_of(folder: &Path) -> Result<Vec<(String, PathBuf)>, AppError> {
    let unreadable =
        |source| hearth_returns::FolderError::Folder { path: folder.to_owned(), source };
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        entries.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    entries.sort();
    Ok(entries)
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
    if let Some(unknown) =
        by_agency.keys().map(|(agency, _)| agency).find(|agency| network.agency(agency).is_none())
    {
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

/// The returns of each kind of each agency.
type ByAgency = BTreeMap<(AgencyId, Kind), Vec<Sent>>;

fn by_agency(sent: Vec<Sent>) -> Result<ByAgency, AppError> {
    let mut by_agency = ByAgency::new();
    for one in sent {
        let returns = by_agency.entry((one.agency.clone(), Kind::of(&one.files))).or_default();
        if returns.iter().any(|other| other.files.year == one.files.year) {
            return Err(AppError::GivenTwice { agency: one.agency, year: one.files.year.ending() });
        }
        returns.push(one);
    }
    by_agency.values_mut().for_each(|returns| returns.sort_by_key(|one| one.files.year));
    Ok(by_agency)
}
