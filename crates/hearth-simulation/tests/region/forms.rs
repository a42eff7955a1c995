//! A region in four forms: the same bytes for the same seed, and no day told otherwise but those named.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::Source;
use hearth_domain::day::{days_between, to_slashed};
use hearth_simulation::{Forms, Spelling, SyntheticRegion, Telling, generate};

use super::{region, scenario, year};

const OTHERWISE: Telling = Telling { per_mille_otherwise: 50, spelling: Spelling::Varied };

/// Every file of the four forms by its place.
fn files(forms: &Forms<'_>) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for (agency, year, of_year) in forms.returns().chain(forms.extracts()) {
        for (name, bytes) in of_year {
            files.insert(format!("{agency}/{}/{name}", year.ending()), bytes);
        }
    }
    for list in forms.lists_of_children() {
        files.insert(format!("{}/{}/{}", list.agency, list.year.ending(), list.name), list.bytes);
    }
    for one in forms.trackers() {
        files.insert(format!("{}/MAP.toml", one.agency), one.map.into_bytes());
        files.insert(format!("{}/{}", one.agency, one.name), one.bytes);
    }
    files
}

#[test]
fn the_same_seed_gives_the_same_forms_and_another_does_not() {
    let (one, other) = (generate(&scenario(3, 120)), generate(&scenario(4, 120)));
    let (first, again) = (one.told(OTHERWISE), one.told(OTHERWISE));
    assert!(files(&first) == files(&again) && first.differences == again.differences);
    assert!(files(&first) != files(&other.told(OTHERWISE)));
}

/// The cells of every tracker, by authority, row and column.
fn cells(region: &SyntheticRegion, per_mille: u32) -> BTreeMap<(String, usize, usize), String> {
    let telling = Telling { per_mille_otherwise: per_mille, spelling: Spelling::Published };
    let mut cells = BTreeMap::new();
    for tracker in region.told(telling).trackers() {
        let text = String::from_utf8(tracker.bytes).unwrap();
        for (row, line) in text.lines().enumerate() {
            for (column, cell) in line.split(',').enumerate() {
                cells.insert((tracker.agency.to_string(), row, column), cell.to_owned());
            }
        }
    }
    cells
}

#[test]
fn just_the_days_named_are_told_otherwise() {
    let telling = Telling { spelling: Spelling::Published, ..OTHERWISE };
    let told = region().told(telling);
    let (truth, otherwise) = (cells(region(), 0), cells(region(), 50));
    assert_eq!(truth.len(), otherwise.len());
    let mut moved: Vec<(String, String, String)> = Vec::new();
    for ((place, true_cell), cell) in truth.iter().zip(otherwise.values()) {
        if true_cell != cell {
            moved.push((place.0.clone(), true_cell.clone(), cell.clone()));
        }
    }
    let of_list = told.differences.iter().filter(|one| one.source == Source::List);
    let mut named: Vec<(String, String, String)> = of_list
        .map(|one| (one.agency.to_string(), to_slashed(one.day), to_slashed(one.told)))
        .collect();
    moved.sort();
    named.sort();
    assert_eq!(moved, named);
    assert!(named.len() > 50, "too few to show anything: {}", named.len());
}

#[test]
fn each_form_tells_near_five_days_in_a_hundred_otherwise_by_at_most_a_fortnight() {
    let told = region().told(OTHERWISE);
    let share = told.differences.len() * 1000 / told.days;
    assert!((35..=52).contains(&share), "{share} in a thousand");
    let sources: BTreeSet<Source> = told.differences.iter().map(|one| one.source).collect();
    assert_eq!(sources.len(), 4);
    for one in &told.differences {
        let by = days_between(one.day, one.told).abs();
        assert!((1..=14).contains(&by), "{one:?}");
        assert!(one.told <= year(2026).last_day(), "{one:?}");
    }
}
