//! The region has everything that the work meets, in proportions near the published ones.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::codes::{CodeSet, LegalStatus, PlacementType, ReasonForNewEpisode};
use hearth_domain::day::days_between;
use hearth_domain::stage::Stage;
use hearth_domain::{AgencyId, Day};
use hearth_returns::table::Row;
use hearth_simulation::TruthRow;

use super::told::{journeys, tables};
use super::{region, year};

fn mean_months(rows: &[TruthRow], days: impl Fn(&TruthRow) -> Option<(Day, Day)>) -> f64 {
    let lengths: Vec<f64> = rows
        .iter()
        .filter_map(&days)
        .map(|(from, to)| f64::from(days_between(from, to)) / 30.44)
        .collect();
    assert!(lengths.len() > 100, "only {} to average", lengths.len());
    lengths.iter().sum::<f64>() / f64::from(u32::try_from(lengths.len()).unwrap())
}

#[test]
fn stage_lengths_are_near_the_published_ones() {
    let rows: Vec<TruthRow> =
        region().truth().into_iter().filter(|row| row.granted.is_some()).collect();
    let stages = [
        (
            "entry to decision",
            7.5..10.0,
            mean_months(&rows, |row| Some((row.entered, row.decided))),
        ),
        (
            "decision to order",
            1.0..2.0,
            mean_months(&rows, |row| Some((row.decided, row.ordered?))),
        ),
        ("order to match", 6.0..9.0, mean_months(&rows, |row| Some((row.ordered?, row.matched?)))),
        ("match to placed", 1.0..1.8, mean_months(&rows, |row| Some((row.matched?, row.placed?)))),
        ("placed to order", 7.5..9.5, mean_months(&rows, |row| Some((row.placed?, row.granted?)))),
    ];
    for (name, expected, months) in stages {
        println!("{name}: {months:.1} months");
        assert!(expected.contains(&months), "{name}: {months:.1} months, expected {expected:?}");
    }
}

#[test]
fn most_children_never_come_near_adoption() {
    let last = || tables().filter(|(_, tables)| tables.year == Some(year(2026)));
    let looked_after: BTreeSet<(AgencyId, String)> = last()
        .flat_map(|(agency, tables)| {
            tables.episodes.iter().map(|row| (agency.clone(), row.child().to_owned()))
        })
        .collect();
    let near = looked_after.iter().filter(|child| journeys().contains_key(child)).count();
    let per_mille = near * 1_000 / looked_after.len();
    println!("{near} of {} children are near adoption", looked_after.len());
    assert!((90..160).contains(&per_mille), "{per_mille} in a thousand");
}

#[test]
fn somebody_waits_in_every_stage_on_the_last_day() {
    let last = year(2026).last_day();
    let mut stages: BTreeMap<Stage, usize> = BTreeMap::new();
    for journey in journeys().values() {
        if let Some(stage) = Stage::reached_by(&journey.as_at(last)) {
            *stages.entry(stage).or_default() += 1;
        }
    }
    // No return tells of a match before the adoption order: that stage is known to the truth alone.
    let matched = region()
        .truth()
        .iter()
        .filter(|row| row.reversed.is_none() && row.matched > row.placed.max(row.disrupted))
        .count();
    println!("{stages:?}, of them {matched} matched");
    let told = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Matched);
    for stage in told {
        assert!(stages.contains_key(&stage), "nobody is {stage:?}");
    }
    assert!(matched > 0);
}

/// Counts of what must be there, by name.
#[test]
fn everything_the_work_meets_is_there() {
    let plans = region().plans();
    let count = |name, holds: &dyn Fn(&TruthRow) -> bool| {
        (name, plans.iter().filter(|row| holds(row)).count())
    };
    let placed: BTreeMap<(&AgencyId, &Option<String>), BTreeSet<Day>> = plans
        .iter()
        .filter(|row| row.group.is_some())
        .filter_map(|row| Some(((&row.agency, &row.group), row.placed?)))
        .fold(BTreeMap::new(), |mut groups, (group, day)| {
            groups.entry(group).or_insert_with(BTreeSet::new).insert(day);
            groups
        });
    let counts = [
        count("reversed", &|row| row.reversed.is_some()),
        count("decided again", &|row| row.plan == 2),
        count("decided again and adopted", &|row| row.plan == 2 && row.granted.is_some()),
        count("disrupted", &|row| row.disrupted.is_some()),
        count("disrupted, then another family", &|row| {
            row.disrupted.is_some() && row.placed > row.disrupted
        }),
        count("disrupted, then reversed", &|row| row.disrupted.is_some() && row.reversed.is_some()),
        count("early permanence", &|row| row.early.is_some()),
        count("placed by consent", &|row| row.placed.is_some() && row.ordered.is_none()),
        ("groups placed together", placed.values().filter(|days| days.len() == 1).count()),
        ("groups placed apart", placed.values().filter(|days| days.len() > 1).count()),
    ];
    for (name, count) in counts {
        println!("{name}: {count}");
        assert!(count > 0, "nobody: {name}");
    }
    let reversed = plans.iter().filter(|row| row.reversed.is_some()).count();
    let per_mille = reversed * 1_000 / plans.len();
    assert!((100..230).contains(&per_mille), "{per_mille} in a thousand decisions are reversed");
}

#[test]
fn every_code_that_tells_a_kind_of_journey_is_there() {
    let episodes = || tables().flat_map(|(_, tables)| &tables.episodes);
    let placements: BTreeSet<&str> =
        episodes().filter_map(|row| row.placement.get()).map(CodeSet::code).collect();
    for kind in ["U2", "U5", "A3", "A4", "A5", "A6", "U1", "U4", "U6", "K2", "P1", "R3"] {
        assert!(placements.contains(kind), "nobody lives in {kind}");
    }
    let reasons: BTreeSet<&str> = tables()
        .flat_map(|(_, tables)| &tables.placed_adoption)
        .filter_map(|row| row.why_reversed.get())
        .map(CodeSet::code)
        .collect();
    assert_eq!(reasons, BTreeSet::from(["RD1", "RD2", "RD3", "RD4"]));
    let by_consent = episodes().any(|row| {
        row.legal_status.get() == Some(LegalStatus::V2)
            && row.placement.get() == Some(PlacementType::A4)
    });
    assert!(by_consent);
    let mut starts: BTreeMap<(&AgencyId, &str), BTreeSet<Day>> = BTreeMap::new();
    for (agency, tables) in tables() {
        let entries =
            tables.episodes.iter().filter(|row| row.why_new.get() == Some(ReasonForNewEpisode::S));
        for row in entries {
            starts.entry((agency, row.child())).or_default().extend(row.began.get());
        }
    }
    assert!(starts.values().filter(|days| days.len() > 1).count() > 10, "too few come back");
}
