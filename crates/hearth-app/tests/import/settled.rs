//! A person settles what sources tell differently, on both engines: the choice holds, is listed for
//! correction where a source tells otherwise, opens again when a source changes, and may be withdrawn.

use std::collections::BTreeSet;

use hearth_app::conflicts::{Choice, ListedConflict, Question, conflicts, settle, withdraw};
use hearth_app::corrections::{Correction, Why, corrections};
use hearth_app::import::{Mode, Sent, import_returns};
use hearth_app::{App, AppError};
use hearth_domain::day::{add_days, parse_slashed, to_slashed};
use hearth_domain::fact::OR_EARLIER;
use hearth_domain::resolve::ConflictStanding;
use hearth_domain::settlement::{Chosen, Evidence, Settlement};
use hearth_domain::{CollectionYear, Day, Fact, Milestone, Source};
use hearth_returns::Return;
use hearth_simulation::SyntheticRegion;
use hearth_testkit::moment;

use crate::support::{apps, load, posted, region, year};

const FIRST: &str = "2026-06-01T10:00:00Z";
const SECOND: &str = "2026-07-01T10:00:00Z";
const BEFORE: &str = "2026-06-15T10:00:00Z";

/// The column of list 10 that holds the decision.
const DECIDED: usize = 8;

/// The lists of the newest year, with every decision `days` later than it was.
async fn load_lists(app: &App, region: &SyntheticRegion, days: i32) {
    let newest: CollectionYear = year(2026);
    let lists = region.lists_of_children().filter(|(_, year, _)| *year == newest);
    let sent = lists.map(|(agency, year, bytes)| Sent {
        agency,
        files: Return::list_10("list_10.csv", later(&bytes, days), year),
        folder: None,
    });
    let context = app.request_at_this_machine(moment(FIRST));
    import_returns(&context, sent.collect(), Mode::Write).await.unwrap();
}

fn later(list: &[u8], days: i32) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(list);
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in reader.records() {
        let cells = record.unwrap();
        let moved = cells.iter().enumerate().map(|(place, cell)| match parse_slashed(cell) {
            Some(day) if place == DECIDED => to_slashed(add_days(day, days)),
            _ => cell.to_owned(),
        });
        writer.write_record(moved).unwrap();
    }
    writer.into_inner().unwrap()
}

async fn listed(app: &App, known_at: Option<&str>) -> Vec<ListedConflict> {
    let question =
        Question { settled: true, known_at: known_at.map(moment), ..Question::default() };
    conflicts(&app.request_at_this_machine(moment(SECOND)), &question).await.unwrap()
}

async fn decision_of(app: &App, case: hearth_domain::CaseId) -> (Option<Day>, Source) {
    let context = app.request_at_this_machine(moment(SECOND));
    let region = context.region(None).await.unwrap();
    let journey = &region.child(case).unwrap().journey;
    let decided = journey.facts().iter().rfind(|fact| fact.kind == Milestone::Decision.into());
    decided.map(|fact| (fact.day, fact.source)).unwrap()
}

fn choice(of: &ListedConflict, chosen: Chosen) -> Choice {
    Choice {
        case: of.case,
        kind: of.conflict.kind,
        of: None,
        seen: Some(Settlement::values(&of.conflict)),
        chosen,
        evidence: Evidence::DecisionRecord,
    }
}

fn day_told(of: &ListedConflict, by: Source) -> Option<Day> {
    let told = of.conflict.told.iter().find(|(source, _)| *source == by)?;
    told.1.as_ref()?.day
}

async fn to_correct(app: &App) -> Vec<Correction> {
    let context = app.request_at_this_machine(moment(SECOND));
    corrections(&context, None, None).await.unwrap()
}

/// Returns and lists that differ by three days, and the first conflict of all.
async fn differing(app: &App, region: &SyntheticRegion) -> Vec<ListedConflict> {
    load(app, FIRST, posted(region)).await;
    load_lists(app, region, 3).await;
    let open = listed(app, None).await;
    assert!(open.len() > 10, "{}", open.len());
    assert!(open.iter().all(|one| one.conflict.standing == ConflictStanding::Open));
    open
}

#[tokio::test]
async fn a_choice_holds_and_what_tells_otherwise_is_to_be_corrected() {
    let region = region(200, 2024, 2026);
    for (app, _database) in apps().await {
        let open = differing(&app, &region).await;
        assert_eq!(to_correct(&app).await, []);
        let one = &open[0];
        assert_eq!(decision_of(&app, one.case).await.1, Source::Ssda903);
        let context = app.request_at_this_machine(moment(SECOND));
        settle(&context, &choice(one, Chosen::AsToldBy(Source::AnnexA))).await.unwrap();
        let chosen = day_told(one, Source::AnnexA);
        assert_eq!(decision_of(&app, one.case).await, (chosen, Source::Person));
        let after = listed(&app, None).await;
        assert_eq!(after.len(), open.len());
        assert_eq!(after[0].conflict.standing, ConflictStanding::Settled);
        assert_eq!(listed(&app, Some(BEFORE)).await, open, "as it was known before");

        let [correction] = &to_correct(&app).await[..] else { panic!("one correction") };
        let day = |fact: &Option<Fact>| fact.as_ref().and_then(|fact| fact.day);
        assert_eq!((correction.case, correction.source), (one.case, Source::Ssda903));
        assert_eq!(day(&correction.tells), day_told(one, Source::Ssda903));
        assert_eq!((day(&correction.holds), correction.why), (chosen, Why::Settled));

        settle(&context, &choice(&after[0], Chosen::DidNotHappen)).await.unwrap();
        assert_eq!(listed(&app, None).await[0].conflict.holds, None, "the newer choice holds");
    }
}

