//! The board report.

use axum::http::StatusCode;

use crate::markup::{between, links, listed, numbers, plain};
use crate::site::Tried;

/// The row of a table whose name begins so, in plain words.
fn row(page: &str, kind: &str, name: &str) -> Vec<String> {
    let table = between(page, &format!("data-table=\"{kind}\""), "</table>");
    let found = table.split("<tr").find(|row| row.contains(&format!(">{name}"))).unwrap();
    found.split("<td").skip(1).map(|cell| plain(&format!("<td{cell}"))).collect()
}

#[tokio::test]
async fn every_number_of_the_report_opens_as_many_children_as_it_says() {
    let tried = Tried::with_children(600).await;
    for address in ["/report", "/report?agency=E06000023&quarter=2024-Q2&clock=order"] {
        let page = tried.page(address).await;
        let numbers = numbers(&page);
        assert!(numbers.len() > 20, "{address} has only {} numbers", numbers.len());
        for (list, count, words) in numbers {
            assert_eq!(listed(&tried, &list).await, count, "{words}: {list}");
        }
    }
}

#[tokio::test]
async fn quarters_add_up_to_the_year_and_stand_a_year_apart() {
    let tried = Tried::with_children(600).await;
    let first = |cells: &[String], at: usize| -> usize {
        cells[at].split_whitespace().next().unwrap().trim_start_matches("<td").parse().unwrap()
    };
    let mut sum = 0;
    for quarter in ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"] {
        let page = tried.page(&format!("/report?quarter={quarter}")).await;
        let decisions = row(&page, "happened", "Decisions<");
        sum += first(&decisions, 0);
        assert_eq!(first(&decisions, 1), sum, "{quarter}: the year to date");
        let later = tried.page(&format!("/report?quarter={}", quarter.replace("24", "25"))).await;
        let before = row(&later, "happened", "Decisions<");
        assert_eq!(before[2], decisions[0], "{quarter}: a year before");
    }
    assert!(sum > 0);
}

#[tokio::test]
async fn without_a_quarter_it_is_the_latest_that_has_ended_and_is_told_of() {
    let tried = Tried::with_children(200).await;
    let page = tried.page("/report").await;
    let heading = plain(between(&page, "<h1 class=\"govuk-heading-l\">", "</h1>"));
    assert_eq!(
        heading,
        "Board report: all authorities, quarter 4 of 2025/26, January to March 2026"
    );
    assert!(page.contains("<option value=\"2025-Q4\" selected>"), "{page}");
    let late = tried.get("/report?quarter=2026-Q1&agency=E06000023").await;
    assert_eq!(late.status, StatusCode::BAD_REQUEST);
    assert!(late.text.contains("<a href=\"#quarter\">"), "{}", late.text);
    assert!(late.text.contains("has not ended or is not in the loaded returns"), "{}", late.text);
    for wrong in ["/report?quarter=2025", "/report?as_at=2026-03-31"] {
        assert_eq!(tried.get(wrong).await.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test]
async fn every_sheet_says_synthetic_and_every_name_opens_its_definition() {
    let tried = Tried::with_children(200).await;
    let page = tried.page("/report").await;
    for place in ["hearth-report__head", "hearth-report__foot"] {
        let running = between(&page, &format!("<div class=\"{place}\">"), "</div>");
        assert!(running.contains("SYNTHETIC") && running.contains("Board report"), "{running}");
    }
    for kind in ["happened", "times"] {
        let table = between(&page, &format!("data-table=\"{kind}\""), "</table>");
        for name in between(table, "<tbody", "</tbody>").split("<th").skip(1) {
            let (definition, words) = links(name).remove(0);
            assert!(definition.starts_with("/indicators/"), "{words}");
            tried.page(&definition).await;
        }
    }
}

#[tokio::test]
async fn what_no_source_tells_is_said_and_never_nought() {
    let tried = Tried::with_children(200).await;
    let page = tried.page("/report").await;
    assert!(page.contains("the return carries a match only once the child is adopted"), "{page}");
    for cell in row(&page, "happened", "Matches<") {
        assert!(cell.contains("not known") || cell.contains("at least"), "{cell}");
    }
    let before = tried.page("/report?quarter=1990-Q1").await;
    for table in before.split("<table").skip(1) {
        assert!(!table.contains(">0</td>"), "nought where nothing can tell: {table}");
    }
    let empty = Tried::empty("report-empty").await;
    assert!(empty.page("/report").await.contains("No return has been loaded"));
    assert!(empty.page("/changes").await.contains("No return has been loaded"));
}
