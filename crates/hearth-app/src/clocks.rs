//! The clocks of law, guidance and practice: every one that runs, and all of one child or household.
//!
//! A return tells nothing after the 31 March that ends it. The clocks of a case told by returns
//! alone therefore stand as at that day, even where a later one is asked for: what has been done
//! since is not known, and nothing is late by guess.

use std::collections::BTreeMap;
use std::sync::Arc;

use hearth_domain::clock::{About, Clock, Reading, Run, Standing, finding};
use hearth_domain::clocks::CLOCKS;
use hearth_domain::household::Approval;
use hearth_domain::practice::Practice;
use hearth_domain::stage::Stage;
use hearth_domain::{AgencyId, CaseId, CollectionYear, Day, Fact, Source};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;
use crate::scope::{Members, Whose};
use crate::threads::off_the_threads;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Question {
    /// Whose children and households, by their membership of the day.
    pub whose: Whose,
    /// As it stood at the end of this day.
    pub as_at: Day,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
    /// Only clocks whose last day has passed.
    pub overdue: bool,
}

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

/// A running clock, and whose it is.
#[derive(Clone)]
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
    /// Of how many runs of cases still on the way, or cases where not even the start is told.
    pub count: usize,
}

/// Every clock that has to do with anybody on the way as at a day, the most urgent first, with the
/// end of the newest return of each agency whose returns end before that day.
pub(crate) struct AllClocks {
    lines: Vec<ClockLine>,
    ended: BTreeMap<AgencyId, Day>,
}

/// How one clock, or the clocks of one agency, stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many have passed their last day.
    pub overdue: usize,
    /// How many will do so within fourteen days.
    pub due_soon: usize,
    /// How many run and have longer.
    pub running: usize,
    /// How many wait for nothing but a step that may now be taken.
    pub may_be_done: usize,
    /// Of how many no source tells.
    pub not_told: usize,
}

