//! Workbooks of Annex A: lists among other sheets, titles above the headings, other names for columns
//! and codes, and files that are no list or made to do harm.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

#[path = "books/books.rs"]
mod books;

use hearth_returns::annex_a::{self, ListedChildRows, Opened, Spelling, open, read_children};
use hearth_returns::cohort::KeptRow;
use hearth_returns::{Return, Table};
use rust_xlsxwriter::Workbook;

use books::{HEADINGS_11, kept, list_11, with_part, workbook, year};

fn only(opened: &Opened, list: Table) -> &Return {
    opened.lists.iter().find(|one| one.tables_sent() == [list]).unwrap()
}

fn problems(told: &[hearth_returns::Problem]) -> Vec<String> {
    let one = |problem: &hearth_returns::Problem| {
        let (kind, line) = (problem.kind.code(), problem.line.unwrap_or_default());
        format!("{kind} {line} {} {}", problem.column, problem.value).trim().to_owned()
    };
    told.iter().map(one).collect()
}

#[test]
fn both_lists_of_a_workbook_are_read_among_other_sheets() {
    let opened = open("annex_a.xlsx", workbook(), year());
    assert_eq!(problems(&opened.problems), Vec::<String>::new());
    let children = only(&opened, Table::List10);
    let passed_over: Vec<&str> =
        opened.lists.iter().flat_map(|one| &one.read_as.passed_over).map(String::as_str).collect();
    assert_eq!(passed_over, ["List 1", "Notes"]);
    let listed = read_children(children);
    let expected = [
        "column 4 Comments",
        "cell 7 Gender X",
        "cell 7 Date of Decision that Child Should be Placed for Adoption 04/13/2024",
        "cell 7 Date of Placement Order #REF!",
    ];
    assert_eq!(problems(&listed.problems), expected);
    assert!(listed.problems.iter().all(|problem| problem.file.contains("sheet List_10")));
    let rows = kept(children);
    let of_first: Vec<&KeptRow> = rows.iter().filter(|row| row.child == "1234").collect();
    let (facts, _) = ListedChildRows::read(of_first.iter().map(|row| (year(), *row))).facts();
    let told: Vec<String> = facts.iter().map(ToString::to_string).collect();
    let expected = [
        "Entered care 2023-06-01",
        "Decision: should be placed for adoption 2024-02-29",
        "Placement order 2024-04-03",
        "Match 2024-11-04",
        "Placed for adoption 2024-12-02",
        "Born 2023-05-02",
        "Sex (F)",
        "Ethnic group (WBRI)",
        "Family identifier (F-9)",
        "Listed until (2026-03-31)",
    ];
    assert_eq!(told, expected);
    let households = annex_a::read(only(&opened, Table::List11));
    assert_eq!(problems(&households.problems), Vec::<String>::new());
    assert_eq!((households.households.len(), households.rows_read), (1, 2));
    let approved = households.households[0].rows[0].approved.get().unwrap();
    assert_eq!(approved.to_string(), "2025-12-09", "a number in a column of days");
}

