//! Households by stage and agency, and the list behind every number.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::household::HouseholdStage;
use hearth_domain::{AgencyId, CaseId, CollectionYear, Day};
use hearth_indicators::Period;
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::ready::families_on;
use crate::region::{Region, StandingFamily};
use crate::scope::{Members, Whose};

/// Which households are asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// As it stood at the end of this day.
    pub as_at: Day,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
    /// Whose households: of an arrangement, those of the agencies that belong on the day.
    pub whose: Whose,
    /// Only households at one of these stages; all when empty.
    pub stages: BTreeSet<HouseholdStage>,
    /// Only households whose stage began in the twelve months to `as_at`: for stages that end the way.
    pub in_the_year: bool,
}

impl Filter {
    /// Every household, as at `day`.
    #[must_use]
    pub fn on(day: Day) -> Self {
        Self {
            as_at: day,
            known_at: None,
            whose: Whose::Everybody,
            stages: BTreeSet::new(),
            in_the_year: false,
        }
    }

    fn members(&self, region: &Region) -> Members {
        self.whose.members_on(&region.network, self.as_at)
    }

    fn takes(&self, family: &StandingFamily, members: &Members) -> bool {
        let is_at = |stage| self.stages.is_empty() || self.stages.contains(&stage);
        members.has(&family.agency)
            && family.stage.is_some_and(is_at)
            && (!self.in_the_year || began_in_the_year(family, self.as_at))
    }
}

/// A household in a list. It tells nothing of who the adopters are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedFamily {
    /// The case.
    pub case: CaseId,
    /// The agency.
    pub agency: AgencyId,
    /// The agency's name.
    pub agency_name: String,
    /// The agency's own number for the household.
    pub number: String,
    /// The stage its newest run had reached; `None` where no source tells a day of it.
    pub stage: Option<HouseholdStage>,
    /// The day the stage was reached.
    pub stage_since: Option<Day>,
    /// The day registration counts from, in the newest run.
    pub registered: Option<Day>,
    /// The day of the approval, in the newest run.
    pub approved: Option<Day>,
    /// How many adopters there are.
    pub adopters: Option<u8>,
    /// Whether the household would foster for adoption.
    pub fosters_for_adoption: Option<bool>,
}

/// One agency's row: how many households stand at each stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRow {
    /// The agency; `None` in the row of all.
    pub agency: Option<AgencyId>,
    /// Its name.
    pub name: String,
    /// How many at each stage of [`HouseholdStage::ALL`]; of those that end the way, only of the
    /// twelve months to the day.
    pub counts: [usize; 10],
}

/// Households by stage.
pub struct Families {
    /// A row for each agency that tells of households at a stage, by name.
    pub rows: Vec<StageRow>,
    /// The row of all.
    pub all: StageRow,
}

/// The last day that a list of adopters tells of: 31 March of the newest. `None` where none is
/// loaded.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn latest_day(context: &Context<'_>) -> Result<Option<Day>, AppError> {
    let region = context.region(None).await?;
    let newest = region.family_sources.iter().map(|batch| batch.year).max();
    Ok(newest.and_then(CollectionYear::ending_in).map(CollectionYear::last_day))
}

/// The households that `filter` asks for, by stage and agency.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn families(context: &Context<'_>, filter: &Filter) -> Result<Families, AppError> {
    let region = context.region(filter.known_at).await?;
    let standing = families_on(&region, filter.as_at).await?;
    let members = filter.members(&region);
    let mut counts: BTreeMap<&AgencyId, [usize; 10]> = BTreeMap::new();
    let mut total = [0; 10];
    for family in standing.iter().filter(|family| filter.takes(family, &members)) {
        let Some(stage) = family.stage else { continue };
        if stage.ends_the_way() && !began_in_the_year(family, filter.as_at) {
            continue;
        }
        let row = counts.entry(&family.agency).or_default();
        for counted in [row, &mut total] {
            let places = HouseholdStage::ALL.iter().zip(counted);
            places.filter(|(one, _)| **one == stage).for_each(|(_, count)| *count += 1);
        }
    }
    let row = |(agency, counts): (&AgencyId, [usize; 10])| StageRow {
        agency: Some(agency.clone()),
        name: region.name_of(agency),
        counts,
    };
    let mut rows: Vec<StageRow> = counts.into_iter().map(row).collect();
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Families {
        rows,
        all: StageRow { agency: None, name: "All agencies".to_owned(), counts: total },
    })
}

/// The households behind a number, the longest at their stage first.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn list(context: &Context<'_>, filter: &Filter) -> Result<Vec<ListedFamily>, AppError> {
    let region = context.region(filter.known_at).await?;
    let standing = families_on(&region, filter.as_at).await?;
    let members = filter.members(&region);
    let taken = standing.iter().filter(|family| filter.takes(family, &members));
    let mut listed: Vec<ListedFamily> = taken.map(|family| listed(&region, family)).collect();
    listed.sort_by(|a, b| {
        let unknown_last = a.stage_since.is_none().cmp(&b.stage_since.is_none());
        unknown_last
            .then(a.stage_since.cmp(&b.stage_since))
            .then_with(|| (&a.agency, &a.number).cmp(&(&b.agency, &b.number)))
    });
    Ok(listed)
}

/// Tells of any one household of the day, by case, whether it stands at a stage or not.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn finder(
    context: &Context<'_>,
    as_at: Day,
    known_at: Option<Timestamp>,
) -> Result<impl Fn(CaseId) -> Option<ListedFamily>, AppError> {
    let region = context.region(known_at).await?;
    let standing = families_on(&region, as_at).await?;
    Ok(move |case| {
        let place = standing.binary_search_by_key(&case, |family| family.case).ok()?;
        standing.get(place).map(|family| listed(&region, family))
    })
}

pub(crate) fn listed(region: &Region, family: &StandingFamily) -> ListedFamily {
    let run = family.household.latest();
    ListedFamily {
        case: family.case,
        agency: family.agency.clone(),
        agency_name: region.name_of(&family.agency),
        number: family.number.clone(),
        stage: family.stage,
        stage_since: since(family),
        registered: run.and_then(|run| run.registration()),
        approved: run.and_then(|run| run.approved),
        adopters: family.household.adopters(),
        fosters_for_adoption: family.household.fosters_for_adoption(),
    }
}

/// The day the newest run reached the stage it stands at.
fn since(family: &StandingFamily) -> Option<Day> {
    family.stage?.reached_on(family.household.latest()?)
}

fn began_in_the_year(family: &StandingFamily, as_at: Day) -> bool {
    since(family).is_some_and(|day| Period::year_to(as_at).contains(day))
}