/// How many clocks stand how, by clock and by agency.
pub struct Overview {
    /// Every clock, in the order of the list of clocks.
    pub by_clock: Vec<(&'static Clock, Tally)>,
    /// Every agency of which a clock runs or is not told, by name.
    pub by_agency: Vec<(AgencyId, String, Tally)>,
    /// Agencies whose newest return ends before the day asked for, with that end.
    pub ended: BTreeMap<AgencyId, Day>,
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

/// How many clocks of everybody asked about stand how.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn overview(context: &Context<'_>, question: &Question) -> Result<Overview, AppError> {
    let region = context.region(question.known_at).await?;
    let question = question.clone();
    off_the_threads(move || tallies(&region, &question)).await
}

fn tallies(region: &Region, question: &Question) -> Overview {
    let all = all_clocks(region, question.as_at);
    let mut by_clock: Vec<(&'static Clock, Tally)> =
        CLOCKS.iter().map(|clock| (clock, Tally::default())).collect();
    let mut by_agency: BTreeMap<&AgencyId, Tally> = BTreeMap::new();
    let members = question.members(region);
    for line in all.lines.iter().filter(|line| members.has(&line.agency)) {
        let of_clock = by_clock.iter_mut().find(|(one, _)| one.id == line.of_case.clock.id);
        of_clock.into_iter().for_each(|(_, tally)| tally.count(line.of_case.standing));
        by_agency.entry(&line.agency).or_default().count(line.of_case.standing);
    }
    let named =
        |(agency, tally): (&AgencyId, Tally)| (agency.clone(), region.name_of(agency), tally);
    let mut by_agency: Vec<_> = by_agency.into_iter().map(named).collect();
    by_agency.sort_by(|a, b| a.1.cmp(&b.1));
    Overview { by_clock, by_agency, ended: ended_of(&all, &members) }
}

impl Tally {
    fn count(&mut self, standing: Standing) {
        match standing {
            Standing::Overdue(_) => self.overdue += 1,
            Standing::DueSoon(_) => self.due_soon += 1,
            Standing::Running(_) => self.running += 1,
            Standing::MayBeDone => self.may_be_done += 1,
            Standing::NotTold(_) => self.not_told += 1,
            _ => {}
        }
    }
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

fn answer(region: &Region, question: &Question) -> Answer {
    let all = all_clocks(region, question.as_at);
    let mut lines = Vec::new();
    let mut untold: BTreeMap<(&'static str, &'static str), usize> = BTreeMap::new();
    let members = question.members(region);
    for line in all.lines.iter().filter(|line| members.has(&line.agency)) {
        match line.of_case.standing {
            Standing::NotTold(why) => {
                *untold.entry((line.of_case.clock.id, why)).or_default() += 1;
            }
            standing if question.overdue && !standing.is_overdue() => {}
            _ => lines.push(line.clone()),
        }
    }
    let told = |((clock, why), count)| Untold { clock, why, count };
    let untold = untold.into_iter().map(told).collect();
    Answer { lines, untold, ended: ended_of(&all, &members) }
}

fn ended_of(all: &AllClocks, members: &Members) -> BTreeMap<AgencyId, Day> {
    let asked = all.ended.iter().filter(|(agency, _)| members.has(agency));
    asked.map(|(agency, day)| (agency.clone(), *day)).collect()
}

/// Every clock as at a day, worked out once.
fn all_clocks(region: &Region, as_at: Day) -> Arc<AllClocks> {
    region.clocks.get(&as_at, || {
        let mut ended = BTreeMap::new();
        let mut lines = of_children(region, as_at, &mut ended);
        lines.extend(of_families(region, as_at));
        lines.sort_by(|a, b| {
            let key = |line: &ClockLine| (urgency(&line.of_case), line.of_case.clock.id);
            key(a).cmp(&key(b)).then_with(|| (&a.agency, &a.number).cmp(&(&b.agency, &b.number)))
        });
        AllClocks { lines, ended }
    })
}

/// What is running comes before what may be done; the fewer days left, the earlier.
fn urgency(one: &ClockOfCase) -> (bool, i32) {
    let left = one.run.as_ref().map(|run| hearth_domain::day::days_between(one.as_at, run.due));
    (one.standing == Standing::MayBeDone, left.unwrap_or_default())
}

impl Question {
    fn members(&self, region: &Region) -> Members {
        self.whose.members_on(&region.network, self.as_at)
    }
}

fn of_children(region: &Region, as_at: Day, ended: &mut BTreeMap<AgencyId, Day>) -> Vec<ClockLine> {
    let practice = Practice::built_in();
    let standing = region.as_at(as_at);
    let children = region.children.iter().zip(standing.iter());
    let mut lines = Vec::new();
    for (child, standing) in children {
        let told_to = last_told(region, &child.agency, child.journey.facts());
        let earlier = (told_to < as_at).then(|| child.journey.as_at(told_to));
        if earlier.is_some() {
            ended.insert(child.agency.clone(), told_to);
        }
        let journey = earlier.as_ref().unwrap_or(&standing.journey);
        let read = |clock: &Clock| clock.runs_of_child(journey, &practice);
        let on_the_way = standing.stage.is_some_and(|one| Stage::ON_THE_WAY.contains(&one));
        let clocks = of_case(About::Child, told_to.min(as_at), read).into_iter();
        let line = |of_case| ClockLine {
            agency: child.agency.clone(),
            case: child.case,
            number: child.number.clone(),
            of_case,
        };
        lines.extend(clocks.filter(|one| one.matters(on_the_way)).map(line));
    }
    lines
}

fn of_families(region: &Region, as_at: Day) -> Vec<ClockLine> {
    let practice = Practice::built_in();
    let standing = region.families_as_at(as_at);
    let mut lines = Vec::new();
    for family in standing.iter() {
        let read = |clock: &Clock| clock.runs_of_household(&family.household, &practice);
        let on_the_way = family.household.latest().is_some_and(Approval::is_open);
        let clocks = of_case(About::Household, as_at, read).into_iter();
        let line = |of_case| ClockLine {
            agency: family.agency.clone(),
            case: family.case,
            number: family.number.clone(),
            of_case,
        };
        lines.extend(clocks.filter(|one| one.matters(on_the_way)).map(line));
    }
    lines
}

impl ClockOfCase {
    /// Whether a list of running clocks has to do with it: what is not told of a case that has come
    /// to its end is of no use to anybody.
    fn matters(&self, on_the_way: bool) -> bool {
        self.standing.is_running() || (on_the_way && matches!(self.standing, Standing::NotTold(_)))
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrived::Arrived;
    use crate::kept::Kept;
    use crate::region::{RegionChild, RegionFamily};
    use hearth_domain::agency::Network;
    use hearth_domain::{FactKind, Household, Journey};
    use hearth_store::BatchSummary;
    use std::collections::BTreeSet;
    use std::sync::OnceLock;

    const BRISTOL: &str = "E06000023";
    const BATH: &str = "E06000022";

    /// Facts as `kind day, kind day`.
    fn facts(source: Source, text: &str) -> Vec<Fact> {
        let words = text.split(',').map(|told| told.split_whitespace().collect::<Vec<_>>());
        let fact = |words: Vec<&str>| Fact {
            kind: FactKind::parse(words[0]).unwrap(),
            day: Some(words[1].parse().unwrap()),
            until: None,
            detail: String::new(),
            source,
            source_key: String::new(),
        };
        words.map(fact).collect()
    }

    fn case(number: usize) -> CaseId {
        CaseId::parse(&format!("00000000-0000-7000-8000-{number:012}")).unwrap()
    }

    fn child(number: usize, agency: &str, source: Source, told: &str) -> RegionChild {
        RegionChild {
            case: case(number),
            agency: AgencyId::parse(agency).unwrap(),
            number: number.to_string(),
            journey: Journey::told_by(facts(source, told)),
        }
    }

    /// Two children of a return that ends on 31 March 2026, one of an inspection list, a household.
    fn region() -> Region {
        let waits = "entered-care 2025-01-06, decision 2025-06-20, placement-order 2025-12-12";
        let household = facts(Source::AnnexA, "stage-two-started 2025-10-31");
        let bristol = AgencyId::parse(BRISTOL).unwrap();
        Region {
            ledger: 1,
            known_at: None,
            network: Network::default(),
            children: vec![
                child(1, BRISTOL, Source::Ssda903, waits),
                child(2, BRISTOL, Source::Ssda903, &format!("{waits}, adoption-order 2026-03-30")),
                child(3, BATH, Source::AnnexA, waits),
            ],
            families: vec![RegionFamily {
                case: case(4),
                agency: AgencyId::parse(BATH).unwrap(),
                number: "4".to_owned(),
                household: Household::told_by(household),
            }],
            family_sources: Vec::new(),
            sources: vec![BatchSummary {
                source: Source::Ssda903,
                agency: bristol,
                year: 2026,
                recorded_at: "2026-06-01T10:00:00Z".parse().unwrap(),
            }],
            counted: BTreeMap::new(),
            tells_matches: BTreeSet::from([(AgencyId::parse(BRISTOL).unwrap(), 2026)]),
            standings: Kept::at_most(1),
            families_standing: Kept::at_most(1),
            measured: Kept::at_most(1),
            trends: Kept::at_most(1),
            clocks: Kept::at_most(1),
            siblings: Kept::at_most(1),
            matching: crate::matching::Answers::default(),
            arrived: Arrived::default(),
            unsettled: OnceLock::new(),
        }
    }

    fn asked(as_at: &str, agency: Option<&str>, overdue: bool) -> Answer {
        let whose = Whose::agency(agency.map(|code| AgencyId::parse(code).unwrap()));
        let as_at = as_at.parse().unwrap();
        answer(&region(), &Question { whose, as_at, known_at: None, overdue })
    }

    fn shown(found: &Answer) -> Vec<String> {
        let show = |line: &ClockLine| {
            let of_case = &line.of_case;
            format!("{} {} {}", line.number, of_case.clock.id, of_case.standing.words())
        };
        found.lines.iter().map(show).collect()
    }

    #[test]
    fn running_clocks_are_listed_the_latest_first_and_closed_cases_are_left_out() {
        let found = asked("2026-03-31", None, false);
        // Of two that are equally late the agency's code decides: Bath comes before Bristol.
        let expected = [
            "3 T-MATCH-6M 101 days overdue",
            "4 T-S2 31 days overdue",
            "3 T-A1 23 days overdue",
            "1 T-A1 23 days overdue",
            "1 T-AUTH-REV 19 days overdue",
            "3 T-A2 12 days left",
        ];
        assert_eq!(shown(&found), expected);
        let untold = |clock: &str, count| {
            found.untold.iter().any(|one| one.clock == clock && one.count == count)
        };
        assert!(untold("T-A2", 1), "the adopted child's is of no use: {:?}", found.untold);
        assert!(untold("T-NAT-SEARCH", 2), "{:?}", found.untold);
    }

    #[test]
    fn overdue_alone_and_one_agency_alone() {
        let found = asked("2026-03-31", Some(BRISTOL), true);
        assert_eq!(shown(&found), ["1 T-A1 23 days overdue", "1 T-AUTH-REV 19 days overdue"]);
        assert_eq!(asked("2026-01-31", Some(BRISTOL), true).lines.len(), 0);
    }

    #[test]
    fn what_happened_after_the_newest_return_is_not_guessed() {
        let later = asked("2026-09-30", Some(BRISTOL), false);
        assert_eq!(shown(&later), shown(&asked("2026-03-31", Some(BRISTOL), false)));
        let ends: Vec<String> = later.ended.values().map(ToString::to_string).collect();
        assert_eq!(ends, ["2026-03-31"]);
        let listed = asked("2026-09-30", Some(BATH), true);
        assert!(shown(&listed).contains(&"4 T-S2 214 days overdue".to_owned()));
        assert!(listed.ended.is_empty());
    }
}
