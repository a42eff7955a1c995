//! Extracts written from journeys, and read again: the same journeys in a database that knew nothing,
//! and nothing changed in the one they came from.

use std::collections::{BTreeMap, BTreeSet};

use hearth_app::App;
use hearth_app::import::{Mode, Sent, import_returns};
use hearth_app::returning::{Made, make_ssd};
use hearth_domain::fact::Milestone;
use hearth_domain::{AgencyId, Day, Fact, Journey, Plan};
use hearth_returns::Return;
use hearth_returns::ssd::stands_in;
use hearth_testkit::moment;

use crate::support::{apps, journeys, load, posted, region, year};

const AT: &str = "2026-06-01T10:00:00Z";
const THEN: &str = "2026-07-01T10:00:00Z";

async fn make(app: &App, agency: &AgencyId, day: Day) -> Made {
    make_ssd(&app.request_at_this_machine(moment(AT)), (agency, day)).await.unwrap()
}

/// Every agency's extract as at a day.
async fn written(app: &App, day: Day) -> Vec<(AgencyId, Made)> {
    let agencies: BTreeSet<AgencyId> =
        journeys(app).await.into_keys().map(|(agency, _)| agency).collect();
    let mut written = Vec::new();
    for agency in agencies {
        let made = make(app, &agency, day).await;
        written.push((agency, made));
    }
    written
}

async fn import(app: &App, ending: i16, extracts: &[(AgencyId, Made)]) {
    let one = |(agency, made): &(AgencyId, Made)| Sent {
        agency: agency.clone(),
        files: Return::extract(made.files.clone(), year(ending)),
        folder: None,
    };
    let context = app.request_at_this_machine(moment(THEN));
    let sent = extracts.iter().map(one).collect();
    let report = import_returns(&context, sent, Mode::Write).await.unwrap();
    assert_eq!(report.problem_counts(), BTreeMap::new());
    let repairs: Vec<String> =
        report.repairs.iter().take(5).map(|(agency, one)| format!("{agency} {one}")).collect();
    assert_eq!(repairs, Vec::<String>::new());
}

/// The return, the lists of children and (where asked) the extracts of a region, loaded.
async fn loaded(app: &App, seed_children: usize, (first, last): (i16, i16), with_extracts: bool) {
    let region = region(seed_children, first, last);
    load(app, AT, posted(&region)).await;
    let lists = region.lists_of_children().map(|(agency, year, bytes)| Sent {
        agency,
        files: Return::list_10("list_10.csv", bytes, year),
        folder: None,
    });
    let context = app.request_at_this_machine(moment(AT));
    import_returns(&context, lists.collect(), Mode::Write).await.unwrap();
    if with_extracts {
        let extracts = region.extracts(year(last)).map(|(agency, year, files)| Sent {
            agency,
            files: Return::extract(files, year),
            folder: None,
        });
        import_returns(&context, extracts.collect(), Mode::Write).await.unwrap();
    }
}

/// The matches of a journey but for the latest of each plan, for which alone the extract has a column.
fn earlier_matches(journey: &Journey) -> Vec<Day> {
    let latest: Vec<Day> = journey.plans().iter().filter_map(Plan::matched).collect();
    journey.days_of(Milestone::Match).filter(|day| !latest.contains(day)).collect()
}

/// What an extract can tell of a journey.
fn of_extract(journey: &Journey) -> Vec<String> {
    let earlier = earlier_matches(journey);
    let has_place = |fact: &&Fact| {
        let is_earlier = fact.kind == Milestone::Match.into()
            && fact.day.is_some_and(|day| earlier.contains(&day));
        stands_in(fact.kind).is_some() && !is_earlier
    };
    let mut told: Vec<String> =
        journey.facts().iter().filter(has_place).map(ToString::to_string).collect();
    told.sort();
    told
}

/// The plans without the matches that the extract cannot tell.
fn plans(journey: &Journey) -> Vec<Plan> {
    let earlier = earlier_matches(journey);
    let mut plans = journey.plans().to_vec();
    for attempt in plans.iter_mut().flat_map(|plan| &mut plan.attempts) {
        attempt.matched = attempt.matched.filter(|day| !earlier.contains(day));
    }
    plans
}

/// How many children are said to have lost a match.
fn said_to_lack_a_match(made: &Made) -> usize {
    let said = made.missing.iter().find_map(|one| one.strip_prefix("Match, of "));
    said.map_or(0, |said| said.split(' ').next().unwrap().parse().unwrap())
}

