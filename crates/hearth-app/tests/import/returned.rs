//! A return written back: the rows of the children kept, cell by cell, and the same journeys again.

use std::collections::BTreeSet;

use hearth_app::App;
use hearth_app::returning::{Extent, Form, Made, make_ssda903};
use hearth_domain::{AgencyId, CollectionYear};
use hearth_returns::cohort::on_the_way;
use hearth_returns::write::rows_of;
use hearth_returns::{Return, Table};
use hearth_simulation::{Scenario, generate};
use hearth_testkit::moment;

use crate::support::{Posted, apps, file_of, load, plans, posted, region, year};

const AT: &str = "2026-06-01T10:00:00Z";

async fn make(app: &App, agency: &AgencyId, year: CollectionYear, form: Form) -> Made {
    let context = app.request_at_this_machine(moment(AT));
    make_ssda903(&context, (agency, year), Extent::AllKept, form).await.unwrap()
}

/// Every return that was loaded, written back.
async fn written(app: &App, returns: &[Posted], form: Form) -> Vec<Posted> {
    let mut written = Vec::new();
    for (agency, year, _) in returns {
        let files = make(app, agency, *year, form).await.files;
        written.push((agency.clone(), *year, files));
    }
    written
}

fn returns(seed: u64, first: i16, last: i16) -> Vec<Posted> {
    let scenario = Scenario::adoption_west(seed, 700, year(first), year(last));
    generate(&scenario).returns().collect()
}

#[tokio::test]
async fn what_is_written_tells_a_new_database_the_same_journeys() {
    let mut compared = 0;
    for (seed, first, last) in [(7, 2016, 2018), (8, 2022, 2025), (9, 2025, 2027)] {
        let sent = returns(seed, first, last);
        for (app, _database) in apps().await {
            let report = load(&app, AT, sent.clone()).await;
            let expected = plans(&app, None).await;
            let in_csv = written(&app, &sent, Form::Csv).await;
            for form in [Form::Csv, Form::Xml] {
                let files = written(&app, &sent, form).await;
                let (other, _other_database) = apps().await.remove(0);
                let again = load(&other, AT, files).await;
                assert_eq!(again.changes, report.changes, "{form:?}: every fact and every row");
                assert_eq!(again.children_kept, report.children_kept);
                let only_kept = again.years.iter().all(|one| one.children_counted == 0);
                assert!(only_kept, "nobody else is in the files");
                assert_eq!(plans(&other, None).await, expected, "{form:?}, seed {seed}");
                assert_eq!(written(&other, &sent, Form::Csv).await, in_csv, "the same bytes again");
            }
            compared += expected.len();
        }
    }
    eprintln!("{compared} plans, 0 differences");
    assert!(compared > 150, "{compared} plans");
}

/// The cells that a written row may have otherwise than the row that was sent.
const REPAIRED: &[(Table, &str)] = &[(Table::Header, "UPN")];

/// Every row of the children given, in the tables that are kept, with repaired cells blank, sorted.
fn comparable(
    files: &[(String, Vec<u8>)],
    year: CollectionYear,
    children: &BTreeSet<String>,
) -> Vec<(Table, Vec<Vec<String>>)> {
    let tables = rows_of(&Return::from_files(files.to_vec(), year));
    let kept = tables.into_iter().filter(|one| Table::KEPT.contains(&one.table));
    kept.map(|one| {
        let columns = hearth_returns::tables::columns_of(one.table);
        let mut rows = one.rows;
        rows.retain(|row| children.contains(&row[0]));
        for row in &mut rows {
            for (cell, column) in row.iter_mut().zip(columns) {
                if REPAIRED.contains(&(one.table, column)) {
                    cell.clear();
                }
            }
        }
        rows.sort();
        (one.table, rows)
    })
    .collect()
}

/// Spoils cells in ways that are told and kept: bad days, unknown codes, letters of any kind.
fn spoilt(mut returns: Vec<Posted>) -> Vec<Posted> {
    for (_, _, files) in &mut returns {
        for (_, bytes) in files {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let text = text
                .replace(",XXXXXXX", ",\"not, a \u{e9} \"\"number\"\" <&>\"")
                .replace(",N5,", ",n99,")
                .replace(",PN1", ", PN 1 ")
                .replace("05/2", "31/2");
            *bytes = text.into_bytes();
        }
    }
    returns
}

fn is_spoilt(cell: &str) -> bool {
    cell.starts_with("31/2") || ["not, a \u{e9} \"number\" <&>", "n99", "PN 1"].contains(&cell)
}

