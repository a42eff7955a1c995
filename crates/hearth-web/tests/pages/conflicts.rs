//! Where sources differ: the list, one difference, and the form that settles it.

use axum::http::StatusCode;
use hearth_app::{Demonstration, demonstration};

use crate::markup::{between, links, plain};
use crate::site::{Tried, clock, post};

/// A site of its own, over a region whose lists of children have days that slipped.
async fn differing(name: &str) -> Tried {
    Tried::loaded_by(name, async |app| {
        let context = app.request_at_this_machine(clock());
        demonstration(&context, Demonstration { seed: 1, children: 300, lists_of_children: true })
            .await
            .unwrap();
    })
    .await
}

/// The address of the first difference, and its page.
async fn first(tried: &Tried) -> (String, String) {
    let list = tried.page("/conflicts").await;
    let is_one = |(address, _): &(String, String)| address.starts_with("/conflicts/");
    let (address, _) = links(&list).into_iter().find(is_one).unwrap();
    let page = tried.page(&address).await;
    (address, page)
}

/// What the form holds of the values the person has seen, written as a form sends it.
fn told(page: &str) -> String {
    let value = between(page, "name=\"told\" value=\"", "\"");
    value.replace('|', "%7C").replace("; ", "%3B+").replace(' ', "+")
}

fn to_settle(list: &str) -> usize {
    let heading = list.split("<h2").find(|part| part.contains("to settle")).unwrap();
    plain(between(heading, ">", "difference")).trim().parse().unwrap()
}

#[tokio::test]
async fn a_difference_is_settled_and_taken_back() {
    let tried = differing("settled").await;
    let before = to_settle(&tried.page("/conflicts").await);
    let (address, page) = first(&tried).await;
    assert!(
        page.contains("as the SSDA903 return tells") && page.contains("as the Annex A list tells")
    );
    let form = format!("told={}&chosen=annex-a&evidence=court-paper", told(&page));
    let done = post(&tried, &address, &form, "same-origin").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(done.headers.get("location").unwrap(), address.as_str());

    let page = tried.page(&address).await;
    assert!(page.contains("Settled by court-paper"), "{page}");
    let list = tried.page("/conflicts").await;
    assert_eq!(to_settle(&list), before - 1);
    assert!(list.contains("1 difference settled"), "{list}");
    let corrections = tried.page("/corrections").await;
    assert!(corrections.contains("1 value to put right"), "{corrections}");

    let form = format!("told={}&withdraw=yes", told(&page));
    let done = post(&tried, &address, &form, "same-origin").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(to_settle(&tried.page("/conflicts").await), before);
}

#[tokio::test]
async fn a_form_that_cannot_be_taken_is_shown_again_and_changes_nothing() {
    let tried = differing("unsettled").await;
    let before = tried.page("/conflicts").await;
    let (address, page) = first(&tried).await;
    let told = told(&page);
    let wrong = [
        ("", "Choose what holds.", "#chosen"),
        ("chosen=annex-a", "Choose what you have seen.", "#evidence"),
        ("chosen=another-day&evidence=case-record", "Enter the day it happened", "#day"),
        ("chosen=another-day&day=2026-02-30&evidence=case-record", "Enter the day", "#day"),
        ("chosen=another-day&day=2190-01-01&evidence=case-record", "is after today", "#chosen"),
        ("chosen=simulator&evidence=case-record", "Choose what holds.", "#chosen"),
    ];
    for (form, said, field) in wrong {
        let answer = post(&tried, &address, &format!("told={told}&{form}"), "same-origin").await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{form}");
        assert!(
            answer.text.contains(said) && answer.text.contains(&format!("href=\"{field}\"")),
            "{form}: {}",
            answer.text
        );
    }
    let stale = "told=ssda903+nothing&chosen=annex-a&evidence=case-record";
    let answer = post(&tried, &address, stale, "same-origin").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.text.contains("Look at the case again"), "{}", answer.text);

    let form = format!("told={told}&chosen=annex-a&evidence=case-record");
    for site in ["cross-site", "same-site", "none"] {
        let answer = post(&tried, &address, &form, site).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{site}");
        assert!(answer.text.contains("Another site tried"), "{}", answer.text);
    }
    let nowhere = address.replace("-7", "-8");
    let answer = post(&tried, &nowhere, &form, "same-origin").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(tried.page("/conflicts").await, before);
}