#[tokio::test]
async fn what_is_written_tells_a_new_database_the_same_journeys() {
    let (mut children, mut facts, mut lost) = (0, 0, 0);
    for (ending, with_extracts) in [(2024, false), (2026, false), (2026, true)] {
        let day = year(ending).last_day();
        for (app, _database) in apps().await {
            loaded(&app, 700, (ending - 3, ending), with_extracts).await;
            let known = journeys(&app).await;
            let (other, _other_database) = apps().await.remove(0);
            let extracts = written(&app, day).await;
            import(&other, ending, &extracts).await;
            let again = journeys(&other).await;
            assert_eq!(again.len(), known.len(), "nobody is left out");
            for (key, journey) in &again {
                let expected = known[key].as_at(day);
                assert_eq!(of_extract(journey), of_extract(&expected), "{key:?}");
                assert_eq!(plans(journey), plans(&expected), "{key:?}");
                assert_eq!(journey.periods_of_care(), expected.periods_of_care(), "{key:?}");
                facts += journey.facts().len();
            }
            let lacks = |journey: &&Journey| !earlier_matches(&journey.as_at(day)).is_empty();
            let lacking = known.values().filter(lacks).count();
            let said: usize = extracts.iter().map(|(_, made)| said_to_lack_a_match(made)).sum();
            assert_eq!(said, lacking, "what is lost is said");
            lost += lacking;
            children += again.len();
        }
    }
    eprintln!(
        "{children} children, {facts} facts, {lost} earlier matches lost, 0 other differences"
    );
    assert!(children > 300 && facts > 3_000 && lost > 0, "{children}, {facts} and {lost}");
}

#[tokio::test]
async fn what_is_written_changes_nothing_where_it_came_from() {
    for (app, database) in apps().await {
        loaded(&app, 700, (2022, 2026), false).await;
        let before = journeys(&app).await;
        import(&app, 2026, &written(&app, year(2026).last_day()).await).await;
        let after = journeys(&app).await;
        assert_eq!(after.len(), before.len(), "{}", database.engine());
        for (key, journey) in &after {
            assert_eq!(journey.plans(), before[key].plans(), "{key:?}");
            assert_eq!(journey.periods_of_care(), before[key].periods_of_care(), "{key:?}");
            assert_eq!(of_extract(journey), of_extract(&before[key]), "{key:?}");
            assert_eq!(journey.conflicts(), before[key].conflicts(), "{key:?}");
        }
    }
}

/// The days of each plan that a list tells: of matches and placements the latest.
fn latest(journey: &Journey) -> Vec<[Option<Day>; 7]> {
    let days = |plan: &Plan| {
        [
            plan.entered_care,
            plan.decision,
            plan.placement_order,
            plan.early_permanence,
            plan.matched(),
            plan.placed(),
            plan.adoption_order.or(plan.reversed.as_ref().map(|(day, _)| *day)),
        ]
    };
    journey.plans().iter().map(days).collect()
}

#[tokio::test]
async fn children_known_by_a_list_alone_are_told_and_what_is_added_is_said() {
    let (app, _database) = apps().await.remove(0);
    let region = region(500, 2024, 2026);
    let lists = region.lists_of_children().map(|(agency, year, bytes)| Sent {
        agency,
        files: Return::list_10("list_10.csv", bytes, year),
        folder: None,
    });
    let context = app.request_at_this_machine(moment(AT));
    import_returns(&context, lists.collect(), Mode::Write).await.unwrap();
    let extracts = written(&app, year(2026).last_day()).await;
    let (other, _other_database) = apps().await.remove(0);
    import(&other, 2026, &extracts).await;
    let (known, again) = (journeys(&app).await, journeys(&other).await);
    assert!(again.len() > 20 && again.len() == known.len(), "{}", again.len());
    for (key, journey) in &again {
        assert_eq!(latest(journey), latest(&known[key]), "{key:?}");
    }
    // A row of episodes says that the authority answers for the child; no list does.
    let said = |made: &Made, words: &str| made.missing.iter().any(|one| one.contains(words));
    for (agency, made) in &extracts {
        assert!(said(made, "Responsible agency, of "), "{agency}: {:?}", made.missing);
        assert!(said(made, "clae_cla_placement_id: blank in"), "{agency}: {:?}", made.missing);
    }
    let unknown = AgencyId::parse("E09999999").unwrap();
    let refused = make_ssd(&context, (&unknown, year(2026).last_day())).await.unwrap_err();
    assert!(refused.to_string().contains("Check the code"), "{refused}");
}
