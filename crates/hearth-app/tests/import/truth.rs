//! What comes out of the returns is what is true of the synthetic region.

use std::collections::BTreeMap;

use hearth_app::journeys::JourneyLine;
use hearth_domain::Day;
use hearth_simulation::TruthRow;

use crate::support::{apps, load, plans, posted, region, year};

/// The dates of a plan that a return can carry: the match only once the child is adopted.
fn true_dates(row: &TruthRow) -> [Option<Day>; 7] {
    let matched = row.matched.filter(|_| row.granted.is_some());
    [
        Some(row.entered),
        Some(row.decided),
        row.ordered,
        matched,
        row.placed,
        row.granted,
        row.reversed,
    ]
}

fn read_dates(line: &JourneyLine) -> [Option<Day>; 7] {
    let plan = &line.plan;
    let reversed = plan.reversed.as_ref().map(|told| told.0);
    [
        plan.entered_care,
        plan.decision,
        plan.placement_order,
        plan.matched(),
        plan.placed(),
        plan.adoption_order,
        reversed,
    ]
}

#[tokio::test]
async fn every_plan_is_read_as_it_is() {
    let region = region(900, 2021, 2026);
    for (app, database) in apps().await {
        let report = load(&app, "2026-06-01T10:00:00Z", posted(&region)).await;
        assert_eq!(report.problem_counts(), BTreeMap::new());
        let read: BTreeMap<_, _> = plans(&app, None)
            .await
            .into_iter()
            .map(|line| {
                ((line.agency.clone(), line.child.clone(), line.plan.number), read_dates(&line))
            })
            .collect();
        let (mut children, mut dates) = (0, 0);
        for row in region.truth().iter().filter(|row| row.entered >= year(2021).first_day()) {
            let known = read.get(&(row.agency.clone(), row.child.clone(), row.plan));
            assert_eq!(known, Some(&true_dates(row)), "{} child {}", row.agency, row.child);
            children += 1;
            dates += true_dates(row).len();
        }
        assert!(children > 100, "too few to show anything: {children}");
        eprintln!("{}: {children} plans, {dates} dates, 0 differences", database.engine());
    }
}
