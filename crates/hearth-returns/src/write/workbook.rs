//! Sheets as an Excel workbook.

use hearth_domain::Day;
use jiff::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::sheet::{Written, WrittenSheet};

/// The first year whose days a workbook can hold; 1900 has a 29 February there.
const FIRST_YEAR: i16 = 1901;

/// A workbook could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be written: {0}")]
pub struct WorkbookError(#[from] XlsxError);

/// The bytes of a workbook made at a moment: the same sheets give the same bytes.
///
/// # Errors
/// When a sheet has more rows or a longer text than a workbook can hold.
pub fn workbook(sheets: &[WrittenSheet], made_at: Timestamp) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_timestamp(made_at.as_second())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for sheet in sheets {
        fill(workbook.add_worksheet(), sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn fill(page: &mut Worksheet, sheet: &WrittenSheet) -> Result<(), XlsxError> {
    page.set_name(sheet.name)?;
    let heading = Format::new().set_bold().set_text_wrap();
    for (column, words) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, column, *words, &heading)?;
    }
    let day = Format::new().set_num_format("dd/mm/yyyy");
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            write(page, (row, column), cell, &day)?;
        }
    }
    page.set_freeze_panes(1, 1)?;
    page.autofit();
    Ok(())
}

/// Words are always a string, whatever they begin with: a formula is never written.
fn write(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Written,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Written::Blank => {}
        Written::Words(words) => {
            page.write_string(row, column, words)?;
        }
        Written::Number(number) => {
            page.write_number(row, column, *number)?;
        }
        Written::Day(day) => match excel_day(*day) {
            Some(known) => {
                page.write_datetime_with_format(row, column, &known, format)?;
            }
            None => {
                page.write_string(row, column, cell.as_text())?;
            }
        },
    }
    Ok(())
}

fn excel_day(day: Day) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|_| day.year() >= FIRST_YEAR)?;
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, of_month).ok()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader as _, Xlsx};

    use super::*;

    #[test]
    fn words_are_strings_days_are_days_and_nothing_is_a_formula() {
        let day: Day = "2026-03-31".parse().unwrap();
        let words = ["=1+1", "+A1", "-A1", "@SUM(A1)", "0012", "https://x"];
        let cells = words.map(Written::words).into_iter();
        let row: Vec<Written> = cells.chain([Written::Day(day), Written::Number(2)]).collect();
        let sheet = WrittenSheet {
            name: "List 10",
            file: "list_10",
            columns: row.iter().map(|_| "=A1").collect(),
            rows: vec![row],
        };
        let made_at = "2026-05-28T09:00:00Z".parse().unwrap();
        let bytes = workbook(std::slice::from_ref(&sheet), made_at).unwrap();
        assert_eq!(bytes, workbook(&[sheet], made_at).unwrap(), "the same sheets, other bytes");
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert!(book.worksheet_formula("List 10").unwrap().is_empty());
        let range = book.worksheet_range("List 10").unwrap();
        let read = range.rows().nth(1).unwrap();
        let strings = words.map(|word| Data::String(word.to_owned()));
        assert_eq!(read.get(..6), Some(&strings[..]));
        let Some(Data::DateTime(read_day)) = read.get(6) else { panic!("{read:?}") };
        assert_eq!(read_day.to_ymd_hms_milli(), (2026, 3, 31, 0, 0, 0, 0));
        assert_eq!(read.get(7), Some(&Data::Float(2.0)));
    }
}
