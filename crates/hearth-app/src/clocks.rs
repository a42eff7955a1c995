//! The clocks of law, guidance and practice: every one that runs, and all of one child or household.
//!
//! A return tells nothing after the 31 March that ends it. The clocks of a case told by returns
//! alone therefore stand as at that day, even where a later one is asked for: what has been done
//! since is not known, and nothing is late by guess.

mod of_case;
mod of_region;
mod tally;

pub use of_case::{ClockOfCase, clocks_of_child, clocks_of_household};
pub(crate) use of_region::AllClocks;
pub use of_region::ClockLine;
pub use tally::{Overview, Tally, overview};

use std::collections::BTreeMap;

use hearth_domain::clock::Standing;
use hearth_domain::{AgencyId, Day};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;
use crate::scope::{Members, Whose};
use crate::threads::off_the_threads;
use of_region::all_clocks;

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

impl Question {
    fn members(&self, region: &Region) -> Members {
        self.whose.members_on(&region.network, self.as_at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrived::Arrived;
    use crate::kept::Kept;
    use crate::region::{RegionChild, RegionFamily};
    use hearth_domain::agency::Network;
    use hearth_domain::{CaseId, Fact, FactKind, Household, Journey, Source};
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
