//! The region that a scenario gives, and how it leaves the program.

use std::fs;
use std::io;
use std::path::Path;

use hearth_domain::day::{add_months, days_between};
use hearth_domain::{AgencyId, CollectionYear};
use hearth_returns::Return;
use hearth_returns::write::{Form, rows_of, xml};

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
    /// Lists of adopters: one for each recruiting agency and year.
    pub lists: usize,
    /// Lists of children: one for each authority and year.
    pub lists_of_children: usize,
    /// Extracts of the Standard Safeguarding Dataset: one for each authority, of the last year.
    pub extracts: usize,
    /// Households in the truth.
    pub households: usize,
}

/// One authority's return for one year: the files by name.
pub type ReturnFiles = (AgencyId, CollectionYear, Vec<(String, Vec<u8>)>);

/// Says in every folder's root what the data are.
const SYNTHETIC: &str = "SYNTHETIC DATA\n\n\
    Everybody in these files is invented: the children, their families, those who ask to adopt and\n\
    the social workers. Voluntary agencies named here do not exist.\n\
    Names of authorities and the first halves of postcodes are real; second halves of postcodes,\n\
    numbers of children, pupils, workers and providers are not. Nothing here tells of a real person\n\
    or of how a real authority works.\n\n";

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

    fn years(&self) -> impl Iterator<Item = CollectionYear> + use<> {
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

    /// Writes `ONS/YEAR/table.csv` for every return, `AGENCY/YEAR/annex_a/list_10.csv` and `list_11.csv`
    /// for every list, `ONS/YEAR/ssd/` with an extract of the last year, the truth, and a note that all is
    /// invented.
    ///
    /// # Errors
    /// When a folder or file cannot be written.
    pub fn write_to(&self, folder: &Path) -> io::Result<Written> {
        self.write_as(Form::Csv, folder)
    }

    /// Writes as [`SyntheticRegion::write_to`] does, each return in the form given: in XML, as
    /// `ONS/YEAR/ssda903.xml`.
    ///
    /// # Errors
    /// When a folder or file cannot be written.
    pub fn write_as(&self, form: Form, folder: &Path) -> io::Result<Written> {
        let mut written = Written::default();
        fs::create_dir_all(folder)?;
        fs::write(folder.join("SYNTHETIC.txt"), self.note())?;
        for (agency, year, files) in self.returns() {
            let home = folder.join(agency.as_str()).join(year.ending().to_string());
            fs::create_dir_all(&home)?;
            written.returns += 1;
            written.rows +=
                files.iter().map(|(_, bytes)| lines(bytes).saturating_sub(1)).sum::<usize>();
            let files = if form == Form::Xml { in_xml(files, year) } else { files };
            for (name, bytes) in files {
                written.files += 1;
                fs::write(home.join(name), bytes)?;
            }
        }
        for (agency, year, bytes) in self.lists_of_children() {
            written.lists_of_children += 1;
            write_list(folder, (&agency, year), ("list_10.csv", &bytes))?;
        }
        for (agency, year, bytes) in self.lists() {
            written.lists += 1;
            write_list(folder, (&agency, year), ("list_11.csv", &bytes))?;
        }
        for (agency, year, files) in self.extracts(self.last_year) {
            written.extracts += 1;
            write_extract(folder, (&agency, year), files)?;
        }
        self.write_truth(&folder.join("truth"), &mut written)?;
        Ok(written)
    }

    fn write_truth(&self, folder: &Path, written: &mut Written) -> io::Result<()> {
        let (plans, households) = (self.plans(), self.households());
        written.plans = plans.len();
        written.households = households.len();
        fs::create_dir_all(folder)?;
        fs::write(folder.join("journeys.csv"), truth::journeys_csv(&self.truth()))?;
        fs::write(folder.join("plans.csv"), truth::plans_csv(&plans))?;
        fs::write(folder.join("households.csv"), truth::households_csv(&households))?;
        fs::write(folder.join("pairings.csv"), truth::pairings_csv(&households))
    }

    fn note(&self) -> String {
        let voluntary = self.recruiters.iter().filter(|one| one.recruiter.is_voluntary);
        let add = |one: &SyntheticRecruiter| {
            format!("  hearth agency add {} --name \"{}\"\n", one.recruiter.id, one.recruiter.name)
        };
        let lines: String = voluntary.map(add).collect();
        let (seed, first, last) = (self.seed, self.first_year, self.last_year);
        format!(
            "{SYNTHETIC}Before the lists of adopters are loaded, the invented agencies must be known:\n\n\
             {lines}\nSeed {seed}, {first} to {last}.\n"
        )
    }
}

/// The tables of one return as one file.
fn in_xml(files: Vec<(String, Vec<u8>)>, year: CollectionYear) -> Vec<(String, Vec<u8>)> {
    let (bytes, untold) = xml(&rows_of(&Return::from_files(files, year)));
    debug_assert!(untold.is_empty(), "what is generated, XML can carry: {untold:?}");
    vec![("ssda903.xml".to_owned(), bytes)]
}

fn write_list(
    folder: &Path,
    (agency, year): (&AgencyId, CollectionYear),
    (name, bytes): (&str, &[u8]),
) -> io::Result<()> {
    let home = folder.join(agency.as_str()).join(year.ending().to_string()).join("annex_a");
    fs::create_dir_all(&home)?;
    fs::write(home.join(name), bytes)
}

fn write_extract(
    folder: &Path,
    (agency, year): (&AgencyId, CollectionYear),
    files: Vec<(String, Vec<u8>)>,
) -> io::Result<()> {
    let home = folder.join(agency.as_str()).join(year.ending().to_string()).join("ssd");
    fs::create_dir_all(&home)?;
    files.into_iter().try_for_each(|(name, bytes)| fs::write(home.join(name), bytes))
}

fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}
