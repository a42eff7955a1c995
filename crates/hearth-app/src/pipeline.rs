//! The pipeline: children by stage, authority and wait, and the list behind every number.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hearth_domain::day::add_months;
use hearth_domain::stage::Stage;
use hearth_domain::wait::{WaitBand, WaitClock};
use hearth_domain::{AgencyId, CaseId, Day};
use hearth_indicators::Period;
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::indicators::{Question, indicators};
pub use crate::measured::Measured;
use crate::measured::MeasuredOf;
use crate::ready::{children_on, measures};
use crate::region::{Region, StandingChild};
use crate::scope::{Members, Whose};

/// Which children are asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// As it stood at the end of this day.
    pub as_at: Day,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
    /// Whose children: of an arrangement, those of the authorities that belong on the day.
    pub whose: Whose,
    /// Only children at one of these stages; all when empty.
    pub stages: BTreeSet<Stage>,
    /// Only children who stand in this band of this clock; `None` for the band asks for those
    /// whose clock has no known start.
    pub wait: Option<(WaitClock, Option<WaitBand>)>,
    /// Only children who have waited on this clock for so many months or longer.
    pub at_least: Option<(WaitClock, i32)>,
    /// Only children whose stage began in the twelve months to `as_at`: for stages that end the way.
    pub in_the_year: bool,
}

impl Filter {
    /// Every child, as at `day`.
    #[must_use]
    pub fn on(day: Day) -> Self {
        Self {
            as_at: day,
            known_at: None,
            whose: Whose::Everybody,
            stages: BTreeSet::new(),
            wait: None,
            at_least: None,
            in_the_year: false,
        }
    }

    /// Who belongs on the day.
    pub(crate) fn members(&self, region: &Region) -> Members {
        self.whose.members_on(&region.network, self.as_at)
    }

    pub(crate) fn takes(&self, child: &StandingChild, members: &Members) -> bool {
        let Some(stage) = child.stage else { return false };
        members.has(&child.agency)
            && (self.stages.is_empty() || self.stages.contains(&stage))
            && self.wait.is_none_or(|(clock, band)| band_of(child, clock, self.as_at) == band)
            && self.at_least.is_none_or(|least| has_waited(child, least, self.as_at))
            && (!self.in_the_year || began_in_the_year(child, stage, self.as_at))
    }
}

/// A child in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedChild {
    /// The case.
    pub case: CaseId,
    /// The agency.
    pub agency: AgencyId,
    /// The agency's name.
    pub agency_name: String,
    /// The agency's own number for the child.
    pub number: String,
    /// The day of birth, or the expected one.
    pub birth_date: Option<Day>,
    /// The stage reached.
    pub stage: Stage,
    /// The day the stage was reached.
    pub stage_since: Option<Day>,
    /// The start of each clock, in the order of [`WaitClock::ALL`].
    pub since: [Option<Day>; 3],
}

impl ListedChild {
    /// Whether the child has waited on `clock` for `months` or longer, as at `today`.
    #[must_use]
    pub fn has_waited(&self, clock: WaitClock, months: i32, today: Day) -> bool {
        let mut clocks = WaitClock::ALL.into_iter().zip(self.since);
        let start = clocks.find(|(one, _)| *one == clock).and_then(|(_, start)| start);
        start.is_some_and(|start| add_months(start, months) <= today)
    }
}

/// One authority's row: how many children stand at each stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRow {
    /// The agency; `None` in the row of all.
    pub agency: Option<AgencyId>,
    /// Its name.
    pub name: String,
    /// How many at each stage of [`STAGES`]; `None` where no source can tell.
    pub counts: Vec<Option<usize>>,
}

/// The stages of the table: those still on the way, and those that ended in the last twelve months.
pub const STAGES: [Stage; 8] = Stage::ALL;

/// How many children wait in each band, at one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitRow {
    /// The stage.
    pub stage: Stage,
    /// How many in each band of [`WaitBand::ALL`]; `None` where no source can tell.
    pub counts: Option<Vec<usize>>,
    /// How many whose clock has no known start.
    pub unknown: usize,
}

/// Everything the pipeline page shows.
pub struct Pipeline {
    /// Which children were asked about.
    pub filter: Filter,
    /// The clock the waits are counted on.
    pub clock: WaitClock,
    /// A row for each authority, and last the row of all.
    pub stages: Vec<StageRow>,
    /// The waits of children still on the way.
    pub waits: Vec<WaitRow>,
    /// The indicators over the period, of everybody of the agency whatever their stage or wait.
    pub measured: Arc<Vec<Measured>>,
    /// The period of the stage times.
    pub period: Period,
    /// Every authority that may be chosen.
    pub agencies: Vec<(AgencyId, String)>,
    /// Children of the newest year of whom nothing but a count is kept.
    pub counted_only: i64,
}

