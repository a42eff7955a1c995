//! Every table of every page as a file, held against what the page shows.

use std::collections::BTreeSet;
use std::io::Cursor;

use axum::http::StatusCode;
use calamine::{Data, Reader as _, Xlsx};

use crate::markup::{between, links, listed, plain};
use crate::site::{Answer, Tried};

/// A table of a page: its identifier, and for each row the markup of each cell.
struct Shown {
    id: String,
    rows: Vec<Vec<String>>,
}

fn tables(page: &str) -> Vec<Shown> {
    let rows = |table: &str| table.split("<tr").skip(1).map(cells).collect();
    page.split("<table ")
        .skip(1)
        .map(|rest| between(rest, "", "</table>"))
        .map(|table| Shown {
            id: between(table, "id=\"", "\"").to_owned(),
            rows: rows(table.split_once("<tbody").unwrap().1),
        })
        .collect()
}

fn cells(row: &str) -> Vec<String> {
    let row = between(row, "", "</tr>").replace("<th ", "<td ").replace("</th>", "</td>");
    row.split("<td ").skip(1).map(|cell| between(cell, ">", "</td>").to_owned()).collect()
}

/// What people see of a cell: without what only listeners hear, escapes undone.
fn seen(cell: &str) -> String {
    let mut parts = cell.split("<span class=\"govuk-visually-hidden\">");
    let first = parts.next().unwrap_or_default().to_owned();
    let after = parts.map(|rest| rest.split_once("</span>").unwrap().1);
    let words = plain(&after.fold(first, |all, rest| all + rest)).replace('\u{a0}', " ");
    words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Whether a file's cell says what the page's does.
fn agree(cell: &str, filed: &str) -> bool {
    let is_day_alone = cell.trim_start().starts_with("<time") && cell.matches("<time").count() == 1;
    let day = cell.split_once("datetime=\"").filter(|_| is_day_alone);
    if let Some((_, rest)) = day.filter(|_| cell.trim_end().ends_with("</time>")) {
        let value = between(rest, "", "\"");
        let days = value.strip_prefix('P').and_then(|days| days.strip_suffix('D'));
        return filed == days.unwrap_or(value);
    }
    let seen = seen(cell);
    let figures = seen.strip_suffix(" %").unwrap_or(&seen).replace(',', "");
    filed == seen || (filed.parse::<f64>().is_ok() && filed == figures)
}

/// The address of a table of a page as a file, as the page itself links to it.
fn file_link(page: &str, id: &str, format: &str) -> String {
    let wanted = format!("table={id}&format={format}");
    let mut found: Vec<String> = links(page).into_iter().map(|(address, _)| address).collect();
    found.retain(|address| address.ends_with(&wanted));
    assert_eq!(found.len(), 1, "links to {wanted}");
    found.remove(0)
}

fn records(answer: &Answer) -> Vec<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(answer.bytes.as_slice());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn header(answer: &Answer, name: &str) -> String {
    answer.headers.get(name).unwrap().to_str().unwrap().to_owned()
}

/// A cell of a workbook as the CSV file writes it.
fn written(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        Data::Float(number) => number.to_string(),
        other => other.to_string(),
    }
}

fn workbook(answer: &Answer) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(answer.bytes.clone())).unwrap()
}

/// Checks both files of each table of a page, and gives the identifiers.
async fn check(tried: &Tried, address: &str) -> BTreeSet<String> {
    let page = tried.page(address).await;
    let mut ids = BTreeSet::new();
    for table in tables(&page) {
        let of = format!("{} of {address}", table.id);
        assert!(ids.insert(table.id.clone()), "{of} stands twice");
        let answer = tried.get(&file_link(&page, &table.id, "csv")).await;
        assert_eq!(answer.status, StatusCode::OK, "{of}");
        let rows = records(&answer);
        assert!(rows.len() > table.rows.len(), "{of} has lost rows");
        for (shown, filed) in table.rows.iter().zip(rows.iter().skip(1)) {
            assert_eq!(shown.len(), filed.len(), "{of}");
            for (cell, filed) in shown.iter().zip(filed) {
                assert!(agree(cell, filed), "{of}: {cell} left as {filed}");
            }
        }
        same_as_workbook(tried, &file_link(&page, &table.id, "xlsx"), &rows).await;
    }
    ids
}

async fn same_as_workbook(tried: &Tried, address: &str, rows: &[Vec<String>]) {
    let answer = tried.get(address).await;
    let mut book = workbook(&answer);
    let sheet = book.sheet_names().first().unwrap().clone();
    assert!(book.worksheet_formula(&sheet).unwrap().is_empty(), "{address} holds a formula");
    let range = book.worksheet_range(&sheet).unwrap();
    assert_eq!(range.height(), rows.len(), "{address}");
    for (row, expected) in range.rows().zip(rows) {
        for (cell, expected) in row.iter().zip(expected) {
            let figures = |text: &str| text.parse::<f64>().ok();
            let cell = written(cell);
            let same = cell == *expected
                || figures(&cell).is_some() && figures(&cell) == figures(expected);
            assert!(same, "{address}: {cell} and not {expected}");
        }
    }
}

