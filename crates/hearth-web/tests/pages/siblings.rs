//! Brothers and sisters: the list of groups, one group, the form, and what the page of a child says.

use axum::http::StatusCode;
use hearth_app::{Demonstration, demonstration};

use crate::markup::{between, links, plain};
use crate::site::{Tried, clock, post};

/// A site of its own, over a region whose lists give children of one family the same identifier.
async fn with_families(name: &str) -> Tried {
    Tried::loaded_by(name, async |app| {
        let context = app.request_at_this_machine(clock());
        demonstration(&context, Demonstration { seed: 1, children: 400, lists_of_children: true })
            .await
            .unwrap();
    })
    .await
}

/// The addresses of the groups of a list, with the words of each link.
fn groups(list: &str) -> Vec<(String, String)> {
    let is_one = |(address, _): &(String, String)| address.starts_with("/siblings/");
    links(list).into_iter().filter(is_one).collect()
}

/// The first group of the list with so many children or more.
fn group_of(list: &str, children: usize) -> String {
    let is_big = |(_, words): &&(String, String)| {
        words.split([',', ' ']).filter(|word| word.parse::<u32>().is_ok()).count() >= children
    };
    groups(list).iter().find(is_big).unwrap().0.clone()
}

/// The number in the heading that ends so.
fn counted(list: &str, ends: &str) -> usize {
    let heading = list
        .split("<h2")
        .find(|part| part.split("</h2>").next().is_some_and(|words| words.ends_with(ends)));
    heading.map_or(0, |heading| plain(between(heading, ">", " group")).trim().parse().unwrap())
}

/// The cases of a group, as its page leads to them.
fn children_of(page: &str) -> Vec<String> {
    let found = links(page).into_iter().map(|(address, _)| address);
    found.filter(|address| address.starts_with("/children/")).collect()
}

#[tokio::test]
async fn a_group_is_proposed_confirmed_on_the_pages_of_its_children_and_taken_back() {
    let tried = with_families("siblings").await;
    let list = tried.page("/siblings").await;
    let before = counted(&list, "to confirm");
    assert!(before > 10 && list.contains("Annex A list"), "{before}");
    let confirmed = counted(&list, "confirmed");
    assert!(confirmed > before, "the demonstration has confirmed most groups: {confirmed}");
    let address = group_of(&list, 3);
    let page = tried.page(&address).await;
    assert!(page.contains("Nobody has said yet") && page.contains("Where this was read"), "{page}");
    assert!(page.contains("List10"), "the rows are shown: {page}");
    let children = children_of(&page);
    let child = tried.page(&children[0]).await;
    assert!(child.contains("Not confirmed: child "), "a proposal is no fact: {child}");
    assert!(!child.contains("data-list=\"siblings\""), "{child}");

    let done = post(&tried, &address, "chosen=all&evidence=case-record", "same-origin").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(done.headers.get("location").unwrap(), address.as_str());
    let page = tried.page(&address).await;
    assert!(page.contains("A person has confirmed it, recorded on 28 May 2026"), "{page}");
    let list = tried.page("/siblings").await;
    assert_eq!(
        (counted(&list, "to confirm"), counted(&list, "confirmed")),
        (before - 1, confirmed + 1)
    );
    let child = tried.page(&children[0]).await;
    let siblings = between(&child, "data-list=\"siblings\"", "</ul>");
    assert_eq!(siblings.matches("<li>").count(), children.len() - 1, "{siblings}");
    for other in &children[1..] {
        assert!(siblings.contains(other.as_str()), "{other}: {siblings}");
    }
    let earlier = format!("{}?known_at=2026-05-28T08:59:59Z", children[0]);
    assert!(tried.get(&earlier).await.status == StatusCode::NOT_FOUND, "nothing was known then");

    let done = post(&tried, &address, "withdraw=yes", "same-origin").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let list = tried.page("/siblings").await;
    assert_eq!((counted(&list, "to confirm"), counted(&list, "confirmed")), (before, confirmed));
}

