//! With the rest kept in the authority's own partition the whole return comes back: every table, row
//! for row, but for the cells that reading repairs; and journeys are what they are without.

use std::collections::{BTreeMap, BTreeSet};

use hearth_app::App;
use hearth_app::import::{Changes, Mode, Sent, import_returns};
use hearth_app::partition::{look, turn_on};
use hearth_app::returning::{Extent, Form, Made, make_ssda903};
use hearth_domain::{AgencyId, CollectionYear};
use hearth_returns::cohort::on_the_way;
use hearth_returns::write::rows_of;
use hearth_returns::{Return, Table};
use hearth_simulation::{Scenario, SyntheticRegion, generate};
use hearth_testkit::{Folder, moment};

use crate::support::{
    Posted, apps, file_of, journeys, keep_the_rest, load, plans, posted, region, year,
};

const AT: &str = "2026-06-01T10:00:00Z";
const LATER: &str = "2026-07-01T10:00:00Z";

async fn make(app: &App, of: (&AgencyId, CollectionYear), extent: Extent, form: Form) -> Made {
    let context = app.request_at_this_machine(moment(LATER));
    make_ssda903(&context, of, extent, form).await.unwrap()
}

async fn whole(app: &App, (agency, year, _): &Posted, form: Form) -> Made {
    let made = make(app, (agency, *year), Extent::AllKept, form).await;
    assert!(made.is_whole, "{agency} {year}: {:?}", made.missing);
    assert_eq!(made.missing, [""; 0]);
    made
}

/// A file as it stands: its columns, and its rows in order.
type Raw = (Vec<String>, Vec<Vec<String>>);

/// The tables of CSV files, by their columns, cell for cell as the bytes have them.
fn raw(files: &[(String, Vec<u8>)]) -> BTreeMap<Vec<String>, Vec<Vec<String>>> {
    let file = |(_, bytes): &(String, Vec<u8>)| -> Raw {
        let text = match String::from_utf8(bytes.clone()) {
            Ok(text) => text,
            Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
        };
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let cells = |row: &csv::StringRecord| row.iter().map(str::to_owned).collect::<Vec<_>>();
        let columns = cells(reader.headers().unwrap());
        let mut rows: Vec<_> = reader.records().map(|row| cells(&row.unwrap())).collect();
        rows.sort();
        (columns, rows)
    };
    files.iter().map(file).collect()
}

fn returns(seed: u64, first: i16, last: i16) -> Vec<Posted> {
    let scenario = Scenario::adoption_west(seed, 600, year(first), year(last));
    generate(&scenario).returns().collect()
}

#[tokio::test]
async fn every_table_equals_the_original_row_for_row_and_journeys_are_the_same() {
    let (mut rows, mut tables_of_a_year) = (0, BTreeSet::new());
    for (seed, first, last) in [(7, 2016, 2018), (8, 2023, 2026)] {
        let sent = returns(seed, first, last);
        for (app, _database) in apps().await {
            keep_the_rest(&app, AT, &sent).await;
            let report = load(&app, AT, sent.clone()).await;
            let (without, _other) = apps().await.remove(0);
            let expected = load(&without, AT, sent.clone()).await;
            let own = Changes { rest_added: report.changes.rest_added, ..expected.changes };
            assert_eq!(report.changes, own);
            assert_eq!(plans(&app, None).await, plans(&without, None).await);
            assert_eq!(journeys(&app).await, journeys(&without).await);
            for one in &sent {
                let original = raw(&one.2);
                tables_of_a_year.insert(original.len());
                rows += original.values().map(Vec::len).sum::<usize>();
                let made = whole(&app, one, Form::Csv).await;
                assert_eq!(raw(&made.files), original, "{} {}", one.0, one.1);
                let in_xml = whole(&app, one, Form::Xml).await;
                assert_eq!(sorted_rows(&in_xml.files, one.1), sorted_rows(&one.2, one.1));
            }
        }
    }
    eprintln!("{rows} rows, 0 differences, no cell left out");
    assert!(rows > 25_000, "{rows} rows");
    assert_eq!(tables_of_a_year, BTreeSet::from([10, 11]), "eleven tables since 2023/24");
}

