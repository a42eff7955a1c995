//! What is new on the page of today, and how old each source is: held against the lists behind.

use crate::markup::{between, links, plain};
use crate::site::Tried;

/// The value of a line of the news, and the address it leads to.
fn line(page: &str, key: &str) -> (String, String) {
    let news = between(page, "What is new, and what to do", "</dl>");
    let row = news.split("<dt").find(|row| row.contains(key)).unwrap();
    let value = between(row, "<dd", "</dd>");
    let (address, words) = links(value).into_iter().next().unwrap_or_default();
    (address, if words.is_empty() { plain(between(value, ">", "")) } else { words })
}

fn first_number(words: &str) -> usize {
    words.split(' ').next().unwrap().replace(',', "").parse().unwrap()
}

#[tokio::test]
async fn the_news_lead_to_as_much_as_they_say() {
    let tried = Tried::with_children(200).await;
    for scope in ["", "?agency=E06000023", "?raa=adoption-west"] {
        let page = tried.page(&format!("/today{scope}")).await;
        let (imports, words) = line(&page, "Arrived since 21 May 2026");
        let listed = tried.page(&imports).await;
        assert!(
            listed.contains(&format!("{} arrivals", first_number(&words))),
            "{imports}: {words}"
        );
        let (changes, words) = line(&page, "Recorded or corrected");
        let recorded = tried.page(changes.trim_end_matches("#recorded")).await;
        let table = between(&recorded, "data-table=\"recorded\"", "</table>");
        let rows = between(table, "<tbody", "</tbody>").split("<tr").skip(1);
        let new: usize = rows.map(|row| first_number(&links(row).remove(0).1)).sum();
        assert_eq!(first_number(&words), new, "{changes}");
        assert!(line(&page, "To send back").0.starts_with("/returns"));
    }
}

#[tokio::test]
async fn what_is_old_is_no_news() {
    let tried = Tried::with_children(200).await;
    let before = tried.page("/today?known_at=2026-05-28T08:00:00Z").await;
    assert!(!before.contains("What is new"), "nothing was known then: {before}");
    let none = tried.page("/imports?known_from=2026-05-28T09:00:00Z").await;
    assert!(none.contains("Nothing that is asked for has arrived."), "{none}");
}

#[tokio::test]
async fn every_page_says_how_old_its_sources_are() {
    let tried = Tried::with_children(200).await;
    for address in [
        "/today",
        "/pipeline",
        "/waiting",
        "/clocks",
        "/indicators",
        "/changes",
        "/families",
        "/report",
    ] {
        let page = tried.page(address).await;
        assert!(
            page.contains("agencies in view tells of 2025/26 and was recorded on 28 May 2026."),
            "{address}"
        );
    }
    let page = tried.page("/pipeline?agency=E06000023").await;
    assert!(
        page.contains("Oldest source: SSDA903 return of Bristol, City of for 2025/26"),
        "{page}"
    );
    let table = between(&page, "data-table=\"sources\"", "</table>");
    let heads: Vec<String> = table
        .split("<th scope=\"col\"")
        .skip(1)
        .map(|one| plain(between(one, ">", "</th>")))
        .collect();
    assert_eq!(heads, ["Agency", "SSDA903 return"]);
    let all = tried.page("/pipeline").await;
    let table = between(&all, "data-table=\"sources\"", "</table>");
    assert!(table.contains("Annex A, list 11") && table.contains("2025/26, "), "{table}");
}
