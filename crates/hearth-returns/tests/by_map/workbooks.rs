//! Workbooks that are sound, and those that are not the list the map is for.

use rust_xlsxwriter::{Formula, Workbook};

use crate::books::with_part;
use crate::{AS_CSV, fill, read_list, read_to_the_end, tracker};

#[test]
fn a_workbook_tells_what_its_csv_tells_names_and_all() {
    let (book, csv) = (read_list(tracker()).unwrap(), read_list(AS_CSV.into()).unwrap());
    let (told, problems) = read_to_the_end(&book);
    assert_eq!((&told, problems), (&read_to_the_end(&csv).0, 0));
    let expected = [
        "1234 Sex (M)",
        "1234 Born 2023-05-02",
        "1234 Decision: should be placed for adoption 2025-05-02",
        "1234 Placement order 2025-09-01",
        "B-7 Decision: should be placed for adoption 2024-02-29",
        "B-7 Sex (F)",
    ];
    for one in expected {
        assert!(told.iter().any(|told| told == one), "{one}: {told:?}");
    }
    assert_eq!(book.names.len(), 3);
    assert_eq!(book.names, csv.names);
    assert_eq!(book.read_as.passed_over, ["1 other sheet"], "a sheet may be called after a family");
}

#[test]
fn a_formula_without_its_value_is_told_and_the_formula_never_read() {
    let name = "xl/worksheets/sheet2.xml";
    let uncalculated = with_part(&tracker(), name, |text| {
        assert!(text.contains("<v>45901</v>"), "{text}");
        text.replace("<v>45901</v>", "")
    });
    let (told, problems) = read_to_the_end(&read_list(uncalculated).unwrap());
    assert_eq!(problems, 1);
    assert!(!told.iter().any(|one| one.contains("Placement order")), "{told:?}");
    let calls_out = with_part(&tracker(), name, |text| {
        text.replace("DATE(2025,9,1)", "WEBSERVICE(&quot;http://localhost/&quot;)")
    });
    assert_eq!(read_to_the_end(&read_list(calls_out).unwrap()).1, 0, "its kept value is read");
}

#[test]
fn a_workbook_without_the_list_is_refused_and_its_sheets_are_not_named() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Zzmarked family").unwrap().write(0, 0, "Ref").unwrap();
    book.add_worksheet().set_name("Other").unwrap();
    let refused = read_list(book.save_to_buffer().unwrap()).unwrap_err().to_string();
    assert!(
        refused.contains("half of the map's headings") && !refused.contains("Zzmarked"),
        "{refused}"
    );
    let named = crate::MAP.replace("[columns]", "sheet = \"Children now\"\n[columns]");
    let named = hearth_returns::list::ColumnMap::parse(&named).unwrap();
    let refused = hearth_returns::list::open("x", tracker(), &named, crate::list_day());
    let refused = refused.unwrap_err().to_string();
    assert!(refused.contains("among its 2") && !refused.contains("How to"), "{refused}");
}

#[test]
fn headings_merged_doubled_or_missing_are_told() {
    let mut book = Workbook::new();
    fill(book.add_worksheet(), 0);
    let sheet = book.worksheet_from_index(0).unwrap();
    sheet.write(0, 9, "SHOBPA").unwrap();
    let refused = read_list(book.save_to_buffer().unwrap()).unwrap_err().to_string();
    assert!(refused.contains("stands in the list more than once"), "{refused}");
    let mut book = Workbook::new();
    fill(book.add_worksheet(), 0);
    // A heading over two columns leaves the second without one.
    let sheet = book.worksheet_from_index(0).unwrap();
    sheet.merge_range(0, 5, 0, 6, "Court", &rust_xlsxwriter::Format::new()).unwrap();
    let refused = read_list(book.save_to_buffer().unwrap()).unwrap_err().to_string();
    assert!(refused.contains("lacks headings that the map names: \"PO\", \"SHOBPA\""), "{refused}");
}

#[test]
fn a_long_cell_is_cut_and_one_far_away_is_told() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet, 0);
    sheet.write(1, 1, "x".repeat(30_000)).unwrap();
    sheet.write(1, 2, "x".repeat(30_000)).unwrap();
    sheet.write(1_000_000, 0, "C-9").unwrap();
    sheet.write_formula(2, 8, Formula::new("=1+1").set_result("z".repeat(20_000))).unwrap();
    let list = read_list(book.save_to_buffer().unwrap()).unwrap();
    let (told, problems) = read_to_the_end(&list);
    assert_eq!(problems, 4, "two names, a code and what lies beyond");
    assert!(told.iter().all(|one| one.len() < 200), "{told:?}");
}
