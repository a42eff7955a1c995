//! An invented household: who they are, and their way from the enquiry to a child.
//!
//! Where a child of the region is placed, the household is made from the child's days, so that both
//! sides tell the same. Every household has a random stream of its own, apart from the children's.

mod numbering;
mod placed;
mod recruited;
mod stages;

use hearth_domain::codes::{AdopterSex, Ethnicity};
use hearth_domain::day::add_months;
use hearth_domain::{AgencyId, Day};
use hearth_returns::annex_a::{Disability, Gender, LeavingReason};

use crate::assumptions as assume;
use crate::child::Adopters;
use crate::region::SyntheticAuthority;
use crate::scenario::{Recruiter, Scenario};
use crate::stream::Stream;

/// One adopter.
#[derive(Debug, Clone)]
pub(crate) struct Adopter {
    /// The agency's identifier; given once all households of the agency are known.
    pub(crate) number: String,
    pub(crate) gender: Gender,
    pub(crate) ethnicity: Ethnicity,
    pub(crate) disability: Disability,
}

/// A household's way, as dated facts; what has not come to pass has no day.
#[derive(Debug, Clone)]
pub(crate) struct Way {
    pub(crate) enquired: Day,
    pub(crate) registered: Option<Day>,
    pub(crate) stage_one_started: Option<Day>,
    pub(crate) stage_one_ended: Option<Day>,
    pub(crate) stage_two_started: Option<Day>,
    pub(crate) stage_two_ended: Option<Day>,
    pub(crate) applied: Option<Day>,
    pub(crate) approved: Option<Day>,
    pub(crate) matched: Option<Day>,
    pub(crate) placed: Option<(Day, u8)>,
    pub(crate) ordered: Option<Day>,
    /// From when to when the household rests.
    pub(crate) rests: Option<(Day, Day)>,
    pub(crate) left: Option<(Day, LeavingReason)>,
}

/// An invented household.
#[derive(Debug, Clone)]
pub struct Household {
    /// The family's identifier; none for some adopters alone.
    pub(crate) family: Option<String>,
    pub(crate) adopters: Vec<Adopter>,
    pub(crate) fosters_for_adoption: bool,
    pub(crate) way: Way,
    /// The children of the region who are placed with it, by authority and number.
    pub(crate) children: Vec<(AgencyId, String)>,
    /// Tells apart households that enquire on the same day.
    order: (u64, u64),
}

/// A recruiting agency with its invented households.
#[derive(Debug, Clone)]
pub struct SyntheticRecruiter {
    /// The agency.
    pub recruiter: Recruiter,
    /// Every household that one of the lists tells of, in order of enquiry.
    pub households: Vec<Household>,
}

impl Household {
    /// The agency's identifier of the household: the family's, or that of an adopter alone.
    #[must_use]
    pub fn number(&self) -> &str {
        let alone = || self.adopters.first().map_or("", |adopter| adopter.number.as_str());
        self.family.as_deref().unwrap_or_else(alone)
    }

    /// Whether the household is in touch with its agency at some moment from `first` to `last`.
    pub(crate) fn is_in_touch(&self, first: Day, last: Day) -> bool {
        self.way.enquired <= last && self.way.ends().is_none_or(|end| end >= first)
    }
}

impl Way {
    /// The day nothing is to come after.
    fn ends(&self) -> Option<Day> {
        self.ordered.or(self.left.map(|(day, _)| day))
    }

    /// The same way, that many months later.
    fn move_on(&mut self, months: i32) {
        let later = |day: Day| add_months(day, months);
        self.enquired = later(self.enquired);
        let steps = [
            &mut self.registered,
            &mut self.stage_one_started,
            &mut self.stage_one_ended,
            &mut self.stage_two_started,
            &mut self.stage_two_ended,
            &mut self.applied,
            &mut self.approved,
            &mut self.matched,
            &mut self.ordered,
        ];
        for step in steps {
            *step = step.map(later);
        }
        self.placed = self.placed.map(|(day, children)| (later(day), children));
        self.rests = self.rests.map(|(from, until)| (later(from), later(until)));
        self.left = self.left.map(|(day, why)| (later(day), why));
    }

    /// The day of leaving or resting as it stands at the end of `day`, and why.
    pub(crate) fn away(&self, day: Day) -> Option<(Day, LeavingReason)> {
        let left = self.left.filter(|(left, _)| *left <= day);
        let rests = self.rests.filter(|(from, until)| *from <= day && day < *until);
        left.or(rests.map(|(from, _)| (from, LeavingReason::OnHold)))
    }
}

/// The households of every recruiting agency of a region.
pub(crate) fn draw(
    scenario: &Scenario,
    authorities: &[SyntheticAuthority],
) -> Vec<SyntheticRecruiter> {
    let mut found = placed::draw(scenario, authorities);
    let days = (scenario.first_year.first_day(), scenario.last_year.last_day());
    let of = |(at, recruiter): (usize, &Recruiter)| {
        let mut households = found.remove(&at).unwrap_or_default();
        households.extend(recruited::draw(scenario, recruiter));
        households.retain(|one| one.is_in_touch(days.0, days.1));
        numbering::number(&mut households);
        SyntheticRecruiter { recruiter: recruiter.clone(), households }
    };
    scenario.recruiters.iter().enumerate().map(of).collect()
}

/// A household of those adopters; it has no identifiers yet.
fn household(stream: &mut Stream, who: Adopters, way: Way, order: (u64, u64)) -> Household {
    let adopters: Vec<Adopter> =
        genders(who.sex).into_iter().map(|gender| adopter(stream, gender)).collect();
    let has_family = adopters.len() > 1 || !stream.chance(assume::ALONE_WITHOUT_FAMILY);
    Household {
        family: has_family.then(String::new),
        adopters,
        fosters_for_adoption: false,
        way,
        children: Vec::new(),
        order,
    }
}

fn adopter(stream: &mut Stream, gender: Gender) -> Adopter {
    Adopter {
        number: String::new(),
        gender,
        ethnicity: stream.of(&assume::ETHNICITY_OF_ADOPTERS),
        disability: stream.of(&assume::DISABILITY_OF_ADOPTERS),
    }
}

fn genders(sex: AdopterSex) -> Vec<Gender> {
    use Gender::{Female, Male};
    match sex {
        AdopterSex::M1 => vec![Male],
        AdopterSex::F1 => vec![Female],
        AdopterSex::Mm => vec![Male, Male],
        AdopterSex::Ff => vec![Female, Female],
        AdopterSex::Mf => vec![Female, Male],
    }
}
