//! List 10, on both engines: the truth comes out of the lists alone, and beside the return nothing
//! contradicts it, in whatever order they are loaded.

use std::collections::{BTreeMap, BTreeSet};

use hearth_app::App;
use hearth_app::import::{Changes, ImportReport, Mode, Sent, import_returns};
use hearth_domain::day::{add_days, parse_slashed, to_slashed};
use hearth_domain::fact::{Milestone, Statement};
use hearth_domain::{AgencyId, CollectionYear, Day, Fact, Journey, Plan, Source};
use hearth_returns::Return;
use hearth_simulation::{SyntheticRegion, TruthRow};
use hearth_testkit::{Dice, Folder, moment};

use crate::support::{Journeys, apps, journeys, load, posted, region, year};

const FIRST: &str = "2026-06-01T10:00:00Z";
const LATER: &str = "2026-12-01T09:00:00Z";

type List = (AgencyId, CollectionYear, Vec<u8>);

fn sent(lists: Vec<List>) -> Vec<Sent> {
    let one = |(agency, year, bytes)| Sent {
        agency,
        files: Return::list_10("list_10.csv", bytes, year),
        folder: None,
    };
    lists.into_iter().map(one).collect()
}

async fn load_lists(app: &App, lists: Vec<List>) -> ImportReport {
    let context = app.request_at_this_machine(moment(FIRST));
    import_returns(&context, sent(lists), Mode::Write).await.unwrap()
}

/// The days of a plan that the list has.
type Days = [Option<Day>; 8];

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
    ]
}

/// The latest plans that had not ended before the first list.
fn listed(region: &SyntheticRegion, first: CollectionYear) -> Vec<TruthRow> {
    let ended = |row: &TruthRow| row.granted.or(row.reversed);
    let mut rows = region.truth();
    rows.retain(|row| ended(row).is_none_or(|day| day >= first.first_day()));
    rows
}

#[tokio::test]
async fn every_latest_plan_is_read_from_the_lists_as_it_is() {
    let region = region(900, 2021, 2026);
    let truth = listed(&region, year(2021));
    for (app, database) in apps().await {
        let report = load_lists(&app, region.lists_of_children().collect()).await;
        assert_eq!(report.problem_counts(), BTreeMap::new());
        assert_eq!(report.repair_counts(), BTreeMap::new());
        assert_eq!((report.children_kept, report.households_kept), (truth.len(), 0));
        let read = journeys(&app).await;
        let mut groups = BTreeSet::new();
        for row in &truth {
            let journey = &read[&(row.agency.clone(), row.child.clone())];
            let plan = journey.latest_plan().unwrap();
            assert_eq!(read_days(plan), true_days(row), "{} {}", row.agency, row.child);
            assert_eq!(journey.conflicts(), []);
            let family = journey.stated(Statement::FamilyIdentifier).map(str::to_owned);
            assert_eq!(family, row.group);
            groups.extend(family);
        }
        assert!(truth.len() > 100 && groups.len() > 10, "too few to show anything");
        let (engine, plans, days) = (database.engine(), truth.len(), truth.len() * 8);
        eprintln!("{engine}: {plans} plans, {days} days, {} families, 0 differences", groups.len());
    }
}

#[tokio::test]
async fn the_return_and_the_list_of_one_truth_do_not_contradict_each_other() {
    let region = region(900, 2021, 2026);
    let truth = listed(&region, year(2021));
    for (app, database) in apps().await {
        load(&app, FIRST, posted(&region)).await;
        let before = journeys(&app).await;
        let report = load_lists(&app, region.lists_of_children().collect()).await;
        assert_eq!(report.problem_counts(), BTreeMap::new());
        let both = journeys(&app).await;
        assert_eq!(both.len(), before.len(), "the same children by the same numbers");
        let conflicts: Vec<String> = both
            .iter()
            .flat_map(|((agency, child), journey)| {
                journey.conflicts().iter().map(move |one| format!("{agency} {child}: {one:?}"))
            })
            .collect();
        assert_eq!(conflicts, Vec::<String>::new());
        for row in &truth {
            let journey = &both[&(row.agency.clone(), row.child.clone())];
            let plan = journey.latest_plan().unwrap();
            assert_eq!(read_days(plan), true_days(row), "{} {}", row.agency, row.child);
        }
        let of_lists = both.values().flat_map(Journey::facts);
        let added = of_lists.filter(|fact| fact.source == Source::AnnexA).count();
        assert!(added > 100, "the matches the return does not tell: {added}");
        eprintln!("{}: {} journeys of two sources, 0 conflicts", database.engine(), both.len());
    }
}

