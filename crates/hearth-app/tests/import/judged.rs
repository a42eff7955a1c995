//! What the rules say of a return when it is loaded: of everybody counts, of those who are kept the rows.

use std::collections::BTreeSet;

use hearth_app::App;
use hearth_app::quality::{self, FoundRow, JudgedReturn};
use hearth_app::scope::Members;
use hearth_testkit::moment;

use crate::support::{Posted, apps, load, posted, region};

const LATER: &str = "2026-07-01T09:00:00Z";

/// The returns of two years, in the second of which every child is of an ethnic origin that there is not.
fn spoilt() -> Vec<Posted> {
    let mut sent = posted(&region(300, 2025, 2026));
    for (_, year, files) in &mut sent {
        for (name, bytes) in files {
            let text = String::from_utf8(bytes.clone()).unwrap();
            if name == "header.csv" && year.ending() == 2026 {
                *bytes = with_column(&text, "ETHNIC", "????");
            }
        }
    }
    sent
}

/// The table with the same cell in every row of a column.
fn with_column(text: &str, column: &str, cell: &str) -> Vec<u8> {
    let place = text.lines().next().unwrap().split(',').position(|one| one == column).unwrap();
    let line = |(number, line): (usize, &str)| {
        let mut cells: Vec<&str> = line.split(',').collect();
        if number > 0 {
            cells[place] = cell;
        }
        cells.join(",")
    };
    text.lines().enumerate().map(line).collect::<Vec<_>>().join("\n").into_bytes()
}

async fn told(app: &App) -> Vec<JudgedReturn> {
    let context = app.request_at_this_machine(moment(LATER));
    quality::quality(&context, &Members::default(), None).await.unwrap()
}

#[tokio::test]
async fn every_return_is_judged_with_last_years_and_only_rows_of_kept_children_are_listed() {
    for (app, _database) in apps().await {
        let sent = spoilt();
        load(&app, "2026-06-02T09:00:00Z", sent.clone()).await;
        let returns = told(&app).await;
        assert_eq!(returns.len(), sent.len());
        for one in &returns {
            let first = one.year == 2025;
            let lacks_last = one.said.iter().filter(|said| said.why.contains("last year")).count();
            assert_eq!(lacks_last > 0, first, "{}: {:?}", one.agency, one.said);
            let ethnic = one.said.iter().find(|said| said.code == "103");
            assert_eq!(ethnic.is_some(), !first, "{one:?}");
            let Some(ethnic) = ethnic else { continue };
            assert_eq!((ethnic.rows, ethnic.children), (one.children, one.children));
            let changed = one.said.iter().find(|said| said.code == "204").unwrap();
            assert!(changed.rows > 0 && changed.rows < one.children, "{changed:?}");
            listed(&app, one).await;
        }
    }
}

/// The rows listed with the import are those of the children, each of whom is told the same.
async fn listed(app: &App, one: &JudgedReturn) {
    let context = app.request_at_this_machine(moment(LATER));
    let (again, rows) = quality::of_import(&context, &one.batch).await.unwrap().unwrap();
    assert_eq!(again.rows(), one.rows());
    assert!(!rows.is_empty() && i64::try_from(rows.len()).unwrap() < one.rows(), "{}", rows.len());
    let ethnic: Vec<_> = rows.iter().filter(|row| row.code == "103").collect();
    let cases: BTreeSet<_> = ethnic.iter().map(|row| row.case).collect();
    assert_eq!(cases.len(), ethnic.len());
    let FoundRow { case, line, .. } = ethnic[0];
    let of_child = quality::of_child(&context, *case, None).await.unwrap();
    let told = |row: &&FoundRow| row.code == "103" && row.year == 2026 && row.line == *line;
    assert_eq!(of_child.iter().filter(told).count(), 1, "{of_child:?}");
    assert!(quality::of_import(&context, "no such batch").await.unwrap().is_none());
}

#[tokio::test]
async fn a_return_put_right_takes_the_place_of_the_one_before_and_that_can_still_be_told() {
    for (app, _database) in apps().await {
        load(&app, "2026-06-02T09:00:00Z", spoilt()).await;
        load(&app, "2026-06-03T09:00:00Z", posted(&region(300, 2025, 2026))).await;
        let now = told(&app).await;
        assert!(!quality::by_rule(&now).contains_key("103"), "{now:?}");
        let context = app.request_at_this_machine(moment(LATER));
        let before = Some(moment("2026-06-02T12:00:00Z"));
        let returns = quality::quality(&context, &Members::default(), before).await.unwrap();
        let of_2026 = returns.iter().filter(|one| one.year == 2026);
        assert!(of_2026.map(|one| one.rows_per_hundred()).all(|rate| rate > Some(100.0)));
        let totals = quality::by_rule(&returns);
        assert!(totals["103"].agencies.len() > 3 && totals["103"].rule.is_some(), "{totals:?}");
    }
}
