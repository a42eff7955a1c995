//! Who is found and who is asked, by group: to see whether rules that name no group still treat groups
//! apart.
//!
//! The groups are read from journeys, never by the rules: matching has no field for them. Few children
//! wait in one region on one day, so a difference here is a reason to look, not a finding. Children
//! without authority to be placed are left out.

use std::collections::BTreeMap;

use hearth_domain::codes::{CodeSet, Ethnicity, Sex};
use hearth_domain::fact::Statement;
use hearth_domain::{CaseId, Day};
use hearth_matching::age::years_on;
use hearth_matching::consideration::Fit;
use hearth_matching::pool::PoolUnit;
use hearth_matching::shortlist::Caps;
use hearth_matching::suitability::{Suitability, weigh_all};

use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;

use super::{Pool, Question, pool, shortlist};

/// The caps of the lists that exposure is counted on.
pub const EXPOSURE_CAPS: Caps = Caps { of_unit: 3, of_family: 5 };

/// One group of children, or of families.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExposureRow {
    /// What they are grouped by.
    pub by: &'static str,
    /// The group.
    pub group: String,
    /// How many.
    pub count: usize,
    /// How many could be proposed to at least one of the other side.
    pub with_candidate: usize,
    /// To how many in all.
    pub candidates: usize,
    /// On how many capped lists they stand, or how many links their own list has.
    pub links: usize,
    /// Needs compared with families.
    pub compared: usize,
    /// Of those, the ones nobody has asked about.
    pub not_known: usize,
}

/// Exposure on a day.
#[derive(Debug)]
pub struct Exposure {
    /// The day.
    pub day: Day,
    /// Children, by each of the groupings.
    pub children: Vec<ExposureRow>,
    /// Families.
    pub families: Vec<ExposureRow>,
}

/// What the pool gives each child and each family.
#[derive(Debug, Clone, Copy, Default)]
struct Given {
    candidates: usize,
    links: usize,
    compared: usize,
    not_known: usize,
}

/// Exposure and what is not known, by group.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn exposure(context: &Context<'_>, question: &Question) -> Result<Exposure, AppError> {
    let pool = pool(context, question).await?;
    let region = context.region(question.known_at).await?;
    let mut of_child: BTreeMap<CaseId, Given> = BTreeMap::new();
    let mut of_family: BTreeMap<CaseId, Given> =
        pool.families.iter().map(|family| (family.case, Given::default())).collect();
    let may_be_placed = |unit: &&PoolUnit| unit.children.iter().all(|one| one.authorised.is_some());
    for unit in pool.units.iter().filter(may_be_placed) {
        let found = weigh_all(unit, &pool.families, &pool.rules, pool.day);
        let given = given(&found);
        of_child.extend(unit.children.iter().map(|child| (child.case, given)));
        for one in &found {
            of_family.entry(one.household).or_default().take(one);
        }
    }
    for (unit, families) in shortlist(context, question, EXPOSURE_CAPS).await?.lists {
        for child in &unit.children {
            of_child.entry(child.case).and_modify(|given| given.links += families.len());
        }
        for family in families {
            of_family.entry(family.case).or_default().links += 1;
        }
    }
    let children = rows(&of_child, |case| groups_of_child(&region, &pool, case));
    let families = rows(&of_family, |case| groups_of_family(&region, &pool, case));
    Ok(Exposure { day: pool.day, children, families })
}

fn given(found: &[Suitability]) -> Given {
    let mut given = Given::default();
    found.iter().for_each(|one| given.take(one));
    given
}

impl Given {
    fn take(&mut self, one: &Suitability) {
        self.candidates += usize::from(one.is_proposable());
        self.compared += one.considerations.len();
        let not_known = one.considerations.iter().filter(|one| one.fit == Fit::NotKnown);
        self.not_known += not_known.count();
    }
}

fn rows(
    given: &BTreeMap<CaseId, Given>,
    groups_of: impl Fn(CaseId) -> Vec<(&'static str, String)>,
) -> Vec<ExposureRow> {
    let mut rows: BTreeMap<(&'static str, String), ExposureRow> = BTreeMap::new();
    for (case, given) in given {
        for (by, group) in groups_of(*case) {
            let row = rows.entry((by, group.clone())).or_default();
            (row.by, row.group) = (by, group);
            row.count += 1;
            row.with_candidate += usize::from(given.candidates > 0);
            row.candidates += given.candidates;
            row.links += given.links;
            row.compared += given.compared;
            row.not_known += given.not_known;
        }
    }
    rows.into_values().collect()
}

fn groups_of_child(region: &Region, pool: &Pool, case: CaseId) -> Vec<(&'static str, String)> {
    let Some(child) = region.child(case) else { return Vec::new() };
    let stated = |kind| child.journey.stated(kind);
    let ethnicity = stated(Statement::Ethnicity).and_then(Ethnicity::parse);
    let sex = stated(Statement::Sex).and_then(Sex::parse);
    let age = child.journey.birth_date().map(|born| years_on(born, pool.day));
    let unit = pool.unit_of(case).map_or(1, |unit| unit.children.len());
    vec![
        ("age", age.map_or("not known", age_band).to_owned()),
        ("ethnic group", ethnicity.map_or("not known".to_owned(), |one| one.label().to_owned())),
        ("placed with", if unit > 1 { "brothers and sisters" } else { "alone" }.to_owned()),
        ("sex", sex.map_or("not known".to_owned(), |one| one.label().to_owned())),
    ]
}

fn age_band(years: u8) -> &'static str {
    match years {
        0 => "under 1",
        1..=4 => "1 to 4",
        5..=9 => "5 to 9",
        _ => "10 and over",
    }
}

fn groups_of_family(region: &Region, pool: &Pool, case: CaseId) -> Vec<(&'static str, String)> {
    let Some(family) = region.family(case) else { return Vec::new() };
    let adopters = match family.household.stated(Statement::Adopters) {
        Some("1") => "one adopter",
        Some("2") => "two adopters",
        _ => "not known",
    };
    let agency = match region.is_voluntary(&family.agency) {
        true => "voluntary agency",
        false => "regional agency",
    };
    let approved = pool.family(case).and_then(|one| one.approved);
    let waited = approved.map(|day| hearth_domain::day::days_between(day, pool.day));
    let waited = match waited {
        Some(days) if days < 183 => "under 6 months",
        Some(days) if days < 365 => "6 to 12 months",
        Some(_) => "a year and over",
        None => "not known",
    };
    vec![
        ("adopters", adopters.to_owned()),
        ("agency", agency.to_owned()),
        ("since approval", waited.to_owned()),
    ]
}
