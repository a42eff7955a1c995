//! The clocks of law, guidance and practice: every one that runs, and all of one child or household.
//!
//! A return tells nothing after the 31 March that ends it. The clocks of a case told by returns
//! alone therefore stand as at that day, even where a later one is asked for: what has been done
//! since is not known, and nothing is late by guess.

use std::collections::BTreeMap;
use std::sync::Arc;

use hearth_domain::clock::{About, Clock, Reading, Run, Standing, finding};
use hearth_domain::clocks::CLOCKS;
use hearth_domain::practice::Practice;
use hearth_domain::{AgencyId, CaseId, CollectionYear, Day, Fact, Source};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;
use crate::threads::off_the_threads;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Question {
    /// Only this agency's children and households.
    pub agency: Option<AgencyId>,
    /// As it stood at the end of this day.
    pub as_at: Day,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
    /// Only clocks whose last day has passed.
    pub overdue: bool,
}

/// One clock of one case: a run, or that it cannot be read.
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

/// A running clock, and whose it is.
pub struct ClockLine {
    /// The agency that tells of the case.
    pub agency: AgencyId,
    /// The case.
    pub case: CaseId,
    /// The agency's own number for the case.
    pub number: String,
    /// The clock and its run.
    pub of_case: ClockOfCase,
}

/// A clock that could not be read for some of the cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    /// The clock, by its id.
    pub clock: &'static str,
    /// What no source tells.
    pub why: &'static str,
    /// Of how many runs, or cases where not even the start is told.
    pub count: usize,
}

/// Every running clock, and what could not be read.
pub struct Answer {
    /// The running clocks: the latest first, then those due next, last what may now be done.
    pub lines: Vec<ClockLine>,
    /// What no source tells, by clock.
    pub untold: Vec<Untold>,
    /// Agencies whose newest return ends before the day asked for, with that end.
    pub ended: BTreeMap<AgencyId, Day>,
}

/// Every running clock of every child and household asked about.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn clocks(context: &Context<'_>, question: &Question) -> Result<Answer, AppError> {
    let region = context.region(question.known_at).await?;
    let question = question.clone();
    off_the_threads(move || answer(&region, &question)).await
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

fn answer(region: &Arc<Region>, question: &Question) -> Answer {
    let mut found = Answer { lines: Vec::new(), untold: Vec::new(), ended: BTreeMap::new() };
    let mut untold: BTreeMap<(&'static str, &'static str), usize> = BTreeMap::new();
    for line in lines(region, question, &mut found.ended) {
        match line.of_case.standing {
            Standing::NotTold(why) => {
                *untold.entry((line.of_case.clock.id, why)).or_default() += 1;
            }
            standing if question.overdue && !standing.is_overdue() => {}
            standing if standing.is_running() => found.lines.push(line),
            _ => {}
        }
    }
    let told = |((clock, why), count)| Untold { clock, why, count };
    found.untold = untold.into_iter().map(told).collect();
    found.lines.sort_by(|a, b| {
        let key = |line: &ClockLine| (urgency(&line.of_case), line.of_case.clock.id);
        key(a).cmp(&key(b)).then_with(|| (&a.agency, &a.number).cmp(&(&b.agency, &b.number)))
    });
    found
}

/// What is running comes before what may be done; the fewer days left, the earlier.
fn urgency(one: &ClockOfCase) -> (bool, i32) {
    let left = one.run.as_ref().map(|run| hearth_domain::day::days_between(one.as_at, run.due));
    (one.standing == Standing::MayBeDone, left.unwrap_or_default())
}

fn lines(
    region: &Region,
    question: &Question,
    ended: &mut BTreeMap<AgencyId, Day>,
) -> Vec<ClockLine> {
    let practice = Practice::built_in();
    let asked = |agency: &AgencyId| question.agency.as_ref().is_none_or(|only| only == agency);
    let mut lines = Vec::new();
    let mut add = |agency: &AgencyId, case: CaseId, number: &str, clocks: Vec<ClockOfCase>| {
        lines.extend(clocks.into_iter().map(|of_case| ClockLine {
            agency: agency.clone(),
            case,
            number: number.to_owned(),
            of_case,
        }));
    };
    let standing = region.as_at(question.as_at);
    for (child, standing) in region.children.iter().zip(standing.iter()) {
        if !asked(&child.agency) {
            continue;
        }
        let told_to = last_told(region, &child.agency, child.journey.facts());
        let earlier = (told_to < question.as_at).then(|| child.journey.as_at(told_to));
        if earlier.is_some() {
            ended.insert(child.agency.clone(), told_to);
        }
        let journey = earlier.as_ref().unwrap_or(&standing.journey);
        let read = |clock: &Clock| clock.runs_of_child(journey, &practice);
        let clocks = of_case(About::Child, told_to.min(question.as_at), read);
        add(&child.agency, child.case, &child.number, clocks);
    }
    for family in region.families_as_at(question.as_at).iter().filter(|one| asked(&one.agency)) {
        let read = |clock: &Clock| clock.runs_of_household(&family.household, &practice);
        let clocks = of_case(About::Household, question.as_at, read);
        add(&family.agency, family.case, &family.number, clocks);
    }
    lines
}

/// The last day of which the sources of a case tell: of returns alone, the end of the newest; of any
/// other source, no end.
fn last_told(region: &Region, agency: &AgencyId, facts: &[Fact]) -> Day {
    if facts.iter().any(|fact| fact.source != Source::Ssda903) {
        return Day::MAX;
    }
    let of_agency = region.sources.iter().filter(|batch| batch.agency == *agency);
    let newest = of_agency.map(|batch| batch.year).max().and_then(CollectionYear::ending_in);
    newest.map_or(Day::MAX, CollectionYear::last_day)
}

fn of_case(about: About, as_at: Day, read: impl Fn(&Clock) -> Reading) -> Vec<ClockOfCase> {
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
