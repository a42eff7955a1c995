//! The pages of what arrived, over returns in which something is wrong.

use axum::http::StatusCode;
use hearth_app::import::{Mode, Sent, import_returns};
use hearth_domain::CollectionYear;
use hearth_domain::fact::{FactKind, Statement};
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
pub async fn spoilt(name: &str) -> Tried {
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

pub fn rows(page: &str, kind: &str) -> Vec<String> {
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
    assert!(words.starts_with("Bristol, City of, 2025/26, SSDA903 return"), "{words}");
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
    assert!(page.contains("Nothing was wrong in any of the arrivals above."), "{page}");
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

/// How many arrivals a page says there are.
fn arrivals(page: &str) -> usize {
    let heading = page.split("<h2").find(|part| part.contains(" arrival")).unwrap();
    plain(between(heading, ">", " arrival")).replace(',', "").parse().unwrap()
}

/// Every row of the list, over all its pages.
async fn every_row(tried: &Tried, address: &str) -> Vec<String> {
    let mut address = address.to_owned();
    let mut all = Vec::new();
    loop {
        let page = tried.page(&address).await;
        all.extend(rows(&page, "imports"));
        let next = page.split("<a ").find(|anchor| anchor.contains("rel=\"next\""));
        match next {
            Some(anchor) => address = between(anchor, "href=\"", "\"").replace("&amp;", "&"),
            None => return all,
        }
    }
}

#[tokio::test]
async fn what_every_source_sent_is_listed_by_kind_and_by_whose_it_is() {
    let tried = Tried::with_children(200).await;
    let all = tried.page("/imports").await;
    let every = every_row(&tried, "/imports").await;
    assert!(every.len() > 50 && arrivals(&all) == every.len(), "{}", arrivals(&all));
    let mut by_kind = 0;
    for (kind, label) in [("ssda903", "SSDA903 return"), ("list-11", "Annex A, list 11")] {
        let of_kind = every_row(&tried, &format!("/imports?source={kind}")).await;
        assert!(!of_kind.is_empty() && of_kind.iter().all(|row| row.contains(label)), "{kind}");
        by_kind += of_kind.len();
    }
    assert_eq!(by_kind, every.len(), "every arrival is of one kind");
    let none = tried.page("/imports?source=ssd").await;
    assert!(none.contains("Nothing that is asked for has arrived."), "{none}");
    let two = arrivals(&tried.page("/imports?agency=E06000023,E06000022").await);
    let apart = [23, 22].map(|end| format!("/imports?agency=E060000{end}"));
    let mut together = 0;
    for address in &apart {
        together += arrivals(&tried.page(address).await);
    }
    assert_eq!(two, together);
    let west = tried.page("/imports?raa=adoption-west&membership=2026-03-31").await;
    assert!(west.contains("Of the members of Adoption West on 31 March 2026: "), "{west}");
    assert!(arrivals(&west) > two && arrivals(&west) < every.len());
    assert!(
        !every_row(&tried, "/imports?raa=adoption-west").await.concat().contains("Stepping Stone")
    );
}

/// Whether a row counts what people have stated or found, which came with no loading.
fn is_told_by_people(row: &str) -> bool {
    let kind = plain(between(row, "govuk-table__header\">", "</th>"));
    let is_it = |one: FactKind| one.is_stated_at_work() || one == Statement::Siblings.into();
    let told = Statement::ALL.iter().map(|one| FactKind::from(*one)).filter(|one| is_it(*one));
    told.map(FactKind::label).any(|label| label == kind.trim())
}

#[tokio::test]
async fn the_facts_of_a_loading_are_counted_once_and_add_up_to_what_was_recorded() {
    let tried = Tried::with_children(200).await;
    let of = |row: &String| {
        let cell = row.split("<td").nth(6).unwrap();
        plain(between(cell, ">", "</td>")).replace(',', "").parse::<usize>().ok()
    };
    let told: usize = every_row(&tried, "/imports").await.iter().filter_map(of).sum();
    let recorded = tried.page("/changes?known_from=2026-05-01T00:00:00Z").await;
    let new: usize = rows(&recorded, "recorded")
        .iter()
        .filter(|row| !is_told_by_people(row))
        .map(|row| links(row).remove(0).1.split(' ').next().unwrap().replace(',', ""))
        .map(|count| count.parse::<usize>().unwrap())
        .sum();
    assert!(told > 100 && told == new, "{told} facts with arrivals and {new} recorded");
}

#[tokio::test]
async fn a_return_sent_again_leads_to_the_one_before_and_back() {
    let folder = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("SYNTHETIC-again-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    let year = CollectionYear::ending_in(2026).unwrap();
    generate(&Scenario::adoption_west(3, 1_200, year, year)).write_to(&folder).unwrap();
    let tried = Tried::loaded_by("again", async |app| {
        let send = async |at: &str| {
            let context = app.request_at_this_machine(at.parse().unwrap());
            let sent = Sent::read_tree(&folder).unwrap();
            import_returns(&context, sent, Mode::Write).await.unwrap();
        };
        send("2026-05-01T09:00:00Z").await;
        spoil(&folder);
        send("2026-05-27T09:00:00Z").await;
    })
    .await;
    std::fs::remove_dir_all(&folder).unwrap();
    let newest = rows(&tried.page("/imports?known_from=2026-05-20T00:00:00Z").await, "imports");
    assert_eq!(newest.len(), 1, "only Bristol sent another: {newest:?}");
    let (address, _) = links(&newest[0]).remove(0);
    assert!(newest[0].contains("that of 1 May 2026 at 09:00 UTC"), "{}", newest[0]);
    let page = tried.page(&address).await;
    let (before, _) =
        links(&page).into_iter().find(|(_, words)| words.contains("that of 1 May")).unwrap();
    let earlier = tried.page(&before).await;
    let sent_again =
        links(&earlier).into_iter().find(|(_, words)| words.contains("27 May 2026")).unwrap();
    assert_eq!(sent_again.0, address);
    let listed = tried.page("/imports?agency=E06000023").await;
    assert!(rows(&listed, "imports")[1].contains("sent again since"), "{listed}");
}
