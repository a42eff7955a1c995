//! Returns held to the rules: what another program reads of them, and a region without slips.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use hearth_testkit::Folder;
use serde_json::Value;

use super::{check, hearth};

const EPISODES: &str = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n\
    1,01/05/2025,S,C2,N1,U6,PR1,,,,BS8 4BY,BS8 4BY,1234567\n\
    2,,S,Q9,N1,U6,PR1,,,,BS8 4BY,BS8 4BY,1234567\n";

/// Writes the episodes as a return of that year.
fn sent(folder: &Folder, year: &str) -> String {
    let place = folder.path().join("E06000023").join(year);
    fs::create_dir_all(&place).unwrap();
    fs::write(place.join("episodes.csv"), EPISODES).unwrap();
    place.display().to_string()
}

fn json(words: &[&str]) -> Vec<Value> {
    let (code, text, told) = hearth(words);
    assert_eq!(code, 0, "{told}");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn findings_as_json_tell_the_cells_and_what_to_do() {
    let folder = Folder::fresh();
    let place = sent(&folder, "2026");
    let of = ["validate", "ssda903", &place, "--rules", "144", "--format", "json"];
    let found = json(&of);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    let expected = serde_json::json!({
        "rule": "144", "table": "Episodes", "row": 1, "child": "2", "file": "2026/episodes.csv", "line": 3,
        "message": one["message"], "what_to_do": one["what_to_do"],
        "cells": [{ "column": "LS", "value": "Q9" }],
    });
    assert_eq!(*one, expected);
    let explained = hearth(&["explain", "rule", "144"]).1;
    for words in ["message", "what_to_do"] {
        assert!(explained.contains(one[words].as_str().unwrap()), "{explained}");
    }
}

#[test]
fn findings_of_several_returns_as_json_say_of_which() {
    let folder = Folder::fresh();
    let (then, now) = (sent(&folder, "2025"), sent(&folder, "2026"));
    let found = json(&["validate", "ssda903", &then, &now, "--rules", "144", "--format", "json"]);
    let returns: Vec<&Value> = found.iter().map(|one| &one["return"]).collect();
    assert_eq!(returns, [&Value::from(then), &Value::from(now)]);
}

/// What rules find because the second halves of a region's postcodes are invented.
const OF_POSTCODES: [&str; 5] = ["169", "179", "392a", "392c", "1015"];

#[test]
fn a_region_without_slips_has_no_finding_that_its_journeys_do_not_explain() {
    let folder = Folder::fresh();
    let tree = folder.path().join("region");
    let words = ["synthesise", "--children", "800", "--first-year", "2019", "--seed", "3"];
    check(&[&words[..], &["--out", tree.to_str().unwrap()]].concat(), 0, "SYNTHETIC");
    let mut explained = 0;
    for authority in fs::read_dir(&tree).unwrap().map(|entry| entry.unwrap().path()) {
        for year in [2025, 2026] {
            let Some(sent) = Some(authority.join(year.to_string()))
                .filter(|sent| sent.join("episodes.csv").is_file())
            else {
                continue;
            };
            let words = ["validate", "ssda903", sent.to_str().unwrap(), "--format", "csv"];
            for found in hearth(&words).1.lines().skip(1) {
                let mut cells = found.split(',');
                let (rule, child) = (cells.next().unwrap(), cells.next_back().unwrap());
                let is_true =
                    OF_POSTCODES.contains(&rule) || is_explained(&authority, year, rule, child);
                assert!(is_true, "{}: {found}", sent.display());
                explained += usize::from(!OF_POSTCODES.contains(&rule));
            }
        }
    }
    assert!(explained > 0, "no rule found anything");
}

/// Whether what happened to the child looks wrong to a rule that knows two years alone.
fn is_explained(authority: &Path, year: i32, rule: &str, child: &str) -> bool {
    let told =
        |year: i32, table: &str| rows_of(&authority.join(year.to_string()).join(table), child);
    match rule {
        // The care of a young person who left lies before last year.
        "1001" | "1002" => (2019..year - 1).any(|year| !told(year, "episodes.csv").is_empty()),
        // Of a mother who left care 612 and 628 ask to leave blank what 624 asks for.
        "624" => !told(year, "oc3.csv").is_empty() && told(year, "episodes.csv").is_empty(),
        // A second decision was made after the first was reversed.
        "523" | "525" | "552" | "553" | "554" | "560" => {
            let decisions = [year - 1, year].map(|year| told(year, "placed_for_adoption.csv"));
            let days =
                decisions.iter().flatten().map(|row| row.split(',').nth(2).unwrap().to_owned());
            days.collect::<BTreeSet<String>>().len() > 1
        }
        _ => false,
    }
}

fn rows_of(file: &Path, child: &str) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let of_child = |line: &&str| line.split(',').next() == Some(child);
    text.lines().filter(of_child).map(str::to_owned).collect()
}