#[test]
fn what_was_read_as_what_is_told_with_counts() {
    let opened = open("annex_a.xlsx", workbook(), year());
    let read = &only(&opened, Table::List10).read_as.columns;
    let column = |name: &str| read.iter().find(|one| one.column == name).unwrap();
    let told = |name: &str| {
        let one = |one: &Spelling| format!("{}={} {}", one.written, one.read_as, one.cells);
        column(name).told.iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(column("Child Unique ID").heading, "ChildID");
    assert_eq!(told("Gender"), ["F=b) Female 1", "X= 1"]);
    assert_eq!(told("Ethnicity"), ["White British=a) WBRI 1"]);
    let decision = told("Date of Decision that Child Should be Placed for Adoption");
    assert_eq!(decision, ["04/13/2024= 1", "Excel date=Excel date 1"]);
    let not_read: Vec<&str> =
        read.iter().filter(|one| one.column.is_empty()).map(|one| one.heading.as_str()).collect();
    assert_eq!(not_read, ["Comments"]);
}

#[test]
fn a_workbook_that_counts_from_1904_is_read_by_its_own_days() {
    let book = with_part(&workbook(), "xl/workbook.xml", |text| {
        text.replace("<workbookPr", "<workbookPr date1904=\"1\"")
    });
    let opened = open("annex_a.xlsx", book, year());
    let rows = kept(only(&opened, Table::List10));
    let first = rows.iter().find(|row| row.child == "1234").unwrap();
    assert!(first.cells.contains(",03/05/2027,"), "four years and a day on: {}", first.cells);
    assert!(first.cells.contains("03/04/2024"), "a day in words stays: {}", first.cells);
}

#[test]
fn a_formula_without_a_kept_value_is_a_problem_and_one_that_gives_nothing_is_blank() {
    let formula_of = |value: &str| format!("</f>{value}</c>");
    let changed = |value: &str| {
        with_part(&workbook(), "xl/worksheets/sheet2.xml", |text| {
            assert!(text.contains(&formula_of("<v>45600</v>")), "{text}");
            text.replace(&formula_of("<v>45600</v>"), &formula_of(value))
        })
    };
    let told = |book: Vec<u8>| {
        let opened = open("annex_a.xlsx", book, year());
        let found = problems(&read_children(only(&opened, Table::List10)).problems);
        found.into_iter().filter(|problem| problem.contains("Matching")).collect::<Vec<_>>()
    };
    let of_match = "cell 6 Date of Matching Child and Prospective Adopters #NOT CALCULATED!";
    assert_eq!(told(changed("")), [of_match]);
    let blank = with_part(&changed("<v></v>"), "xl/worksheets/sheet2.xml", |text| {
        text.replace("r=\"K6\"", "r=\"K6\" t=\"str\"")
    });
    assert_eq!(told(blank), Vec::<String>::new());
}

#[test]
fn a_list_without_what_it_needs_is_told_and_not_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("List 11").unwrap();
    for (column, heading) in (0..).zip(HEADINGS_11.iter().filter(|name| **name != "Family ID")) {
        sheet.write(2, column, *heading).unwrap();
    }
    let opened = open("a.xlsx", book.save_to_buffer().unwrap(), year());
    assert!(opened.lists.is_empty());
    assert_eq!(problems(&opened.problems), ["column 3 Family identifier"]);
    let mut book = Workbook::new();
    book.add_worksheet().set_name("List 10").unwrap().write(0, 0, "Nothing of the sort").unwrap();
    book.add_worksheet().set_name("Other").unwrap();
    let opened = open("a.xlsx", book.save_to_buffer().unwrap(), year());
    let told = opened.problems[0].to_string();
    assert!(opened.lists.is_empty() && told.contains("is named as a list"), "{told}");
}

#[test]
fn the_same_list_twice_is_read_once() {
    let mut book = Workbook::new();
    list_11(book.add_worksheet());
    list_11(book.add_worksheet().set_name("x").unwrap());
    let name = "Adopters (2)";
    book.worksheet_from_index(1).unwrap().set_name(name).unwrap();
    let opened = open("a.xlsx", book.save_to_buffer().unwrap(), year());
    assert_eq!((opened.lists.len(), opened.problems.len()), (1, 1));
    assert!(opened.problems[0].to_string().contains("delete one"), "{}", opened.problems[0]);
    assert_eq!(annex_a::read(&opened.lists[0]).rows_read, 2);
}

#[test]
fn other_files_are_refused_with_what_to_do() {
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest".to_vec();
    let cases = [
        (old, "take the password off"),
        (b"PK\x03\x04rest".to_vec(), "may be damaged"),
        (b"a,b\n1,2\n".to_vec(), "neither list 10 nor list 11"),
        (Vec::new(), "empty"),
    ];
    for (bytes, expected) in cases {
        let opened = open("x", bytes, year());
        assert!(opened.lists.is_empty());
        assert!(opened.problems[0].to_string().contains(expected), "{}", opened.problems[0]);
    }
}

fn bomb(part: &str, copies: usize) -> Vec<u8> {
    with_part(&workbook(), part, |text| {
        let end = text.rfind("</").unwrap();
        let (before, after) = text.split_at(end);
        format!("{before}{}{after}", " ".repeat(copies))
    })
}

#[test]
fn a_small_file_that_unpacks_to_a_huge_one_is_refused_before_it_is_opened() {
    let shared = bomb("xl/sharedStrings.xml", 60 * 1024 * 1024);
    let sheet = bomb("xl/worksheets/sheet2.xml", 260 * 1024 * 1024);
    for book in [shared, sheet] {
        assert!(book.len() < 1024 * 1024, "{}", book.len());
        let opened = open("bomb.xlsx", book, year());
        assert!(opened.lists.is_empty());
        assert!(
            opened.problems[0].to_string().contains("unpacks to more"),
            "{}",
            opened.problems[0]
        );
    }
}

#[test]
fn rows_columns_and_cells_beyond_any_list_are_told() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    list_11(sheet);
    sheet.write(1_000_000, 0, "P9").unwrap();
    sheet.write(1, 5_000, "far away").unwrap();
    sheet.write(3, 0, "x".repeat(30_000)).unwrap();
    let opened = open("a.xlsx", book.save_to_buffer().unwrap(), year());
    let listed = annex_a::read(&opened.lists[0]);
    assert!(listed.problems[0].expected.contains("more than 50000 rows"), "{}", listed.problems[0]);
    assert_eq!(listed.households.len(), 1);
    assert!(listed.problems.iter().all(|problem| problem.value.len() < 200));
}
