//! Returns held to the rules before they are sent: from their files, without a database.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::available_parallelism;

use hearth_domain::{AgencyId, CollectionYear};
use hearth_returns::Return;
pub use hearth_returns::providers::Providers;
use hearth_returns::rules::{Brought, is_authority, judge};
pub use hearth_returns::rules::{
    Case, CaseKind, Finding, Judged, Need, Outcome, Rule, RuleOutcome, Shown, ShownRow, all, find,
    in_force,
};

use crate::error::AppError;

/// The return of one authority for one year, and where last year's is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The authority that sends it, where it is known.
    pub agency: Option<AgencyId>,
    /// The collection year.
    pub year: CollectionYear,
    /// The folder, or the file in XML.
    pub folder: PathBuf,
    /// Last year's.
    pub last: Option<PathBuf>,
}

impl Asked {
    /// The return in a folder. What is not said is taken from the names of the folders: the year from
    /// that of the folder itself, the authority from that above it, and last year's return from the
    /// folder beside it.
    ///
    /// # Errors
    /// When no year is said or named.
    pub fn of(
        folder: &Path,
        year: Option<CollectionYear>,
        agency: Option<AgencyId>,
    ) -> Result<Self, AppError> {
        let named = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let by_name = || CollectionYear::ending_in(named.parse().ok()?);
        let unknown = || AppError::NoYear(folder.display().to_string());
        let year = year.or_else(by_name).ok_or_else(unknown)?;
        let above = folder.parent();
        let agency = agency.or_else(|| above?.file_name()?.to_str().and_then(AgencyId::parse));
        let beside = above.map(|above| above.join((year.ending() - 1).to_string()));
        let last = beside.filter(|last| by_name().is_some() && last.is_dir());
        Ok(Self { agency, year, folder: folder.to_owned(), last })
    }
}

/// What the rules say of one return.
pub struct Validated {
    /// The return.
    pub asked: Asked,
    /// Its files.
    pub sent: Return,
    /// What was found.
    pub judged: Judged,
}

/// Holds each return to the rules of its year that `choose` takes, in the order asked; `providers` are
/// those of Ofsted's lists, where they are given. The returns, or
/// where there are few the children of each, are shared out among the processors.
///
/// # Errors
/// The first return that cannot be read.
pub fn validate(
    asked: &[Asked],
    providers: Option<&Arc<Providers>>,
    choose: impl Fn(&Rule) -> bool + Sync,
) -> Result<Vec<Validated>, AppError> {
    let processors = available_parallelism().map_or(1, usize::from);
    let threads = processors.min(asked.len()).max(1);
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let work = || {
        while let Some((place, one)) = take(&next, asked) {
            let validated = validate_one(one, providers, &choose, processors.div_ceil(threads));
            if let Ok(mut done) = done.lock() {
                done.push((place, validated));
            }
        }
    };
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let mut done = done.into_inner().map_err(|_| AppError::Interrupted)?;
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, validated)| validated).collect()
}

/// The next return that no thread has taken.
fn take<'a>(next: &AtomicUsize, asked: &'a [Asked]) -> Option<(usize, &'a Asked)> {
    let place = next.fetch_add(1, Ordering::Relaxed);
    Some((place, asked.get(place)?))
}

fn validate_one(
    asked: &Asked,
    providers: Option<&Arc<Providers>>,
    choose: &impl Fn(&Rule) -> bool,
    threads: usize,
) -> Result<Validated, AppError> {
    let sent = Return::read_folder(&asked.folder, asked.year)?;
    let last_year = CollectionYear::ending_in(asked.year.ending() - 1);
    let last = match asked.last.as_deref().zip(last_year) {
        Some((folder, year)) => Some(Return::read_folder(folder, year)?),
        None => None,
    };
    let mut rules = in_force(asked.year);
    rules.retain(|rule| choose(rule));
    let authority = asked.agency.as_ref().and_then(authority);
    let brought = Brought { sent: &sent, last: last.as_ref(), authority, providers };
    let judged = judge(&brought, &rules, threads);
    Ok(Validated { asked: asked.clone(), sent, judged })
}

/// The agency's code, where it is that of an authority with children's services.
pub(crate) fn authority(agency: &AgencyId) -> Option<&str> {
    Some(agency.as_str()).filter(|code| is_authority(code))
}

/// Reads Ofsted's lists of providers.
///
/// # Errors
/// The first file that cannot be opened or holds no such list.
pub fn read_providers(lists: &[PathBuf]) -> Result<Arc<Providers>, AppError> {
    Ok(Arc::new(Providers::read(lists)?))
}
