//! What is written reads back without a problem, and the folders are those that are promised.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use hearth_domain::codes::{PlacementType, Sex};
use hearth_returns::table::Row;
use hearth_returns::typed::Tables;
use hearth_returns::write::Form;
use hearth_returns::{Return, Table};

use hearth_simulation::{Scenario, generate};

use super::told::tables;
use super::{CHILDREN, region, year};

#[test]
fn no_return_has_a_problem() {
    let mut rows = 0;
    for (agency, tables) in tables() {
        let told: Vec<String> =
            tables.problems.iter().map(|problem| format!("{agency} {problem}")).collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
        rows += tables.row_count();
    }
    assert!(rows > 20_000, "{rows} rows");
}

/// The code sets of other years than the region's own.
#[test]
fn no_return_of_an_earlier_or_later_year_has_a_problem() {
    for (first, last) in [(2016, 2020), (2026, 2028)] {
        let scenario = Scenario::adoption_west(5, 250, year(first), year(last));
        for (agency, year, files) in generate(&scenario).returns() {
            let read = Return::from_files(files, year).read();
            assert!(read.row_count() > 0);
            assert_eq!(read.problems, vec![], "{agency} {year}");
        }
    }
}

#[test]
fn as_many_children_as_asked_are_looked_after_in_the_last_year() {
    let looked_after = |tables: &Tables| {
        tables.episodes.iter().map(|row| row.child().to_owned()).collect::<BTreeSet<_>>().len()
    };
    let last: Vec<usize> = tables()
        .filter(|(_, tables)| tables.year == Some(year(2026)))
        .map(|(_, tables)| looked_after(tables))
        .collect();
    assert_eq!(last.iter().sum::<usize>(), CHILDREN);
    assert!(last.iter().all(|&children| children > 40), "{last:?}");
}

#[test]
fn numbers_of_children_collide_between_authorities() {
    let numbers = |at: usize| {
        region().authorities[at]
            .children
            .iter()
            .map(|child| child.number())
            .collect::<BTreeSet<_>>()
    };
    assert!(numbers(1).intersection(&numbers(5)).count() > 20);
}

#[test]
fn every_table_has_rows_and_codes_are_those_of_the_year() {
    for ending in 2021..=2026 {
        let of_year: Vec<&Tables> = tables()
            .filter(|(_, tables)| tables.year == Some(year(ending)))
            .map(|(_, tables)| tables)
            .collect();
        let count = |rows: fn(&Tables) -> usize| of_year.iter().map(|one| rows(one)).sum::<usize>();
        let counts = [
            (Table::Header, count(|one| one.headers.len())),
            (Table::Episodes, count(|one| one.episodes.len())),
            (Table::Reviews, count(|one| one.reviews.len())),
            (Table::Uasc, count(|one| one.uasc.len())),
            (Table::Oc2, count(|one| one.oc2.len())),
            (Table::Oc3, count(|one| one.oc3.len())),
            (Table::Ad1, count(|one| one.ad1.len())),
            (Table::PlacedAdoption, count(|one| one.placed_adoption.len())),
            (Table::PrevPerm, count(|one| one.prev_perm.len())),
            (Table::Missing, count(|one| one.missing.len())),
        ];
        assert!(counts.iter().all(|(_, rows)| *rows > 0), "{ending}: {counts:?}");
        let workers = count(|one| one.sw_episodes.len());
        assert_eq!(workers > 0, ending >= 2024, "{ending}: {workers} social workers");
        let sent =
            |table| of_year.iter().all(|one| one.files.iter().any(|(sent, _)| *sent == table));
        assert_eq!(sent(Table::SwEpisodes), ending >= 2024);
        let supported =
            of_year.iter().flat_map(|one| &one.episodes).filter_map(|row| row.placement.get());
        let kinds: BTreeSet<PlacementType> = supported.collect();
        assert_eq!(kinds.contains(&PlacementType::K3), ending >= 2025);
        assert_eq!(kinds.contains(&PlacementType::H5), ending < 2025);
        let sexes: BTreeSet<Sex> =
            of_year.iter().flat_map(|one| &one.headers).filter_map(|row| row.sex.get()).collect();
        let expected = if ending < 2025 { [Sex::One, Sex::Two] } else { [Sex::M, Sex::F] };
        assert_eq!(sexes, BTreeSet::from(expected), "{ending}");
    }
}

#[test]
fn the_folders_are_authority_then_year_with_the_truth_beside_them() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("synthetic-region");
    let _ = fs::remove_dir_all(&folder);
    let written = region().write_to(&folder).unwrap();
    assert_eq!((written.returns, written.files), (36, 6 * (3 * 10 + 3 * 11)));
    let note = fs::read_to_string(folder.join("SYNTHETIC.txt")).unwrap();
    assert!(note.contains("Everybody in these files is invented"));
    let read = Return::read_folder(&folder.join("E06000023/2025"), year(2025)).unwrap();
    assert_eq!(read.read().problems, vec![]);
    let truth = fs::read_to_string(folder.join("truth/journeys.csv")).unwrap();
    let columns = "LA,CHILD,GROUP,ENTRY,SHOBPA,ORDER,MATCH,PLACED,GRANTED,REVERSED\n";
    assert!(truth.starts_with(columns));
    assert_eq!(truth.lines().count(), 1 + region().truth().len());
    let plans = fs::read_to_string(folder.join("truth/plans.csv")).unwrap();
    assert!(plans.starts_with("LA,CHILD,PLAN,GROUP,ENTRY,"));
    assert_eq!(plans.lines().count(), 1 + written.plans);
}

#[test]
fn a_region_in_xml_reads_as_the_same_region_in_csv() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("synthetic-region-in-xml");
    let _ = fs::remove_dir_all(&folder);
    let written = region().write_as(Form::Xml, &folder).unwrap();
    assert_eq!((written.returns, written.files), (36, 36));
    for (agency, tables) in tables() {
        let year = tables.year.unwrap();
        let place = folder.join(agency.as_str()).join(year.ending().to_string());
        let read = Return::read_folder(&place, year).unwrap().read();
        assert_eq!(read.problems, vec![], "{agency} {year}");
        let without_lines = |tables: &Tables| {
            let episodes = tables.episodes.iter().map(|row| row.write(year));
            (tables.row_count(), episodes.collect::<Vec<_>>())
        };
        assert_eq!(without_lines(&read), without_lines(tables), "{agency} {year}");
    }
}
