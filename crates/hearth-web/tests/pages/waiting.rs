//! The pages of today and of the longest waiting.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::markup::{between, links, listed, numbers, plain};
use crate::site::Tried;

/// The lines of the list of those who wait.
fn lines(page: &str) -> usize {
    let table = between(page, "data-table=\"waiting\"", "</table>");
    between(table, "<tbody", "</tbody>").matches("<tr").count()
}

#[tokio::test]
async fn every_number_of_today_opens_as_many_children_as_it_says() {
    let tried = Tried::with_children(600).await;
    let mut addresses: BTreeSet<(String, usize, String)> = BTreeSet::new();
    for address in ["/today", "/today?agency=E06000023&clock=order", "/today?as_at=2024-06-30"] {
        addresses.extend(numbers(&tried.page(address).await));
    }
    assert!(addresses.len() > 20, "today has only {} numbers", addresses.len());
    assert!(addresses.iter().any(|(address, ..)| address.contains("months=12")));
    for (address, count, words) in addresses {
        assert_eq!(listed(&tried, &address).await, count, "{words}: {address}");
    }
}

#[tokio::test]
async fn today_never_calls_unknown_matches_nought() {
    let tried = Tried::with_children(200).await;
    let page = tried.page("/today").await;
    let table = between(&page, "data-table=\"happened\"", "</table>");
    let matches = table.split("<tr").find(|row| row.contains("Matches")).unwrap();
    assert!(plain(matches).contains("not known"), "{matches}");
    let before = tried.page("/today?as_at=1990-01-01").await;
    assert!(before.contains("No loaded return tells where children"), "{before}");
    for table in before.split("<table").skip(1) {
        assert!(!table.contains(">0</td>"), "nought where nothing can tell: {table}");
    }
}

#[tokio::test]
async fn the_longest_waiting_are_as_many_as_the_sentences_say() {
    let tried = Tried::with_children(600).await;
    let page = tried.page("/waiting").await;
    let everybody: usize = between(&page, "all authorities: ", " child").parse().unwrap();
    assert_eq!(lines(&page), everybody);
    let long: Vec<(String, String)> = links(&page)
        .into_iter()
        .filter(|(address, _)| address.starts_with("/waiting?") && address.contains("months=18"))
        .collect();
    assert_eq!(long.len(), 2, "{long:?}");
    for (address, words) in long {
        let count: usize = words.split_whitespace().next().unwrap().parse().unwrap();
        assert_eq!(lines(&tried.page(&address).await), count, "{address}");
        assert!(count > 0 && count < everybody, "{words}");
    }
}

#[tokio::test]
async fn only_children_of_the_authority_and_the_wait_are_listed() {
    let tried = Tried::with_children(600).await;
    let page = tried.page("/waiting?agency=E06000023&months=12&clock=decision").await;
    let table = between(&page, "data-table=\"waiting\"", "</table>");
    let rows: Vec<String> = table.split("<tr").skip(2).map(plain).collect();
    assert!(!rows.is_empty());
    for row in &rows {
        assert!(row.contains("Bristol"), "{row}");
        assert!(!row.contains("not begun"), "{row}");
    }
    let nobody = tried.page("/waiting?agency=E06000023&as_at=1990-01-01").await;
    assert!(nobody.contains("none of the loaded returns is of this day"), "{nobody}");
}

#[tokio::test]
async fn wrong_parameters_are_put_right_in_the_form_of_the_page() {
    let tried = Tried::with_children(60).await;
    let answer = tried.get("/waiting?months=13&agency=E06000023").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.text.contains("<a href=\"#months\">"), "{}", answer.text);
    assert!(answer.text.contains("action=\"/waiting\""), "{}", answer.text);
    assert!(answer.text.contains("<option value=\"E06000023\" selected>"), "{}", answer.text);
    for address in ["/waiting?page=99", "/waiting?stage=decided", "/today?months=12"] {
        assert_eq!(tried.get(address).await.status, StatusCode::BAD_REQUEST, "{address}");
    }
}

#[tokio::test]
async fn an_empty_database_says_how_to_fill_it() {
    let tried = Tried::empty("today-empty").await;
    for address in ["/today", "/waiting"] {
        let page = tried.page(address).await;
        assert!(page.contains("No return has been loaded"), "{address}: {page}");
        assert!(!page.contains("data-table"), "{address}");
    }
}
