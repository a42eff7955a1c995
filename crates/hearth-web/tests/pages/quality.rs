//! What the rules found leads from the overview to the return, the rule and the child.

use axum::http::StatusCode;

use crate::imports::{rows, spoilt};
use crate::markup::links;

/// Where the words of a link lead.
fn leads(row: &str, to: &str) -> String {
    links(row).into_iter().find(|(address, _)| address.contains(to)).unwrap().0
}

#[tokio::test]
async fn a_figure_leads_to_the_return_its_rows_to_the_child_and_its_rules_to_their_pages() {
    let tried = spoilt("quality").await;
    let page = tried.page("/quality").await;
    let authorities = rows(&page, "quality");
    assert_eq!(authorities.len(), 6);
    let bristol = authorities.iter().find(|row| row.contains("Bristol")).unwrap();
    let (newest, words) = links(bristol).pop().unwrap();
    assert!(words.ends_with("2025/26") && !words.starts_with("0.0"), "{words}");

    let import = tried.page(&newest).await;
    let said = rows(&import, "judged");
    assert!(said.len() > 3 && said.iter().all(|row| row.contains("/rules/")), "{said:?}");
    let kept = rows(&import, "judged-rows");
    assert!(!kept.is_empty(), "{import}");

    let child = tried.page(&leads(&kept[0], "/children/")).await;
    assert!(child.contains("What to put right in the returns"), "{child}");
    let rule = leads(&kept[0], "/rules/");
    assert!(rows(&child, "judged-rows").iter().any(|row| row.contains(&rule)), "{rule}: {child}");

    let found = tried.page(&rule).await;
    let returns = rows(&found, "rule");
    assert!(returns.iter().any(|row| row.contains(&newest)), "{newest}: {returns:?}");
    assert!(found.contains("How it works") && found.contains("Why it matters"), "{found}");
}

#[tokio::test]
async fn every_rule_is_listed_and_a_rule_that_there_is_not_is_not_found() {
    let tried = spoilt("rules").await;
    let page = tried.page("/rules").await;
    assert_eq!(rows(&page, "rules").len(), hearth_app::validate::all().len());
    assert_eq!(tried.get("/rules/no-such-rule").await.status, StatusCode::NOT_FOUND);
    let wrong = tried.get("/quality?agency=nowhere").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let before = tried.page("/quality?known_at=2000-01-01T00:00:00Z").await;
    assert!(before.contains("No return of those in view has been held to the rules"), "{before}");
}
