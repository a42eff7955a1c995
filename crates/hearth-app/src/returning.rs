//! Writing returns: the children looked after return from the rows that are kept, for one authority and
//! one year, whole where the authority keeps the rest in its own partition and else the adoption
//! slice; and Ofsted's lists of an agency, its extract of the Standard Safeguarding Dataset and the
//! quarterly survey from journeys, as they stood on a day.
//!
//! The cells of a kept row leave as they came. Nothing is made up for what is not kept or told: the
//! tables, the children and the cells left out are told beside the files.

mod adopters;
pub(crate) mod annex_a;
pub(crate) mod quarterly;
mod rest;
mod sheets;
mod ssd;
mod ssda903;
mod told;

pub use annex_a::make_annex_a;
use hearth_access::MakeReturn;
use hearth_domain::{AgencyId, CollectionYear, Source};
use hearth_returns::Table;
pub use hearth_returns::write::Form;
use hearth_returns::write::{TableRows, Untold, csv, xml};
use hearth_store::{CaseKind, TableSent};

pub use quarterly::make_quarterly;
pub use sheets::{MadeSheets, SheetForm};
pub use ssd::make_ssd;

use crate::context::Context;
use crate::error::AppError;
use rest::Rest;

/// How much of a return is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All that is kept: the whole return, where the authority keeps the rest in its own partition.
    AllKept,
    /// The adoption slice, whatever else is kept.
    AdoptionSlice,
}

/// A return, ready to be put into a folder.
#[derive(Debug, Clone)]
pub struct Made {
    /// Each file, by name.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many rows of each table there are.
    pub tables: Vec<(Table, usize)>,
    /// How many children they tell of.
    pub children: usize,
    /// Whether it has every row of every table that was sent.
    pub is_whole: bool,
    /// What cannot be given, each in one sentence.
    pub missing: Vec<String>,
}

/// Writes one year's return of an authority from the rows in force.
///
/// # Errors
/// When the authority is unknown, no return of that year is loaded, the policy forbids it or the
/// database cannot be read.
pub async fn make_ssda903(
    context: &Context<'_>,
    (agency, year): (&AgencyId, CollectionYear),
    extent: Extent,
    form: Form,
) -> Result<Made, AppError> {
    let permit = context.permit::<MakeReturn>()?;
    if context.network().await?.agency(agency).is_none() {
        return Err(AppError::UnknownAgency(agency.clone()));
    }
    let mut session = context.app.store.begin().await?;
    let sent = session.tables_for_return(&permit, agency, Source::Ssda903).await?;
    let of_year: Vec<&TableSent> = sent.iter().filter(|one| one.year == year.ending()).collect();
    if of_year.is_empty() {
        return Err(not_loaded(agency, year, &sent));
    }
    let of = (agency, Source::Ssda903, year.ending());
    let rows = session.rows_for_return(&permit, of, CaseKind::Child).await?;
    let counted = session.children_left_out(&permit, agency, year.ending()).await?;
    let rest = Rest::read(context, &mut session, (agency, year), extent).await?;
    let tables = ssda903::tables(&rows, &rest, &of_year, year);
    let (files, untold) = files(&tables, form, context.is_synthetic());
    let known = told::Known { tables: &tables, sent: &of_year, rest: &rest, counted, form, untold };
    Ok(Made {
        files,
        children: ssda903::children(&tables),
        is_whole: of_year.iter().all(|one| told::is_whole(one, &rest)),
        missing: told::missing(&known),
        tables: tables.iter().map(|one| (one.table, one.rows.len())).collect(),
    })
}

/// How many children the slice of a year would hold.
pub(crate) async fn count_ssda903(
    context: &Context<'_>,
    (agency, year): (&AgencyId, CollectionYear),
) -> Result<usize, AppError> {
    let permit = context.permit::<MakeReturn>()?;
    let of = (agency, Source::Ssda903, year.ending());
    let children = context.app.store.begin().await?.cases_for_return(&permit, of).await?;
    Ok(usize::try_from(children).unwrap_or_default())
}

/// What stands before the name of a file that tells of invented people only.
fn mark(is_synthetic: bool) -> &'static str {
    if is_synthetic { "SYNTHETIC-" } else { "" }
}

fn not_loaded(agency: &AgencyId, year: CollectionYear, sent: &[TableSent]) -> AppError {
    let mut loaded: Vec<i16> = sent.iter().map(|one| one.year).collect();
    loaded.dedup();
    AppError::NotLoaded { agency: agency.clone(), year: year.ending(), loaded }
}

fn files(
    tables: &[TableRows],
    form: Form,
    is_synthetic: bool,
) -> (Vec<(String, Vec<u8>)>, Vec<Untold>) {
    let mark = mark(is_synthetic);
    match form {
        Form::Csv => {
            let file = |one: &TableRows| {
                (format!("{mark}{}.csv", ssda903::file_name(one.table)), csv(one))
            };
            (tables.iter().map(file).collect(), Vec::new())
        }
        Form::Xml => {
            let (bytes, untold) = xml(tables);
            (vec![(format!("{mark}ssda903.xml"), bytes)], untold)
        }
    }
}
