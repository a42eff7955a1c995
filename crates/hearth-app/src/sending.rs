//! What can be sent back: the returns that can be written of each agency, what they would hold, and
//! what should be settled and put right first. And the news of the last days.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hearth_domain::day::add_days;
use hearth_domain::resolve::ConflictStanding;
use hearth_domain::{AgencyId, CollectionYear, Day, Quarter};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::arrived::Changed;
use crate::context::Context;
use crate::corrections;
use crate::error::AppError;
use crate::pipeline::Filter;
use crate::region::Region;
use crate::returning::{self, Extent, Form, make_ssda903};
use crate::scope::Whose;
use crate::threads::off_the_threads;

/// How many days are told as news.
pub const NEWS: i32 = 7;

/// What waits for a person before a return is sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Unsettled {
    /// Differences between sources that nobody has settled.
    pub conflicts: usize,
    /// Values to be put right in the agency's own sources.
    pub corrections: usize,
}

impl Unsettled {
    fn plus(self, other: Self) -> Self {
        Self {
            conflicts: self.conflicts + other.conflicts,
            corrections: self.corrections + other.corrections,
        }
    }
}

/// What arrived in the last days, and what waits for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct News {
    /// The first of the days.
    pub since: Day,
    /// How many returns, lists and extracts arrived.
    pub arrived: usize,
    /// How many agencies they came from.
    pub agencies: usize,
    /// The facts they told, corrected and withdrew.
    pub changed: Changed,
    /// What waits for a person.
    pub unsettled: Unsettled,
}

/// Which returns are asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Whose.
    pub whose: Whose,
    /// The collection year of the children looked after return.
    pub year: CollectionYear,
    /// The day of the lists of Annex A.
    pub day: Day,
    /// The quarter of the survey.
    pub quarter: Quarter,
}

/// A return that can be written, or why it cannot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writable {
    /// It can, and would hold so many; `None` where it has no part for them.
    Holds {
        /// Children.
        children: Option<usize>,
        /// Households.
        households: Option<usize>,
    },
    /// It cannot, in one sentence.
    Cannot(String),
}

impl Writable {
    fn holding((children, households): (Option<usize>, Option<usize>), nobody: &str) -> Self {
        if children.is_none() && households.is_none() {
            return Self::Cannot(nobody.to_owned());
        }
        Self::Holds { children, households }
    }
}

/// What can be sent back of one agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sendable {
    /// The agency.
    pub agency: AgencyId,
    /// Its name.
    pub name: String,
    /// The adoption slice of the children looked after return.
    pub slice: Writable,
    /// Lists 10 and 11 of Annex A.
    pub lists: Writable,
    /// The quarterly survey.
    pub survey: Writable,
    /// What should be settled and put right first.
    pub unsettled: Unsettled,
}

/// What the returns of an agency would not tell, each in one sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Untold {
    /// The adoption slice.
    pub slice: Vec<String>,
    /// The lists of Annex A.
    pub lists: Vec<String>,
    /// The quarterly survey.
    pub survey: Vec<String>,
}