fn sorted_rows(
    files: &[(String, Vec<u8>)],
    year: CollectionYear,
) -> Vec<(Table, Vec<Vec<String>>)> {
    let tables = rows_of(&Return::from_files(files.to_vec(), year)).into_iter();
    let sorted = tables.map(|mut one| {
        one.rows.sort();
        (one.table, one.rows)
    });
    sorted.filter(|(_, rows)| !rows.is_empty()).collect()
}

/// What reading repairs, as docs/returns.md lists it for CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Repair {
    SpaceAround,
    ControlCharacter,
    ColumnMissing,
    ColumnUnknown,
    NothingInTheRow,
}

const ALL_REPAIRS: [Repair; 5] = [
    Repair::SpaceAround,
    Repair::ControlCharacter,
    Repair::ColumnMissing,
    Repair::ColumnUnknown,
    Repair::NothingInTheRow,
];

/// The rows that a table of these columns must come back with, and what was repaired in them.
fn repaired((sent, rows): &Raw, columns: &[&str]) -> (Vec<Vec<String>>, BTreeSet<Repair>) {
    let mut repairs = BTreeSet::new();
    if sent.iter().any(|one| !columns.contains(&one.as_str())) {
        repairs.insert(Repair::ColumnUnknown);
    }
    let mut expected = Vec::new();
    for row in rows {
        let mut cell = |column: &&str| {
            let Some(at) = sent.iter().position(|one| one == column) else {
                repairs.insert(Repair::ColumnMissing);
                return String::new();
            };
            let cell = row.get(at).map_or("", String::as_str);
            let stray = |c: char| c.is_control() && !['\t', '\n', '\r'].contains(&c);
            let spaced = cell.replace(stray, " ");
            if spaced != cell {
                repairs.insert(Repair::ControlCharacter);
            }
            if spaced.trim() != spaced {
                repairs.insert(Repair::SpaceAround);
            }
            spaced.trim().to_owned()
        };
        let cells: Vec<String> = columns.iter().map(&mut cell).collect();
        if cells.iter().all(String::is_empty) {
            repairs.insert(Repair::NothingInTheRow);
        } else {
            expected.push(cells);
        }
    }
    expected.sort();
    (expected, repairs)
}

/// Spoils every table: bad days and codes, which leave as they came, and everything that is repaired.
fn spoilt(mut returns: Vec<Posted>) -> Vec<Posted> {
    for (_, _, files) in &mut returns {
        for (_, bytes) in files.iter_mut() {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let text = text
                .replace(",XXXXXXX", ",\"not, a \u{e9}\tb \"\"number\"\" <&>\nsecond line\"")
                .replace(",N5,", ",n99,")
                .replace(",PN1", ", PN 1 ")
                .replace("CARPL", "CAR\u{7}PL")
                .replace("05/2", "31/2");
            let is_missing = text.starts_with("CHILD,DOB,MISSING");
            let in_columns = |(at, line): (usize, &str)| match at {
                0 => format!("{line},NOTES"),
                _ => format!("{line},seen"),
            };
            let mut text = match is_missing {
                true => text.lines().enumerate().map(in_columns).collect::<Vec<_>>().join("\n"),
                false => text,
            };
            if is_missing {
                text.push_str("\n,,,,,only a note\n,01/01/2015,M,01/06/2025,,nobody's\n");
            }
            *bytes = match text.starts_with("CHILD,DOB,SW_ID") {
                // The last column is left out, and the text is Latin-1.
                true => {
                    let text = text.replace("SW_REASON", "GRUND").replace("MANAGE", "M\u{e9}");
                    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
                }
                false => text.into_bytes(),
            };
        }
    }
    returns
}

#[tokio::test]
async fn spoilt_files_come_back_but_for_the_repairs_that_are_listed() {
    let sent = spoilt(returns(9, 2025, 2026));
    let mut repairs_seen = BTreeSet::new();
    for (app, _database) in apps().await {
        keep_the_rest(&app, AT, &sent).await;
        load(&app, AT, sent.clone()).await;
        for one in &sent {
            let made = whole(&app, one, Form::Csv).await;
            let written: BTreeMap<Vec<String>, Vec<Vec<String>>> = raw(&made.files);
            assert_eq!(written.len(), 11);
            for file in raw(&one.2) {
                let near = |(columns, _): &(&Vec<String>, &Vec<Vec<String>>)| {
                    let known = file.0.iter().filter(|column| columns.contains(column)).count();
                    (known * 100) / columns.len()
                };
                let (columns, rows) = written.iter().max_by_key(near).unwrap();
                let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
                let (expected, repairs) = repaired(&file, &columns);
                assert_eq!(*rows, expected, "{} {} {columns:?}", one.0, one.1);
                repairs_seen.extend(repairs);
            }
        }
    }
    assert_eq!(repairs_seen, BTreeSet::from(ALL_REPAIRS));
}

