//! The region that a scenario gives, and what of it leaves the program.

use hearth_domain::day::{add_months, days_between};
use hearth_domain::{AgencyId, CollectionYear};

use crate::assumptions as assume;
use crate::child::Child;
use crate::family;
use crate::household::{self, SyntheticRecruiter};
use crate::scenario::{Authority, Scenario};
use crate::tables::{self, Cut};
use crate::truth::{self, HouseholdTruth, TruthRow};
use crate::world::World;

/// A region of invented people.
#[derive(Debug, Clone)]
pub struct SyntheticRegion {
    /// Its authorities with their children.
    pub authorities: Vec<SyntheticAuthority>,
    /// The agencies that recruit adopters, with their households.
    pub recruiters: Vec<SyntheticRecruiter>,
    pub(crate) seed: u64,
    pub(crate) first_year: CollectionYear,
    pub(crate) last_year: CollectionYear,
}

/// An authority with its invented children.
#[derive(Debug, Clone)]
pub struct SyntheticAuthority {
    /// The authority.
    pub authority: Authority,
    /// Every child that one of the returns tells of, in order of number.
    pub children: Vec<Child>,
}

/// What has been written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Returns: one for each authority and year.
    pub returns: usize,
    /// Files in those returns.
    pub files: usize,
    /// Rows in those files.
    pub rows: usize,
    /// Plans for adoption in the truth.
    pub plans: usize,
    /// Lists of adopters: one for each recruiting agency and year.
    pub lists: usize,
    /// Lists of children: one for each authority and year.
    pub lists_of_children: usize,
    /// Extracts of the Standard Safeguarding Dataset: one for each authority, of the last year.
    pub extracts: usize,
    /// Trackers with their maps: one for each authority, of the last year.
    pub trackers: usize,
    /// Households in the truth.
    pub households: usize,
    /// Days that one of the forms tells otherwise than they were.
    pub differences: usize,
}

/// One authority's return for one year: the files by name.
pub type ReturnFiles = (AgencyId, CollectionYear, Vec<(String, Vec<u8>)>);

/// Makes the region of a scenario.
#[must_use]
pub fn generate(scenario: &Scenario) -> SyntheticRegion {
    let parts = scenario.authorities.iter().zip(scenario.parts());
    let authorities: Vec<SyntheticAuthority> =
        parts.map(|(authority, part)| populate(scenario, authority, part)).collect();
    SyntheticRegion {
        recruiters: household::draw(scenario, &authorities),
        authorities,
        seed: scenario.seed,
        first_year: scenario.first_year,
        last_year: scenario.last_year,
    }
}

/// Draws families until as many children as asked are looked after in the last year.
fn populate(scenario: &Scenario, authority: &Authority, wanted: usize) -> SyntheticAuthority {
    let world = world_of(scenario, authority);
    let last = scenario.last_year;
    let mut children = Vec::new();
    let mut looked_after = 0;
    for number in 0.. {
        if looked_after >= wanted {
            break;
        }
        let family = family::draw(&world, number);
        let in_last_year = family
            .iter()
            .filter(|child| child.is_looked_after(last.first_day(), last.last_day()))
            .count();
        if looked_after + in_last_year <= wanted {
            looked_after += in_last_year;
            children.extend(family.into_iter().filter(|child| is_told(scenario, child)));
        }
    }
    SyntheticAuthority { authority: authority.clone(), children }
}

fn world_of<'a>(scenario: &'a Scenario, authority: &'a Authority) -> World<'a> {
    let others = scenario.authorities.iter().filter(|other| other.id != authority.id);
    let first_entry = add_months(scenario.first_year.first_day(), -12 * assume::YEARS_BEFORE);
    World {
        seed: scenario.seed,
        authority,
        outcodes_around: others
            .flat_map(|other| other.outcodes.iter().map(String::as_str))
            .collect(),
        first_entry,
        days_of_entry: days_between(first_entry, scenario.last_year.last_day()),
    }
}

fn is_told(scenario: &Scenario, child: &Child) -> bool {
    let (first, last) = (scenario.first_year.first_day(), scenario.last_year.last_day());
    child.is_looked_after(first, last)
        || scenario.years().any(|year| tables::is_care_leaver(child, year))
}