#[tokio::test]
async fn a_choice_opens_again_when_a_source_changes_and_may_be_taken_back() {
    let region = region(200, 2024, 2026);
    for (app, _database) in apps().await {
        let open = differing(&app, &region).await;
        let one = &open[0];
        let context = app.request_at_this_machine(moment(SECOND));
        let told_by_list = choice(one, Chosen::AsToldBy(Source::AnnexA));
        settle(&context, &told_by_list).await.unwrap();
        load_lists(&app, &region, 5).await;
        let reopened = listed(&app, None).await;
        assert_eq!(reopened[0].conflict.standing, ConflictStanding::Reopened);
        assert_eq!(decision_of(&app, one.case).await.1, Source::Ssda903);
        let stale = settle(&context, &told_by_list).await;
        assert!(matches!(stale, Err(AppError::NoSuchConflict { .. })), "what was seen has changed");

        load_lists(&app, &region, 3).await;
        let chosen = day_told(one, Source::AnnexA);
        assert_eq!(
            decision_of(&app, one.case).await,
            (chosen, Source::Person),
            "as it was settled"
        );
        withdraw(&context, one.case, one.conflict.kind, None).await.unwrap();
        assert_eq!(listed(&app, None).await, open);
        let again = withdraw(&context, one.case, one.conflict.kind, None).await;
        assert!(matches!(again, Err(AppError::NoSuchConflict { .. })));

        load_lists(&app, &region, 0).await;
        assert_eq!(listed(&app, None).await, [], "agreeing sources leave nothing to settle");
    }
}

#[tokio::test]
async fn what_cannot_be_chosen_is_refused_and_changes_nothing() {
    let region = region(100, 2025, 2026);
    for (app, _database) in apps().await {
        load(&app, FIRST, posted(&region)).await;
        load_lists(&app, &region, 3).await;
        let open = listed(&app, None).await;
        let context = app.request_at_this_machine(moment(SECOND));
        let to_come = choice(&open[0], Chosen::OnDay("2026-07-02".parse().unwrap()));
        let refused = settle(&context, &to_come).await.unwrap_err();
        assert!(refused.to_string().contains("2026-07-02 is after today"), "{refused}");
        let unknown = Choice {
            case: hearth_domain::CaseId::parse("00000000-0000-7000-8000-000000000000").unwrap(),
            ..choice(&open[0], Chosen::DidNotHappen)
        };
        let refused = settle(&context, &unknown).await.unwrap_err();
        assert!(matches!(refused, AppError::UnknownCase(_)), "{refused}");
        let agreed = Choice {
            kind: Milestone::EnteredCare.into(),
            seen: None,
            ..choice(&open[0], Chosen::DidNotHappen)
        };
        let refused = settle(&context, &agreed).await.unwrap_err();
        assert!(matches!(refused, AppError::NoSuchConflict { .. }), "{refused}");
        assert_eq!(listed(&app, None).await, open);
    }
}

/// Every day of decision, order or placement that a list tells otherwise than it was, by agency,
/// child and day told. Where a return tells only that a thing had happened by a day, an earlier one
/// does not contradict it.
fn slips(region: &SyntheticRegion, vague: &Vague) -> BTreeSet<(String, String, Option<Day>)> {
    let days = |bytes: &[u8]| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
        reader.records().map(Result::unwrap).collect::<Vec<_>>()
    };
    let exact = region.lists_of_children().zip(region.lists_of_children_with_slips());
    let mut slips = BTreeSet::new();
    for ((agency, _, exact), (_, _, kept)) in exact {
        for (was, is) in days(&exact).iter().zip(&days(&kept)) {
            for column in [DECIDED, DECIDED + 1, DECIDED + 3] {
                let child = (agency.to_string(), is[0].to_owned(), column);
                if was[column] != is[column] && !vague.contains(&child) {
                    slips.insert((
                        agency.to_string(),
                        is[0].to_owned(),
                        parse_slashed(&is[column]),
                    ));
                }
            }
        }
    }
    slips
}

/// The columns of whose days the return of a child tells only the latest they can be.
type Vague = BTreeSet<(String, String, usize)>;

async fn vaguely_told(app: &App) -> Vague {
    let context = app.request_at_this_machine(moment(SECOND));
    let region = context.region(None).await.unwrap();
    let columns =
        [(Milestone::PlacementOrder, DECIDED + 1), (Milestone::PlacedForAdoption, DECIDED + 3)];
    let mut vague = Vague::new();
    for child in &region.children {
        for (kind, column) in columns {
            let is_vague = |fact: &Fact| fact.kind == kind.into() && fact.detail == OR_EARLIER;
            if child.journey.facts().iter().any(is_vague) {
                vague.insert((child.agency.to_string(), child.number.clone(), column));
            }
        }
    }
    vague
}

#[tokio::test]
async fn the_conflicts_are_exactly_the_days_that_slipped() {
    let region = region(2_000, 2024, 2026);
    for (app, database) in apps().await {
        load(&app, FIRST, posted(&region)).await;
        let expected = slips(&region, &vaguely_told(&app).await);
        assert!(expected.len() > 10, "{}", expected.len());
        let sent = region.lists_of_children_with_slips().map(|(agency, year, bytes)| Sent {
            agency,
            files: Return::list_10("list_10.csv", bytes, year),
            folder: None,
        });
        let context = app.request_at_this_machine(moment(FIRST));
        import_returns(&context, sent.collect(), Mode::Write).await.unwrap();
        let found: BTreeSet<(String, String, Option<Day>)> = listed(&app, None)
            .await
            .iter()
            .map(|one| {
                let told = day_told(one, Source::AnnexA);
                (one.agency.to_string(), one.number.clone(), told)
            })
            .collect();
        assert_eq!(found, expected, "{}", database.engine());
    }
}
