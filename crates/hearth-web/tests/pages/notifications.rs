//! Early notifications: the form, the list, and the child before any decision.

use axum::http::StatusCode;
use hearth_app::{Demonstration, demonstration};

use crate::markup::{between, links};
use crate::site::{Tried, clock, post};

/// Where the form is.
const FORM: &str = "/early-notifications/new";

/// What a form holds of an unborn child.
const UNBORN: &str = "agency=E06000023&number=N-1&day=2026-05-20&birth=unborn&expected=2026-09-14\
                      &told_by=planning-meeting";

async fn with_returns(name: &str) -> Tried {
    Tried::loaded_by(name, async |app| {
        let context = app.request_at_this_machine(clock());
        demonstration(&context, Demonstration { seed: 1, children: 100, lists_of_children: false })
            .await
            .unwrap();
    })
    .await
}

#[tokio::test]
async fn a_child_is_told_of_early_and_stands_before_the_decision() {
    let tried = with_returns("notified").await;
    let empty = tried.page("/early-notifications").await;
    assert!(empty.contains("0 children notified"), "{empty}");
    let form = tried.page(FORM).await;
    let first = between(&form, "<optgroup label=\"Returns are loaded\">", "</optgroup>");
    assert_eq!(first.matches("<option").count(), 6, "{first}");

    let names = "&forename=Example&surname=Synthetic&worker=&team=Team+Seven";
    let done = post(&tried, FORM, &format!("{UNBORN}{names}"), "same-origin").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let address = done.headers.get("location").unwrap().to_str().unwrap().to_owned();
    let child = tried.page(&address).await;
    for told in [
        "Child N-1, Bristol, City of",
        "Before decision",
        "Early notification",
        "entered by a person, early notification, planning-meeting",
        "Example Synthetic",
        "Team Seven",
        "of later days, what people have entered is shown",
    ] {
        assert!(child.contains(told), "{told}: {child}");
    }
    let heading = between(&child, "<h1", "</h1>");
    assert!(!heading.contains("Synthetic"), "names stand in the summary alone: {heading}");
    let list = tried.page("/early-notifications?agency=E06000023").await;
    assert!(
        list.contains("1 child notified") && list.contains("expected 14 September 2026"),
        "{list}"
    );
    assert!(!list.contains("Example"), "no name in a list: {list}");
    assert!(links(&list).iter().any(|(to, _)| *to == address), "{list}");
    let other = tried.page("/early-notifications?agency=E06000022").await;
    assert!(other.contains("0 children notified"), "{other}");
    let pipeline = tried.page("/children?stage=before-decision&as_at=2026-05-28").await;
    assert!(pipeline.contains("N-1"), "{pipeline}");

    let again = post(&tried, FORM, UNBORN, "same-origin").await;
    assert_eq!(again.status, StatusCode::BAD_REQUEST);
    assert!(again.text.contains("a known child’s"), "{}", again.text);
    assert!(links(&again.text).iter().any(|(to, _)| *to == address), "{}", again.text);
}

#[tokio::test]
async fn a_form_that_cannot_be_taken_is_shown_again_with_all_that_is_wrong() {
    let tried = with_returns("not-notified").await;
    let long = "x".repeat(101);
    let wrong = [
        ("agency=E06000023", "agency=", vec!["#agency"]),
        ("agency=E06000023", "agency=adoption-west-company", vec!["#agency"]),
        ("number=N-1", "number=+", vec!["#number"]),
        ("number=N-1", "number=1.2E%2B11", vec!["#number"]),
        ("day=2026-05-20", "day=20/05/2026", vec!["#day"]),
        ("day=2026-05-20", "day=2026-05-29", vec!["#day"]),
        ("birth=unborn", "birth=", vec!["#birth"]),
        ("birth=unborn", "birth=born", vec!["#born"]),
        ("birth=unborn", "birth=born&born=2026-05-29", vec!["#born"]),
        ("birth=unborn", "birth=born&born=2001-05-29", vec!["#born"]),
        ("expected=2026-09-14", "expected=2016-09-14", vec!["#expected"]),
        ("told_by=planning-meeting", "told_by=hearsay", vec!["#told_by"]),
        ("told_by", "told", vec!["#told_by"]),
        (UNBORN, "", vec!["#agency", "#number", "#day", "#birth", "#told_by"]),
    ];
    for (from, to, fields) in wrong {
        let answer = post(&tried, FORM, &UNBORN.replace(from, to), "same-origin").await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{to}");
        let summary = between(&answer.text, "govuk-error-summary__list", "</ul>");
        let led: Vec<String> = links(summary).into_iter().map(|(to, _)| to).collect();
        assert_eq!(led, fields, "{to}: {summary}");
        for field in fields {
            let id = format!("id=\"{}\"", field.trim_start_matches('#'));
            assert!(answer.text.contains(&id), "{field} leads to nothing");
        }
    }
    let named = format!("{UNBORN}&team={long}");
    let answer = post(&tried, FORM, &named, "same-origin").await;
    assert!(answer.text.contains("Enter at most 100 characters."), "{}", answer.text);
    assert!(answer.text.contains("value=\"N-1\""), "what was typed is kept: {}", answer.text);
    let elsewhere = post(&tried, FORM, UNBORN, "cross-site").await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    let list = tried.page("/early-notifications").await;
    assert!(list.contains("0 children notified"), "{list}");
}
