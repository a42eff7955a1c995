//! The same scenario gives the same bytes, and one thing more does not change another.

use std::collections::BTreeMap;

use hearth_simulation::{Scenario, SyntheticRegion, generate};

use super::scenario;

/// Every file by its place.
fn files(region: &SyntheticRegion) -> BTreeMap<String, Vec<u8>> {
    let placed = region.returns().flat_map(|(agency, year, files)| {
        let folder = format!("{agency}/{}", year.ending());
        files.into_iter().map(move |(name, bytes)| (format!("{folder}/{name}"), bytes))
    });
    placed.collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_does_not() {
    let first = generate(&scenario(3, 120));
    assert_eq!(files(&first), files(&generate(&scenario(3, 120))));
    assert_eq!(first.plans(), generate(&scenario(3, 120)).plans());
    assert_ne!(files(&first), files(&generate(&scenario(4, 120))));
}

/// Written down so that a machine or a library that draws otherwise is noticed.
#[test]
fn the_bytes_are_those_of_every_machine() {
    let hash = |bytes: &[u8]| {
        bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        })
    };
    let all: Vec<u8> = files(&generate(&scenario(3, 120))).into_values().flatten().collect();
    assert_eq!(format!("{:016x}", hash(&all)), "628268109729d60c");
}

/// More children are more families of the same authority: those already there stay as they were.
#[test]
fn more_families_do_not_change_the_others() {
    let episodes = |children| {
        let region = generate(&scenario(3, children));
        let files = files(&region);
        String::from_utf8(files["E10000013/2026/episodes.csv"].clone()).unwrap()
    };
    let (few, many) = (episodes(60), episodes(120));
    let kept = few.lines().filter(|line| many.contains(line)).count();
    let lines = few.lines().count();
    assert!(many.lines().count() > lines);
    // The last family of the smaller region may have been passed over for one that fitted its size.
    assert!(kept + 8 >= lines, "{kept} of {lines} rows stayed");
}

/// Another authority changes no family of the others. Only placements in another authority's area
/// depend on which others there are, so one without outcodes is added.
#[test]
fn another_authority_does_not_change_the_others() {
    let whole = scenario(3, 240);
    let mut larger = Scenario { children: 480, ..whole.clone() };
    let shares: u32 = whole.authorities.iter().map(|one| one.share).sum();
    let mut another = whole.authorities[0].clone();
    another.id = hearth_domain::AgencyId::parse("E06000099").unwrap();
    another.share = shares;
    another.outcodes = Vec::new();
    larger.authorities.push(another);
    let before = files(&generate(&whole));
    let after = files(&generate(&larger));
    assert!(after.len() > before.len());
    for (name, bytes) in before {
        assert!(after[&name] == bytes, "{name} has changed");
    }
}