#[tokio::test]
async fn what_is_written_tells_another_database_the_same() {
    let sent = returns(8, 2023, 2026);
    for (app, _database) in apps().await {
        keep_the_rest(&app, AT, &sent).await;
        let report = load(&app, AT, sent.clone()).await;
        for form in [Form::Csv, Form::Xml] {
            let mut written = Vec::new();
            for one in &sent {
                written.push((one.0.clone(), one.1, whole(&app, one, form).await.files));
            }
            let (other, _other_database) = apps().await.remove(0);
            keep_the_rest(&other, AT, &sent).await;
            let again = load(&other, AT, written.clone()).await;
            assert_eq!(again.changes, report.changes, "{form:?}");
            let counted = |report: &hearth_app::import::ImportReport| {
                report.years.iter().map(|year| year.children_counted).sum::<u64>()
            };
            assert_eq!(counted(&again), counted(&report), "other children are counted alike");
            assert_eq!(plans(&other, None).await, plans(&app, None).await);
            for one in &sent {
                let first = whole(&app, one, Form::Csv).await.files;
                assert_eq!(whole(&other, one, Form::Csv).await.files, first, "{form:?}");
            }
            let same = load(&app, LATER, written).await;
            assert!(same.changes.is_none(), "{form:?} over itself: {:?}", same.changes);
        }
    }
}

#[tokio::test]
async fn the_slice_can_be_asked_for_also_when_the_rest_is_kept() {
    let sent = returns(8, 2025, 2026);
    for (app, _database) in apps().await {
        keep_the_rest(&app, AT, &sent).await;
        load(&app, AT, sent.clone()).await;
        let (without, _other) = apps().await.remove(0);
        load(&without, AT, sent.clone()).await;
        for (agency, year, _) in &sent {
            let of = (agency, *year);
            let slice = make(&app, of, Extent::AdoptionSlice, Form::Csv).await;
            let expected = make(&without, of, Extent::AllKept, Form::Csv).await;
            assert_eq!(slice.files, expected.files);
            assert_eq!(slice.missing, expected.missing);
            assert!(!slice.is_whole && !expected.is_whole);
        }
    }
}

#[tokio::test]
async fn years_sent_before_must_be_sent_again_and_only_differences_are_written() {
    let sent = posted(&region(700, 2025, 2026));
    let agency = sent[0].0.clone();
    for (app, _database) in apps().await {
        let context = app.request_at_this_machine(moment(LATER));
        load(&app, AT, sent.clone()).await;
        let (_, partition) = turn_on(&context, &agency).await.unwrap();
        assert_eq!(partition.send_again(), BTreeSet::from([2025, 2026]));
        let made = make(&app, (&agency, year(2026)), Extent::AllKept, Form::Csv).await;
        assert!(!made.is_whole && made.files.len() == 6);
        assert!(made.missing.iter().any(|one| one.contains("send the year again")));

        let of_2026: Vec<Posted> = sent
            .iter()
            .filter(|(one, year, _)| *one == agency && year.ending() == 2026)
            .cloned()
            .collect();
        let report = load(&app, LATER, of_2026.clone()).await;
        let rest_added = report.changes.rest_added;
        assert!(rest_added > 200 && report.ledger.is_some());
        assert_eq!(report.changes, Changes { rest_added, ..Changes::default() });
        assert_eq!(look(&context, &agency).await.unwrap().send_again(), BTreeSet::from([2025]));
        whole(&app, &of_2026[0], Form::Csv).await;
        let again = load(&app, LATER, of_2026.clone()).await;
        assert_eq!((again.changes, again.ledger), (Changes::default(), None));

        let mut changed = of_2026.clone();
        let bytes = file_of(&mut changed, &agency, 2026, "MIS_START");
        let text = String::from_utf8(bytes.clone()).unwrap();
        let row = text.lines().nth(1).unwrap();
        *bytes = text.replacen(row, &row.replacen(",M,", ",A,", 1), 1).into_bytes();
        assert_ne!(changed, of_2026, "{row}");
        let report = load(&app, LATER, changed.clone()).await;
        let one = Changes { rest_added: 1, rest_removed: 1, ..Changes::default() };
        assert_eq!(report.changes, one);
        let made = whole(&app, &changed[0], Form::Csv).await;
        assert_eq!(raw(&made.files), raw(&changed[0].2));
    }
}