/// The last day that is told by any source: 31 March of the newest return, or today when none.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn latest_day(context: &Context<'_>) -> Result<Day, AppError> {
    let region = context.region(None).await?;
    let newest = region.sources.iter().map(|batch| batch.year).max();
    let year = newest.and_then(hearth_domain::CollectionYear::ending_in);
    Ok(year.map_or_else(|| context.today(), |year| year.last_day()))
}

/// The pipeline as `filter` asks for it, with waits on `clock`.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn pipeline(
    context: &Context<'_>,
    filter: Filter,
    clock: WaitClock,
) -> Result<Pipeline, AppError> {
    let region = context.region(filter.known_at).await?;
    let standing = children_on(&region, filter.as_at).await?;
    let members = filter.members(&region);
    let taken: Vec<&StandingChild> =
        standing.iter().filter(|child| filter.takes(child, &members)).collect();
    let period = Period::year_to(filter.as_at);
    let tells_matches = region.tells_matches_on(filter.as_at);
    Ok(Pipeline {
        clock,
        stages: stage_rows(&region, &taken, filter.as_at, tells_matches),
        waits: wait_rows(&taken, clock, filter.as_at, tells_matches),
        measured: measured_of_all(context, &region, &filter, period).await?,
        period,
        agencies: agencies_of(&region),
        counted_only: counted_only(&region, &members),
        filter,
    })
}

/// Every measure: at once where the same agencies belong throughout, else spell by spell.
async fn measured_of_all(
    context: &Context<'_>,
    region: &Arc<Region>,
    filter: &Filter,
    period: Period,
) -> Result<Arc<Vec<Measured>>, AppError> {
    let (whose, as_at) = (filter.whose.clone(), filter.as_at);
    if let [throughout] = whose.spells(&region.network, period).as_slice() {
        return measures(region, MeasuredOf { spell: throughout.clone(), as_at }).await;
    }
    let question = Question { whose, period, as_at: Some(as_at), known_at: filter.known_at };
    Ok(Arc::new(indicators(context, &question).await?))
}

/// The children behind a number, the longest waiting first.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn list(
    context: &Context<'_>,
    filter: &Filter,
    clock: WaitClock,
) -> Result<Vec<ListedChild>, AppError> {
    let region = context.region(filter.known_at).await?;
    let standing = children_on(&region, filter.as_at).await?;
    let members = filter.members(&region);
    let mut listed: Vec<ListedChild> = standing
        .iter()
        .filter(|child| filter.takes(child, &members))
        .filter_map(|child| listed(&region, child))
        .collect();
    longest_first(&mut listed, clock);
    Ok(listed)
}

/// Tells of any one child of the day, by case, where its journey had begun.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn finder(
    context: &Context<'_>,
    as_at: Day,
    known_at: Option<Timestamp>,
) -> Result<impl Fn(CaseId) -> Option<ListedChild>, AppError> {
    let region = context.region(known_at).await?;
    let standing = children_on(&region, as_at).await?;
    Ok(move |case| {
        let place = standing.binary_search_by_key(&case, |child| child.case).ok()?;
        listed(&region, standing.get(place)?)
    })
}

/// Puts the longest waiting first; those whose wait is not known stand last.
pub(crate) fn longest_first(listed: &mut [ListedChild], clock: WaitClock) {
    let place = WaitClock::ALL.iter().position(|one| *one == clock).unwrap_or_default();
    let since = |child: &ListedChild| child.since.get(place).copied().flatten();
    listed.sort_by(|a, b| {
        let unknown_last = since(a).is_none().cmp(&since(b).is_none());
        unknown_last
            .then(since(a).cmp(&since(b)))
            .then_with(|| (&a.agency, &a.number).cmp(&(&b.agency, &b.number)))
    });
}

pub(crate) fn listed(region: &Region, child: &StandingChild) -> Option<ListedChild> {
    let stage = child.stage?;
    Some(ListedChild {
        case: child.case,
        agency: child.agency.clone(),
        agency_name: region.name_of(&child.agency),
        number: child.number.clone(),
        birth_date: child.journey.birth_date(),
        stage,
        stage_since: stage.reached_on(&child.journey),
        since: WaitClock::ALL.map(|clock| clock_start(child, clock)),
    })
}

