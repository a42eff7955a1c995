//! The files of Ofsted's lists, workbooks or CSV, to providers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use hearth_domain::CollectionYear;
use hearth_domain::codes::{CodeSet, PlacementProvider, PlacementType};
use hearth_postcodes::{Directory, authority};

use super::heading::Headings;
use super::{Provider, Providers};
use crate::file::told_text;
use crate::folder::read_bounded;
use crate::problem::{Problem, ProblemKind, shortened};
use crate::spreadsheet::{Form, Grid, GridRow, HEADINGS_WITHIN, OLD_WORKBOOK, Workbook};

/// Days of two figures a year are of this century until the year that this ends.
const LATEST: i16 = 2099;

/// Why a file is not read as a list of providers.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// It cannot be opened.
    #[error(
        "{path} cannot be read. Check that it is there and that you may open it, then try again"
    )]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// It can be opened, and holds no list.
    #[error("{file} is not read as a list of providers: {why}")]
    NoList {
        /// The file.
        file: String,
        /// What is wrong with it.
        why: String,
    },
}

const NO_LIST: &str = "no sheet has a heading URN beside Placement code or Setting postcode among its first 20 rows. \
    Give Ofsted's list of social care providers or of children's homes, as .xlsx or .csv";

const NO_CODES: &str = "it says where providers are, and not which placements they have. Give the whole list as \
    .xlsx, or also the sheet that has the column Placement code or Provider Code";

impl Providers {
    /// Reads lists.
    ///
    /// # Errors
    /// The first file that cannot be opened or holds no list.
    pub fn read(paths: &[PathBuf]) -> Result<Self, ListError> {
        let unreadable = |path: &Path, source| ListError::File { path: path.to_owned(), source };
        let file = |path: &PathBuf| {
            let bytes = read_bounded(path).map_err(|source| unreadable(path, source))?;
            Ok((path.display().to_string(), bytes))
        };
        Self::from_files(paths.iter().map(file).collect::<Result<_, ListError>>()?)
    }

    /// Reads lists that are already in memory, given as name and bytes.
    ///
    /// # Errors
    /// The first that holds no list.
    pub fn from_files(files: Vec<(String, Vec<u8>)>) -> Result<Self, ListError> {
        let mut reading = Reading::default();
        for (name, bytes) in files {
            let listed = reading.listed.len() + reading.addresses.len();
            let no_list = |why| ListError::NoList { file: name.clone(), why };
            reading.file(&name, bytes).map_err(no_list)?;
            if reading.listed.len() + reading.addresses.len() == listed {
                return Err(no_list("it lists no provider".to_owned()));
            }
        }
        reading.finish()
    }
}

#[derive(Default)]
struct Reading {
    listed: Vec<Provider>,
    /// Postcodes by number, of sheets that hold only those, and the file of the last.
    addresses: BTreeMap<String, String>,
    last_file: String,
    problems: Vec<Problem>,
}

impl Reading {
    fn file(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), String> {
        name.clone_into(&mut self.last_file);
        let file: Arc<str> = name.into();
        let found = match Form::of(&bytes) {
            Form::Workbook => self.workbook(&file, bytes)?,
            Form::OldWorkbook => return Err(OLD_WORKBOOK.to_owned()),
            Form::Text => {
                let mut problems = Vec::new();
                let text = told_text(&file, bytes, &mut problems);
                let unread =
                    || -> String { problems.iter().map(|one| one.expected.clone()).collect() };
                self.sheet(&file, &Grid::of_csv(&text.ok_or_else(unread)?))
            }
        };
        if found { Ok(()) } else { Err(NO_LIST.to_owned()) }
    }

