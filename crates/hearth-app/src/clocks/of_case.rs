//! The clocks of one child or household, and how each stands.

use hearth_domain::clock::{About, Clock, Reading, Run, Standing, finding};
use hearth_domain::clocks::CLOCKS;
use hearth_domain::practice::Practice;
use hearth_domain::{AgencyId, CaseId, CollectionYear, Day, Fact, Source};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;

/// One clock of one case: a run, or that it cannot be read.
#[derive(Clone)]
pub struct ClockOfCase {
    /// The clock.
    pub clock: &'static Clock,
    /// The run; `None` where no source tells what starts it.
    pub run: Option<Run>,
    /// The day it stands as at: the day asked for, or the last that the sources of the case tell of.
    pub as_at: Day,
    /// How it stands.
    pub standing: Standing,
    /// What it breaks, as a sentence.
    pub finding: Option<String>,
}

/// All clocks of one child with their standing, in order of start; those that cannot be read come
/// last. `None` when there is no such child in reach.
///
/// # Errors
/// When the journey may not or cannot be read.
pub async fn clocks_of_child(
    context: &Context<'_>,
    case: CaseId,
    as_at: Day,
    known_at: Option<Timestamp>,
) -> Result<Option<Vec<ClockOfCase>>, AppError> {
    let region = context.region(known_at).await?;
    let Some(child) = region.child(case) else { return Ok(None) };
    let day = last_told(&region, &child.agency, child.journey.facts()).min(as_at);
    let journey = child.journey.as_at(day);
    let practice = Practice::built_in();
    let read = |clock: &Clock| clock.runs_of_child(&journey, &practice);
    Ok(Some(in_order(of_case(About::Child, day, read))))
}

/// All clocks of one household, as [`clocks_of_child`].
///
/// # Errors
/// When the journey may not or cannot be read.
pub async fn clocks_of_household(
    context: &Context<'_>,
    case: CaseId,
    as_at: Day,
    known_at: Option<Timestamp>,
) -> Result<Option<Vec<ClockOfCase>>, AppError> {
    let region = context.region(known_at).await?;
    let Some(family) = region.family(case) else { return Ok(None) };
    let household = family.household.as_at(as_at);
    let practice = Practice::built_in();
    let read = |clock: &Clock| clock.runs_of_household(&household, &practice);
    Ok(Some(in_order(of_case(About::Household, as_at, read))))
}

impl ClockOfCase {
    /// Whether a list of running clocks has to do with it: what is not told of a case that has come
    /// to its end is of no use to anybody.
    pub(super) fn matters(&self, on_the_way: bool) -> bool {
        self.standing.is_running() || (on_the_way && matches!(self.standing, Standing::NotTold(_)))
    }
}

/// The last day of which the sources of a case tell: of returns alone, the end of the newest; of any
/// other source, no end.
pub(super) fn last_told(region: &Region, agency: &AgencyId, facts: &[Fact]) -> Day {
    if facts.iter().any(|fact| fact.source != Source::Ssda903) {
        return Day::MAX;
    }
    let of_agency = region.sources.iter().filter(|batch| batch.agency == *agency);
    let newest = of_agency.map(|batch| batch.year).max().and_then(CollectionYear::ending_in);
    newest.map_or(Day::MAX, CollectionYear::last_day)
}

pub(super) fn of_case(
    about: About,
    as_at: Day,
    read: impl Fn(&Clock) -> Reading,
) -> Vec<ClockOfCase> {
    let mut found = Vec::new();
    for clock in CLOCKS.iter().filter(|clock| clock.about() == about) {
        match read(clock) {
            Ok(runs) => found.extend(runs.into_iter().map(|run| ClockOfCase {
                clock,
                as_at,
                standing: run.standing(as_at),
                finding: finding(clock, &run, as_at),
                run: Some(run),
            })),
            Err(why) => found.push(ClockOfCase {
                clock,
                run: None,
                as_at,
                standing: Standing::NotTold(why.0),
                finding: None,
            }),
        }
    }
    found
}

fn in_order(mut clocks: Vec<ClockOfCase>) -> Vec<ClockOfCase> {
    clocks.sort_by_key(|one| {
        let started = one.run.as_ref().map(|run| run.started);
        (started.is_none(), started, one.clock.id)
    });
    clocks
}
