//! The tables and methods behind the indicators, and what stands beside an indicator's value.

use axum::http::StatusCode;

use crate::markup::{between, links, plain};
use crate::site::Tried;

/// The links of a page that begin so and are numbers, with the number.
fn numbered(page: &str, begins: &str) -> Vec<(String, usize)> {
    let found = links(page).into_iter().filter(|(address, _)| address.starts_with(begins));
    found
        .filter_map(|(address, words)| {
            let figures: String = words.chars().take_while(|one| one.is_ascii_digit()).collect();
            Some((address, figures.parse().ok()?))
        })
        .collect()
}

/// The lines of a list that stands on one page.
fn lines(page: &str, kind: &str) -> usize {
    let table = between(page, &format!("data-table=\"{kind}\""), "</table>");
    between(table, "<tbody", "</tbody>").matches("<tr").count()
}

/// The cells of the row of a table that has that name.
fn cells(page: &str, kind: &str, name: &str) -> Vec<String> {
    let table = between(page, &format!("data-table=\"{kind}\""), "</table>");
    let row = table.split("<tr").find(|row| plain(row).contains(name)).unwrap();
    row.split("<td").skip(1).map(|cell| plain(&format!("<td{cell}"))).collect()
}

#[tokio::test]
async fn every_number_of_the_decisions_opens_as_many_children_as_it_says() {
    let tried = Tried::with_children(600).await;
    for address in ["/stock-flow", "/stock-flow?year=2023&agency=E06000023"] {
        let page = tried.page(address).await;
        let numbers = numbered(&page, "/stock-flow/children?");
        assert!(numbers.len() > 8, "{address} has only {} numbers", numbers.len());
        for (list, count) in numbers {
            assert_eq!(lines(&tried.page(&list).await, "children"), count, "{list}");
        }
    }
}

#[tokio::test]
async fn the_table_of_decisions_adds_up_and_has_englands_figures_of_its_year() {
    let tried = Tried::with_children(600).await;
    let page = tried.page("/stock-flow?year=2023").await;
    let count = |name: &str| -> usize {
        let first = cells(&page, "stock-flow", name).remove(0);
        let figures: String = first.chars().take_while(char::is_ascii_digit).collect();
        figures.parse().unwrap()
    };
    assert_eq!(count("1 Decision that"), count("1a Decision made") + count("1b Decision made"));
    assert_eq!(count("4c Decision intact"), count("4c.1 Not placed") + count("4c.2 Not placed"));
    assert_eq!(page.matches("✓ Yes").count(), 5, "{page}");
    let england = cells(&page, "stock-flow", "4c.1 Not placed").split_off(2);
    assert_eq!(england, ["2,190", "2,185 to 2,194", "23 %"]);
    assert!(page.contains("England: edition of 2024"), "{page}");
    let latest = tried.page("/stock-flow").await;
    assert!(!latest.contains("England, as printed"), "nothing is published of 2025/26");
}

#[tokio::test]
async fn the_reckoning_of_the_shortfall_opens_its_cases_and_tracks_a_target() {
    let tried = Tried::with_children(600).await;
    let page = tried.page("/shortfall").await;
    let numbers = numbered(&page, "/shortfall/cases?");
    assert!(numbers.len() >= 3, "{numbers:?}");
    for (list, count) in numbers {
        let kind = if list.contains("line=children") { "children" } else { "households" };
        assert_eq!(lines(&tried.page(&list).await, kind), count, "{list}");
    }
    assert!(!page.contains("data-table=\"tracked\""), "no target was asked about");
    let target = "target=10&by=2028-03-31&baseline=60&since=2022-03-31";
    let tracked = tried.page(&format!("/shortfall?{target}")).await;
    // Four of six years have gone: 60 less two thirds of 50, by days 27.
    assert_eq!(cells(&tracked, "tracked", "31\u{a0}March\u{a0}2026").remove(0), "27");
    assert!(tracked.contains("stands at 27 on 31 March 2026"), "{tracked}");
    let half = tried.get("/shortfall?target=10&by=2028-03-31").await;
    assert_eq!(half.status, StatusCode::BAD_REQUEST);
    assert!(half.text.contains("<a href=\"#baseline\">"), "{}", half.text);
    assert!(half.text.contains("value=\"2028-03-31\""), "{}", half.text);
}