#[tokio::test]
async fn rows_leave_as_they_came_but_for_the_cells_listed() {
    let (mut compared, mut spoilt_cells) = (0, 0);
    for sent in [returns(7, 2016, 2018), returns(8, 2023, 2026), spoilt(returns(9, 2024, 2026))] {
        let (app, _database) = apps().await.remove(0);
        load(&app, AT, sent.clone()).await;
        for agency in sent.iter().map(|(agency, ..)| agency).collect::<BTreeSet<_>>() {
            let own: Vec<&Posted> = sent.iter().filter(|(one, ..)| one == agency).collect();
            let shown = |(_, year, files): &&Posted| {
                on_the_way(&Return::from_files(files.clone(), *year).read())
            };
            let children: BTreeSet<String> = own.iter().flat_map(shown).collect();
            for (_, year, files) in own {
                let expected = comparable(files, *year, &children);
                for form in [Form::Csv, Form::Xml] {
                    let made = make(&app, agency, *year, form).await;
                    let seen = comparable(&made.files, *year, &children);
                    assert_eq!(seen, expected, "{agency} {year} {form:?}");
                    let rows: usize = made.tables.iter().map(|(_, rows)| rows).sum();
                    assert_eq!(rows, expected.iter().map(|(_, rows)| rows.len()).sum::<usize>());
                    assert!(!made.missing.iter().any(|one| one.starts_with("in XML")));
                    compared += rows;
                    let cells = seen.iter().flat_map(|(_, rows)| rows.iter().flatten());
                    spoilt_cells += cells.filter(|cell| is_spoilt(cell)).count();
                }
            }
        }
    }
    eprintln!("{compared} rows, {spoilt_cells} spoilt cells among them, 0 differences");
    assert!(compared > 5_000 && spoilt_cells > 500, "{compared} rows, {spoilt_cells} spoilt");
}

#[tokio::test]
async fn rows_are_in_order_of_child_and_date_under_the_columns_of_the_return() {
    let sent = returns(7, 2025, 2026);
    let (app, _database) = apps().await.remove(0);
    load(&app, AT, sent.clone()).await;
    let (agency, year, _) = sent.last().unwrap();
    let made = make(&app, agency, *year, Form::Csv).await;
    let names: Vec<&str> = made.files.iter().map(|(name, _)| name.as_str()).collect();
    let expected =
        ["header", "episodes", "reviews", "ad1", "placed_for_adoption", "previous_permanence"];
    assert_eq!(names, expected.map(|name| format!("SYNTHETIC-{name}.csv")));
    let text = String::from_utf8(made.files[1].1.clone()).unwrap();
    let header = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    assert!(text.starts_with(header), "{text}");
    let key = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let mut day: Vec<&str> = cells[1].split('/').collect();
        day.reverse();
        (cells[0].to_owned(), day.join("-"))
    };
    let keys: Vec<_> = text.lines().skip(1).map(key).collect();
    assert!(keys.len() > 15 && keys.is_sorted(), "{keys:?}");
    let header = String::from_utf8(made.files[0].1.clone()).unwrap();
    assert!(header.lines().skip(1).all(|line| line.split(',').nth(4) == Some("")), "no UPN");
}

#[tokio::test]
async fn what_cannot_be_given_is_told() {
    let mut sent = posted(&region(300, 2026, 2026));
    let agency = sent[0].0.clone();
    sent[0].2.retain(|(name, _)| name != "previous_permanence.csv");
    // One child's birth date in its reviews is not that of the header, which XML cannot carry.
    let reviews = file_of(&mut sent, &agency, 2026, "REVIEW_CODE");
    let text = String::from_utf8(reviews.clone()).unwrap();
    *reviews = text.replace("/202", "/201").into_bytes();
    let (app, _database) = apps().await.remove(0);
    load(&app, AT, sent).await;
    let in_csv = make(&app, &agency, year(2026), Form::Csv).await;
    assert_eq!(in_csv.files.len(), 5);
    for words in ["not on the way to adoption", "OC2 (", "PrevPerm; no file", "no UPN"] {
        assert!(
            in_csv.missing.iter().any(|one| one.contains(words)),
            "{words}: {:?}",
            in_csv.missing
        );
    }
    let in_xml = make(&app, &agency, year(2026), Form::Xml).await;
    let words = "another DOB than in Header";
    assert!(in_xml.missing.iter().any(|one| one.contains(words)), "{:?}", in_xml.missing);
    assert!(in_xml.missing.iter().any(|one| one.contains("sent without a row")));
}

#[tokio::test]
async fn an_authority_or_a_year_without_a_return_is_refused() {
    let (app, _database) = apps().await.remove(0);
    load(&app, AT, posted(&region(100, 2024, 2026))).await;
    let cases = [
        ("E09999999", 2026, "Check the code"),
        ("E06000023", 2023, "loaded are 2024, 2025, 2026"),
        ("E06000001", 2026, "nor of any other year"),
    ];
    for (agency, ending, words) in cases {
        let context = app.request_at_this_machine(moment(AT));
        let agency = AgencyId::parse(agency).unwrap();
        let of = (&agency, year(ending));
        let refused = make_ssda903(&context, of, Extent::AllKept, Form::Csv).await.unwrap_err();
        assert!(refused.to_string().contains(words), "{refused}");
    }
}
