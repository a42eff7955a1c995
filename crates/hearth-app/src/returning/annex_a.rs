//! Lists 10 and 11 of Ofsted's Annex A, from the journeys of an agency as they stood on a day.
//!
//! List 10 tells the latest plan of every child whose decision stood on the day or ended in the
//! twelve months to it; list 11 the latest run of every household that was in the process in those
//! months. An agency has the list of those it tells of.

mod told;

use hearth_access::MakeReturn;
use hearth_domain::day::{add_days, add_months};
use hearth_domain::household::Approval;
use hearth_domain::{AgencyId, CollectionYear, Day, Plan};
use hearth_returns::annex_a::{List10Row, List11Row, sheet};
use hearth_returns::write::WrittenSheet;

use super::adopters::Adopters;
use super::sheets::{MadeSheets, SheetForm};
use crate::context::Context;
use crate::error::AppError;
use crate::region::{Region, StandingChild, StandingFamily};

/// Writes the lists of an agency as at a day.
///
/// # Errors
/// When the agency is unknown or nothing is told of it, the policy forbids it or the database
/// cannot be read.
pub async fn make_annex_a(
    context: &Context<'_>,
    (agency, day): (&AgencyId, Day),
    form: SheetForm,
) -> Result<MadeSheets, AppError> {
    let (sheets, missing) = sheets_of(context, (agency, day)).await?;
    MadeSheets::of(context, ("annex_a", form), &sheets, missing)
}

/// The lists of an agency as at a day, and what they leave out.
pub(crate) async fn sheets_of(
    context: &Context<'_>,
    (agency, day): (&AgencyId, Day),
) -> Result<(Vec<WrittenSheet>, Vec<String>), AppError> {
    let permit = context.permit::<MakeReturn>()?;
    let year = CollectionYear::of(day).ok_or(AppError::NoYearOf(day))?;
    let region = context.region(None).await?;
    if region.network.agency(agency).is_none() {
        return Err(AppError::UnknownAgency(agency.clone()));
    }
    let (mut sheets, mut missing) = (Vec::new(), Vec::new());
    if region.children.iter().any(|child| child.agency == *agency) {
        let children = children(&region, agency, day);
        let made = sheet(&rows_of_children(&children, (day, year)), year);
        missing.extend(told::of_children((&region, day), &children, &made));
        sheets.push(made);
    }
    if region.families.iter().any(|family| family.agency == *agency) {
        let adopters = Adopters::load(context, &permit, agency).await?;
        let families = families(&region, agency, day);
        let made = sheet(&rows_of_families(&families, &adopters, year), year);
        missing.extend(told::of_families(&families, &adopters, &made));
        sheets.push(made);
    }
    if sheets.is_empty() {
        return Err(AppError::NothingTold(region.name_of(agency)));
    }
    Ok((sheets, missing))
}

/// How many children and how many households the lists of an agency would hold; `None` of a list that
/// it does not have.
pub(crate) fn counts(
    region: &Region,
    (agency, day): (&AgencyId, Day),
) -> (Option<usize>, Option<usize>) {
    let of_children = region.children.iter().any(|child| child.agency == *agency);
    let of_families = region.families.iter().any(|family| family.agency == *agency);
    (
        of_children.then(|| children(region, agency, day).len()),
        of_families.then(|| families(region, agency, day).len()),
    )
}

/// The first of the twelve months that end on a day.
fn first_of_year(day: Day) -> Day {
    add_months(add_days(day, 1), -12)
}

/// The agency's children whose latest decision stood in the twelve months, by their number.
fn children(region: &Region, agency: &AgencyId, day: Day) -> Vec<StandingChild> {
    let first = first_of_year(day);
    let is_concerned = |child: &&StandingChild| {
        let plan = child.journey.latest_plan();
        child.agency == *agency && plan.is_some_and(|plan| stood_from(plan, first))
    };
    let mut children: Vec<StandingChild> =
        region.as_at(day).iter().filter(is_concerned).cloned().collect();
    children.sort_by(|one, other| one.number.cmp(&other.number));
    children
}

/// Whether a plan had not ended before a day.
pub(super) fn stood_from(plan: &Plan, first: Day) -> bool {
    let reversed = plan.reversed.as_ref().map(|(day, _)| *day);
    let left = plan.left_care.as_ref().map(|(day, _)| *day);
    let ended = [plan.adoption_order, reversed, left].into_iter().flatten().min();
    ended.is_none_or(|ended| ended >= first)
}

/// The agency's households that were in the process in the twelve months, by their number.
fn families(region: &Region, agency: &AgencyId, day: Day) -> Vec<StandingFamily> {
    let first = first_of_year(day);
    let is_concerned = |family: &&StandingFamily| {
        let run = family.household.latest();
        family.agency == *agency && run.is_some_and(|run| went_on_from(run, first))
    };
    let mut families: Vec<StandingFamily> =
        region.families_as_at(day).iter().filter(is_concerned).cloned().collect();
    families.sort_by(|one, other| one.number.cmp(&other.number));
    families
}

/// Whether a run had not ended before a day; one that rests has not ended.
pub(super) fn went_on_from(run: &Approval, first: Day) -> bool {
    let left = run.left.as_ref().filter(|_| !run.is_on_hold()).map(|(day, _)| *day);
    let ended = [run.adoption_order, left].into_iter().flatten().min();
    ended.is_none_or(|ended| ended >= first)
}

fn rows_of_children(children: &[StandingChild], when: (Day, CollectionYear)) -> Vec<List10Row> {
    let row = |child: &StandingChild| {
        let plan = child.journey.latest_plan()?;
        Some(List10Row::of(&child.number, (&child.journey, plan), when))
    };
    children.iter().filter_map(row).collect()
}

fn rows_of_families(
    families: &[StandingFamily],
    adopters: &Adopters,
    year: CollectionYear,
) -> Vec<List11Row> {
    let mut rows = Vec::new();
    for family in families {
        let Some(run) = family.household.latest() else { continue };
        for (adopter, of_family) in adopters.of(&family.number, &family.household).rows {
            let names = (adopter.as_str(), of_family.as_str());
            rows.push(List11Row::of(names, (&family.household, run), year));
        }
    }
    rows
}