#[tokio::test]
async fn a_table_not_sent_again_stays_whole() {
    let sent = posted(&region(300, 2026, 2026));
    for (app, _database) in apps().await {
        keep_the_rest(&app, AT, &sent).await;
        load(&app, AT, sent.clone()).await;
        let header_alone = sent.iter().cloned().map(|(agency, year, mut files)| {
            files.retain(|(name, _)| name == "header.csv");
            (agency, year, files)
        });
        let report = load(&app, LATER, header_alone.collect()).await;
        assert!(report.changes.is_none());
        for one in &sent {
            let made = whole(&app, one, Form::Csv).await;
            assert_eq!(raw(&made.files), raw(&one.2));
        }
    }
}

/// Loads one year after the other, each from a folder.
async fn load_in_order(app: &App, region: &SyntheticRegion, folder: &Folder) -> usize {
    let mut rest_removed = 0;
    for (agency, year, _) in region.returns() {
        let place = folder.path().join(agency.as_str()).join(year.ending().to_string());
        let sent = Sent::read_folder(&place, agency, year).unwrap();
        let context = app.request_at_this_machine(moment(AT));
        let report = import_returns(&context, vec![sent], Mode::Write).await.unwrap();
        assert_eq!(report.remarks, Vec::<String>::new());
        rest_removed += report.changes.rest_removed;
    }
    rest_removed
}

#[tokio::test]
async fn a_child_who_comes_onto_the_way_later_is_written_once() {
    let region = region(400, 2023, 2026);
    let folder = Folder::fresh();
    region.write_to(folder.path()).unwrap();
    let sent = posted(&region);
    for (app, _database) in apps().await {
        keep_the_rest(&app, AT, &sent).await;
        let moved = load_in_order(&app, &region, &folder).await;
        assert!(moved > 50, "{moved} rows left the partition for the slice");
        // The same one by one, when the files of earlier years are gone.
        let (gone, _other) = apps().await.remove(0);
        keep_the_rest(&gone, AT, &sent).await;
        for one in sent.clone() {
            load(&gone, AT, vec![one]).await;
        }
        for one in &sent {
            for app in [&app, &gone] {
                let made = whole(app, one, Form::Csv).await;
                assert_eq!(raw(&made.files), raw(&one.2), "{} {}", one.0, one.1);
            }
        }
    }
}

#[tokio::test]
async fn the_partition_keeps_no_row_that_the_slice_keeps_whole() {
    let sent = posted(&region(300, 2025, 2026));
    for (app, _database) in apps().await {
        keep_the_rest(&app, AT, &sent).await;
        let report = load(&app, AT, sent.clone()).await;
        for agency in sent.iter().map(|(agency, ..)| agency).collect::<BTreeSet<_>>() {
            let context = app.request_at_this_machine(moment(LATER));
            let mut children = BTreeSet::new();
            for (_, year, files) in sent.iter().filter(|(one, ..)| one == agency) {
                children.extend(on_the_way(&Return::from_files(files.clone(), *year).read()));
            }
            let kept = look(&context, agency).await.unwrap().tables;
            for (_, year, files) in sent.iter().filter(|(one, ..)| one == agency) {
                for table in rows_of(&Return::from_files(files.clone(), *year)) {
                    let of_slice = Table::KEPT.contains(&table.table);
                    let is_rest = |row: &&Vec<String>| {
                        !of_slice || table.table == Table::Header || !children.contains(&row[0])
                    };
                    let expected = table.rows.iter().filter(is_rest).count();
                    let found = kept
                        .iter()
                        .find(|one| one.year == year.ending() && one.name == table.table.name())
                        .unwrap();
                    assert_eq!(found.rows_of_rest, i64::try_from(expected).ok());
                }
            }
        }
        assert_eq!(report.years.len(), sent.len());
    }
}