/// The start of a clock for a child: of the current plan, or of the period of care before a plan.
fn clock_start(child: &StandingChild, clock: WaitClock) -> Option<Day> {
    let period = child.journey.latest_period();
    let plan = child.journey.latest_plan();
    let current = plan.filter(|plan| period.is_none_or(|period| period.number == plan.period));
    match (current, clock) {
        (Some(plan), _) => clock.starts(plan),
        (None, WaitClock::Entry) => period.and_then(|period| period.entered),
        (None, _) => None,
    }
}

fn band_of(child: &StandingChild, clock: WaitClock, today: Day) -> Option<WaitBand> {
    clock_start(child, clock).map(|start| WaitBand::of(start, today))
}

fn has_waited(child: &StandingChild, (clock, months): (WaitClock, i32), as_at: Day) -> bool {
    clock_start(child, clock).is_some_and(|start| add_months(start, months) <= as_at)
}

fn began_in_the_year(child: &StandingChild, stage: Stage, as_at: Day) -> bool {
    stage.reached_on(&child.journey).is_some_and(|day| Period::year_to(as_at).contains(day))
}

/// Whether a stage ends the way, so that the table counts only the last twelve months of it.
#[must_use]
pub fn ends_the_way(stage: Stage) -> bool {
    matches!(stage, Stage::Adopted | Stage::Reversed | Stage::LeftCareOtherwise)
}

fn stage_rows(
    region: &Region,
    taken: &[&StandingChild],
    as_at: Day,
    tells_matches: bool,
) -> Vec<StageRow> {
    let mut counts: BTreeMap<&AgencyId, [usize; 8]> = BTreeMap::new();
    let mut total = [0; 8];
    for child in taken {
        let Some(stage) = child.stage else { continue };
        if ends_the_way(stage) && !began_in_the_year(child, stage, as_at) {
            continue;
        }
        let row = counts.entry(&child.agency).or_default();
        for (place, _) in STAGES.iter().enumerate().filter(|(_, one)| **one == stage) {
            for counted in [&mut *row, &mut total] {
                counted.iter_mut().skip(place).take(1).for_each(|count| *count += 1);
            }
        }
    }
    let told = |counts: [usize; 8]| {
        let told = |(stage, count): (&Stage, usize)| {
            (*stage != Stage::Matched || tells_matches).then_some(count)
        };
        STAGES.iter().zip(counts).map(told).collect()
    };
    let row = |(agency, counts): (&AgencyId, [usize; 8])| StageRow {
        agency: Some(agency.clone()),
        name: region.name_of(agency),
        counts: told(counts),
    };
    let mut rows: Vec<StageRow> = counts.into_iter().map(row).collect();
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    rows.push(StageRow { agency: None, name: "All authorities".to_owned(), counts: told(total) });
    rows
}

fn wait_rows(
    taken: &[&StandingChild],
    clock: WaitClock,
    as_at: Day,
    tells_matches: bool,
) -> Vec<WaitRow> {
    let row = |stage: Stage| {
        let at_stage = || taken.iter().filter(move |child| child.stage == Some(stage));
        let in_band = |band: WaitBand| {
            at_stage().filter(|child| band_of(child, clock, as_at) == Some(band)).count()
        };
        let told = stage != Stage::Matched || tells_matches;
        WaitRow {
            stage,
            counts: told.then(|| WaitBand::ALL.into_iter().map(in_band).collect()),
            unknown: at_stage().filter(|child| band_of(child, clock, as_at).is_none()).count(),
        }
    };
    Stage::ON_THE_WAY.into_iter().map(row).collect()
}

fn agencies_of(region: &Region) -> Vec<(AgencyId, String)> {
    let ids: BTreeSet<&AgencyId> = region.sources.iter().map(|batch| &batch.agency).collect();
    let mut agencies: Vec<(AgencyId, String)> =
        ids.into_iter().map(|id| (id.clone(), region.name_of(id))).collect();
    agencies.sort_by(|a, b| a.1.cmp(&b.1));
    agencies
}

/// Children of each authority's newest year of whom nothing but a count is kept.
fn counted_only(region: &Region, members: &Members) -> i64 {
    let mut newest: BTreeMap<&AgencyId, (i16, i64)> = BTreeMap::new();
    for ((agency, year), count) in &region.counted {
        if members.has(agency) {
            newest.insert(agency, (*year, *count));
        }
    }
    newest.values().map(|(_, count)| count).sum()
}
