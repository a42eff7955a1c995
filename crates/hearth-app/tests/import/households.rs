//! Lists of adopters, on both engines: the truth comes out in any order, only what differs is
//! written, and the return of the same agency is left alone.

use std::collections::BTreeMap;

use hearth_app::App;
use hearth_app::agencies::add_agencies;
use hearth_app::import::{Changes, ImportReport, Mode, Sent, import_returns};
use hearth_domain::agency::{Agency, Registration};
use hearth_domain::fact::Statement;
use hearth_domain::household::{Approval, ON_HOLD};
use hearth_domain::{AgencyId, CollectionYear, Day, Household, Source};
use hearth_returns::Return;
use hearth_simulation::{HouseholdTruth, SyntheticRegion};
use hearth_store::testing::databases;
use hearth_testkit::{Dice, Folder, moment};

use crate::support::{apps, posted, region, year};

const FIRST: &str = "2026-06-01T10:00:00Z";
const SECOND: &str = "2026-07-01T10:00:00Z";
const BETWEEN: &str = "2026-06-15T10:00:00Z";
const LATER: &str = "2026-12-01T09:00:00Z";

type List = (AgencyId, CollectionYear, Vec<u8>);

fn company() -> AgencyId {
    AgencyId::parse("adoption-west-company").unwrap()
}

fn sent(lists: Vec<List>) -> Vec<Sent> {
    let one = |(agency, year, bytes)| Sent {
        agency,
        files: Return::list_11("list_11.csv", bytes, year),
        folder: None,
    };
    lists.into_iter().map(one).collect()
}

async fn load(app: &App, at: &str, lists: Vec<List>, mode: Mode) -> ImportReport {
    import_returns(&app.request_at_this_machine(moment(at)), sent(lists), mode).await.unwrap()
}

/// Makes the invented agencies of a region known.
pub async fn register(app: &App, region: &SyntheticRegion) {
    let agency = |id: AgencyId, name: &str| {
        let mut agency = Agency::local_authority(id, name, "");
        agency.registration = Registration::VoluntaryAdoptionAgency;
        agency
    };
    let agencies =
        region.recruiters.iter().map(|one| agency(one.recruiter.id.clone(), &one.recruiter.name));
    add_agencies(&app.request_at_this_machine(moment(FIRST)), agencies.collect()).await.unwrap();
}

/// Every household as known at an instant, by agency and identifier.
pub async fn households(
    app: &App,
    known_at: Option<&str>,
) -> BTreeMap<(AgencyId, String), Household> {
    let context = app.request_at_this_machine(moment(LATER));
    let region = context.region(known_at.map(moment)).await.unwrap();
    let one = |family: &hearth_app::region::RegionFamily| {
        ((family.agency.clone(), family.number.clone()), family.household.clone())
    };
    region.families.iter().map(one).collect()
}

/// Loads every list of a region.
pub async fn load_lists(app: &App, region: &SyntheticRegion) {
    register(app, region).await;
    load(app, FIRST, region.lists().collect(), Mode::Write).await;
}

/// The runs of every household, without where they stand in a file.
async fn runs(app: &App, known_at: Option<&str>) -> BTreeMap<(AgencyId, String), Vec<Approval>> {
    let known = households(app, known_at).await.into_iter();
    known.map(|(key, household)| (key, household.approvals().to_vec())).collect()
}

fn true_run(row: &HouseholdTruth) -> Approval {
    Approval {
        number: 1,
        enquired: Some(row.enquired),
        stage_one_started: row.stage_one_started,
        stage_one_ended: row.stage_one_ended,
        stage_two_started: row.stage_two_started,
        stage_two_ended: row.stage_two_ended,
        applied: row.applied,
        approved: row.approved,
        matched: row.matched,
        placed: row.placed.map(|(day, children)| (day, Some(children))),
        adoption_order: row.ordered,
        left: row.away.map(|(day, why)| (day, why.code().to_owned())),
        ..Approval::default()
    }
}

