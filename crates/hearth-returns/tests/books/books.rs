//! Workbooks of Annex A as agencies keep them: other names for columns and codes, titles and merged
//! cells above the headings, and sheets that are no list.

use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};

use hearth_domain::CollectionYear;
use hearth_returns::annex_a::{self, read_children};
use hearth_returns::cohort::{KeptRow, kept_rows};
use hearth_returns::{Return, Table};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

pub fn year() -> CollectionYear {
    CollectionYear::ending_in(2026).unwrap()
}

pub fn day(sheet: &mut Worksheet, row: u32, column: u16, text: &str) {
    let format = Format::new().set_num_format("dd/mm/yyyy");
    sheet
        .write_with_format(row, column, ExcelDateTime::parse_from_str(text).unwrap(), &format)
        .unwrap();
}

/// Headings of list 10 as another agency might call them.
pub const HEADINGS_10: [&str; 17] = [
    "ChildID",
    "Family ID",
    "Gender",
    "Ethnic group",
    "DOB",
    "Age",
    "Disability",
    "Date entered care",
    "SHOBPA date",
    "Placement Order date",
    "Match date",
    "Date placed for adoption",
    "Adoption Order date",
    "Date of reversal",
    "Reason for reversal",
    "FfA date",
    "Comments",
];

pub const HEADINGS_11: [&str; 19] = [
    "Adopter ID",
    "Family ID",
    "Sex",
    "Ethnicity",
    "Disability",
    "FfA",
    "Date enquiry received",
    "Stage 1 start date",
    "Stage 1 end date",
    "Stage 2 start date",
    "Stage 2 end date",
    "Date application submitted",
    "Approval date",
    "Date matched",
    "Date placed",
    "Number of children placed",
    "Adoption order",
    "Leaving date",
    "Reason for leaving",
];

pub fn list_10(sheet: &mut Worksheet) {
    sheet.set_name("List_10").unwrap();
    sheet.merge_range(0, 0, 0, 5, "Annex A, children with a decision", &Format::new()).unwrap();
    // A heading merged with the cell below it, and a heading over a group of columns.
    sheet.merge_range(2, 0, 3, 0, HEADINGS_10[0], &Format::new()).unwrap();
    sheet.merge_range(2, 8, 2, 12, "Adoption", &Format::new()).unwrap();
    for (column, heading) in (1..).zip(&HEADINGS_10[1..]) {
        sheet.write(3, column, *heading).unwrap();
    }
    // A child as a spreadsheet holds one: a number for an identifier, days as days.
    sheet.write(5, 0, 1234).unwrap();
    sheet.write(5, 1, "F-9").unwrap();
    sheet.write(5, 2, "F").unwrap();
    sheet.write(5, 3, "White British").unwrap();
    day(sheet, 5, 4, "2023-05-02");
    sheet.write(5, 5, 2).unwrap();
    sheet.write(5, 6, "no").unwrap();
    day(sheet, 5, 7, "2023-06-01");
    day(sheet, 5, 8, "2024-02-29");
    sheet.write(5, 9, "03/04/2024").unwrap();
    sheet.write_formula(5, 10, Formula::new("=DATE(2024,11,4)").set_result("45600")).unwrap();
    sheet.write(5, 11, "2-Dec-24").unwrap();
    sheet.write(5, 16, "a remark that is not read").unwrap();
    // Another with what cannot be read.
    sheet.write(6, 0, "C-77").unwrap();
    sheet.write(6, 2, "X").unwrap();
    sheet.write(6, 8, "04/13/2024").unwrap();
    sheet.write_formula(6, 9, Formula::new("=A1").set_result("#REF!")).unwrap();
    sheet.write(6, 14, "b").unwrap();
    sheet.write(6, 13, "2025-01-31").unwrap();
}

pub fn list_11(sheet: &mut Worksheet) {
    sheet.set_name("Adopters").unwrap();
    for (column, heading) in (0..).zip(HEADINGS_11) {
        sheet.write(0, column, heading).unwrap();
    }
    for (row, adopter) in [(1, "P1"), (2, "P2")] {
        sheet.write(row, 0, adopter).unwrap();
        sheet.write(row, 1, "F1").unwrap();
        sheet.write(row, 2, "M").unwrap();
        sheet.write(row, 3, "MWAS").unwrap();
        sheet.write(row, 4, "N").unwrap();
        sheet.write(row, 5, "Yes - FfA").unwrap();
        day(sheet, row, 6, "2025-05-01");
        sheet.write(row, 12, 46_000).unwrap();
    }
}

pub fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("List 1").unwrap().write(0, 0, "Child Unique ID").unwrap();
    list_10(book.add_worksheet());
    book.add_worksheet().set_name("Notes").unwrap();
    list_11(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

pub fn kept(sent: &Return) -> Vec<KeptRow> {
    let numbers: BTreeSet<String> = match sent.tables_sent()[..] {
        [Table::List10] => read_children(sent).children,
        _ => annex_a::read(sent).households.into_iter().map(|one| one.number).collect(),
    };
    kept_rows(sent, &numbers)
}

/// One part of a workbook, changed.
pub fn with_part(book: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut parts = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).unwrap();
        let (mut bytes, part_name) = (Vec::new(), part.name().unwrap().to_string());
        std::io::copy(&mut part, &mut bytes).unwrap();
        if part_name == name {
            bytes = change(String::from_utf8(bytes).unwrap()).into_bytes();
        }
        out.start_file(part_name, SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}