#[tokio::test]
async fn a_funnel_says_who_is_outside_and_where_its_limits_come_from() {
    let tried = Tried::with_children(600).await;
    for indicator in ["a3", "adopted"] {
        let page = tried.page(&format!("/funnel?indicator={indicator}&year=2024")).await;
        assert_eq!(lines(&page, "funnel"), 6, "{page}");
        assert!(page.contains("within what chance would give"), "{page}");
        assert!(page.contains("widened by the square root of a dispersion"), "{page}");
        assert!(!plain(between(&page, "<main", "</main>")).contains(" bad"), "{page}");
        let points = page.matches("<circle").count();
        assert!((1..=6).contains(&points), "{points} points");
    }
    for wrong in ["/funnel?indicator=a1", "/funnel?indicator=lost", "/funnel?year=x"] {
        assert_eq!(tried.get(wrong).await.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test]
async fn published_figures_stand_beside_ours_with_their_edition() {
    let tried = Tried::with_children(300).await;
    let page = tried.page("/indicators/adopted?agency=E06000023").await;
    for told in ["Published figures", "South West", "edition of 2024", "How the two differ"] {
        assert!(page.contains(told), "{told}");
    }
    let years = cells(&page, "years", "2022/23");
    let published = cells(&page, "published", "2022/23");
    assert_eq!(years.first(), published.first(), "ours is the same in both tables");
    assert_eq!(published.get(1).map(String::as_str), Some("3,000 (2,995 to 3,004)"));
    let nothing = tried.page("/indicators/court-weeks").await;
    assert!(!nothing.contains("Published figures"), "nothing published counts the same");
}

#[tokio::test]
async fn a_mean_of_children_adopted_stands_beside_the_waits_of_everybody() {
    let tried = Tried::with_children(600).await;
    let page = tried.page("/indicators/a1").await;
    assert!(page.contains("never enter a mean over children adopted"), "{page}");
    assert!(page.contains("Over the three years to 31 March 2026"), "{page}");
    assert_eq!(lines(&page, "waits"), 4);
    let matched = tried.page("/indicators/a2").await;
    assert!(matched.contains("a match only once the child is adopted"), "{matched}");
    let count = tried.page("/indicators/decisions").await;
    assert!(!count.contains("data-table=\"waits\""), "a count has no waits");
    assert!(count.contains("/funnel?indicator=decisions&amp;year=2026"), "{count}");
}

#[tokio::test]
async fn a_revision_names_who_makes_the_difference() {
    let tried = Tried::with_children(300).await;
    let page = tried.page("/indicators/adopted?known_from=2026-04-01T09:00:00Z").await;
    let now = plain(between(&page, "In the period", "</dl>"));
    let revised = lines(&page, "revised");
    assert!(now.contains(&revised.to_string()), "nobody was known then: {revised}, {now}");
    assert!(page.contains("told for the first time"), "{page}");
    let late = tried.get("/indicators/adopted?known_from=2190-01-01T00:00:00Z").await;
    assert_eq!(late.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_wrong_earlier_moment_is_put_right_in_the_form_of_the_measure() {
    let tried = Tried::with_children(60).await;
    for wrong in ["2190-01-01T00:00:00Z", "yesterday"] {
        let answer = tried.get(&format!("/indicators/adopted?known_from={wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.text.contains("method=\"get\" action=\"/indicators/adopted\""), "{wrong}");
        assert!(answer.text.contains("id=\"known-from-error\""), "{wrong}");
        assert!(between(&answer.text, "id=\"known-from\"", ">").contains(wrong), "{wrong}");
    }
}

#[tokio::test]
async fn without_returns_or_lists_the_pages_say_what_to_load() {
    let tried = Tried::empty("tables-empty").await;
    for address in ["/stock-flow", "/shortfall", "/funnel"] {
        let page = tried.page(address).await;
        assert!(page.contains("No return has been loaded"), "{address}: {page}");
    }
}
