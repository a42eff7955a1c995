//! The page of what changed: moves between two days, and records between two moments.

use axum::http::StatusCode;

use crate::markup::{between, links, listed, numbers, plain};
use crate::site::Tried;

fn rows(page: &str, kind: &str) -> Vec<String> {
    let table = between(page, &format!("data-table=\"{kind}\""), "</table>");
    between(table, "<tbody", "</tbody>").split("<tr").skip(1).map(ToOwned::to_owned).collect()
}

#[tokio::test]
async fn every_move_opens_as_many_children_as_it_says() {
    let tried = Tried::with_children(600).await;
    for address in ["/changes", "/changes?agency=E06000023&from=2023-06-30&to=2024-06-30"] {
        let page = tried.page(address).await;
        let moves = numbers(between(&page, "data-table=\"moves\"", "</table>"));
        assert!(moves.len() > 5, "{address} has only {} moves", moves.len());
        let all: usize = moves.iter().map(|(_, count, _)| count).sum();
        assert!(page.contains(&format!("{all} children stand elsewhere")), "{all}: {page}");
        for (list, count, words) in moves {
            assert!(list.contains("was=") && list.contains("from="), "{list}");
            assert_eq!(listed(&tried, &list).await, count, "{words}: {list}");
        }
    }
}

#[tokio::test]
async fn stages_before_and_moves_give_the_stages_after() {
    let tried = Tried::with_children(600).await;
    let page = tried.page("/changes?from=2025-03-31&to=2026-03-31").await;
    let count = |day: &str| format!("/children?stage=authorised&as_at={day}");
    let before = listed(&tried, &count("2025-03-31")).await;
    let after = listed(&tried, &count("2026-03-31")).await;
    let (mut came, mut went) = (0, 0);
    for row in rows(&page, "moves") {
        let (_, children, _) = numbers(&row).remove(0);
        let was = plain(between(&row, "<th", "</th>"));
        let is = plain(between(&row, "<td", "</td>"));
        came += if is.ends_with("Authorised") { children } else { 0 };
        went += if was.ends_with("Authorised") { children } else { 0 };
    }
    assert!(came > 0 && went > 0);
    assert_eq!(before + came, after + went);
}

#[tokio::test]
async fn what_the_newest_import_brought_is_listed_fact_by_fact() {
    let tried = Tried::with_children(200).await;
    let page = tried.page("/changes").await;
    assert!(page.contains("Figures that were published may change later"), "{page}");
    let (newest, _) =
        links(&page).into_iter().find(|(address, _)| address.contains("known_from")).unwrap();
    let newest = newest.replace("#recorded", "");
    let recorded = tried.page(&newest).await;
    let decision =
        rows(&recorded, "recorded").into_iter().find(|row| row.contains("Decision:")).unwrap();
    let (first_told, words) = links(&decision).remove(0);
    let count: usize = words.split_whitespace().next().unwrap().parse().unwrap();
    let facts = tried.page(&first_told.replace("#recorded", "")).await;
    assert_eq!(rows(&facts, "recorded-facts").len(), count);
    assert!(facts.contains("recorded for the first time") && facts.contains("not told"), "{facts}");
    let (child, _) = links(&rows(&facts, "recorded-facts")[0]).remove(0);
    assert!(tried.page(&child).await.contains("Decision: should be placed for adoption"));
    let nothing = tried.page("/changes?known_from=2026-12-01T00:00:00Z").await;
    assert!(nothing.contains("Nothing was recorded between these moments."), "{nothing}");
}

#[tokio::test]
async fn days_and_moments_in_the_wrong_order_are_refused_at_their_field() {
    let tried = Tried::with_children(60).await;
    let wrong = [
        ("from=2026-03-31&to=2026-03-31", "to", "is the same day as"),
        ("from=2026-03-31&to=2025-03-31", "to", "comes before"),
        ("known_to=2026-03-31T00:00:00Z", "known-from", "is empty"),
        (
            "known_from=2026-03-31T00:00:00Z&known_to=2026-03-31T00:00:00Z",
            "known-to",
            "is not later than",
        ),
    ];
    for (query, field, words) in wrong {
        let answer = tried.get(&format!("/changes?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        assert!(answer.text.contains(&format!("<a href=\"#{field}\">")), "{query}");
        assert!(answer.text.contains(&format!("id=\"{field}-error\"")), "{query}");
        assert!(answer.text.contains(words), "{query}");
        assert!(answer.text.contains("action=\"/changes\""), "{query}");
    }
    for query in [
        "kind=decision",
        "change=new",
        "page=2",
        "known_from=2026-01-01T00:00:00Z&page=2",
        "known_from=2026-01-01T00:00:00Z&kind=decision&page=99",
        "clock=order",
    ] {
        let answer = tried.get(&format!("/changes?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
    }
    let untold = tried.page("/changes?from=1990-01-01&to=1991-01-01").await;
    assert!(untold.contains("the loaded returns do not tell of both days"), "{untold}");
}

#[tokio::test]
async fn a_year_without_a_return_is_warned_of_once() {
    let tried = Tried::with_children(60).await;
    for address in
        ["/changes?from=1990-01-01&to=1991-01-01", "/changes?from=1988-01-01&to=1991-01-01"]
    {
        let page = tried.page(address).await;
        assert_eq!(page.matches("No return for 1990/91 is loaded.").count(), 1, "{address}");
        assert_eq!(page.matches("govuk-warning-text\"").count(), 1, "{address}");
    }
}

#[tokio::test]
async fn what_was_recorded_of_several_is_what_was_recorded_of_each() {
    let tried = Tried::with_children(200).await;
    let counted = async |scope: &str| {
        let page = tried.page(&format!("/changes?known_from=2026-05-01T00:00:00Z&{scope}")).await;
        let count = |row: &String| {
            let (list, words) = links(row).remove(0);
            assert!(list.contains(scope), "{list}");
            words.split(' ').next().unwrap().replace(',', "").parse::<usize>().unwrap()
        };
        rows(&page, "recorded").iter().map(count).sum::<usize>()
    };
    let (bath, bristol) = (counted("agency=E06000022").await, counted("agency=E06000023").await);
    assert!(bath > 0 && bristol > 0);
    assert_eq!(counted("agency=E06000022&agency=E06000023").await, bath + bristol);
    assert!(counted("raa=adoption-west").await > bath + bristol);
    let moves = tried.page("/changes?raa=adoption-west").await;
    assert!(moves.contains("<option value=\"raa:adoption-west\" selected>"), "{moves}");
}
