//! The clocks: every number opens as many runs as it says, each clock is explained, a case has its own.

use axum::http::StatusCode;

use crate::markup::{between, links};
use crate::site::Tried;

/// The lines of a list of runs, over all its pages.
async fn lines(tried: &Tried, address: &str) -> usize {
    let mut address = address.to_owned();
    let mut count = 0;
    loop {
        let page = tried.page(&address).await;
        let table = between(&page, "data-table=\"clock-runs\"", "</table>");
        count += between(table, "<tbody", "</tbody>").matches("<tr").count();
        match page.split("<a ").find(|anchor| anchor.contains("rel=\"next\"")) {
            Some(anchor) => address = between(anchor, "href=\"", "\"").replace("&amp;", "&"),
            None => return count,
        }
    }
}

#[tokio::test]
async fn every_number_of_clocks_opens_as_many_runs_as_it_says() {
    let tried = Tried::with_children(300).await;
    let mut tried_numbers = 0;
    for address in ["/clocks", "/today", "/clocks?agency=E06000023"] {
        let page = tried.page(address).await;
        for (to, words) in links(&page).into_iter().filter(|(to, _)| to.contains("stands=")) {
            let count: usize = words.split_whitespace().next().unwrap().parse().unwrap();
            assert_eq!(lines(&tried, &to).await, count, "{words}: {to}");
            tried_numbers += 1;
        }
    }
    assert!(tried_numbers > 20, "only {tried_numbers} numbers");
}

#[tokio::test]
async fn a_clock_is_explained_and_leads_to_cases_that_show_it() {
    let tried = Tried::with_children(300).await;
    let page = tried.page("/clocks/T-AUTH-REV").await;
    for part in ["A child’s clock.", "What to do", "regulation 36", "3 months"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let (child, _) = links(&page).into_iter().find(|(to, _)| to.starts_with("/children/")).unwrap();
    let shown = tried.page(&child).await;
    let running = between(&shown, "data-table=\"clocks-running\"", "</table>");
    assert!(running.contains("/clocks/T-AUTH-REV"), "{running}");
    let household = tried.page("/clocks/T-S2").await;
    let (family, _) =
        links(&household).into_iter().find(|(to, _)| to.starts_with("/families/")).unwrap();
    let shown = tried.page(&family).await;
    assert!(between(&shown, "data-table=\"clocks-running\"", "</table>").contains("/clocks/T-S2"));
}

#[tokio::test]
async fn what_is_no_clock_is_not_found_and_a_wrong_word_is_named() {
    let tried = Tried::with_children(200).await;
    assert_eq!(tried.get("/clocks/T-NONE").await.status, StatusCode::NOT_FOUND);
    for wrong in ["/clocks/T-S2?stands=late", "/clocks/any?page=999", "/clocks?agency=E06000030"] {
        assert_eq!(tried.get(wrong).await.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    assert!(tried.page("/clocks?agency=adoption-west-company").await.contains("Stage two"));
}