impl SyntheticRegion {
    /// Every authority's return for every year, made one at a time.
    pub fn returns(&self) -> impl Iterator<Item = ReturnFiles> {
        self.authorities.iter().flat_map(move |one| {
            self.years().map(move |year| {
                let cut = Cut { seed: self.seed, authority: &one.authority, year };
                (one.authority.id.clone(), year, tables::files(&cut, &one.children))
            })
        })
    }

    /// Every authority's return for every year as authorities make them: some cells that tell of no
    /// journey are left blank by mistake, fewer from year to year.
    pub fn returns_with_slips(&self) -> impl Iterator<Item = ReturnFiles> {
        self.authorities.iter().flat_map(move |one| {
            self.years().map(move |year| {
                let cut = Cut { seed: self.seed, authority: &one.authority, year };
                (one.authority.id.clone(), year, tables::files_with_slips(&cut, &one.children))
            })
        })
    }

    /// Every authority's list 10 for every year, made one at a time.
    pub fn lists_of_children(&self) -> impl Iterator<Item = (AgencyId, CollectionYear, Vec<u8>)> {
        self.authorities.iter().flat_map(move |one| {
            self.years().map(move |year| {
                let cut = Cut { seed: self.seed, authority: &one.authority, year };
                (one.authority.id.clone(), year, tables::list_10::file(&cut, &one.children))
            })
        })
    }

    /// Every authority's list 10 as people keep it, with days that have slipped.
    pub fn lists_of_children_with_slips(
        &self,
    ) -> impl Iterator<Item = (AgencyId, CollectionYear, Vec<u8>)> {
        self.authorities.iter().flat_map(move |one| {
            self.years().map(move |year| {
                let cut = Cut { seed: self.seed, authority: &one.authority, year };
                let list = tables::list_10::file_with_slips(&cut, &one.children);
                (one.authority.id.clone(), year, list)
            })
        })
    }

    /// Every authority's extract of the Standard Safeguarding Dataset on the last day of a year.
    pub fn extracts(&self, year: CollectionYear) -> impl Iterator<Item = ReturnFiles> {
        self.authorities.iter().map(move |one| {
            let cut = Cut { seed: self.seed, authority: &one.authority, year };
            (one.authority.id.clone(), year, tables::ssd::files(&cut, &one.children))
        })
    }

    /// Every recruiting agency's list 11 for every year, made one at a time.
    pub fn lists(&self) -> impl Iterator<Item = (AgencyId, CollectionYear, Vec<u8>)> {
        self.recruiters.iter().flat_map(move |one| {
            self.years().map(move |year| {
                (one.recruiter.id.clone(), year, tables::list_11::file(&one.households, year))
            })
        })
    }

    /// What is true of every household that a list tells of, in order of agency and enquiry.
    #[must_use]
    pub fn households(&self) -> Vec<HouseholdTruth> {
        let last = self.last_year.last_day();
        let of = |one: &SyntheticRecruiter| {
            let row = |household| truth::household(&one.recruiter.id, household, last);
            one.households.iter().map(row).collect::<Vec<_>>()
        };
        self.recruiters.iter().flat_map(of).collect()
    }

    pub(crate) fn years(&self) -> impl Iterator<Item = CollectionYear> + use<> {
        (self.first_year.ending()..=self.last_year.ending()).filter_map(CollectionYear::ending_in)
    }

    /// What is true of every child whose adoption is decided by the last day: the latest plan.
    #[must_use]
    pub fn truth(&self) -> Vec<TruthRow> {
        let mut latest: Vec<TruthRow> = Vec::new();
        for row in self.plans() {
            latest.pop_if(|last| last.agency == row.agency && last.child == row.child);
            latest.push(row);
        }
        latest
    }

    /// What is true of every plan decided by the last day, in order of authority, child and plan.
    #[must_use]
    pub fn plans(&self) -> Vec<TruthRow> {
        let days = (self.first_year.first_day(), self.last_year.last_day());
        let of = |one: &SyntheticAuthority| {
            let agency = one.authority.id.clone();
            let known = one.children.iter().filter(|child| child.is_looked_after(days.0, days.1));
            known.flat_map(|child| truth::rows(&agency, child, days.1)).collect::<Vec<_>>()
        };
        self.authorities.iter().flat_map(of).collect()
    }
}
