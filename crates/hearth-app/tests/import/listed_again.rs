//! Lists 10 and 11 written from journeys, and read again: the same journeys in a database that knew
//! nothing, and nothing changed in the one they came from.

use std::collections::{BTreeMap, BTreeSet};

use hearth_app::App;
use hearth_app::import::{Mode, Sent, import_returns};
use hearth_app::returning::{MadeSheets, SheetForm, make_annex_a};
use hearth_domain::day::{add_days, parse_slashed, to_slashed};
use hearth_domain::household::Approval;
use hearth_domain::{AgencyId, CollectionYear, Day, Journey};
use hearth_returns::{Return, annex_a};
use hearth_simulation::SyntheticRegion;
use hearth_testkit::moment;

use crate::households::{households, load_lists, register};
use crate::support::{Files, apps, load, posted, region, year};

const AT: &str = "2026-06-01T10:00:00Z";
const THEN: &str = "2026-07-01T10:00:00Z";

async fn make(app: &App, agency: &AgencyId, day: Day, form: SheetForm) -> MadeSheets {
    make_annex_a(&app.request_at_this_machine(moment(AT)), (agency, day), form).await.unwrap()
}

/// Every agency's lists as at a day, as they would be sent.
async fn written(app: &App, day: Day, form: SheetForm) -> Vec<(AgencyId, Files)> {
    let region = app.request_at_this_machine(moment(AT)).region(None).await.unwrap();
    let of_children = region.children.iter().map(|child| child.agency.clone());
    let of_families = region.families.iter().map(|family| family.agency.clone());
    let agencies: BTreeSet<AgencyId> = of_children.chain(of_families).collect();
    let mut written = Vec::new();
    for agency in agencies {
        let made = make(app, &agency, day, form).await;
        written.push((agency, made.files));
    }
    written
}

async fn import(app: &App, year: CollectionYear, lists: &[(AgencyId, Files)]) {
    let mut sent = Vec::new();
    for (agency, files) in lists {
        for (name, bytes) in files {
            let opened = annex_a::open(name, bytes.clone(), year);
            assert_eq!(opened.problems.len(), 0, "{:?}", opened.problems);
            let one = |files| Sent { agency: agency.clone(), files, folder: None };
            sent.extend(opened.lists.into_iter().map(one));
        }
    }
    let context = app.request_at_this_machine(moment(THEN));
    import_returns(&context, sent, Mode::Write).await.unwrap();
}

async fn journeys(app: &App) -> BTreeMap<(AgencyId, String), Journey> {
    let region = app.request_at_this_machine(moment(THEN)).region(None).await.unwrap();
    let one = |child: &hearth_app::region::RegionChild| {
        ((child.agency.clone(), child.number.clone()), child.journey.clone())
    };
    region.children.iter().map(one).collect()
}

/// What list 10 can tell of a child.
fn of_list_10(journey: &Journey) -> Vec<String> {
    let plan = journey.latest_plan().unwrap();
    let day = |day: Option<Day>| day.map_or("-".to_owned(), |day| day.to_string());
    let reversed = plan.reversed.as_ref().map(|(day, why)| format!("{day} {why}"));
    vec![
        day(journey.birth_date().filter(|_| !journey.is_unborn())),
        day(plan.entered_care),
        day(plan.decision),
        day(plan.placement_order),
        day(plan.early_permanence),
        day(plan.matched()),
        day(plan.placed()),
        day(plan.adoption_order),
        reversed.unwrap_or_default(),
    ]
}

/// What list 11 can tell of a run.
fn of_list_11(run: &Approval) -> Approval {
    Approval { number: 1, registered: None, reviews: Vec::new(), ..run.clone() }
}

/// The return and the lists of a region, loaded.
async fn loaded(app: &App, children: usize, first: i16, last: i16) {
    let region = region(children, first, last);
    load(app, AT, posted(&region)).await;
    load_lists(app, &region).await;
    let of_children = region.lists_of_children().map(|(agency, year, bytes)| Sent {
        agency,
        files: Return::list_10("list_10.csv", bytes, year),
        folder: None,
    });
    let context = app.request_at_this_machine(moment(AT));
    import_returns(&context, of_children.collect(), Mode::Write).await.unwrap();
}

