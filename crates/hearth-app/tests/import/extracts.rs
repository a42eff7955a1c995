//! Extracts of the Standard Safeguarding Dataset: the truth comes out of them alone, and beside the
//! return and list 10 nothing contradicts them, in whatever order they are loaded.

use std::collections::BTreeMap;

use hearth_app::App;
use hearth_app::import::{ImportReport, Mode, Sent, import_returns};
use hearth_domain::{AgencyId, CollectionYear, Day, Journey, Plan};
use hearth_returns::Return;
use hearth_simulation::{SyntheticRegion, TruthRow};
use hearth_testkit::moment;

use crate::support::{apps, load, posted, region, year};

const FIRST: &str = "2026-06-01T10:00:00Z";
const LATER: &str = "2026-12-01T09:00:00Z";

type Files = (AgencyId, CollectionYear, Vec<(String, Vec<u8>)>);

async fn load_extracts(app: &App, extracts: Vec<Files>) -> ImportReport {
    let one =
        |(agency, year, files)| Sent { agency, files: Return::extract(files, year), folder: None };
    let context = app.request_at_this_machine(moment(FIRST));
    import_returns(&context, extracts.into_iter().map(one).collect(), Mode::Write).await.unwrap()
}

async fn load_lists(app: &App, region: &SyntheticRegion) {
    let one = |(agency, year, bytes)| Sent {
        agency,
        files: Return::list_10("list_10.csv", bytes, year),
        folder: None,
    };
    let context = app.request_at_this_machine(moment(FIRST));
    let lists = region.lists_of_children().map(one).collect();
    import_returns(&context, lists, Mode::Write).await.unwrap();
}

type Journeys = BTreeMap<(AgencyId, String), Journey>;

async fn journeys(app: &App) -> Journeys {
    let region = app.request_at_this_machine(moment(LATER)).region(None).await.unwrap();
    let one = |child: &hearth_app::region::RegionChild| {
        ((child.agency.clone(), child.number.clone()), child.journey.clone())
    };
    let read: Journeys = region.children.iter().map(one).collect();
    assert_eq!(read.len(), region.children.len(), "a child has one case");
    read
}

/// The days of a plan that the extract has.
type Days = [Option<Day>; 9];

fn true_days(row: &TruthRow) -> Days {
    [
        Some(row.entered),
        Some(row.decided),
        row.ordered,
        row.matched,
        row.placed,
        row.granted,
        row.reversed,
        row.early,
        row.disrupted,
    ]
}

fn read_days(plan: &Plan) -> Days {
    [
        plan.entered_care,
        plan.decision,
        plan.placement_order,
        plan.matched(),
        plan.placed(),
        plan.adoption_order,
        plan.reversed.as_ref().map(|told| told.0),
        plan.early_permanence,
        plan.attempts.iter().rev().find_map(|attempt| attempt.disrupted),
    ]
}

#[tokio::test]
async fn every_plan_is_read_from_the_extracts_as_it_is() {
    let region = region(900, 2021, 2026);
    let truth = region.plans();
    for (app, database) in apps().await {
        let report = load_extracts(&app, region.extracts(year(2026)).collect()).await;
        assert_eq!(report.problem_counts(), BTreeMap::new());
        assert_eq!(report.repair_counts(), BTreeMap::new());
        let read = journeys(&app).await;
        for row in &truth {
            let journey = &read[&(row.agency.clone(), row.child.clone())];
            let plan = journey.plans().iter().find(|plan| plan.number == row.plan).unwrap();
            assert_eq!(read_days(plan), true_days(row), "{} {}", row.agency, row.child);
            assert_eq!(journey.conflicts(), []);
        }
        assert!(truth.len() > 100, "too few to show anything");
        let again = load_extracts(&app, region.extracts(year(2026)).collect()).await;
        assert!(again.changes.is_none(), "sent again, nothing changes");
        let (engine, plans) = (database.engine(), truth.len());
        eprintln!("{engine}: {plans} plans, {} days, 0 differences", plans * 9);
    }
}

#[tokio::test]
async fn three_sources_of_one_truth_do_not_contradict_each_other_in_any_order() {
    let region = region(900, 2021, 2026);
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let mut first: Option<Journeys> = None;
    for order in orders {
        let (app, _database) = apps().await.remove(0);
        for source in order {
            match source {
                0 => drop(load(&app, FIRST, posted(&region)).await),
                1 => load_lists(&app, &region).await,
                _ => drop(load_extracts(&app, region.extracts(year(2026)).collect()).await),
            }
        }
        let read = journeys(&app).await;
        let conflicts: Vec<String> = read
            .iter()
            .flat_map(|((agency, child), journey)| {
                journey.conflicts().iter().map(move |one| format!("{agency} {child}: {one:?}"))
            })
            .collect();
        assert_eq!(conflicts.len(), 0, "{:#?}", conflicts.iter().take(5).collect::<Vec<_>>());
        for row in region.truth() {
            let journey = &read[&(row.agency.clone(), row.child.clone())];
            assert_eq!(read_days(journey.latest_plan().unwrap()), true_days(&row), "{}", row.child);
        }
        let told = first.get_or_insert_with(|| read.clone());
        assert!(*told == read, "the order {order:?} gives other journeys");
    }
}