#[tokio::test]
async fn some_of_a_group_are_confirmed_and_a_group_is_refused() {
    let tried = with_families("some-siblings").await;
    let list = tried.page("/siblings").await;
    let confirmed = counted(&list, "confirmed");
    let address = group_of(&list, 3);
    let children = children_of(&tried.page(&address).await);
    let case = |child: &str| child.trim_start_matches("/children/").to_owned();
    let form = format!(
        "chosen=some&sibling={}&sibling={}&evidence=court-paper",
        case(&children[0]),
        case(&children[1])
    );
    let done = post(&tried, &address, &form, "same-origin").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let third = tried.page(&children[2]).await;
    assert!(!third.contains("Brothers and sisters in this database"), "{third}");
    let first = tried.page(&children[0]).await;
    assert!(between(&first, "data-list=\"siblings\"", "</ul>").contains(&children[1]));

    let other = groups(&tried.page("/siblings").await)[0].0.clone();
    let done = post(&tried, &other, "chosen=nobody&evidence=other-agency", "same-origin").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let page = tried.page(&other).await;
    assert!(page.contains("A person has found that they are not"), "{page}");
    let list = tried.page("/siblings").await;
    assert_eq!((counted(&list, "confirmed"), counted(&list, "refused")), (confirmed + 1, 1));
}

#[tokio::test]
async fn a_form_that_cannot_be_taken_is_shown_again_and_changes_nothing() {
    let tried = with_families("no-siblings").await;
    let before = tried.page("/siblings").await;
    let address = group_of(&before, 3);
    let child = children_of(&tried.page(&address).await)[0].replace("/children/", "");
    let one = format!("chosen=some&sibling={child}&evidence=case-record");
    let wrong = [
        ("", "Choose whether they are", "#chosen"),
        ("chosen=all", "Choose what you have seen.", "#evidence"),
        ("chosen=perhaps&evidence=case-record", "Choose whether they are", "#chosen"),
        ("chosen=some&evidence=case-record", "Choose at least two", "#sibling"),
        (one.as_str(), "Choose at least two", "#sibling"),
        ("withdraw=yes", "nobody has said", "#chosen"),
    ];
    for (form, said, field) in wrong {
        let answer = post(&tried, &address, form, "same-origin").await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{form}");
        assert!(
            answer.text.contains(said) && answer.text.contains(&format!("href=\"{field}\"")),
            "{form}: {}",
            answer.text
        );
    }
    let good = "chosen=all&evidence=case-record";
    let stranger = post(&tried, "/siblings/0123456789abcdef", good, "same-origin").await;
    assert_eq!(stranger.status, StatusCode::BAD_REQUEST);
    assert!(stranger.text.contains("Nothing was recorded"), "{}", stranger.text);
    let nowhere = tried.get("/siblings/0123456789abcdef").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    let elsewhere = post(&tried, &address, good, "cross-site").await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    assert_eq!(tried.page("/siblings").await, before);
}

#[tokio::test]
async fn the_list_is_of_those_in_view() {
    let tried = with_families("siblings-of").await;
    let all = groups(&tried.page("/siblings").await).len();
    let mut of_each = 0;
    for agency in ["E06000022", "E06000023", "E06000024", "E06000025", "E06000054", "E10000013"] {
        of_each += groups(&tried.page(&format!("/siblings?agency={agency}")).await).len();
    }
    assert_eq!(of_each, all);
    assert_eq!(groups(&tried.page("/siblings?raa=adoption-west").await).len(), all);
    let past = tried.page("/siblings?known_at=2026-05-28T08:00:00Z").await;
    assert!(past.contains("0 groups to confirm"), "{past}");
    assert_eq!(tried.get("/siblings?page=99").await.status, StatusCode::BAD_REQUEST);
    let file = tried.get("/siblings?table=siblings&format=csv").await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.text.contains("Annex A list"), "{}", file.text);
}
