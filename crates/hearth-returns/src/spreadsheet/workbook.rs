//! An Excel workbook, read within bounds: what a file may unpack to, how many rows and columns a
//! sheet may have, and how long a cell may be.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, ExcelDateTimeType, Reader, Xlsx};
use hearth_domain::Day;
use zip::ZipArchive;

use super::grid::{Found, Grid, GridRow};

/// A whole workbook unpacks to no more than this: all eleven lists of the largest authority are
/// about a tenth of it.
const LARGEST_UNPACKED: u64 = 256 * 1024 * 1024;

/// What is held in memory all at once, such as the texts the sheets share, to no more than this.
const LARGEST_SHARED: u64 = 48 * 1024 * 1024;

/// More parts than this no workbook has.
const MOST_PARTS: usize = 2_000;

/// Rows and columns beyond these are not read: a list has a few thousand rows of 19 columns.
const MOST_ROWS: u32 = 50_000;
const MOST_COLUMNS: u32 = 256;

/// Cells of one sheet beyond this many are not read.
const MOST_CELLS: usize = 1_000_000;

/// A cell is read to this length.
const LONGEST_CELL: usize = 1_000;

/// All cells of one sheet together to this length.
const LONGEST_SHEET: usize = 32 * 1024 * 1024;

/// What stands for a formula whose value the workbook does not keep: like `#REF!`, it is no value.
const NOT_CALCULATED: &str = "#NOT CALCULATED!";

/// A workbook whose size is known to be bearable.
pub(crate) struct Workbook {
    xlsx: Xlsx<Cursor<Vec<u8>>>,
}

/// Why a workbook or a sheet cannot be read, and what to do.
pub(crate) type Refusal = String;

const DAMAGED: &str = "this file cannot be read as an Excel workbook, it may be damaged or of another kind; open it in \
    Excel, save it as \"Excel Workbook (.xlsx)\" and send that";

impl Workbook {
    /// Opens a workbook.
    pub(crate) fn open(bytes: Vec<u8>) -> Result<Self, Refusal> {
        unpacked_within_bounds(&bytes)?;
        let opened = guarded(|| Xlsx::new(Cursor::new(bytes)).map_err(|_| DAMAGED.to_owned()));
        Ok(Self { xlsx: opened? })
    }

    /// The sheets by name, in their order.
    pub(crate) fn names(&self) -> Vec<String> {
        self.xlsx.sheet_names()
    }

    /// The first rows of a sheet.
    pub(crate) fn top(&mut self, name: &str, rows: u32) -> Result<Grid, Refusal> {
        self.read(name, rows).map(|(grid, _)| grid)
    }

    /// A sheet, with a word on what of it was not read.
    pub(crate) fn sheet(&mut self, name: &str) -> Result<(Grid, Option<String>), Refusal> {
        self.read(name, MOST_ROWS)
    }

    fn read(&mut self, name: &str, rows: u32) -> Result<(Grid, Option<String>), Refusal> {
        let is_1904 = self.xlsx.has_1904_epoch();
        guarded(|| {
            let mut reader = self.xlsx.worksheet_cells_reader(name).map_err(|_| {
                "this sheet cannot be read; it may be a chart or damaged".to_owned()
            })?;
            let mut taken = Taken::default();
            while !taken.is_full {
                // The formula itself is not read: of one without a value only that is told.
                let cell = reader.next_cell_with_formula_metadata();
                let Some(cell) = cell.map_err(|_| DAMAGED.to_owned())? else { break };
                if cell.pos.0 >= rows && rows < MOST_ROWS {
                    break;
                }
                let is_uncalculated = cell.formula.is_some() && cell.value == DataRef::Empty;
                let told = if is_uncalculated {
                    Some(Found::Text(NOT_CALCULATED.to_owned()))
                } else {
                    found(&cell.value, is_1904)
                };
                if let Some(told) = told {
                    taken.take(cell.pos, told);
                }
            }
            Ok(taken.into_grid(name))
        })
    }
}

/// The reader is not ours; whatever it stumbles over in a spoilt file is told as a damaged file.
fn guarded<T>(read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(DAMAGED.to_owned()))
}

