//! The quarterly survey from the journeys of an agency, or of an arrangement's members, as they stood
//! on the last day of the quarter.
//!
//! A child is concerned whose decision stood, a household that was in the process, on any day of the
//! quarter on which its agency belonged.

use std::collections::BTreeSet;

use hearth_access::MakeReturn;
use hearth_domain::{AgencyId, CaseId, Quarter};
use hearth_indicators::Period;
use hearth_returns::quarterly::{self, Asked, ChildAsked, FamilyAsked};
use hearth_returns::write::WrittenSheet;

use super::annex_a::{stood_from, went_on_from};
use super::sheets::{MadeSheets, SheetForm};
use crate::context::Context;
use crate::error::AppError;
use crate::region::{Region, StandingChild, StandingFamily};
use crate::scope::{Spell, Whose};

/// Writes the survey of a quarter.
///
/// # Errors
/// When the survey of that quarter is not known or nothing is told of the agency, the policy forbids
/// it or the database cannot be read.
pub async fn make_quarterly(
    context: &Context<'_>,
    (whose, quarter): (&Whose, Quarter),
    form: SheetForm,
) -> Result<MadeSheets, AppError> {
    let (sheets, missing) = sheets_of(context, (whose, quarter)).await?;
    MadeSheets::of(context, ("quarterly", form), &sheets, missing)
}

/// The sheets of a quarter, and what they leave out.
pub(crate) async fn sheets_of(
    context: &Context<'_>,
    (whose, quarter): (&Whose, Quarter),
) -> Result<(Vec<WrittenSheet>, Vec<String>), AppError> {
    context.permit::<MakeReturn>()?;
    if !quarterly::is_asked_in(quarter) {
        return Err(AppError::NoSurveyOf(quarter.code()));
    }
    let region = context.region(None).await?;
    let period = Period { first: quarter.first_day(), last: quarter.last_day() };
    let spells = whose.spells(&region.network, period);
    let belongs = |agency: &AgencyId| spells.iter().any(|spell| spell.has(agency));
    let (mut sheets, mut missing) = (Vec::new(), Vec::new());
    if region.children.iter().any(|child| belongs(&child.agency)) {
        take(children(&region, &spells, quarter), &mut sheets, &mut missing);
    }
    if region.families.iter().any(|family| belongs(&family.agency)) {
        take(families(&region, &spells, quarter), &mut sheets, &mut missing);
        sheets.push(quarterly::enquiries(enquiries(&region, &spells)));
    }
    if sheets.is_empty() {
        return Err(AppError::NothingTold(whose.code()));
    }
    Ok((sheets, missing))
}

/// Whether the survey of a quarter is known.
pub(crate) fn is_known(quarter: Quarter) -> bool {
    quarterly::is_asked_in(quarter)
}

/// How many children and how many households the survey would hold; `None` where nothing of the sort
/// is told of anybody concerned.
pub(crate) fn counts(
    region: &Region,
    (whose, quarter): (&Whose, Quarter),
) -> (Option<usize>, Option<usize>) {
    let (first, last) = (quarter.first_day(), quarter.last_day());
    let spells = whose.spells(&region.network, Period { first, last });
    let belongs = |agency: &AgencyId| spells.iter().any(|spell| spell.has(agency));
    let of_children = region.children.iter().any(|child| belongs(&child.agency));
    let of_families = region.families.iter().any(|family| belongs(&family.agency));
    let children = || {
        let concerned = children_concerned(region, &spells);
        let standing = region.as_at(last);
        let has_plan = |child: &&StandingChild| {
            concerned.contains(&child.case) && child.journey.latest_plan().is_some()
        };
        standing.iter().filter(has_plan).count()
    };
    let families = || {
        let concerned = families_concerned(region, &spells);
        let standing = region.families_as_at(last);
        let has_run = |family: &&StandingFamily| {
            concerned.contains(&family.case) && family.household.latest().is_some()
        };
        standing.iter().filter(has_run).count()
    };
    (of_children.then(children), of_families.then(families))
}

fn take(asked: Asked, sheets: &mut Vec<WrittenSheet>, missing: &mut Vec<String>) {
    let (name, rows) = (asked.sheet.name, asked.sheet.rows.len());
    missing.extend(asked.silences.iter().map(|silence| {
        let (heading, meaning) = (silence.heading, silence.meaning);
        let blank = silence.rows;
        format!("{name}, \"{heading}\": no source tells {meaning} in {blank} of {rows} rows")
    }));
    sheets.push(asked.sheet);
}

fn children(region: &Region, spells: &[Spell], quarter: Quarter) -> Asked {
    let day = quarter.last_day();
    let concerned = children_concerned(region, spells);
    let standing = region.as_at(day);
    let mut chosen: Vec<&StandingChild> =
        standing.iter().filter(|child| concerned.contains(&child.case)).collect();
    chosen.sort_by_key(|child| (&child.agency, &child.number));
    let names: Vec<String> = chosen.iter().map(|child| region.name_of(&child.agency)).collect();
    let mut rows = Vec::new();
    for (child, agency) in chosen.iter().zip(&names) {
        let (journey, number) = (&child.journey, child.number.as_str());
        if let Some(plan) = journey.latest_plan() {
            rows.push(ChildAsked { agency, number, journey, plan, day });
        }
    }
    quarterly::children(&rows, quarter)
}

fn children_concerned(region: &Region, spells: &[Spell]) -> BTreeSet<CaseId> {
    let mut concerned = BTreeSet::new();
    for spell in spells {
        let stood = |child: &&StandingChild| {
            let plan = child.journey.latest_plan();
            spell.has(&child.agency)
                && plan.is_some_and(|plan| stood_from(plan, spell.period.first))
        };
        let standing = region.as_at(spell.period.last);
        concerned.extend(standing.iter().filter(stood).map(|child| child.case));
    }
    concerned
}

fn families(region: &Region, spells: &[Spell], quarter: Quarter) -> Asked {
    let concerned = families_concerned(region, spells);
    let standing = region.families_as_at(quarter.last_day());
    let mut chosen: Vec<&StandingFamily> =
        standing.iter().filter(|family| concerned.contains(&family.case)).collect();
    chosen.sort_by_key(|family| (&family.agency, &family.number));
    let names: Vec<String> = chosen.iter().map(|family| region.name_of(&family.agency)).collect();
    let mut rows = Vec::new();
    for (family, agency) in chosen.iter().zip(&names) {
        let (household, number) = (&family.household, family.number.as_str());
        if let Some(run) = household.latest() {
            rows.push(FamilyAsked { agency, number, household, run });
        }
    }
    quarterly::families(&rows, quarter)
}

fn families_concerned(region: &Region, spells: &[Spell]) -> BTreeSet<CaseId> {
    let mut concerned = BTreeSet::new();
    for spell in spells {
        let went_on = |family: &&StandingFamily| {
            let run = family.household.latest();
            spell.has(&family.agency)
                && run.is_some_and(|run| went_on_from(run, spell.period.first))
        };
        let standing = region.families_as_at(spell.period.last);
        concerned.extend(standing.iter().filter(went_on).map(|family| family.case));
    }
    concerned
}

/// How many runs began with an enquiry while the agency belonged.
fn enquiries(region: &Region, spells: &[Spell]) -> usize {
    let in_spell = |spell: &Spell| {
        let own = region.families.iter().filter(|family| spell.has(&family.agency));
        let runs = own.flat_map(|family| family.household.approvals());
        let enquired = runs.filter_map(|run| run.enquired);
        enquired.filter(|day| spell.period.contains(*day)).count()
    };
    spells.iter().map(in_spell).sum()
}
