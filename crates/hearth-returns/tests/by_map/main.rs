//! Trackers read by a map: a workbook tells what its CSV tells, whatever stands around the list, and
//! thousands of spoilt files give problems or a clear word, never a panic, in bounded memory.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod bombs;
#[path = "../books/books.rs"]
#[expect(dead_code, reason = "the books are shared with the tests of Annex A")]
mod books;
mod spoilt;
mod workbooks;

use hearth_domain::{Day, Journey};
use hearth_returns::Return;
use hearth_returns::cohort::kept_rows;
use hearth_returns::list::{ColumnMap, ListError, ListRows, open, read};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

use books::day;

const MAP: &str = "list = \"tracker\"\nof = \"children\"\n[columns]\nRef = \"number\"\n\
    First = \"forename\"\nSW = \"worker\"\n\"M/F\" = \"sex\"\nDOB = \"birth-date\"\n\
    SHOBPA = \"decision\"\nPO = \"placement-order\"\nReversed = \"reversal\"\nWhy = \"reversal-reason\"\n";

const HEADINGS: [&str; 10] =
    ["Ref", "First", "SW", "M/F", "DOB", "SHOBPA", "PO", "Reversed", "Why", "Notes"];

/// What a tracker may take at the most, all tests of this file together: far above what a few kilobytes
/// need and far below what a bomb would take.
const MOST_MEMORY_KB: u64 = 400_000;

fn map() -> ColumnMap {
    ColumnMap::parse(MAP).unwrap()
}

fn list_day() -> Day {
    "2026-03-01".parse().unwrap()
}

fn read_list(bytes: Vec<u8>) -> Result<Return, ListError> {
    open("tracker", bytes, &map(), list_day())
}

/// The tracker of two children in a sheet, its headings in the row given.
fn fill(sheet: &mut Worksheet, top: u32) {
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write(top, column, heading).unwrap();
    }
    let (first, second) = (top + 1, top + 2);
    sheet.write(first, 0, 1234).unwrap();
    for (column, text) in [(1, "Invented"), (2, "Worker"), (3, "boy"), (9, "a note")] {
        sheet.write(first, column, text).unwrap();
    }
    day(sheet, first, 4, "2023-05-02");
    sheet.write(first, 5, "2 May 2025").unwrap();
    let ordered = Formula::new("=DATE(2025,9,1)").set_result("45901");
    sheet.write_formula(first, 6, ordered).unwrap();
    sheet.write(second, 0, "B-7").unwrap();
    sheet.write(second, 1, "Other").unwrap();
    sheet.write(second, 3, "girl").unwrap();
    day(sheet, second, 5, "2024-02-29");
    sheet.write(second, 7, "01/02/2025").unwrap();
    sheet.write(second, 8, "RD3").unwrap();
}

/// A tracker as people keep it: a sheet before it, a merged title above it.
fn tracker() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("How to").unwrap().write(0, 0, "Fill in every week").unwrap();
    let sheet = book.add_worksheet().set_name("Children").unwrap();
    sheet.merge_range(0, 0, 0, 9, "Family finding, invented", &Format::new()).unwrap();
    fill(sheet, 2);
    book.save_to_buffer().unwrap()
}

const AS_CSV: &str = "Ref,First,SW,M/F,DOB,SHOBPA,PO,Reversed,Why,Notes\n\
    1234,Invented,Worker,boy,02/05/2023,2 May 2025,01/09/2025,,,a note\n\
    B-7,Other,,girl,,29/02/2024,,01/02/2025,RD3,\n";

/// Reads a list as an import does, to the journeys: what it tells, and how many problems there were.
fn read_to_the_end(list: &Return) -> (Vec<String>, usize) {
    let (_, numbers, problems) = read(list);
    let kept = kept_rows(list, &numbers);
    let mut told = Vec::new();
    for number in &numbers {
        let rows = kept.iter().filter(|row| row.child == *number).map(|row| (list.year, row));
        let facts = ListRows::read(rows).facts();
        told.extend(facts.iter().map(|fact| format!("{number} {fact}")));
        let journey = Journey::told_by(facts);
        assert!(journey.as_at(list_day()).plans().len() <= journey.plans().len());
    }
    assert!(problems.iter().all(|problem| !problem.expected.is_empty()));
    (told, problems.len())
}

fn peak_memory_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn bounded() {
    let peak = peak_memory_kb();
    assert!(peak.is_none_or(|peak| peak < MOST_MEMORY_KB), "peak memory {peak:?} kB");
}