/// What has been read of a sheet.
#[derive(Default)]
struct Taken {
    rows: BTreeMap<u32, BTreeMap<usize, Found>>,
    cells: usize,
    length: usize,
    beyond: usize,
    is_full: bool,
}

impl Taken {
    fn take(&mut self, (row, column): (u32, u32), found: Found) {
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            self.beyond += 1;
            return;
        }
        self.cells += 1;
        self.length += if let Found::Text(text) = &found { text.len() } else { 0 };
        self.is_full = self.cells >= MOST_CELLS || self.length >= LONGEST_SHEET;
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        self.rows.entry(row).or_default().insert(column, found);
    }

    fn into_grid(self, name: &str) -> (Grid, Option<String>) {
        let (beyond, is_full) = (self.beyond, self.is_full);
        let row = |(row, cells): (u32, BTreeMap<usize, Found>)| GridRow {
            line: u64::from(row) + 1,
            cells,
            width: None,
        };
        let grid = Grid { name: name.to_owned(), rows: self.rows.into_iter().map(row).collect() };
        let more = (beyond > 0 || is_full).then(|| {
            format!(
                "the sheet holds more than {MOST_ROWS} rows, {MOST_COLUMNS} columns or {MOST_CELLS} cells; \
                 what lies beyond is not read. Delete what does not belong to the list"
            )
        });
        (grid, more)
    }
}

fn found(value: &DataRef<'_>, is_1904: bool) -> Option<Found> {
    let text = |text: &str| {
        let tidy = |letter: char| if letter.is_control() { ' ' } else { letter };
        let short: String = text.trim().chars().take(LONGEST_CELL).map(tidy).collect();
        (!short.is_empty()).then_some(Found::Text(short))
    };
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => {
            let number: f64 = number.to_string().parse().ok()?;
            Some(Found::Number(number, day_of(number, is_1904)))
        }
        DataRef::Float(number) => Some(Found::Number(*number, day_of(*number, is_1904))),
        DataRef::String(told) => text(told),
        DataRef::SharedString(told) => text(told),
        DataRef::Bool(told) => text(if *told { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(told) => Some(told_day(told, is_1904)),
        DataRef::DateTimeIso(told) | DataRef::DurationIso(told) => text(told),
        DataRef::Error(error) => text(&error.to_string()),
    }
}

/// A number shown as a day is one, unless it lies so far off that it cannot be meant.
fn told_day(told: &ExcelDateTime, is_1904: bool) -> Found {
    let number = told.as_f64();
    match day_of(number, is_1904).filter(|_| told.is_datetime()) {
        Some(day) => Found::Day(day),
        None => Found::Number(number, None),
    }
}

/// The day a number stands for in the workbook's date system, between 1950 and 2100.
fn day_of(number: f64, is_1904: bool) -> Option<Day> {
    if !(0.0..=100_000.0).contains(&number) {
        return None;
    }
    let told = ExcelDateTime::new(number.trunc(), ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, ..) = told.to_ymd_hms_milli();
    let day =
        Day::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    day.ok().filter(|day| (1950..=2100).contains(&day.year()))
}

/// Unpacks every part once and counts, whatever sizes the file declares.
fn unpacked_within_bounds(bytes: &[u8]) -> Result<(), Refusal> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED.to_owned())?;
    if zip.len() > MOST_PARTS {
        return Err(too_large());
    }
    let (mut all, mut shared) = (0, 0);
    for part in 0..zip.len() {
        let mut part = zip.by_index(part).map_err(|_| DAMAGED.to_owned())?;
        let is_sheet = part.name().is_ok_and(|name| name.contains("worksheets/"));
        let room = if is_sheet { LARGEST_UNPACKED - all } else { LARGEST_SHARED - shared };
        let mut within = part.by_ref().take(room + 1);
        let size =
            std::io::copy(&mut within, &mut std::io::sink()).map_err(|_| DAMAGED.to_owned())?;
        all += size;
        shared += if is_sheet { 0 } else { size };
        if all > LARGEST_UNPACKED || shared > LARGEST_SHARED {
            return Err(too_large());
        }
    }
    Ok(())
}

fn too_large() -> Refusal {
    "this workbook unpacks to more than any list of an agency; copy the sheets of list 10 and list 11 \
     into a new workbook and send that"
        .to_owned()
}