#[tokio::test]
async fn every_table_leaves_as_it_is_shown() {
    let tried = Tried::with_children(200).await;
    let mut addresses: BTreeSet<String> = ["/pipeline", "/indicators", "/children", "/about"]
        .into_iter()
        .map(str::to_owned)
        .collect();
    for start in ["/pipeline?agency=E06000023&clock=order", "/indicators", "/children"] {
        let led_to = links(&tried.page(start).await).into_iter().map(|(address, _)| address);
        let is_page = |address: &String| address.starts_with('/') && !address.contains("format=");
        addresses.extend(led_to.filter(is_page).filter(|address| address != "/").take(60));
    }
    let mut ids = BTreeSet::new();
    for address in &addresses {
        ids.extend(check(&tried, address).await);
    }
    let expected = [
        "children",
        "clocks",
        "recorded",
        "rows",
        "spells",
        "spread-table",
        "stages",
        "stocks",
        "times",
        "waits",
    ];
    for id in expected {
        assert!(ids.contains(id), "no page with the table {id} was tried: {ids:?}");
    }
}

#[tokio::test]
async fn a_file_holds_every_row_of_a_list_on_several_pages() {
    let tried = Tried::with_children(600).await;
    let count = listed(&tried, "/children").await;
    for address in ["/children", "/children?page=2"] {
        let page = tried.page(address).await;
        let rows = records(&tried.get(&file_link(&page, "children", "csv")).await);
        assert!(count > 200 && rows.len() == count + 1, "{address}: {} of {count}", rows.len());
    }
}

#[tokio::test]
async fn a_file_says_what_it_is_and_that_it_is_invented() {
    let tried = Tried::with_children(60).await;
    let address = "/indicators/entry-to-placed?as_at=2025-03-31&clock=order";
    let csv = tried.get(&format!("{address}&table=spread-table&format=csv")).await;
    assert_eq!(header(&csv, "content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        header(&csv, "content-disposition"),
        "attachment; filename=\"SYNTHETIC-spread-table-2025-03-31.csv\""
    );
    for (name, value) in [("cache-control", "no-store"), ("x-content-type-options", "nosniff")] {
        assert_eq!(header(&csv, name), value);
    }
    let xlsx = tried.get(&format!("{address}&table=spread-table&format=xlsx")).await;
    assert!(header(&xlsx, "content-type").ends_with("spreadsheetml.sheet"));
    assert!(
        header(&xlsx, "content-disposition").contains("SYNTHETIC-spread-table-2025-03-31.xlsx")
    );
    let about = workbook(&xlsx).worksheet_range("About").unwrap();
    let told: Vec<Vec<String>> =
        about.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    for line in [
        ["SYNTHETIC", "Every child, family and figure in this file is invented."],
        ["Table", "The same in numbers"],
        ["Address", address],
        ["As at the end of", "2025-03-31"],
        ["Known at", "2026-05-28T09:00:00Z"],
        ["Definition", "/indicators/entry-to-placed"],
    ] {
        assert!(told.contains(&line.map(str::to_owned).to_vec()), "{line:?} is not in {told:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_had_as_a_file_is_refused_and_what_can_is_named() {
    let tried = Tried::with_children(60).await;
    let refused = [
        ("/pipeline?table=lost&format=csv", StatusCode::NOT_FOUND, "no table “lost”"),
        ("/pipeline?table=stages&format=pdf", StatusCode::BAD_REQUEST, "one of: csv, xlsx."),
        ("/pipeline?table=stages", StatusCode::BAD_REQUEST, "“format” is missing"),
        ("/pipeline?format=csv", StatusCode::BAD_REQUEST, "“table” is missing"),
        ("/pipeline?table=%3Cb%3E&format=csv", StatusCode::NOT_FOUND, "no table “%3Cb%3E”"),
    ];
    for (address, status, told) in refused {
        let answer = tried.get(address).await;
        assert_eq!(answer.status, status, "{address}");
        assert!(answer.text.contains(told), "{address}: {}", answer.text);
        let offered = links(&answer.text);
        let stages = "/pipeline?table=stages&format=xlsx";
        assert!(offered.iter().any(|(address, _)| address == stages), "{address}: {offered:?}");
    }
    let none = tried.get("/about?table=stages&format=csv").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    assert!(none.text.contains("This page has no tables."), "{}", none.text);
    let unclear = tried.get("/pipeline?clock=noon&table=stages&format=csv").await;
    assert_eq!(unclear.status, StatusCode::BAD_REQUEST);
    assert!(unclear.text.contains("“Waiting” holds “noon”"), "{}", unclear.text);
    let nowhere = tried.get("/nowhere?table=stages&format=csv").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}