#[tokio::test]
async fn returns_and_lists_tell_the_same_in_any_order_and_again() {
    let region = region(300, 2022, 2026);
    let (app, _database) = apps().await.remove(0);
    let mut together: Vec<Sent> = sent(region.lists_of_children().collect());
    let returns = posted(&region).into_iter().map(|(agency, year, files)| Sent {
        agency,
        files: Return::from_files(files, year),
        folder: None,
    });
    together.extend(returns);
    let context = app.request_at_this_machine(moment(FIRST));
    import_returns(&context, together, Mode::Write).await.unwrap();
    let expected = journeys(&app).await;
    assert!(expected.len() > 50);
    let again = load_lists(&app, region.lists_of_children().collect()).await;
    assert_eq!((again.changes, again.ledger), (Changes::default(), None));
    for seed in 1..=2 {
        let (other, _database) = apps().await.remove(0);
        let mut dice = Dice::seeded(seed);
        let mut lists: Vec<List> = region.lists_of_children().collect();
        dice.shuffle(&mut lists);
        let half = lists.split_off(lists.len() / 2);
        for list in lists {
            load_lists(&other, vec![list]).await;
        }
        load(&other, FIRST, posted(&region)).await;
        load_lists(&other, half).await;
        assert_eq!(journeys(&other).await, expected, "seed {seed}");
    }
}

/// Every fact that holds, a line each: where in a source it stands is that of the first telling.
fn told(known: &Journeys) -> Vec<String> {
    let of = |((agency, child), journey): (&(AgencyId, String), &Journey)| {
        let line = |fact: &Fact| format!("{agency} {child}: {fact}");
        journey.facts().iter().map(line).collect::<Vec<_>>()
    };
    let mut lines: Vec<String> = known.iter().flat_map(of).collect();
    lines.sort();
    lines
}

/// The year's returns of a written region, with the folders they came from.
fn returns_of(tree: &std::path::Path, ending: i16) -> Vec<Sent> {
    let mut sent = Sent::read_tree(tree).unwrap();
    sent.retain(|one| one.files.year.ending() == ending);
    sent
}

#[tokio::test]
async fn rows_of_years_before_a_list_named_the_child_are_taken_from_their_folders() {
    let region = region(300, 2022, 2026);
    let folder = Folder::fresh();
    region.write_to(folder.path()).unwrap();
    let (app, _database) = apps().await.remove(0);
    let context = app.request_at_this_machine(moment(FIRST));
    let together = Sent::read_tree(folder.path()).unwrap().into_iter();
    let together = together.chain(sent(region.lists_of_children().collect()));
    import_returns(&context, together.collect(), Mode::Write).await.unwrap();
    let expected = journeys(&app).await;
    let (other, _database) = apps().await.remove(0);
    let context = other.request_at_this_machine(moment(FIRST));
    for ending in 2022..=2023 {
        import_returns(&context, returns_of(folder.path(), ending), Mode::Write).await.unwrap();
    }
    let before = journeys(&other).await.len();
    load_lists(&other, region.lists_of_children().collect()).await;
    let mut remarks = Vec::new();
    for ending in 2024..=2026 {
        let sent = returns_of(folder.path(), ending);
        remarks.extend(import_returns(&context, sent, Mode::Write).await.unwrap().remarks);
    }
    assert!(before < expected.len(), "some children come later");
    assert_eq!(remarks, Vec::<String>::new());
    assert_eq!(told(&journeys(&other).await), told(&expected));
}

#[tokio::test]
async fn a_list_of_children_is_no_list_of_adopters() {
    let region = region(100, 2025, 2026);
    for (app, _database) in apps().await {
        load_lists(&app, region.lists_of_children().collect()).await;
        let context = app.request_at_this_machine(moment(LATER));
        let loaded = context.region(None).await.unwrap();
        assert!(loaded.children.len() > 10 && loaded.families.is_empty());
        assert_eq!((loaded.family_sources.len(), loaded.sources.len()), (0, 0));
        let (agency, year, bytes) = region.lists().next().unwrap();
        let council = region.lists_of_children().next().unwrap().0;
        let list = Sent {
            agency: council.clone(),
            files: Return::list_11("list_11.csv", bytes, year),
            folder: None,
        };
        let before = journeys(&app).await;
        let context = app.request_at_this_machine(moment(FIRST));
        import_returns(&context, vec![list], Mode::Write).await.unwrap();
        assert_eq!(journeys(&app).await, before, "{agency}: children stay as they were");
        let loaded = context.region(None).await.unwrap();
        let label = |one: &hearth_app::region::BatchSummary| (one.agency.clone(), one.year);
        let lists: Vec<_> = loaded.family_sources.iter().map(label).collect();
        assert_eq!(lists, [(council, year.ending())]);
        assert!(!loaded.families.is_empty());
    }
}

