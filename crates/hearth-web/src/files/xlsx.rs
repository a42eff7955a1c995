//! A table as an Excel workbook: the rows on one sheet, and on a second what they are.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::about::About;
use super::plain::{Plain, PlainTable};

/// The most letters a sheet's name has.
const SHEET_NAME: usize = 31;

/// The first year whose days a workbook can hold; 1900 has a 29 February there.
const FIRST_YEAR: i16 = 1901;

/// The bytes of the file.
pub(super) fn written(table: &PlainTable, about: &About) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(about)?);
    let rows = workbook.add_worksheet();
    rows.set_name(table.id.chars().take(SHEET_NAME).collect::<String>())?;
    fill(rows, table)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name("About")?;
    for (row, (name, told)) in (0_u32..).zip(about.lines(table)) {
        sheet.write_string_with_format(row, 0, name, &Format::new().set_bold())?;
        sheet.write_string(row, 1, told)?;
    }
    sheet.autofit();
    workbook.save_to_buffer()
}

/// The moment of the request, so that the library asks no clock.
fn properties(about: &About) -> Result<DocProperties, XlsxError> {
    let made = ExcelDateTime::from_timestamp(about.made_at.as_second())?;
    Ok(DocProperties::new().set_title(&about.heading).set_creation_datetime(&made))
}

fn fill(sheet: &mut Worksheet, table: &PlainTable) -> Result<(), XlsxError> {
    let heading = Format::new().set_bold().set_text_wrap();
    for (column, words) in (0_u16..).zip(&table.headings) {
        sheet.write_string_with_format(0, column, words, &heading)?;
    }
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            write(sheet, (row, column), cell, &day)?;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.autofit();
    Ok(())
}

/// Words are always a string, whatever they begin with: a formula is never written.
fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Plain,
    day_format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Plain::Words(words) => sheet.write_string(row, column, words)?,
        Plain::Number(figures) => match figures.parse::<f64>() {
            Ok(number) => sheet.write_number(row, column, number)?,
            Err(_) => sheet.write_string(row, column, figures)?,
        },
        Plain::Day(day) => match excel_day(*day) {
            Some(known) => sheet.write_datetime_with_format(row, column, &known, day_format)?,
            None => sheet.write_string(row, column, day.to_string())?,
        },
    };
    Ok(())
}

fn excel_day(day: hearth_domain::Day) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|_| day.year() >= FIRST_YEAR)?;
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, of_month).ok()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader as _, Xlsx};
    use jiff::civil::date;

    use super::*;

    fn cells(cells: Vec<Plain>) -> Vec<Data> {
        let now = "2026-05-28T09:00:00Z".parse().unwrap();
        let about = About {
            as_published: None,
            heading: "Tried".to_owned(),
            address: "/tried".to_owned(),
            as_at: date(2026, 3, 31),
            known_at: now,
            made_at: now,
            is_synthetic: true,
        };
        let table = PlainTable {
            id: "a-name-longer-than-a-sheet-may-have",
            caption: "Tried".to_owned(),
            headings: cells.iter().map(|_| "=1+1".to_owned()).collect(),
            rows: vec![cells],
            definitions: Default::default(),
        };
        let bytes = written(&table, &about).unwrap();
        assert_eq!(bytes, written(&table, &about).unwrap(), "the same table gave another file");
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        let sheet = book.sheet_names().first().unwrap().clone();
        assert!(book.worksheet_formula(&sheet).unwrap().is_empty());
        let range = book.worksheet_range(&sheet).unwrap();
        range.rows().nth(1).unwrap().to_vec()
    }

    #[test]
    fn what_looks_like_a_formula_is_a_string() {
        for words in
            ["=1+1", "+A1", "-A1", "@SUM(A1)", "=HYPERLINK(\"x\")", "{=1}", "0012", "https://x"]
        {
            assert_eq!(
                cells(vec![Plain::Words(words.to_owned())]),
                [Data::String(words.to_owned())]
            );
        }
    }

    #[test]
    fn numbers_and_days_are_numbers_and_days() {
        let read = cells(vec![
            Plain::Number("-1204.5".to_owned()),
            Plain::Day(date(2026, 3, 31)),
            Plain::Day(date(1899, 12, 31)),
        ]);
        assert_eq!(read.first(), Some(&Data::Float(-1204.5)));
        let Some(Data::DateTime(day)) = read.get(1) else { panic!("{read:?}") };
        assert_eq!(day.to_ymd_hms_milli(), (2026, 3, 31, 0, 0, 0, 0));
        assert_eq!(read.get(2), Some(&Data::String("1899-12-31".to_owned())));
    }
}
