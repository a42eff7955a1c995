//! Whose children and households a page is asked for: everybody's, some authorities', a regional
//! agency's, or those of its members of one day.

use axum::http::StatusCode;

use crate::markup::{between, links, listed, numbers};
use crate::site::Tried;

const WEST: &str = "raa=adoption-west";

/// Bristol, and Bath and North East Somerset.
const TWO: &str = "agency=E06000023&agency=E06000022";

/// The number in the row of a measure on the page of all measures.
fn count_of(page: &str, code: &str) -> usize {
    let opens = format!("/indicators/{code}?");
    let row = page.split("<tr").find(|row| row.contains(&opens)).unwrap();
    let (_, count, _) = numbers(row).remove(0);
    count
}

#[tokio::test]
async fn every_number_of_a_regional_agency_opens_as_many_as_it_says() {
    let tried = Tried::with_children(200).await;
    for address in
        [format!("/indicators?{WEST}"), format!("/indicators?{TWO}"), format!("/report?{TWO}")]
    {
        let found = numbers(&tried.page(&address).await);
        assert!(found.len() > 10, "{address} has only {} numbers", found.len());
        for (list, count, words) in found {
            let scope = if address.contains("raa=") { WEST } else { TWO };
            assert!(
                list.contains(scope) || list.contains("agency=E06000022&agency=E06000023"),
                "{list}"
            );
            assert_eq!(listed(&tried, &list).await, count, "{words}: {list}");
        }
    }
}

#[tokio::test]
async fn a_set_counts_what_its_authorities_count_together() {
    let tried = Tried::with_children(600).await;
    let adopted = async |scope: &str| {
        let page = tried.page(&format!("/indicators?{scope}")).await;
        count_of(&page, "adopted")
    };
    let (bristol, bath) = (adopted("agency=E06000023").await, adopted("agency=E06000022").await);
    assert!(bristol > 0 && bath > 0);
    assert_eq!(adopted(TWO).await, bristol + bath);
    assert_eq!(adopted("agency=E06000022,E06000023").await, bristol + bath);
}

#[tokio::test]
async fn the_page_says_whose_it_is_and_by_which_membership() {
    let tried = Tried::with_children(60).await;
    let page = tried.page(&format!("/indicators/a3?{WEST}")).await;
    assert!(
        page.contains("was a member on that day. Members on 31 March 2026: Adoption West; Bath"),
        "{page}"
    );
    assert!(page.contains("<option value=\"raa:adoption-west\" selected>"), "{page}");
    let restated = tried.page(&format!("/indicators/a3?{WEST}&membership=2021-01-01")).await;
    assert!(restated.contains("by its members of 1 January 2021"), "{restated}");
    let to_indicators = links(&restated)
        .into_iter()
        .find(|(address, words)| address.starts_with("/indicators?") && words == "Indicators");
    let (address, _) = to_indicators.unwrap();
    assert!(address.contains("raa=adoption-west&membership=2021-01-01"), "{address}");
    let set = tried.page(&format!("/indicators?{TWO}")).await;
    let boxes = between(&set, "hearth-filter__boxes", "</fieldset>");
    assert_eq!(boxes.matches(" checked").count(), 2, "{boxes}");
}

#[tokio::test]
async fn a_regional_agency_may_be_chosen_by_the_form_or_by_its_name() {
    let tried = Tried::with_children(60).await;
    let by_id = tried.page(&format!("/indicators?{WEST}&clock=order")).await;
    for other in ["agency=raa:adoption-west", "raa=Adoption%20West"] {
        let page = tried.page(&format!("/indicators?{other}&clock=order")).await;
        assert_eq!(numbers(&page), numbers(&by_id), "{other}");
    }
}

#[tokio::test]
async fn a_table_of_a_regional_agency_leaves_as_it_is_shown() {
    let tried = Tried::with_children(200).await;
    let all = tried.get("/indicators?table=events&format=csv").await.text;
    let of_set = tried.get(&format!("/indicators?{TWO}&table=events&format=csv")).await.text;
    assert!(of_set.contains("Adopted") && of_set != all, "{of_set}");
}

#[tokio::test]
async fn a_wrong_scope_is_put_right_in_the_form_of_the_page() {
    let tried = Tried::with_children(60).await;
    let cases = [
        ("/indicators?raa=nowhere", "Choose a regional agency", "/indicators"),
        ("/indicators/a3?raa=nowhere", "Choose a regional agency", "/indicators/a3"),
        ("/report?raa=adoption-west&agency=E06000023", "beside authorities", "/report"),
        ("/report?membership=2021-01-01", "it needs a regional agency", "/report"),
        ("/indicators?raa=adoption-west&membership=x", "Enter a day", "/indicators"),
        ("/indicators?agency=E06000023&agency=E09000001", "E09000001", "/indicators"),
        ("/changes?raa=nowhere", "Choose a regional agency", "/changes"),
        ("/imports?raa=adoption-west&membership=x", "Enter a day", "/imports"),
        ("/returns?membership=2021-01-01", "it needs a regional agency", "/returns"),
        ("/conflicts?raa=nowhere", "Choose a regional agency", "/conflicts"),
    ];
    for (address, said, action) in cases {
        let answer = tried.get(address).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{address}");
        let summary = between(&answer.text, "govuk-error-summary", "</ul>");
        assert!(summary.contains(said), "{address}: {summary}");
        assert!(answer.text.contains(&format!("method=\"get\" action=\"{action}\"")), "{address}");
    }
}