/// The columns of days that the return tells too, with what happened on each.
const SHARED_DAYS: [(usize, Milestone); 6] = [
    (7, Milestone::EnteredCare),
    (8, Milestone::Decision),
    (9, Milestone::PlacementOrder),
    (11, Milestone::PlacedForAdoption),
    (12, Milestone::AdoptionOrder),
    (13, Milestone::Reversal),
];

/// Moves one day of each row of a list, and tells which of which child, and where from.
fn moved(list: &List, dice: &mut Dice) -> (List, Vec<(String, Milestone, Day)>) {
    let text = String::from_utf8(list.2.clone()).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut changed = Vec::new();
    for line in lines.iter_mut().skip(1) {
        let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        let told: Vec<_> = SHARED_DAYS.iter().filter(|(at, _)| !cells[*at].is_empty()).collect();
        let (at, kind) = **dice.pick(&told);
        let day = parse_slashed(&cells[at]).unwrap();
        changed.push((cells[0].clone(), kind, day));
        cells[at] = to_slashed(add_days(day, i32::try_from(1 + dice.below(20)).unwrap()));
        *line = cells.join(",");
    }
    let (agency, year, _) = list;
    ((agency.clone(), *year, lines.join("\n").into_bytes()), changed)
}

#[tokio::test]
async fn every_day_that_the_list_tells_otherwise_is_a_conflict() {
    let region = region(900, 2021, 2026);
    let (app, _database) = apps().await.remove(0);
    load(&app, FIRST, posted(&region)).await;
    let of_return = journeys(&app).await;
    let mut dice = Dice::seeded(5);
    let lists: Vec<List> =
        region.lists_of_children().filter(|(_, of, _)| *of == year(2026)).collect();
    let moved: Vec<_> = lists.iter().map(|list| moved(list, &mut dice)).collect();
    load_lists(&app, moved.iter().map(|(list, _)| list.clone()).collect()).await;
    let both = journeys(&app).await;
    let mut found = 0;
    for ((agency, _, _), changed) in &moved {
        for (child, kind, day) in changed {
            let key = (agency.clone(), child.clone());
            let is_told = of_return[&key].days_of(*kind).any(|told| told == *day);
            let differs: Vec<_> = both[&key].conflicts().iter().map(|one| one.kind).collect();
            let expected = Vec::from_iter(is_told.then_some((*kind).into()));
            assert_eq!(differs, expected, "{agency} {child} {kind:?} {day}");
            assert!(
                !is_told || both[&key].days_of(*kind).any(|told| told == *day),
                "the return holds"
            );
            found += usize::from(is_told);
        }
    }
    assert!(found > 60, "too few to show anything: {found}");
    eprintln!("{found} moved days, {found} conflicts, no other");
}

#[tokio::test]
async fn matches_are_told_of_the_years_in_which_every_authority_sent_a_list() {
    let region = region(100, 2024, 2026);
    let of_year = |ending: i16| {
        let lists = region.lists_of_children();
        lists.filter(move |(_, one, _)| *one == year(ending)).collect::<Vec<List>>()
    };
    for (app, _database) in apps().await {
        load(&app, FIRST, posted(&region)).await;
        let (mut newest, others) = (of_year(2026), of_year(2025));
        let last = newest.pop().unwrap();
        load_lists(&app, newest).await;
        assert_eq!(tells_matches(&app).await, [false, false, false], "one authority sent none");
        load_lists(&app, vec![last]).await;
        assert_eq!(tells_matches(&app).await, [false, false, true]);
        load_lists(&app, others).await;
        assert_eq!(tells_matches(&app).await, [false, true, true]);
    }
}

/// Whether all matches of each year are told.
async fn tells_matches(app: &App) -> [bool; 3] {
    let context = app.request_at_this_machine(moment(LATER));
    let region = context.region(None).await.unwrap();
    [2024, 2025, 2026].map(|ending| region.tells_matches_on(year(ending).last_day()))
}
