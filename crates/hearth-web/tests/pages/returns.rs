//! What to send back: what each return would hold, held against the return itself.

use axum::http::StatusCode;
use hearth_app::returning::{Extent, Form, SheetForm, make_annex_a, make_quarterly, make_ssda903};
use hearth_app::scope::Whose;
use hearth_app::{App, Demonstration, demonstration};
use hearth_domain::{AgencyId, CollectionYear, Quarter};

use crate::markup::{between, links, plain};
use crate::site::{Tried, clock};

/// A site over a region whose lists of children have days that slipped, and its database.
async fn loaded(name: &str) -> (Tried, App) {
    let mut kept = None;
    let tried = Tried::loaded_by(name, async |app| {
        let context = app.request_at_this_machine(clock());
        demonstration(&context, Demonstration { seed: 1, children: 300, lists_of_children: true })
            .await
            .unwrap();
        kept = Some(app.clone());
    })
    .await;
    (tried, kept.unwrap())
}

/// The cells of each agency of the table, with the address its name leads to.
fn table(page: &str) -> Vec<(String, Vec<String>)> {
    let table = between(page, "data-table=\"returns\"", "</table>");
    let rows = between(table, "<tbody", "</tbody>").split("<tr").skip(1);
    let cell = |cell: &str| plain(between(cell, ">", "</td>"));
    rows.map(|row| (links(row).remove(0).0, row.split("<td").skip(1).map(cell).collect())).collect()
}

/// The number that begins a cell; nothing where it holds words.
fn number(cell: &str) -> Option<usize> {
    cell.split(' ').next().unwrap().replace(',', "").parse().ok()
}

#[tokio::test]
async fn every_number_is_what_the_return_would_hold() {
    let (tried, app) = loaded("returns").await;
    let context = app.request_at_this_machine(clock());
    let year = CollectionYear::ending_in(2026).unwrap();
    let (day, quarter) = (year.last_day(), Quarter::parse("2025-Q4").unwrap());
    let rows = table(&tried.page("/returns").await);
    assert!(rows.len() > 6, "authorities and recruiters: {rows:?}");
    for (address, cells) in rows {
        let agency = AgencyId::parse(between(&address, "agency=", "&")).unwrap();
        let [_, _, slice, children, households, asked, families] =
            <[String; 7]>::try_from(cells).unwrap();
        let made = make_ssda903(&context, (&agency, year), Extent::AdoptionSlice, Form::Csv).await;
        assert_eq!(made.ok().map(|made| made.children), number(&slice), "{agency}: {slice}");
        let lists = make_annex_a(&context, (&agency, day), SheetForm::Csv).await.unwrap();
        let rows_of = |of: &str| {
            let sheet = lists.sheets.iter().find(|(name, _)| name.contains(of));
            sheet.map(|(_, rows)| *rows)
        };
        assert_eq!(rows_of("10"), number(&children), "{agency}: {:?}", lists.sheets);
        let told = number(&households);
        assert_eq!(rows_of("11").is_some(), told.is_some(), "{agency}: {households}");
        assert!(rows_of("11") >= told, "a household has a row for each adopter");
        let whose = Whose::agency(Some(agency.clone()));
        let survey = make_quarterly(&context, (&whose, quarter), SheetForm::Csv).await.unwrap();
        let held = [number(&asked), number(&families)].into_iter().flatten().collect::<Vec<_>>();
        let sheets = survey.sheets.iter().map(|(_, rows)| *rows);
        assert_eq!(
            sheets.take(held.len()).collect::<Vec<_>>(),
            held,
            "{agency}: {:?}",
            survey.sheets
        );
    }
}

#[tokio::test]
async fn each_agency_has_its_commands_and_says_what_cannot_be_told() {
    let (tried, _app) = loaded("returns-commands").await;
    let all = tried.page("/returns").await;
    assert_eq!(
        all.matches("<details class=\"govuk-details hearth-folded\"").count(),
        table(&all).len()
    );
    let one = tried.page("/returns?agency=E06000023&year=2025&as_at=2025-09-30").await;
    for told in [
        "hearth return ssda903 --agency E06000023 --year 2025 --out ssda903-E06000023-2025",
        "hearth return annex-a --agency E06000023 --as-at 2025-09-30 --out annex-a-E06000023-2025-09-30.xlsx",
        "hearth return quarterly --agency E06000023 --period 2025-26-Q2 --out survey-E06000023-2025-26-Q2.xlsx",
        "What it cannot tell:",
        "Header has no UPN: the unique pupil number is never kept.",
    ] {
        assert!(plain(&one).contains(told), "{told}: {one}");
    }
    let missing = tried.page("/returns?agency=E06000023&year=1999").await;
    assert!(missing.contains("Its return for 1998/99 is not loaded."), "{missing}");
    let west = tried.page("/returns?raa=adoption-west").await;
    assert!(plain(&west).contains("hearth return quarterly --raa adoption-west"), "{west}");
}

#[tokio::test]
async fn what_waits_is_counted_as_it_is_listed() {
    let (tried, _app) = loaded("returns-waiting").await;
    let page = tried.page("/returns").await;
    let conflicts = tried.page("/conflicts").await;
    let waiting: usize = table(&page).iter().filter_map(|(_, cells)| number(&cells[1])).sum();
    assert!(waiting > 0 && conflicts.contains(&format!("{waiting} differences to settle")));
    let rows = between(&page, "data-table=\"returns\"", "</table>");
    let (address, words) =
        links(rows).into_iter().find(|(address, _)| address.starts_with("/conflicts?")).unwrap();
    let of_one = tried.page(&address).await;
    let count = number(&words).unwrap();
    assert!(of_one.contains(&format!("{count} difference")), "{address}: {of_one}");
    let today = tried.page("/today").await;
    assert!(today.contains(&format!("{waiting} differences to settle")), "{today}");
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused_at_its_field_and_nothing_is_said_of_nobody() {
    let tried = Tried::with_children(60).await;
    let wrong = [
        ("quarter=2190-Q1", "quarter"),
        ("quarter=2025-Q5", "quarter"),
        ("year=soon", "year"),
        ("as_at=1890-01-01", "as-at"),
        ("as_at=1901-01-01", "as-at"),
        ("agency=nowhere", "agency"),
    ];
    for (query, field) in wrong {
        let answer = tried.get(&format!("/returns?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        assert!(
            answer.text.contains(&format!("<a href=\"#{field}\">")),
            "{query}: {}",
            answer.text
        );
        assert!(answer.text.contains("action=\"/returns\""), "{query}");
    }
    let empty = Tried::empty("returns-empty").await;
    let page = empty.page("/returns").await;
    assert!(page.contains("No return has been loaded") && !page.contains("<table"), "{page}");
}
