//! Extracts of the Standard Safeguarding Dataset: the truth comes out of them alone, and beside the
//! return and list 10 nothing contradicts them, in whatever order they are loaded.

use std::collections::{BTreeMap, BTreeSet};

use hearth_app::App;
use hearth_app::import::{ImportReport, Mode, Sent, import_returns};
use hearth_domain::day::add_days;
use hearth_domain::fact::{FactKind, Milestone};
use hearth_domain::{AgencyId, CollectionYear, Day, Plan};
use hearth_returns::Return;
use hearth_simulation::{SyntheticRegion, TruthRow};
use hearth_testkit::{Dice, moment};

use crate::support::{Journeys, apps, journeys, load, posted, region, year};

const FIRST: &str = "2026-06-01T10:00:00Z";

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
    let region = region(300, 2021, 2026);
    let orders: [[u8; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let mut first: Option<Journeys> = None;
    let known = known_to_the_return(&region).await;
    assert!(known.len() > 30, "too few to show anything");
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
        // Of a child whom an extract names first, the returns already loaded are to be sent again.
        let mut of_return = read;
        of_return.retain(|child, _| known.contains(child));
        let told = first.get_or_insert_with(|| of_return.clone());
        assert!(*told == of_return, "the order {order:?} gives other journeys");
    }
}

/// The children whom the return alone keeps.
async fn known_to_the_return(region: &SyntheticRegion) -> BTreeSet<(AgencyId, String)> {
    let (app, _database) = apps().await.remove(0);
    load(&app, FIRST, posted(region)).await;
    journeys(&app).await.into_keys().collect()
}

/// Columns of the table of permanence, with what happened on the day each tells.
const DAYS: [(usize, Milestone); 6] = [
    (1, Milestone::Decision),
    (3, Milestone::EarlyPermanenceMoveIn),
    (5, Milestone::Match),
    (6, Milestone::PlacedForAdoption),
    (7, Milestone::AdoptionOrder),
    (9, Milestone::Reversal),
];

type Moved = Vec<((AgencyId, String), Milestone, Day)>;

/// Moves one day in twenty of the table of permanence, and tells which of which child, and where from.
fn move_days((agency, _, files): &mut Files, dice: &mut Dice) -> Moved {
    let mut moved = Vec::new();
    let (_, bytes) = files.iter_mut().find(|(name, _)| name == "ssd_permanence.csv").unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for line in lines.iter_mut().skip(1) {
        let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        for (at, kind) in DAYS {
            if cells[at].is_empty() || dice.below(20) > 0 {
                continue;
            }
            let day: Day = cells[at].parse().unwrap();
            moved.push(((agency.clone(), cells[0].clone()), kind, day));
            cells[at] = add_days(day, i32::try_from(1 + dice.below(9)).unwrap()).to_string();
        }
        *line = cells.join(",");
    }
    *bytes = lines.join("\n").into_bytes();
    moved
}

#[tokio::test]
async fn the_days_that_an_extract_tells_otherwise_are_the_conflicts_and_no_other() {
    let region = region(1800, 2021, 2026);
    let (app, _database) = apps().await.remove(0);
    load(&app, FIRST, posted(&region)).await;
    load_lists(&app, &region).await;
    let before = journeys(&app).await;
    let mut dice = Dice::seeded(11);
    let mut extracts: Vec<Files> = region.extracts(year(2026)).collect();
    let moved: Moved =
        extracts.iter_mut().flat_map(|extract| move_days(extract, &mut dice)).collect();
    load_extracts(&app, extracts).await;
    let mut expected: BTreeMap<(AgencyId, String), Vec<FactKind>> = BTreeMap::new();
    for (child, kind, day) in &moved {
        let told = before.get(child).is_some_and(|one| one.days_of(*kind).any(|on| on == *day));
        if told {
            expected.entry(child.clone()).or_default().push((*kind).into());
        }
    }
    expected.values_mut().for_each(|kinds| kinds.sort());
    let mut found: BTreeMap<(AgencyId, String), Vec<FactKind>> = BTreeMap::new();
    for (child, journey) in journeys(&app).await {
        let mut kinds: Vec<FactKind> = journey.conflicts().iter().map(|one| one.kind).collect();
        kinds.sort();
        if !kinds.is_empty() {
            found.insert(child, kinds);
        }
    }
    assert_eq!(found, expected);
    let shared: usize = expected.values().map(Vec::len).sum();
    assert!(shared > 30, "too few to show anything: {shared}");
    eprintln!("{} days moved, {shared} told by another source: 0 missed, 0 invented", moved.len());
}