#[tokio::test]
async fn every_household_is_read_as_it_is() {
    let region = region(900, 2021, 2026);
    let truth = region.households();
    for (app, database) in apps().await {
        register(&app, &region).await;
        let report = load(&app, FIRST, region.lists().collect(), Mode::Write).await;
        assert_eq!(report.problem_counts(), BTreeMap::new());
        assert_eq!((report.households_kept, report.children_kept), (truth.len(), 0));
        let read = households(&app, None).await;
        assert_eq!(read.len(), truth.len());
        let mut adopters = 0;
        for row in &truth {
            let household = &read[&(row.agency.clone(), row.household.clone())];
            assert_eq!(household.approvals(), [true_run(row)], "{} {}", row.agency, row.household);
            assert_eq!(household.conflicts(), []);
            let told = household.stated(Statement::Adopters).unwrap();
            assert_eq!(told, row.adopters.to_string());
            adopters += row.adopters;
        }
        assert!(truth.len() > 1_000, "too few to show anything: {}", truth.len());
        let (engine, count) = (database.engine(), truth.len());
        eprintln!("{engine}: {count} households of {adopters} adopters, 0 differences");
    }
}

#[tokio::test]
async fn the_same_lists_again_change_nothing_and_a_dry_run_writes_nothing() {
    let region = region(200, 2024, 2026);
    for (app, _database) in apps().await {
        register(&app, &region).await;
        let lists = || region.lists().collect::<Vec<_>>();
        let tried = load(&app, FIRST, lists(), Mode::DryRun).await;
        assert!(tried.changes.new > 200 && tried.ledger.is_none());
        assert!(households(&app, None).await.is_empty());
        let first = load(&app, FIRST, lists(), Mode::Write).await;
        assert_eq!(first.changes, tried.changes);
        let again = load(&app, SECOND, lists(), Mode::Write).await;
        assert_eq!((again.changes, again.ledger), (Changes::default(), None));
    }
}

#[tokio::test]
async fn lists_in_any_order_tell_the_same() {
    let region = region(200, 2022, 2026);
    for (app, _database) in apps().await {
        register(&app, &region).await;
        load(&app, FIRST, region.lists().collect(), Mode::Write).await;
        let expected = runs(&app, None).await;
        for seed in 1..=2 {
            let (shuffled, _other) = apps().await.remove(0);
            register(&shuffled, &region).await;
            let mut lists: Vec<List> = region.lists().collect();
            Dice::seeded(seed).shuffle(&mut lists);
            for list in lists {
                load(&shuffled, FIRST, vec![list], Mode::Write).await;
            }
            assert_eq!(runs(&shuffled, None).await, expected, "seed {seed}");
        }
    }
}

/// Two years of one agency, in a few hand-written rows.
const HEADER: &str = "Individual adopter identifier,Family identifier,Gender,Ethnicity,Disability,\
    Is the (prospective) adopter fostering for adoption?,Date enquiry received,\
    Date Stage 1 started,Date Stage 1 ended,Date Stage 2 started,Date Stage 2 ended,\
    Date application submitted,Date application approved,Date adopter matched with child(ren),\
    Date child/children placed with adopter(s),No. of children placed,Date of Adoption Order,\
    Date of leaving adoption process,Reason for leaving adoption process\n";
const GONE: &str = "P1,F1,a,WBRI,b,b,01/02/2024,01/03/2024,,,,,,,,,,01/02/2025,a) Withdrew\n";
const STAYS: &str = "P2,F2,a,WBRI,b,b,01/03/2024,01/04/2024,,,,,,,,,,,\n";
const RESTS: &str = "P3,,b,WBRI,b,a,05/05/2024,01/06/2024,,,,,,,,,,01/02/2025,b) Process on hold\n";
const APPROVED: &str = "P2,F2,a,WBRI,b,b,01/03/2024,01/04/2024,,,,,20/06/2025,,,,,,\n";
const BACK: &str = "P3,,b,WBRI,b,a,05/05/2024,01/06/2024,01/07/2025,,,,,,,,,,\n";

