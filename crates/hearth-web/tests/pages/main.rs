//! Every page as a browser at this machine meets it, over a synthetic region.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod changes;
mod clocks;
mod conflicts;
mod families;
mod files;
mod imports;
mod lists;
mod markup;
mod matching;
mod missed;
mod names;
mod news;
mod notifications;
mod published;
mod quality;
mod report;
mod returns;
mod safety;
mod scope;
mod siblings;
mod site;
mod stated;
mod stating;
mod tables;
mod waiting;

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};

use markup::{between, links, listed, numbers, plain};
use site::{Database, Tried, clock};

#[tokio::test]
async fn every_number_opens_as_many_children_as_it_says() {
    let tried = Tried::with_children(600).await;
    let pipeline = tried.page("/pipeline").await;
    let mut addresses: BTreeSet<(String, usize, String)> = numbers(&pipeline).into_iter().collect();
    assert!(addresses.len() > 40, "the pipeline has only {} numbers", addresses.len());
    let indicators =
        links(&pipeline).into_iter().filter(|(address, _)| address.starts_with("/indicators/"));
    for (address, _) in indicators {
        addresses.extend(numbers(&tried.page(&address).await));
    }
    for clock in ["decision", "order"] {
        addresses.extend(numbers(
            &tried.page(&format!("/pipeline?clock={clock}&as_at=2024-03-31")).await,
        ));
    }
    addresses.extend(numbers(&tried.page("/pipeline?agency=E06000023").await));
    for (address, count, words) in addresses {
        assert_eq!(listed(&tried, &address).await, count, "{words}: {address}");
    }
}

#[tokio::test]
async fn a_number_leads_to_a_child_and_the_child_to_rows() {
    let tried = Tried::with_children(200).await;
    let pipeline = tried.page("/pipeline").await;
    let (address, ..) = numbers(&pipeline)
        .into_iter()
        .find(|(address, ..)| address.contains("stage=adopted"))
        .unwrap();
    let list = tried.page(&address).await;
    assert!(
        list.contains("<h1 class=\"govuk-heading-l\">Adopted in the 12 months to 31 March 2026"),
        "{list}"
    );
    let (address, words) =
        links(&list).into_iter().find(|(address, _)| address.starts_with("/children/")).unwrap();
    let child = tried.page(&address).await;
    let number = between(&words, "Child ", ",");
    assert!(child.contains(&format!("<h1 class=\"govuk-heading-l\">Child {number}, ")), "{words}");
    for told in [
        "Adoption order",
        "E1",
        "after the placement order",
        "Episodes, DECOM",
        "Rows behind this",
        ", through ",
    ] {
        assert!(child.contains(told), "{told} is not told: {child}");
    }
    let timeline = between(&child, "<ol class=\"hearth-timeline\"", "</ol>");
    assert_eq!(
        timeline.matches("<li").count(),
        timeline.matches("<time class=\"hearth-timeline__date\"").count()
    );
}

