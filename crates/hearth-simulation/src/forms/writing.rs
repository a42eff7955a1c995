//! The forms of a region as folders: what an agency would send, with the truth beside it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use hearth_domain::{AgencyId, CollectionYear};
use hearth_returns::Return;
use hearth_returns::write::{Form, rows_of, xml};

use super::{Forms, Telling};
use crate::household::SyntheticRecruiter;
use crate::otherwise;
use crate::region::{SyntheticRegion, Written};
use crate::truth;

/// Says in every folder's root what the data are.
const SYNTHETIC: &str = "SYNTHETIC DATA\n\n\
    Everybody in these files is invented: the children, their families, those who ask to adopt and\n\
    the social workers. Voluntary agencies named here do not exist.\n\
    Names of authorities and the first halves of postcodes are real; second halves of postcodes,\n\
    numbers of children, pupils, workers and providers are not. Nothing here tells of a real person\n\
    or of how a real authority works.\n\n";

impl SyntheticRegion {
    /// Writes the region's four forms plainly ([`Forms::write_as`]), returns as CSV.
    ///
    /// # Errors
    /// When a folder or file cannot be written.
    pub fn write_to(&self, folder: &Path) -> io::Result<Written> {
        self.write_as(Form::Csv, folder)
    }

    /// Writes the region's four forms plainly ([`Forms::write_as`]).
    ///
    /// # Errors
    /// When a folder or file cannot be written.
    pub fn write_as(&self, form: Form, folder: &Path) -> io::Result<Written> {
        self.told(Telling::default()).write_as(form, folder)
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

impl Forms<'_> {
    /// Writes `ONS/YEAR/table.csv` for every return, or `ONS/YEAR/ssda903.xml`; the lists of every year
    /// in `AGENCY/YEAR/annex_a/`; of the last year an extract in `ONS/YEAR/ssd/` and a tracker with its
    /// `MAP.toml` in `ONS/YEAR/list/`; the truth; and a note that all is invented.
    ///
    /// # Errors
    /// When a folder or file cannot be written.
    pub fn write_as(&self, form: Form, folder: &Path) -> io::Result<Written> {
        let mut written = Written::default();
        fs::create_dir_all(folder)?;
        fs::write(folder.join("SYNTHETIC.txt"), self.truth.note())?;
        self.write_returns(form, folder, &mut written)?;
        for list in self.lists_of_children() {
            written.lists_of_children += 1;
            let home = home(folder, (&list.agency, list.year), "annex_a");
            write_files(&home, [(list.name.to_owned(), list.bytes)])?;
        }
        for (agency, year, bytes) in self.truth.lists() {
            written.lists += 1;
            let home = home(folder, (&agency, year), "annex_a");
            write_files(&home, [("list_11.csv".to_owned(), bytes)])?;
        }
        for (agency, year, files) in self.extracts() {
            written.extracts += 1;
            write_files(&home(folder, (&agency, year), "ssd"), files)?;
        }
        for tracker in self.trackers() {
            written.trackers += 1;
            let home = home(folder, (&tracker.agency, tracker.year), "list");
            let map = ("MAP.toml".to_owned(), tracker.map.into_bytes());
            write_files(&home, [(tracker.name.to_owned(), tracker.bytes), map])?;
        }
        self.write_truth(&folder.join("truth"), &mut written)?;
        Ok(written)
    }

    fn write_returns(&self, form: Form, folder: &Path, written: &mut Written) -> io::Result<()> {
        for (agency, year, files) in self.returns() {
            written.returns += 1;
            written.rows +=
                files.iter().map(|(_, bytes)| lines(bytes).saturating_sub(1)).sum::<usize>();
            let files = if form == Form::Xml { in_xml(files, year) } else { files };
            written.files += files.len();
            write_files(&home(folder, (&agency, year), ""), files)?;
        }
        Ok(())
    }

    fn write_truth(&self, folder: &Path, written: &mut Written) -> io::Result<()> {
        let (plans, households) = (self.truth.plans(), self.truth.households());
        written.plans = plans.len();
        written.households = households.len();
        written.differences = self.differences.len();
        let files = [
            ("journeys.csv", truth::journeys_csv(&self.truth.truth())),
            ("plans.csv", truth::plans_csv(&plans)),
            ("households.csv", truth::households_csv(&households)),
            ("pairings.csv", truth::pairings_csv(&households)),
            ("differences.csv", otherwise::differences_csv(&self.differences)),
        ];
        let files = files.map(|(name, text)| (name.to_owned(), text.into_bytes()));
        write_files(folder, files)
    }
}

/// The folder of an agency's year, or one in it.
fn home(folder: &Path, (agency, year): (&AgencyId, CollectionYear), within: &str) -> PathBuf {
    folder.join(agency.as_str()).join(year.ending().to_string()).join(within)
}

fn write_files(home: &Path, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> io::Result<()> {
    fs::create_dir_all(home)?;
    files.into_iter().try_for_each(|(name, bytes)| fs::write(home.join(name), bytes))
}

/// The tables of one return as one file.
fn in_xml(files: Vec<(String, Vec<u8>)>, year: CollectionYear) -> Vec<(String, Vec<u8>)> {
    let (bytes, untold) = xml(&rows_of(&Return::from_files(files, year)));
    debug_assert!(untold.is_empty(), "what is generated, XML can carry: {untold:?}");
    vec![("ssda903.xml".to_owned(), bytes)]
}

fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}
