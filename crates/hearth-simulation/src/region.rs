//! The region that a scenario gives, and how it leaves the program.

use std::fs;
use std::io;
use std::path::Path;

use hearth_domain::day::{add_months, days_between};
use hearth_domain::{AgencyId, CollectionYear};

use crate::assumptions as assume;
use crate::child::Child;
use crate::family;
use crate::scenario::{Authority, Scenario};
use crate::tables::{self, Cut};
use crate::truth::{self, TruthRow};
use crate::world::World;

/// A region of invented people.
#[derive(Debug, Clone)]
pub struct SyntheticRegion {
    /// Its authorities with their children.
    pub authorities: Vec<SyntheticAuthority>,
    seed: u64,
    first_year: CollectionYear,
    last_year: CollectionYear,
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
}

/// One authority's return for one year: the files by name.
pub type ReturnFiles = (AgencyId, CollectionYear, Vec<(String, Vec<u8>)>);

/// Says in every folder's root what the data are.
const SYNTHETIC: &str = "SYNTHETIC DATA\n\n\
    Everybody in these files is invented: the children, their families and their social workers.\n\
    Names of authorities and the first halves of postcodes are real; second halves of postcodes,\n\
    numbers of children, pupils, workers and providers are not. Nothing here tells of a real person\n\
    or of how a real authority works.\n\n";

/// Makes the region of a scenario.
#[must_use]
pub fn generate(scenario: &Scenario) -> SyntheticRegion {
    let parts = scenario.authorities.iter().zip(scenario.parts());
    let authorities = parts.map(|(authority, part)| populate(scenario, authority, part)).collect();
    SyntheticRegion {
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
        let years = || self.first_year.ending()..=self.last_year.ending();
        self.authorities.iter().flat_map(move |one| {
            years().filter_map(CollectionYear::ending_in).map(move |year| {
                let cut = Cut { seed: self.seed, authority: &one.authority, year };
                (one.authority.id.clone(), year, tables::files(&cut, &one.children))
            })
        })
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

    /// Writes `ONS/YEAR/table.csv` for every return, the truth, and a note that all is invented.
    ///
    /// # Errors
    /// When a folder or file cannot be written.
    pub fn write_to(&self, folder: &Path) -> io::Result<Written> {
        let mut written = Written::default();
        fs::create_dir_all(folder)?;
        fs::write(folder.join("SYNTHETIC.txt"), self.note())?;
        for (agency, year, files) in self.returns() {
            let home = folder.join(agency.as_str()).join(year.ending().to_string());
            fs::create_dir_all(&home)?;
            written.returns += 1;
            for (name, bytes) in files {
                written.files += 1;
                written.rows += lines(&bytes).saturating_sub(1);
                fs::write(home.join(name), bytes)?;
            }
        }
        let plans = self.plans();
        written.plans = plans.len();
        fs::create_dir_all(folder.join("truth"))?;
        fs::write(folder.join("truth/journeys.csv"), truth::journeys_csv(&self.truth()))?;
        fs::write(folder.join("truth/plans.csv"), truth::plans_csv(&plans))?;
        Ok(written)
    }

    fn note(&self) -> String {
        format!("{SYNTHETIC}Seed {}, {} to {}.\n", self.seed, self.first_year, self.last_year)
    }
}

fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}
