//! The pages of what arrived, over returns in which something is wrong.

use axum::http::StatusCode;
use hearth_app::import::{Mode, Sent, import_returns};
use hearth_domain::CollectionYear;
use hearth_simulation::{Scenario, generate};

use crate::markup::{between, links, plain};
use crate::site::{Database, Tried, clock};

/// Spoils the day on which every third episode began.
fn spoil(folder: &std::path::Path) {
    let file = folder.join("E06000023/2026/episodes.csv");
    let text = std::fs::read_to_string(&file).unwrap();
    let spoilt = |(number, line): (usize, &str)| {
        let mut cells: Vec<&str> = line.split(',').collect();
        let began = cells.get_mut(1).filter(|_| number > 0 && number % 3 == 0);
        began.into_iter().for_each(|cell| *cell = "31/02/2026");
        cells.join(",")
    };
    let lines: Vec<String> = text.lines().enumerate().map(spoilt).collect();
    std::fs::write(&file, lines.join("\n")).unwrap();
}

/// Two years of returns; those of 2025/26 of Bristol are spoilt.
async fn spoilt(name: &str) -> Tried {
    let year = |ending| CollectionYear::ending_in(ending).unwrap();
    let folder = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("SYNTHETIC-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    generate(&Scenario::adoption_west(3, 1_200, year(2025), year(2026))).write_to(&folder).unwrap();
    spoil(&folder);
    let database = Database::new(name);
    let app = database.open().await;
    let sent = Sent::read_tree(&folder).unwrap();
    import_returns(&app.request_at_this_machine(clock()), sent, Mode::Write).await.unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    Tried { router: hearth_web::router(app, clock), _database: Some(database) }
}

fn rows(page: &str, kind: &str) -> Vec<String> {
    let table = between(page, &format!("data-table=\"{kind}\""), "</table>");
    between(table, "<tbody", "</tbody>").split("<tr").skip(1).map(ToOwned::to_owned).collect()
}

/// The number in the last cell of a row.
fn last_number(row: &str) -> usize {
    let cell = row.split("<td").last().unwrap();
    plain(between(cell, ">", "</td>")).replace(',', "").parse().unwrap()
}

#[tokio::test]
async fn every_return_is_listed_and_leads_to_its_problems_and_they_to_the_children() {
    let tried = spoilt("imports").await;
    let page = tried.page("/imports").await;
    let arrived = rows(&page, "imports");
    assert_eq!(arrived.len(), 12, "six authorities and two years");
    let bad: Vec<&String> = arrived.iter().filter(|row| last_number(row) > 0).collect();
    assert_eq!(bad.len(), 1, "only one return is spoilt: {bad:?}");
    let (address, words) = links(bad[0]).remove(0);
    assert_eq!(words, "Bristol, City of, 2025/26");
    let import = tried.page(&address).await;
    let counted: usize = rows(&import, "counts").iter().map(|row| last_number(row)).sum();
    assert_eq!(counted, last_number(bad[0]));
    let kinds: usize = rows(&page, "kinds").iter().map(|row| last_number(row)).sum();
    assert_eq!(kinds, counted);
    let listed = rows(&import, "problems");
    assert!(!listed.is_empty() && listed.len() < counted, "{} of {counted}", listed.len());
    assert!(import.contains("31/02/2026") && import.contains("DECOM"), "{import}");
    let (child, number) = links(&listed[0]).remove(0);
    let number = number.replace("Child ", "");
    assert!(tried.page(&child).await.contains(&format!("Child {number}, Bristol")));
}

#[tokio::test]
async fn only_the_chosen_authority_is_listed() {
    let tried = spoilt("imports-one").await;
    let page = tried.page("/imports?agency=E06000024").await;
    assert_eq!(rows(&page, "imports").len(), 2);
    assert!(page.contains("Nothing was wrong in any of the returns above."), "{page}");
}

#[tokio::test]
async fn what_is_not_there_and_wrong_pages_are_refused() {
    let tried = spoilt("imports-wrong").await;
    let (address, _) = links(&tried.page("/imports").await)
        .into_iter()
        .find(|(address, _)| address.starts_with("/imports/"))
        .unwrap();
    assert_eq!(tried.get("/imports/none").await.status, StatusCode::NOT_FOUND);
    let unknown = "/imports/00000000-0000-7000-8000-000000000000";
    assert_eq!(tried.get(unknown).await.status, StatusCode::NOT_FOUND);
    for wrong in [format!("{address}?page=99"), format!("{address}?agency=E06000023")] {
        assert_eq!(tried.get(&wrong).await.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    let empty = Tried::empty("imports-empty").await;
    assert!(empty.page("/imports").await.contains("No return has been loaded"));
}