/// Tells in the newest lists the placement orders of Bristol's children three days late, so that
/// return and list differ.
fn differing(region: &SyntheticRegion) -> Vec<Sent> {
    let bristol = AgencyId::parse("E06000023").unwrap();
    let lists = region.lists_of_children().filter(|(agency, ..)| *agency == bristol);
    let one = |(agency, year, bytes): (AgencyId, CollectionYear, Vec<u8>)| {
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let mut writer = csv::Writer::from_writer(Vec::new());
        let headings = reader.headers().unwrap().clone();
        writer.write_record(&headings).unwrap();
        let at = headings.iter().position(|name| name == "Date of Placement Order").unwrap();
        for row in reader.records() {
            let mut row: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
            if let Some(day) = parse_slashed(&row[at]) {
                row[at] = to_slashed(add_days(day, 3));
            }
            writer.write_record(&row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        Sent { agency, files: Return::list_10("list_10.csv", bytes, year), folder: None }
    };
    lists.map(one).collect()
}

/// How many children have a latest decision that stood in the twelve months to a day.
fn concerned(journeys: &BTreeMap<(AgencyId, String), Journey>, day: Day) -> usize {
    let first = CollectionYear::of(day).unwrap().first_day();
    let stood = |journey: &&Journey| {
        let journey = journey.as_at(day);
        let closing = |plan: &hearth_domain::Plan| {
            let reversed = plan.reversed.as_ref().map(|one| one.0);
            plan.adoption_order.or(reversed).or(plan.left_care.as_ref().map(|one| one.0))
        };
        journey.latest_plan().is_some_and(|plan| closing(plan).is_none_or(|end| end >= first))
    };
    journeys.values().filter(stood).count()
}

#[tokio::test]
async fn what_is_written_tells_a_new_database_the_same_journeys() {
    let (mut children, mut families) = (0, 0);
    for (ending, form) in [(2024, SheetForm::Xlsx), (2026, SheetForm::Csv)] {
        let day = year(ending).last_day();
        for (app, _database) in apps().await {
            loaded(&app, 700, ending - 3, ending).await;
            let lists = written(&app, day, form).await;
            let (other, _other_database) = apps().await.remove(0);
            register(&other, &region(700, ending - 3, ending)).await;
            import(&other, year(ending), &lists).await;
            let (known, again) = (journeys(&app).await, journeys(&other).await);
            assert_eq!(again.len(), concerned(&known, day), "nobody is left out");
            for (key, journey) in &again {
                let expected = of_list_10(&known[key].as_at(day));
                assert_eq!(of_list_10(journey), expected, "{key:?}");
            }
            let (known, found) = (households(&app, None).await, households(&other, None).await);
            for (key, household) in &found {
                let before = known[key].as_at(day);
                let expected = of_list_11(before.latest().unwrap());
                assert_eq!(of_list_11(household.latest().unwrap()), expected, "{key:?}");
                assert_eq!(household.adopters(), before.adopters(), "{key:?}");
                assert_eq!(household.fosters_for_adoption(), before.fosters_for_adoption());
            }
            children += again.len();
            families += found.len();
        }
    }
    eprintln!("{children} children and {families} households, 0 differences");
    assert!(children > 100 && families > 100, "{children} and {families}");
}

#[tokio::test]
async fn what_is_written_changes_nothing_where_it_came_from() {
    for form in [SheetForm::Xlsx, SheetForm::Csv] {
        for (app, database) in apps().await {
            loaded(&app, 700, 2023, 2026).await;
            let (before, families) = (journeys(&app).await, households(&app, None).await);
            let lists = written(&app, year(2026).last_day(), form).await;
            import(&app, year(2026), &lists).await;
            let (after, families_after) = (journeys(&app).await, households(&app, None).await);
            assert_eq!(after.len(), before.len(), "{}", database.engine());
            for (key, journey) in &after {
                assert_eq!(journey.plans(), before[key].plans(), "{key:?}");
                assert_eq!(journey.periods_of_care(), before[key].periods_of_care(), "{key:?}");
                assert_eq!(journey.conflicts(), before[key].conflicts(), "{key:?}");
            }
            assert_eq!(families_after.len(), families.len());
            for (key, household) in &families_after {
                assert_eq!(household.approvals(), families[key].approvals(), "{key:?}");
                assert_eq!(household.conflicts(), families[key].conflicts(), "{key:?}");
            }
        }
    }
}

#[tokio::test]
async fn the_value_that_holds_is_written_so_a_difference_closes_and_nothing_moves() {
    for (app, _database) in apps().await {
        loaded(&app, 700, 2023, 2026).await;
        let context = app.request_at_this_machine(moment(AT));
        let lists = differing(&region(700, 2023, 2026));
        import_returns(&context, lists, Mode::Write).await.unwrap();
        let before = journeys(&app).await;
        let open = |journeys: &BTreeMap<(AgencyId, String), Journey>| -> usize {
            journeys.values().map(|journey| journey.conflicts().len()).sum()
        };
        assert!(open(&before) > 5, "{} differences", open(&before));
        let lists = written(&app, year(2026).last_day(), SheetForm::Xlsx).await;
        import(&app, year(2026), &lists).await;
        let after = journeys(&app).await;
        for (key, journey) in &after {
            assert_eq!(journey.plans(), before[key].plans(), "{key:?}");
        }
        assert!(open(&after) < open(&before), "{} and {}", open(&before), open(&after));
    }
}
