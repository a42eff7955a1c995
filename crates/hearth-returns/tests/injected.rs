//! Every error put into a clean return is named, with its file, line, column and value.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops where something is not as it must be"
)]

use std::collections::BTreeMap;

use hearth_domain::CollectionYear;
use hearth_returns::{Problem, Return};
use hearth_simulation::{Scenario, generate};
use hearth_testkit::Dice;

/// What is done to one row: the table's own column, the column changed and the new value, and the
/// kind and column of the problem that must name it.
struct Injection {
    table: &'static str,
    column: &'static str,
    value: &'static str,
    kind: &'static str,
    named: &'static str,
}

const fn cell(table: &'static str, column: &'static str, value: &'static str) -> Injection {
    Injection { table, column, value, kind: "cell", named: column }
}

const INJECTIONS: &[Injection] = &[
    cell("episodes", "DECOM", "31/02/2026"),
    cell("episodes", "LS", "Q9"),
    cell("episodes", "PLACE", "X7"),
    cell("episodes", "PL_POST", "ZZ9 9ZZ"),
    cell("header", "SEX", "9"),
    cell("header", "ETHNIC", "ABCD"),
    cell("header", "UPN", "I12345"),
    cell("reviews", "REVIEW_CODE", "PN9"),
    cell("oc2", "SDQ_SCORE", "77"),
    cell("sw_episodes", "SW_ID", "999"),
    Injection {
        table: "reviews",
        column: "DOB",
        value: "01/01/1999",
        kind: "birth-date-differs",
        named: "DOB",
    },
    Injection {
        table: "ad1",
        column: "NB_ADOPTR",
        value: "other",
        kind: "adopters-clash",
        named: "SEX_ADOPTR",
    },
    Injection {
        table: "placed_for_adoption",
        column: "DATE_PLACED_CEASED",
        value: "half",
        kind: "ceased-without-reason",
        named: "",
    },
];

type Tables = BTreeMap<String, Vec<Vec<String>>>;

fn tables(files: &[(String, Vec<u8>)]) -> Tables {
    let read = |bytes: &Vec<u8>| {
        let text = String::from_utf8(bytes.clone()).unwrap();
        text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
    };
    files
        .iter()
        .map(|(name, bytes)| (name.trim_end_matches(".csv").to_owned(), read(bytes)))
        .collect()
}

fn read(tables: &Tables) -> Vec<Problem> {
    let text = |rows: &Vec<Vec<String>>| {
        let lines: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
        lines.join("\n").into_bytes()
    };
    let files = tables.iter().map(|(name, rows)| (format!("{name}.csv"), text(rows)));
    Return::from_files(files.collect(), CollectionYear::ending_in(2026).unwrap()).read().problems
}

/// The table whose file name begins so: the generator and the authorities name files differently.
fn rows_of<'a>(
    tables: &'a mut Tables,
    column: &str,
    table: &str,
) -> Option<&'a mut Vec<Vec<String>>> {
    let fits = |name: &str, rows: &[Vec<String>]| {
        let own = match table {
            "placed_for_adoption" => name.contains("placed"),
            "sw_episodes" => name.contains("sw") || name.contains("social"),
            other => name == other,
        };
        own && rows[0].iter().any(|cell| cell == column)
    };
    tables.iter_mut().find(|(name, rows)| fits(name, rows)).map(|(_, rows)| rows)
}

#[test]
fn every_injected_error_is_named_and_nothing_else() {
    let last = CollectionYear::ending_in(2026).unwrap();
    let region = generate(&Scenario::adoption_west(5, 1_200, last, last));
    let mut dice = Dice::seeded(1);
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, _, files) in region.returns() {
        let clean = tables(&files);
        assert_eq!(read(&clean), vec![]);
        for injection in INJECTIONS {
            let mut spoilt = clean.clone();
            let rows = rows_of(&mut spoilt, injection.column, injection.table).unwrap();
            if rows.len() < 2 {
                continue;
            }
            let at = 1 + dice.below(rows.len() - 1);
            let column = rows[0].iter().position(|cell| cell == injection.column).unwrap();
            let old = rows[at][column].clone();
            rows[at][column] = match injection.value {
                "other" => if old == "1" { "2" } else { "1" }.to_owned(),
                "half" => if old.is_empty() { "09/09/2025" } else { "" }.to_owned(),
                value => value.to_owned(),
            };
            let (child, value) = (rows[at][0].clone(), rows[at][column].clone());
            let problems = read(&spoilt);
            let problem =
                problems.first().unwrap_or_else(|| panic!("{} is not named", injection.column));
            assert_eq!(problems.len(), 1, "{problems:?}");
            assert_eq!(problem.kind.code(), injection.kind);
            assert_eq!(
                (problem.child.as_str(), problem.line),
                (child.as_str(), u64::try_from(at + 1).ok())
            );
            if injection.kind == "cell" {
                assert_eq!(problem.value, value);
            }
            // Of a half-told reversal the missing half is named: the day if the day was taken away.
            let named_column = match injection.value {
                "half" if value.is_empty() => "DATE_PLACED_CEASED",
                "half" => "REASON_PLACED_CEASED",
                _ => injection.named,
            };
            assert_eq!(problem.column, named_column);
            *named.entry(injection.column).or_default() += 1;
        }
        let mut doubled = clean.clone();
        let header = rows_of(&mut doubled, "ETHNIC", "header").unwrap();
        header.push(header[1].clone());
        let problems = read(&doubled);
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].kind.code(), "duplicate-row");
    }
    assert_eq!(named.len(), INJECTIONS.len(), "every kind was injected somewhere: {named:?}");
}
