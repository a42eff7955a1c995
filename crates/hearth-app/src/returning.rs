//! Writing returns: the adoption slice of the children looked after return from the rows that are
//! kept, for one authority and one year; and Ofsted's lists of an agency and the quarterly survey
//! from journeys, as they stood on a day.
//!
//! The cells of a kept row leave as they came. Nothing is made up for what is not kept or told: the
//! tables, the children and the cells left out are told beside the files.

mod adopters;
pub(crate) mod annex_a;
pub(crate) mod quarterly;
mod sheets;
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

use crate::context::Context;
use crate::error::AppError;

/// A return, ready to be put into a folder.
#[derive(Debug, Clone)]
pub struct Made {
    /// Each file, by name.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many rows of each table there are.
    pub tables: Vec<(Table, usize)>,
    /// How many children they tell of.
    pub children: usize,
    /// What cannot be given, each in one sentence.
    pub missing: Vec<String>,
}

/// Writes the adoption slice of one year's return of an authority from the rows in force.
///
/// # Errors
/// When the authority is unknown, no return of that year is loaded, the policy forbids it or the
/// database cannot be read.
pub async fn make_ssda903(
    context: &Context<'_>,
    (agency, year): (&AgencyId, CollectionYear),
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
    let tables = ssda903::tables(rows, &of_year, year);
    let (files, untold) = files(&tables, form, context.is_synthetic());
    Ok(Made {
        files,
        children: ssda903::children(&tables),
        missing: told::missing(&told::Known {
            tables: &tables,
            sent: &of_year,
            counted,
            form,
            untold,
        }),
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
