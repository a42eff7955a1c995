//! Of children who are not on the way to adoption nothing but counts is kept: not a byte of a row.

use std::collections::BTreeSet;

use hearth_domain::AgencyId;
use hearth_returns::Return;
use hearth_returns::cohort::on_the_way;
use hearth_store::testing::{TestDatabase, databases};
use hearth_testkit::moment;

use hearth_app::App;

use crate::support::{Posted, load, posted, region, year};

/// Marks every row: `KEPT-` before the number of a child on the way, `GONE-` before any other. Every
/// pupil number is spoilt, so that it is a problem with a value.
pub fn marked(returns: Vec<Posted>) -> Vec<Posted> {
    let mut cohort = BTreeSet::new();
    for (agency, year, files) in &returns {
        let tables = Return::from_files(files.clone(), *year).read();
        cohort.extend(on_the_way(&tables).into_iter().map(|child| (agency.clone(), child)));
    }
    let mark = |(agency, year, files): Posted| {
        let line = |(number, line): (usize, &str)| {
            let child = line.split(',').next().unwrap_or_default();
            let kept = cohort.contains(&(agency.clone(), child.to_owned()));
            match number {
                0 => line.to_owned(),
                _ => {
                    let mark = if kept { "KEPT" } else { "GONE" };
                    let cells: Vec<&str> = line.split(',').collect();
                    let spoilt = cells
                        .iter()
                        .map(|cell| if cell.starts_with("UN") { "PUPIL-999" } else { cell });
                    format!("{mark}-{}", spoilt.collect::<Vec<_>>().join(","))
                }
            }
        };
        let text = |bytes: Vec<u8>| {
            let lines: Vec<String> =
                String::from_utf8(bytes).unwrap().lines().enumerate().map(line).collect();
            lines.join("\n").into_bytes()
        };
        let files = files.into_iter().map(|(name, bytes)| (name, text(bytes))).collect();
        (agency.clone(), year, files)
    };
    returns.into_iter().map(mark).collect()
}

pub fn contains(bytes: &[u8], mark: &str) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark.as_bytes())
}

/// Every byte of a SQLite database, with those that are still in its log.
pub fn bytes_of(database: &TestDatabase) -> Vec<u8> {
    let path = database.address().trim_start_matches("sqlite:");
    let mut bytes = std::fs::read(path).unwrap();
    bytes.extend(std::fs::read(format!("{path}-wal")).unwrap_or_default());
    bytes
}

#[tokio::test]
async fn no_byte_of_the_database_tells_of_a_child_outside_the_cohort() {
    let database = databases().await.remove(0);
    let app = App::open(database.address(), moment("2026-06-01T09:00:00Z")).await.unwrap();
    let report = load(&app, "2026-06-01T10:00:00Z", marked(posted(&region(900, 2025, 2026)))).await;
    assert!(report.children_kept > 50);
    assert!(report.years.iter().map(|year| year.children_counted).sum::<u64>() > 300);
    let bytes = bytes_of(&database);
    assert!(contains(&bytes, "KEPT-"), "the numbers of kept children are identifiers");
    assert!(!contains(&bytes, "PUPIL-"), "a pupil number was written");
    assert!(report.problem_counts()["cell"] > 50, "the spoilt pupil numbers are told");
    assert!(!contains(&bytes, "GONE-"), "a row of a child outside the cohort was written");
}

#[tokio::test]
async fn no_strangers_word_in_an_xml_is_written() {
    let database = databases().await.remove(0);
    let app = App::open(database.address(), moment("2026-06-01T09:00:00Z")).await.unwrap();
    let text = "<EXPSSDA903><CHILD><HEADER><CHILDID>KEPT-1</CHILDID><SEX>F</SEX><SEX>TWICE-1</SEX>\
        <UPN>A</UPN><UPN>PUPIL-1</UPN><CHILDID>PUPIL-3</CHILDID>STRAY-1<NAME-1 ATTR-1=\"VALUE-1\">SECRET-1</NAME-1>\
        <AREVIEW><NAME-2>SECRET-2</NAME-2></AREVIEW>\
        <AD_PLACED><DATE_PLACED>03/05/2025</DATE_PLACED></AD_PLACED></HEADER>\
        <EPISODE><DECOM>03/05/2025</DECOM></EPISODE></CHILD></EXPSSDA903>";
    let files = vec![("return.xml".to_owned(), text.as_bytes().to_vec())];
    let posted = vec![(AgencyId::parse("E06000023").unwrap(), year(2026), files)];
    let report = load(&app, "2026-06-01T10:00:00Z", posted).await;
    assert_eq!((report.children_kept, report.problem_counts()["column"]), (1, 5));
    let bytes = bytes_of(&database);
    assert!(contains(&bytes, "KEPT-1") && contains(&bytes, "TWICE-1"));
    for word in ["PUPIL-", "STRAY-", "NAME-", "ATTR-", "VALUE-", "SECRET-"] {
        assert!(!contains(&bytes, word), "{word} was written");
    }
}