    /// Reads every sheet that is a list; whether there is one.
    fn workbook(&mut self, file: &Arc<str>, bytes: Vec<u8>) -> Result<bool, String> {
        let mut workbook = Workbook::open(bytes)?;
        let mut found = false;
        for name in workbook.names() {
            let top = workbook.top(&name, HEADINGS_WITHIN);
            if !top.is_ok_and(|top| Headings::find(&top).is_some()) {
                continue;
            }
            let (grid, more) = workbook.sheet(&name)?;
            let place: Arc<str> = format!("{file}, sheet {}", shortened(&name)).into();
            self.problems.extend(more.map(|more| Problem::of_file(&place, more)));
            found |= self.sheet(&place, &grid);
        }
        Ok(found)
    }

    fn sheet(&mut self, file: &Arc<str>, grid: &Grid) -> bool {
        let Some(headings) = Headings::find(grid) else { return false };
        for row in grid.rows.iter().filter(|row| row.line > headings.line) {
            let Some(urn) = text_at(row, Some(headings.urn)) else { continue };
            let postcode = text_at(row, headings.postcode).unwrap_or_default();
            let postcode = postcode.replace(char::is_whitespace, "").to_ascii_uppercase();
            if headings.is_of_addresses() {
                self.addresses.insert(urn.to_ascii_uppercase(), postcode);
            } else {
                let provider = self.provider(file, row, &headings, (urn, postcode));
                self.listed.push(provider);
            }
        }
        true
    }

    fn provider(
        &mut self,
        file: &Arc<str>,
        row: &GridRow,
        headings: &Headings,
        (urn, postcode): (String, String),
    ) -> Provider {
        let mut placements: Vec<PlacementType> = codes_at(row, headings.placement);
        let mut kinds: Vec<PlacementProvider> = codes_at(row, headings.kind);
        if headings.is_supported_accommodation {
            placements = vec![PlacementType::K3];
            if headings.kind.is_none() {
                kinds = vec![PlacementProvider::Pr4];
            }
        }
        let closed = headings.closed.and_then(|at| row.cells.get(&at));
        let day = closed.and_then(|cell| Some(cell.day(CollectionYear::ending_in(LATEST)?)?.0));
        if let Some(closed) = closed.filter(|_| day.is_none()) {
            self.problems.push(no_day(file, row.line, &closed.text()));
        }
        Provider { urn, placements, kinds, closed: day, postcode, authority: None }
    }

    fn finish(mut self) -> Result<Providers, ListError> {
        if self.listed.is_empty() && !self.addresses.is_empty() {
            return Err(ListError::NoList { file: self.last_file, why: NO_CODES.to_owned() });
        }
        let directory = Directory::shipped();
        for provider in &mut self.listed {
            provider.urn.make_ascii_uppercase();
            if provider.postcode.is_empty() {
                let address = self.addresses.get(&provider.urn);
                provider.postcode = address.cloned().unwrap_or_default();
            }
            let district = directory.find(&provider.postcode).and_then(|place| place.district);
            let in_england = district.filter(|district| district.starts_with('E'));
            provider.authority = in_england.map(authority::of_district);
        }
        self.listed.sort_by(|one, other| one.urn.cmp(&other.urn));
        Ok(Providers { listed: self.listed, problems: self.problems })
    }
}

fn text_at(row: &GridRow, column: Option<usize>) -> Option<String> {
    let text = row.cells.get(&column?)?.in_one_line();
    (!text.is_empty()).then_some(text)
}

/// The codes of a cell, with commas, slashes or spaces between them; what is no code is left out.
fn codes_at<C: CodeSet>(row: &GridRow, column: Option<usize>) -> Vec<C> {
    let text = text_at(row, column).unwrap_or_default();
    text.split([',', '/', ';', ' ']).filter_map(C::parse).collect()
}