fn list(ending: i16, rows: &[&str]) -> List {
    (company(), year(ending), format!("{HEADER}{}", rows.concat()).into_bytes())
}

async fn two_years(app: &App) {
    let lists = vec![list(2025, &[GONE, STAYS, RESTS]), list(2026, &[APPROVED, BACK])];
    let report = load(app, FIRST, lists, Mode::Write).await;
    assert_eq!(report.problem_counts(), BTreeMap::new());
}

fn of<'a, T>(known: &'a BTreeMap<(AgencyId, String), T>, number: &str) -> &'a T {
    &known[&(company(), number.to_owned())]
}

fn day(text: &str) -> Option<Day> {
    Some(text.parse().unwrap())
}

#[tokio::test]
async fn a_household_that_this_years_list_no_longer_names_keeps_its_facts() {
    for (app, _database) in apps().await {
        two_years(&app).await;
        let known = runs(&app, None).await;
        assert_eq!(of(&known, "F1")[0].left, day("2025-02-01").map(|day| (day, "withdrew".into())));
        assert_eq!(of(&known, "F2")[0].approved, day("2025-06-20"));
        assert_eq!(of(&known, "P3")[0].stage_one_ended, day("2025-07-01"));
        let resting = of(&households(&app, None).await, "P3").as_at("2025-03-01".parse().unwrap());
        assert_eq!(resting.latest().unwrap().left.as_ref().unwrap().1, ON_HOLD);
    }
}

#[tokio::test]
async fn a_corrected_day_supersedes_that_fact_alone() {
    for (app, _database) in apps().await {
        two_years(&app).await;
        let before = runs(&app, None).await;
        let corrected = APPROVED.replace("20/06/2025", "27/06/2025");
        let report = load(&app, SECOND, vec![list(2026, &[&corrected, BACK])], Mode::Write).await;
        let expected =
            Changes { superseded: 1, rows_added: 1, rows_removed: 1, ..Changes::default() };
        assert_eq!(report.changes, expected);
        assert_eq!(runs(&app, Some(BETWEEN)).await, before, "what was known before stays");
        assert_eq!(of(&runs(&app, None).await, "F2")[0].approved, day("2025-06-27"));
        // An older list corrected does not hold over the newest.
        let older = STAYS.replace("01/03/2024", "02/03/2024");
        let report =
            load(&app, SECOND, vec![list(2025, &[GONE, &older, RESTS])], Mode::Write).await;
        let expected = Changes { rows_added: 1, rows_removed: 1, ..Changes::default() };
        assert_eq!(report.changes, expected);
    }
}

#[tokio::test]
async fn a_row_taken_out_is_retracted_unless_another_year_tells_it() {
    for (app, _database) in apps().await {
        two_years(&app).await;
        // F2 loses its approval; enquiry and stage one are told by the year before.
        let report = load(&app, SECOND, vec![list(2026, &[BACK])], Mode::Write).await;
        let expected = Changes { retracted: 1, rows_removed: 1, ..Changes::default() };
        assert_eq!(report.changes, expected);
        // No list names F1 any more: three days and two statements go, and so does the household.
        let report = load(&app, SECOND, vec![list(2025, &[STAYS, RESTS])], Mode::Write).await;
        let expected = Changes { retracted: 5, rows_removed: 1, ..Changes::default() };
        assert_eq!(report.changes, expected);
        let known = runs(&app, None).await;
        assert!(!known.contains_key(&(company(), "F1".to_owned())));
        assert_eq!(of(&known, "F2")[0].approved, None);
        let back = load(&app, LATER, vec![list(2025, &[GONE, STAYS, RESTS])], Mode::Write).await;
        assert_eq!(back.changes.new, 5);
    }
}

