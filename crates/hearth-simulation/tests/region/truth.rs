//! The truth is what pooling and reading the returns tells.

use std::collections::BTreeMap;

use hearth_domain::{Day, Journey};
use hearth_simulation::TruthRow;

use super::told::journeys;
use super::{region, year};

/// The days of the latest plan, as the truth and the journey give them.
type Days = [(&'static str, Option<Day>, Option<Day>); 7];

fn compare(row: &TruthRow, journey: &Journey) -> Option<Days> {
    let plan = journey.latest_plan()?;
    // The return tells of a match only once the child is adopted.
    let matched = row.matched.filter(|_| row.granted.is_some());
    Some([
        ("entry", Some(row.entered), plan.entered_care),
        ("decision", Some(row.decided), plan.decision),
        ("order", row.ordered, plan.placement_order),
        ("match", matched, plan.matched()),
        ("placed", row.placed, plan.placed()),
        ("granted", row.granted, plan.adoption_order),
        ("reversed", row.reversed, plan.reversed.as_ref().map(|told| told.0)),
    ])
}

#[test]
fn the_returns_tell_the_truth() {
    let journeys = journeys();
    let mut compared: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut differences = Vec::new();
    for row in region().truth() {
        // Of a child who entered before the first file, no file tells the entry.
        if row.entered < year(2021).first_day() {
            continue;
        }
        let journey = journeys.get(&(row.agency.clone(), row.child.clone()));
        let Some(days) = journey.and_then(|journey| compare(&row, journey)) else {
            differences.push(format!("{} {}: no plan is told", row.agency, row.child));
            continue;
        };
        for (name, truth, told) in days {
            let counts = compared.entry(name).or_default();
            counts.0 += usize::from(truth.is_some());
            counts.1 += usize::from(truth.is_none());
            if truth != told {
                let (agency, child) = (&row.agency, &row.child);
                differences.push(format!("{agency} {child} {name}: {truth:?} told as {told:?}"));
            }
        }
    }
    for (name, (days, blanks)) in &compared {
        println!("{name}: {days} days and {blanks} blanks compared");
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(compared.values().all(|(days, _)| *days >= 10), "{compared:?}");
    assert!(compared["decision"].0 >= 100, "{compared:?}");
}

#[test]
fn every_plan_is_told_with_its_number_disruption_and_early_placement() {
    let journeys = journeys();
    let mut compared = (0, 0, 0);
    for row in region().plans() {
        if row.entered < year(2021).first_day() {
            continue;
        }
        let journey = &journeys[&(row.agency.clone(), row.child.clone())];
        let plan = journey.plans().iter().find(|plan| plan.number == row.plan).unwrap();
        let disrupted = plan.attempts.iter().filter_map(|attempt| attempt.disrupted).max();
        assert_eq!(disrupted, row.disrupted, "{} {}", row.agency, row.child);
        assert_eq!(plan.early_permanence, row.early, "{} {}", row.agency, row.child);
        compared.0 += 1;
        compared.1 += usize::from(disrupted.is_some());
        compared.2 += usize::from(row.early.is_some());
    }
    println!("{} plans, {} disrupted, {} early", compared.0, compared.1, compared.2);
    assert!(compared.1 > 0 && compared.2 > 5, "{compared:?}");
}

/// Nothing after the last day is told.
#[test]
fn the_truth_ends_on_the_last_day() {
    let last = year(2026).last_day();
    let days = |row: &TruthRow| {
        [row.ordered, row.matched, row.placed, row.granted, row.reversed, row.disrupted, row.early]
    };
    let rows = region().plans();
    assert!(rows.iter().flat_map(days).flatten().all(|day| day <= last));
    assert!(rows.iter().all(|row| row.decided <= last));
}