fn no_day(file: &Arc<str>, line: u64, written: &str) -> Problem {
    Problem {
        kind: ProblemKind::Cell,
        line: Some(line),
        column: "closed date".to_owned(),
        value: shortened(written),
        ..Problem::of_file(file, "expected a day; the provider counts as open".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook as Written};

    use super::*;

    fn csv(text: &str) -> Result<Providers, ListError> {
        Providers::from_files(vec![("list.csv".to_owned(), text.as_bytes().to_vec())])
    }

    fn refused(text: &str) -> String {
        csv(text).unwrap_err().to_string()
    }

    #[test]
    fn a_workbook_of_several_sheets_is_one_list() {
        let mut workbook = Written::new();
        let sheet = workbook.add_worksheet().set_name("Notes").unwrap();
        sheet.write(0, 0, "Read this first").unwrap();
        let sheet = workbook.add_worksheet().set_name("Settings and Inspection Info").unwrap();
        let headings =
            ["URN", "Local Authority", "Provider Code", "Provider Placement Code", "Closed Date"];
        sheet.write_row(2, 0, headings).unwrap();
        sheet.write_row(3, 0, ["SC12345", "Bristol", "K2", "PR4/PR5"]).unwrap();
        let day = ExcelDateTime::from_ymd(2025, 6, 30).unwrap();
        let format = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_datetime_with_format(3, 4, &day, &format).unwrap();
        sheet.write_row(4, 0, ["SC12346", "Bristol", "K2", "PR4"]).unwrap();
        let sheet = workbook.add_worksheet().set_name("Address Details").unwrap();
        sheet.write_row(0, 0, ["URN", "Setting Address Postcode"]).unwrap();
        sheet.write_row(1, 0, ["SC12345", "BS8 4BY"]).unwrap();
        let sheet = workbook.add_worksheet().set_name("SA providers").unwrap();
        sheet
            .write_row(
                0,
                0,
                ["urn", "provider local authority", "closed date", "setting address postcode"],
            )
            .unwrap();
        sheet.write(1, 0, 2_700_001).unwrap();
        sheet.write(1, 3, "B44 0AB").unwrap();
        let bytes = workbook.save_to_buffer().unwrap();
        let read = Providers::from_files(vec![("homes.xlsx".to_owned(), bytes)]).unwrap();
        let [home] = read.of_urn("SC12345") else { panic!("one home") };
        assert_eq!(home.closed, Some(date(2025, 6, 30)));
        assert_eq!(home.kinds, [PlacementProvider::Pr4, PlacementProvider::Pr5]);
        assert_eq!((home.is_at("bs84by"), home.authority), (true, Some("E06000023")));
        let [supported] = read.of_urn("2700001") else { panic!("one provider") };
        assert_eq!(supported.placements, [PlacementType::K3]);
        assert_eq!((supported.authority, supported.closed), (Some("E08000025"), None));
        assert_eq!((read.len(), read.problems.len()), (3, 0));
    }

    #[test]
    fn a_closing_day_that_cannot_be_read_is_told_and_the_provider_counts_as_open() {
        let read =
            csv("URN,Placement code,Deregistration date\n1,U6,soon\n2,U6,30/06/2025\n").unwrap();
        let [open, closed] = [read.of_urn("1"), read.of_urn("2")].map(|found| found[0].closed);
        assert_eq!((open, closed), (None, Some(date(2025, 6, 30))));
        let told = read.problems[0].to_string();
        assert_eq!(
            told,
            "list.csv line 2, closed date \"soon\": expected a day; the provider counts as open"
        );
    }

    #[test]
    fn a_file_that_is_no_list_is_refused_with_what_to_do() {
        let said = refused("CHILD,DECOM\n1,01/04/2025\n");
        assert!(
            said.contains("list.csv is not read") && said.contains("Give Ofsted's list"),
            "{said}"
        );
        assert!(refused("URN,Placement code\n").contains("lists no provider"));
        assert!(refused("URN,Setting postcode\n1,BS8 4BY\n").contains("not which placements"));
        assert!(refused("").contains("is not read as a list of providers"));
        let old = vec![("old.xls".to_owned(), vec![0xD0, 0xCF, 0x11, 0xE0, 0, 0])];
        assert!(Providers::from_files(old).unwrap_err().to_string().contains(".xlsx"));
        let none = Providers::read(&[PathBuf::from("no such file.xlsx")]).unwrap_err().to_string();
        assert!(none.contains("cannot be read"), "{none}");
    }
}
