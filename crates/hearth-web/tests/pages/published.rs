//! Figures as the department publishes them: rounded, withheld, and with no way to those behind them.

use axum::http::StatusCode;

use crate::markup::{between, links, numbers, plain};
use crate::site::Tried;

/// The cells of the body of a table, row by row.
fn rows(page: &str, id: &str) -> Vec<Vec<String>> {
    let table = between(page, &format!("id=\"{id}\""), "</table>");
    let body = between(table, "<tbody", "</tbody>");
    let cells =
        |row: &str| row.split("<td").skip(1).map(|cell| plain(&format!("<td{cell}"))).collect();
    body.split("<tr").skip(1).map(cells).collect()
}

#[tokio::test]
async fn no_count_from_1_to_5_of_an_authority_is_shown_and_none_opens_a_list() {
    let tried = Tried::with_children(600).await;
    for address in [
        "/indicators?agency=E06000022&disclosure=dfe",
        "/indicators/adopted?agency=E06000022&disclosure=dfe",
        "/indicators/departures?raa=adoption-west&disclosure=dfe",
        "/report?agency=E06000022&disclosure=dfe",
    ] {
        let page = tried.page(address).await;
        assert_eq!(numbers(&page), [], "{address}");
        assert!(page.contains("Counts from 1 to 5 are withheld"), "{address}");
        let small = |cell: &str| ["1", "2", "3", "4", "5"].contains(&cell);
        let ids = page.split("<table class=\"govuk-table\" id=\"").skip(1);
        let ids: Vec<&str> = ids.map(|rest| between(rest, "", "\"")).collect();
        for id in ids.iter().filter(|id| id.starts_with("as-published")) {
            for row in rows(&page, id) {
                assert!(!row.iter().any(|cell| small(cell)), "{address} {id}: {row:?}");
            }
        }
    }
    let withheld = tried.page("/report?agency=E06000022&disclosure=dfe").await;
    assert!(
        rows(&withheld, "as-published-happened").concat().contains(&"c".to_owned()),
        "{withheld}"
    );
}

#[tokio::test]
async fn all_authorities_together_are_rounded_to_ten() {
    let tried = Tried::with_children(600).await;
    let counted = tried.page("/indicators/adopted").await;
    let (_, count, _) = numbers(&counted).remove(0);
    let page = tried.page("/indicators/adopted?disclosure=dfe").await;
    let rounded = (count + 5) / 10 * 10;
    assert_eq!(rows(&page, "as-published")[0][0], rounded.to_string());
    assert!(page.contains("rounded to the nearest 10"), "{page}");
    let years = rows(&page, "as-published-years");
    assert!(years.len() > 5);
    for year in years {
        assert!(year[0] == "k" || year[0].ends_with('0'), "{year:?}");
    }
}

#[tokio::test]
async fn the_choice_is_kept_from_page_to_page_and_in_the_files() {
    let tried = Tried::with_children(60).await;
    let page = tried.page("/indicators?disclosure=dfe").await;
    let measures =
        links(&page).into_iter().filter(|(address, _)| address.starts_with("/indicators/"));
    let mut count = 0;
    for (address, _) in measures {
        assert!(address.ends_with("&disclosure=dfe"), "{address}");
        count += 1;
    }
    assert!(count > 30, "{count}");
    assert!(page.contains("<option value=\"dfe\" selected>"), "{page}");
    let file = "/indicators?agency=E06000022&disclosure=dfe&table=as-published-events&format=csv";
    let text = tried.get(file).await.text;
    assert!(text.lines().any(|line| line.starts_with("Adopted,c")), "{text}");
}

#[tokio::test]
async fn an_unknown_rule_is_put_right_in_the_form_of_the_page() {
    let tried = Tried::with_children(60).await;
    for page in ["/indicators", "/indicators/a3", "/report"] {
        let answer = tried.get(&format!("{page}?disclosure=none")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.text.contains("Write dfe"), "{page}");
        assert!(answer.text.contains(&format!("method=\"get\" action=\"{page}\"")), "{page}");
    }
}
