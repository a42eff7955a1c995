//! An extract of the Standard Safeguarding Dataset of one agency, from its journeys as they stood on a
//! day, without names.
//!
//! What it cannot tell is found by reading the files again as an import would and comparing.

mod told;

use hearth_access::MakeReturn;
use hearth_domain::{AgencyId, CollectionYear, Day};
use hearth_returns::Table;
use hearth_returns::ssd::{ToldRows, written};

use super::{Made, mark};
use crate::context::Context;
use crate::error::AppError;
use crate::region::{Region, StandingChild};

/// Writes the extract of an agency as at a day.
///
/// # Errors
/// When the agency is unknown or nothing is told of its children, the policy forbids it or the
/// database cannot be read.
pub async fn make_ssd(
    context: &Context<'_>,
    (agency, day): (&AgencyId, Day),
) -> Result<Made, AppError> {
    let _permit = context.permit::<MakeReturn>()?;
    let year = CollectionYear::of(day).ok_or(AppError::NoYearOf(day))?;
    let region = context.region(None).await?;
    if region.network.agency(agency).is_none() {
        return Err(AppError::UnknownAgency(agency.clone()));
    }
    let children = children(&region, agency, day);
    if children.is_empty() {
        return Err(AppError::NothingTold(region.name_of(agency)));
    }
    let rows = children.iter().map(|child| ToldRows::of(&child.number, &child.journey, year));
    let tables = written(&rows.collect::<Vec<_>>(), year);
    let mark = mark(context.is_synthetic());
    let files = tables.iter().map(|one| (format!("{mark}{}.csv", one.table.name()), one.csv()));
    let files: Vec<(String, Vec<u8>)> = files.collect();
    let missing = told::missing(&told::Known {
        agency,
        year,
        children: &children,
        tables: &tables,
        files: &files,
    });
    let counts = tables.iter().map(|one| (Table::Ssd(one.table), one.rows.len())).collect();
    Ok(Made { files, tables: counts, children: children.len(), is_whole: false, missing })
}

/// The agency's children of whom anything had happened by the day, by their number.
fn children(region: &Region, agency: &AgencyId, day: Day) -> Vec<StandingChild> {
    let is_told =
        |child: &&StandingChild| child.agency == *agency && child.journey.has_begun_by(day);
    let mut children: Vec<StandingChild> =
        region.as_at(day).iter().filter(is_told).cloned().collect();
    children.sort_by(|one, other| one.number.cmp(&other.number));
    children
}