/// What can be sent back of each agency asked about that anything has arrived of, by name.
///
/// # Errors
/// When the records may not or cannot be read.
pub async fn sendable(context: &Context<'_>, asked: &Asked) -> Result<Vec<Sendable>, AppError> {
    let region = context.region(None).await?;
    let members = asked.whose.members_on(&region.network, asked.day);
    let sent = region.arrived.batches.iter().map(|batch| &batch.agency);
    let agencies: BTreeSet<&AgencyId> = sent.filter(|agency| members.has(agency)).collect();
    let unsettled = unsettled(&region).await?;
    let mut found = Vec::new();
    for agency in agencies {
        found.push(Sendable {
            agency: agency.clone(),
            name: region.name_of(agency),
            slice: slice(context, &region, (agency, asked.year)).await?,
            lists: lists(&region, (agency, asked.day)),
            survey: survey(&region, (&Whose::agency(Some(agency.clone())), asked.quarter)),
            unsettled: unsettled.get(agency).copied().unwrap_or_default(),
        });
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

/// The survey of all those asked about together.
///
/// # Errors
/// When the records may not or cannot be read.
pub async fn survey_together(context: &Context<'_>, asked: &Asked) -> Result<Writable, AppError> {
    let region = context.region(None).await?;
    Ok(survey(&region, (&asked.whose, asked.quarter)))
}

/// What the returns of one agency would not tell; nothing of a return that cannot be written.
///
/// # Errors
/// When the records may not or cannot be read.
pub async fn untold(
    context: &Context<'_>,
    of: &Sendable,
    asked: &Asked,
) -> Result<Untold, AppError> {
    let mut untold = Untold::default();
    let can = |one: &Writable| matches!(one, Writable::Holds { .. });
    if can(&of.slice) {
        let year = (&of.agency, asked.year);
        untold.slice = make_ssda903(context, year, Extent::AdoptionSlice, Form::Csv).await?.missing;
    }
    if can(&of.lists) {
        let day = (&of.agency, asked.day);
        untold.lists = returning::annex_a::sheets_of(context, day).await?.1;
    }
    if can(&of.survey) {
        let whose = Whose::agency(Some(of.agency.clone()));
        let quarter = (&whose, asked.quarter);
        untold.survey = returning::quarterly::sheets_of(context, quarter).await?.1;
    }
    Ok(untold)
}

async fn slice(
    context: &Context<'_>,
    region: &Region,
    (agency, year): (&AgencyId, CollectionYear),
) -> Result<Writable, AppError> {
    let returns = || region.sources.iter().filter(|batch| batch.agency == *agency);
    if returns().next().is_none() {
        return Ok(Writable::Cannot("No children looked after return of it is loaded.".to_owned()));
    }
    if !returns().any(|batch| batch.year == year.ending()) {
        return Ok(Writable::Cannot(format!("Its return for {year} is not loaded.")));
    }
    let children = Some(returning::count_ssda903(context, (agency, year)).await?);
    Ok(Writable::Holds { children, households: None })
}

fn lists(region: &Region, (agency, day): (&AgencyId, Day)) -> Writable {
    if CollectionYear::of(day).is_none() {
        return Writable::Cannot(format!("{day} is in no collection year that is known."));
    }
    let counts = returning::annex_a::counts(region, (agency, day));
    Writable::holding(counts, "No source tells of a child or a household of it.")
}

fn survey(region: &Region, (whose, quarter): (&Whose, Quarter)) -> Writable {
    if !returning::quarterly::is_known(quarter) {
        return Writable::Cannot("What the survey of that quarter asks is not known.".to_owned());
    }
    let counts = returning::quarterly::counts(region, (whose, quarter));
    Writable::holding(counts, "No source tells of a child or a household of it.")
}

/// What arrived in the last days before the moment that is looked at, and what waits for somebody.
///
/// # Errors
/// When the records may not or cannot be read.
pub async fn news(context: &Context<'_>, filter: &Filter) -> Result<News, AppError> {
    let region = context.region(filter.known_at).await?;
    let members = filter.members(&region);
    let since = news_since(filter.known_at.unwrap_or(context.now));
    let is_new = |at: Timestamp| TimeZone::UTC.to_datetime(at).date() >= since;
    let arrived = || {
        let all = region.arrived.batches.iter();
        all.filter(|batch| members.has(&batch.agency) && is_new(batch.recorded_at))
    };
    let waiting = unsettled(&region).await?;
    let theirs = waiting.iter().filter(|(agency, _)| members.has(agency));
    Ok(News {
        since,
        arrived: arrived().count(),
        agencies: arrived().map(|batch| &batch.agency).collect::<BTreeSet<_>>().len(),
        changed: region.arrived.changed_since(&members, since),
        unsettled: theirs.fold(Unsettled::default(), |all, (_, one)| all.plus(*one)),
    })
}

/// The first of the days that are news at a moment.
fn news_since(moment: Timestamp) -> Day {
    add_days(TimeZone::UTC.to_datetime(moment).date(), -NEWS)
}

/// What waits for a person, agency by agency; worked out once for each number of the ledger.
async fn unsettled(region: &Arc<Region>) -> Result<BTreeMap<AgencyId, Unsettled>, AppError> {
    if let Some(known) = region.unsettled.get() {
        return Ok(known.clone());
    }
    let region = Arc::clone(region);
    off_the_threads(move || region.unsettled.get_or_init(|| count(&region)).clone()).await
}

fn count(region: &Region) -> BTreeMap<AgencyId, Unsettled> {
    let mut found: BTreeMap<AgencyId, Unsettled> = BTreeMap::new();
    let is_live = |standing: ConflictStanding| standing != ConflictStanding::Settled;
    let of_children = region.children.iter().map(|one| (&one.agency, one.journey.conflicts()));
    let of_families = region.families.iter().map(|one| (&one.agency, one.household.conflicts()));
    for (agency, conflicts) in of_children.chain(of_families) {
        let live = conflicts.iter().filter(|one| is_live(one.standing)).count();
        if live > 0 {
            found.entry(agency.clone()).or_default().conflicts += live;
        }
    }
    for one in corrections::of_region(region, None) {
        found.entry(one.agency).or_default().corrections += 1;
    }
    found
}

/// The quarter to send on a day: the newest that has ended by then.
#[must_use]
pub fn quarter_by(day: Day) -> Quarter {
    let quarter = Quarter::of(day);
    if quarter.last_day() <= day { quarter } else { quarter.before() }
}
