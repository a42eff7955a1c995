//! Lists that agencies keep: loaded by a map of their columns, which is kept for the next time.

use std::path::Path;

use hearth_access::ImportReturns;
use hearth_domain::{AgencyId, Day};
use hearth_returns::list::{self, ColumnMap};
use hearth_store::StoredMap;

use super::{ImportReport, Mode, Sent, import_returns};
use crate::context::Context;
use crate::error::AppError;
use crate::ids::Ids;
use crate::threads::off_the_threads;

/// Reads a map from its text.
///
/// # Errors
/// When it is no map.
pub fn map_of(text: &str) -> Result<ColumnMap, AppError> {
    Ok(ColumnMap::parse(text)?)
}

/// Where the map of a list is taken from.
#[derive(Debug, Clone)]
pub enum MapSource {
    /// A map given now.
    Given(ColumnMap),
    /// The map that is kept under this name.
    Kept(String),
}

/// A map that an agency keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMap {
    /// The agency.
    pub agency: AgencyId,
    /// The map.
    pub map: ColumnMap,
}

/// Loads a list as it stood on `day`. A map given now is kept with the agency once the list is loaded.
///
/// # Errors
/// When the map does not fit the list, another list of the year is loaded, or as any import.
pub async fn import_table(
    context: &Context<'_>,
    (file, agency): (&Path, &AgencyId),
    map: MapSource,
    (day, mode): (Day, Mode),
) -> Result<ImportReport, AppError> {
    if day > context.today() {
        return Err(AppError::DayToCome { day });
    }
    let (map, is_given) = match map {
        MapSource::Given(map) => (map, true),
        MapSource::Kept(list) => (kept_map(context, agency, &list).await?, false),
    };
    let folder = std::fs::canonicalize(file).ok();
    let (path, by) = (file.to_owned(), map.clone());
    let files = off_the_threads(move || list::open_file(&path, &by, day)).await??;
    let sent = vec![Sent { agency: agency.clone(), files, folder }];
    let report = import_returns(context, sent, mode).await?;
    if is_given && mode == Mode::Write {
        keep_map(context, agency, &map).await?;
    }
    Ok(report)
}

/// Keeps a map with an agency; the newest of a name holds. Kept as it is already, it stays.
///
/// # Errors
/// When the agency is unknown, the policy forbids it or the database fails.
pub async fn keep_map(
    context: &Context<'_>,
    agency: &AgencyId,
    map: &ColumnMap,
) -> Result<(), AppError> {
    let permit = context.permit::<ImportReturns>()?;
    if context.network().await?.agency(agency).is_none() {
        return Err(AppError::UnknownAgency(agency.clone()));
    }
    let mut session = context.app.store.begin().await?;
    let before = session.ledger(&permit).await?;
    let new = StoredMap {
        id: Ids::at(context.now).uuid().to_string(),
        agency: agency.clone(),
        list: map.list.clone(),
        of: map.of.code().to_owned(),
        toml: map.to_toml(),
    };
    let same = |kept: &StoredMap| {
        kept.agency == new.agency && kept.list == new.list && kept.toml == new.toml
    };
    if session.list_maps(&permit).await?.iter().any(same) {
        return Ok(());
    }
    let stamp = session.take_ledger(&permit, before, context.now, "map of a list").await?;
    session.add_list_map(&permit, &stamp, &new).await?;
    session.commit().await?;
    Ok(())
}

/// The maps in force, by agency and name.
///
/// # Errors
/// When they may not or cannot be read.
pub async fn kept_maps(context: &Context<'_>) -> Result<Vec<KeptMap>, AppError> {
    let permit = context.permit::<ImportReturns>()?;
    let mut session = context.app.store.begin().await?;
    let read =
        |kept: StoredMap| Ok(KeptMap { agency: kept.agency, map: ColumnMap::parse(&kept.toml)? });
    session.list_maps(&permit).await?.into_iter().map(read).collect()
}

async fn kept_map(
    context: &Context<'_>,
    agency: &AgencyId,
    list: &str,
) -> Result<ColumnMap, AppError> {
    let mut kept = kept_maps(context).await?;
    kept.retain(|one| one.agency == *agency);
    let names = kept.iter().map(|one| one.map.list.clone()).collect();
    let found = kept.into_iter().find(|one| one.map.list == list);
    found.map(|one| one.map).ok_or_else(|| AppError::NoMap {
        agency: agency.clone(),
        list: list.to_owned(),
        kept: names,
    })
}