#[tokio::test]
async fn a_spoilt_cell_is_a_problem_and_the_row_takes_part() {
    for (app, _database) in apps().await {
        let spoilt = APPROVED.replace("20/06/2025", "31/06/2025");
        let report =
            load(&app, FIRST, vec![list(2026, &[&spoilt, ",,,,,,,,,,,x,,,,,,,\n"])], Mode::Write)
                .await;
        assert_eq!(report.problem_counts()["cell"], 2);
        assert_eq!(report.problem_counts()["row"], 1);
        let known = runs(&app, None).await;
        assert_eq!(of(&known, "F2")[0].approved, None);
        assert_eq!(of(&known, "F2")[0].stage_one_started, day("2024-04-01"));
    }
}

#[tokio::test]
async fn a_list_leaves_the_return_of_the_same_agency_alone() {
    let region = region(200, 2025, 2026);
    for (app, _database) in apps().await {
        crate::support::load(&app, FIRST, posted(&region)).await;
        let context = app.request_at_this_machine(moment(LATER));
        let before = context.region(None).await.unwrap();
        let council = AgencyId::parse("E06000023").unwrap();
        let (_, _, bytes) = list(2026, &[APPROVED]);
        load(&app, SECOND, vec![(council.clone(), year(2026), bytes)], Mode::Write).await;
        let after = context.region(None).await.unwrap();
        assert_eq!(after.counted, before.counted);
        assert_eq!(after.sources, before.sources);
        assert_eq!(after.children.len(), before.children.len());
        let label = |one: &hearth_store::BatchSummary| (one.agency.clone(), one.year, one.source);
        let lists: Vec<_> = after.family_sources.iter().map(label).collect();
        assert_eq!(lists, [(council, 2026, Source::AnnexA)]);
        assert!(after.sources.iter().all(|one| one.source == Source::Ssda903));
    }
}

/// Gender, ethnic group and disability are read and checked; the words in those cells are written
/// nowhere, nor is a row that names nobody.
#[tokio::test]
async fn no_byte_of_the_database_tells_what_is_not_kept() {
    let database = databases().await.remove(0);
    let app = App::open(database.address(), moment("2026-06-01T09:00:00Z")).await.unwrap();
    let spoilt =
        "KEPT-1,KEPT-F,GONE-gender,GONE-group,GONE-need,b,01/03/2024,KEPT-day,,,,,,,,,,,\n";
    let nobodys = ",,a,WBRI,b,b,GONE-day,,,,,,,,,,,,\n";
    let report = load(&app, FIRST, vec![list(2026, &[spoilt, nobodys])], Mode::Write).await;
    assert_eq!((report.problem_counts()["cell"], report.problem_counts()["row"]), (5, 1));
    let path = database.address().trim_start_matches("sqlite:");
    let mut bytes = std::fs::read(path).unwrap();
    bytes.extend(std::fs::read(format!("{path}-wal")).unwrap_or_default());
    let contains = |mark: &str| bytes.windows(mark.len()).any(|part| part == mark.as_bytes());
    assert!(contains("KEPT-1") && contains("KEPT-F") && contains("KEPT-day"));
    assert!(!contains("GONE-"), "something that is not kept was written");
}

#[tokio::test]
async fn one_tree_serves_returns_and_lists() {
    let region = region(100, 2025, 2026);
    let folder = Folder::fresh();
    region.write_to(folder.path()).unwrap();
    let (returns, lists) =
        (Sent::read_tree(folder.path()).unwrap(), Sent::read_tree_of_lists(folder.path()).unwrap());
    assert_eq!((returns.len(), lists.len()), (12, 8 + 12));
    assert!(lists.iter().all(|one| one.files.source == Source::AnnexA));
    let (app, _database) = apps().await.remove(0);
    let unknown =
        import_returns(&app.request_at_this_machine(moment(FIRST)), lists, Mode::Write).await;
    assert!(unknown.unwrap_err().to_string().contains("hearth agency add"));
    register(&app, &region).await;
    let both = returns.into_iter().chain(Sent::read_tree_of_lists(folder.path()).unwrap());
    let context = app.request_at_this_machine(moment(FIRST));
    let report = import_returns(&context, both.collect(), Mode::Write).await.unwrap();
    assert!(report.children_kept > 10 && report.households_kept > 50);
    assert_eq!(report.problem_counts(), BTreeMap::new());
}
