//! What is stated of children and households: on their own pages in words, and nowhere else.

use axum::http::StatusCode;

use crate::markup::{between, links, plain};
use crate::site::Tried;

/// The pages of those in a list.
async fn pages(tried: &Tried, list: &str, start: &str) -> Vec<(String, String)> {
    let page = tried.page(list).await;
    let mut found = Vec::new();
    for (address, _) in links(&page).into_iter().filter(|(address, _)| address.starts_with(start)) {
        let shown = tried.page(&address).await;
        found.push((address, shown));
    }
    assert!(found.len() > 5, "{list} has {}", found.len());
    found
}

/// The sections of a page in order.
fn headings(page: &str) -> Vec<String> {
    page.split("<h2").skip(1).map(|part| plain(between(part, ">", "</h2>"))).collect()
}

#[tokio::test]
async fn a_child_is_heard_first_and_needs_stand_with_what_they_rest_on() {
    let tried = Tried::with_children(600).await;
    let children = pages(&tried, "/children?stage=authorised", "/children/").await;
    let (mut overdue, mut without, mut heard, mut undecided) = (0, 0, 0, 0);
    for (address, page) in &children {
        let first: Vec<String> = headings(page).into_iter().take(2).collect();
        assert_eq!(first, ["What the child says", "Needs"], "{address}");
        let needs = between(page, "data-table=\"needs\"", "</table>");
        assert!(needs.contains("Essential") || needs.contains("Important"), "{address}: {needs}");
        assert!(!needs.contains("E0600") && !needs.contains("not-"), "safety says no more");
        overdue += usize::from(needs.contains("Overdue"));
        without += usize::from(needs.contains("no day set") || needs.contains("undated"));
        heard += usize::from(page.contains("data-list=\"wishes\""));
        undecided += usize::from(page.contains("Decision missing"));
        assert!(!page.contains("cannot be read"), "{address}");
    }
    assert!(overdue > 0 && without > 0 && heard > 0, "{overdue} {without} {heard} {undecided}");
    let (address, _) = &children[0];
    let join = if address.contains('?') { '&' } else { '?' };
    let file = tried.get(&format!("{address}{join}table=needs&format=csv")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.text.contains("Need,Weight,Document and day"), "{}", file.text);
}

#[tokio::test]
async fn a_family_is_shown_with_what_it_was_not_asked() {
    let tried = Tried::with_children(600).await;
    let families = pages(&tried, "/families?stage=approved-waiting", "/families/").await;
    for (address, page) in &families {
        assert!(headings(page).contains(&"What the family offers".to_owned()), "{address}");
        let offers = between(page, "data-table=\"offers\"", "</table>");
        assert!(offers.contains("Ages panel advised") && offers.contains(" years"), "{offers}");
        let conditions = between(page, "data-table=\"conditions\"", "</table>");
        assert_eq!(conditions.matches("<tr").count(), 19, "every condition has a row");
        assert!(conditions.contains("Not asked"), "{conditions}");
    }
    let hold = families.iter().filter(|(_, page)| page.contains("Links on hold"));
    assert!(hold.count() < families.len());
}

/// What a child has said, and where a child must not live, leave by no list of what was recorded.
#[tokio::test]
async fn no_line_of_words_stands_in_what_was_recorded() {
    let tried = Tried::with_children(600).await;
    let page = tried.page("/changes").await;
    let (newest, _) = links(&page)
        .into_iter()
        .find(|(_, words)| words.contains("What the newest import brought"))
        .unwrap();
    let newest = newest.replace("#recorded", "");
    for kind in ["wish", "need", "offer"] {
        let list = format!("{newest}&kind={kind}");
        let shown = tried.page(&list).await;
        assert!(shown.contains("the words stand on the page of the case"), "{kind}: {shown}");
        let file = tried.get(&format!("{list}&table=recorded-facts&format=csv")).await;
        assert_eq!(file.status, StatusCode::OK, "{kind}");
        assert!(file.text.lines().count() > 10, "{kind}: {}", file.text);
        for word in [
            "Invented:",
            "not-in",
            "not-with",
            "essential",
            "family condition",
            "child-social-worker",
        ] {
            assert!(!file.text.contains(word) && !shown.contains(word), "{kind}: {word}");
        }
    }
}