#[tokio::test]
async fn every_page_has_its_frame_and_its_headers() {
    let tried = Tried::with_children(60).await;
    let pipeline = tried.page("/pipeline").await;
    let mut addresses: BTreeSet<String> =
        links(&pipeline).into_iter().map(|(address, _)| address).collect();
    addresses.retain(|address| !address.contains("&format=") && !address.contains("?table="));
    addresses.extend(
        [
            "/pipeline?known_at=2026-05-28T08:00:00Z",
            "/pipeline?as_at=2190-01-01",
            "/nowhere",
            "/pipeline?clock=x",
        ]
        .map(str::to_owned),
    );
    for address in addresses.iter().filter(|address| address.starts_with('/') && *address != "/") {
        let answer = tried.get(address).await;
        let heading = plain(between(&answer.text, "<h1 class=\"govuk-heading-l\">", "</h1>"));
        let title = plain(between(&answer.text, "<title>", "</title>"));
        assert!(
            !heading.is_empty() && title.contains(&heading) && title.contains("SYNTHETIC"),
            "{address}: {title}"
        );
        assert_eq!(answer.text.matches("<h1").count(), 1, "{address}");
        for never in [" style=", "<style", "onclick", "javascript:"] {
            assert!(!answer.text.contains(never), "{address} holds {never}");
        }
        let told = |name: &str| {
            answer
                .headers
                .get(name)
                .map(|value| value.to_str().unwrap().to_owned())
                .unwrap_or_default()
        };
        assert_eq!(told("cache-control"), "no-store", "{address}");
        assert_eq!(told("referrer-policy"), "no-referrer", "{address}");
        assert_eq!(told("x-content-type-options"), "nosniff", "{address}");
        assert!(
            told("content-security-policy").starts_with("default-src 'none'; style-src 'self'"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn the_ways_in_and_the_files() {
    let tried = Tried::empty("files").await;
    let root = tried.get("/").await;
    assert_eq!(
        (root.status, root.headers.get("location").unwrap().to_str().unwrap()),
        (StatusCode::SEE_OTHER, "/today")
    );
    let page = tried.page("/about").await;
    for (place, media_type) in [
        ("rel=\"stylesheet\" href=\"", "text/css"),
        ("rel=\"icon\" href=\"", "image/svg"),
        ("type=\"module\" src=\"", "text/javascript"),
    ] {
        let file = tried.get(between(&page, place, "\"")).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(
            file.headers.get("content-type").unwrap().to_str().unwrap().starts_with(media_type)
        );
        assert!(file.headers.get("cache-control").unwrap().to_str().unwrap().contains("immutable"));
    }
}

#[tokio::test]
async fn an_empty_database_says_so_and_how_to_fill_it() {
    let tried = Tried::empty("empty").await;
    let pipeline = tried.page("/pipeline").await;
    assert!(
        pipeline.contains("No return has been loaded")
            && pipeline.contains("hearth import ssda903"),
        "{pipeline}"
    );
    assert_eq!(numbers(&pipeline), []);
    let list = tried.page("/children?stage=decided").await;
    assert!(list.contains("Decided: not known") && list.contains("cannot tell"), "{list}");
}

#[tokio::test]
async fn another_host_is_refused() {
    let tried = Tried::empty("hosts").await;
    for host in ["example.org", "hearth.example.org:8080", "192.168.0.7"] {
        for address in ["/pipeline", "/assets/hearth.css", "/nowhere"] {
            let answer = tried.ask(Method::GET, address, host).await;
            assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST, "{host} {address}");
        }
    }
    let other_address = tried.ask(Method::GET, "http://example.org/pipeline", "localhost").await;
    assert_eq!(other_address.status, StatusCode::MISDIRECTED_REQUEST);
    for host in ["127.0.0.1:8080", "[::1]:8080", "localhost"] {
        assert_eq!(
            tried.ask(Method::GET, "/pipeline", host).await.status,
            StatusCode::OK,
            "{host}"
        );
    }
}

#[tokio::test]
async fn nothing_can_be_changed_through_a_page() {
    let tried = Tried::empty("methods").await;
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        let answer = tried.ask(method.clone(), "/pipeline", "localhost").await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        assert!(answer.text.contains("can only be read"), "{}", answer.text);
    }
}

#[tokio::test]
async fn a_wrong_parameter_is_named_and_the_rest_kept() {
    let tried = Tried::with_children(60).await;
    let answer = tried.get("/pipeline?as_at=31/03/2026&agency=E06000023&clock=order").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(
        answer.text.contains("<a href=\"#as-at\">“As at the end of” holds “31/03/2026”."),
        "{}",
        answer.text
    );
    assert!(answer.text.contains("<option value=\"E06000023\" selected>"), "{}", answer.text);
    assert!(answer.text.contains("<option value=\"order\" selected>"), "{}", answer.text);
    let wrong = [
        "/pipeline?agency=E06000001",
        "/pipeline?agency=%00",
        "/pipeline?clock=noon",
        "/pipeline?stage=decided",
        "/pipeline?as_at=2026-02-30",
        "/pipeline?known_at=yesterday",
        "/pipeline?as_at=%FF",
        "/pipeline?clock=entry&clock=order",
        "/children?stage=lost",
        "/children?band=long",
        "/children?year=2",
        "/children?page=99",
        "/children?page=0",
        "/children?page=99999999999999999999",
        "/children?indicator=A1",
        "/children?indicator=entry-to-placed&stage=decided",
        "/children?indicator=entry-to-placed&band=1-to-2-years",
        "/children?indicator=waiting-decided&year=1",
        "/children?part=left-out",
        "/children?indicator=decisions&part=left-out",
        "/children?indicator=a9&part=left-out",
        "/children?indicator=a1&part=whole",
        "/children?from=2026-01-01",
        "/children?was=decided",
        "/children?indicator=waiting-decided&from=2026-01-01",
        "/children?indicator=decisions&from=2026-04-01",
        "/children?indicator=decisions&months=12",
        "/children?months=12&band=1-to-2-years",
        "/indicators/decision-to-order?page=2",
        "/pipeline?as_at=%3Cscript%3E",
        "/about/?x",
        "/children/00000000-0000-7000-8000-000000000000?clock=entry",
    ];
    for address in wrong {
        let answer = tried.get(address).await;
        assert!(answer.status.is_client_error(), "{address}: {}", answer.status);
        assert!(!answer.text.contains("<script>"), "{address}");
        if answer.status == StatusCode::BAD_REQUEST {
            assert!(answer.text.contains("There is a problem"), "{address}");
        }
    }
}

#[tokio::test]
async fn every_list_of_a_share_opens_and_what_is_not_known_says_why() {
    let tried = Tried::with_children(300).await;
    for part in ["measured", "whole", "left-out"] {
        let address = format!("/children?indicator=a3&part={part}");
        assert_eq!(tried.get(&address).await.status, StatusCode::OK, "{address}");
    }
    let counted = tried.get("/children?indicator=decisions").await.text;
    assert!(!counted.contains("Nobody stands there"), "an indicator alone opens those it counts");
    let matched = tried.get("/children?indicator=waiting-unmatched").await.text;
    assert!(matched.contains("carries a match only once the child is adopted"), "{matched}");
    assert!(!matched.contains("Nobody stands there"));
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let tried = Tried::with_children(60).await;
    for address in [
        "/nowhere",
        "/children/1",
        "/children/00000000-0000-7000-8000-000000000000",
        "/indicators/A1",
        "/assets/other.css",
    ] {
        let answer = tried.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.text.contains("Page not found"), "{address}");
    }
}

#[tokio::test]
async fn days_no_source_tells_of_are_shown_with_a_warning() {
    let tried = Tried::with_children(60).await;
    let today = tried.page("/pipeline").await;
    assert!(
        today.contains("As at 31 March 2026, the last day that the loaded returns tell of."),
        "{today}"
    );
    let later = tried.page("/pipeline?as_at=2026-12-31").await;
    assert!(later.contains("No source tells of days after 31 March 2026."), "{later}");
    let before_any = tried.page("/pipeline?known_at=2026-05-28T08:59:59Z").await;
    assert!(before_any.contains("As it was known on 28 May 2026 at 08:59 UTC."), "{before_any}");
    assert!(before_any.contains("By then nothing had been recorded"), "{before_any}");
    assert!(!before_any.contains("data-table"), "{before_any}");
    let before_returns = tried.page("/pipeline?as_at=1990-01-01").await;
    assert!(before_returns.contains("No return for 1989/90 is loaded."), "{before_returns}");
    for table in before_returns.split("<table").skip(1) {
        assert!(!table.contains(">0</td>"), "nought where nothing can tell: {table}");
    }
}

#[tokio::test]
async fn matched_children_are_not_known_and_never_nought() {
    let tried = Tried::with_children(60).await;
    let pipeline = tried.page("/pipeline").await;
    assert!(
        pipeline.contains("the return carries a match only once the child is adopted"),
        "{pipeline}"
    );
    let table = between(&pipeline, "data-table=\"pipeline\"", "</table>");
    let all = plain(between(table, "<tfoot", "</tfoot>"));
    assert!(all.contains("not known"), "{all}");
}

#[tokio::test]
async fn a_long_list_stands_on_several_pages_and_loses_nobody() {
    let tried = Tried::with_children(600).await;
    let first = tried.page("/children").await;
    let heading = plain(between(&first, "<h1 class=\"govuk-heading-l\">", "</h1>"));
    let count: usize = between(&heading, "All stages: ", " children").parse().unwrap();
    assert!(count > 200 && first.contains("Showing 1 to 200 of"), "{heading}");
    assert_eq!(listed(&tried, "/children").await, count);
}

static REPORTED: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(Vec::new());

#[tokio::test]
async fn a_fault_is_reported_once_and_its_text_never_shown() {
    let database = Database::new("fault");
    let app = database.open().await;
    let report = |line: &str| REPORTED.lock().unwrap().push(line.to_owned());
    let router = hearth_web::Site::new(app.clone(), clock).reporting_faults_to(report).router();
    let tried = Tried { router, _database: Some(database) };
    app.close().await;
    let answer = tried.get("/pipeline").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    let reported = REPORTED.lock().unwrap().clone();
    assert_eq!(reported.len(), 1, "{reported:?}");
    let text = reported.concat();
    let cause = text.strip_prefix("page fault 1: ").unwrap();
    assert!(answer.text.contains("the number 1."), "{}", answer.text);
    assert!(cause.len() > 5 && !answer.text.contains(cause), "{cause}");
}
