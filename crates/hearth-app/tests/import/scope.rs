//! A fact belongs to the arrangement its authority was in on that day.

use hearth_access::{Actor, DatabaseKind, ManageAgencies, Permit, Situation, decide};
use hearth_app::indicators::{Measure, Period, Question, find, indicators};
use hearth_app::pipeline::{Filter, pipeline};
use hearth_app::scope::Whose;
use hearth_app::trend;
use hearth_app::{App, Context};
use hearth_domain::agency::{Network, Part};
use hearth_domain::wait::WaitClock;
use hearth_domain::{AgencyId, Day};
use hearth_testkit::moment;

use crate::support::{apps, load, posted, region};

/// How many each measure counts, by code.
async fn counts(app: &App, whose: Whose) -> Vec<(&'static str, Option<usize>)> {
    let context = app.request_at_this_machine(moment("2026-06-02T10:00:00Z"));
    let period = Period::year_to("2026-03-31".parse().unwrap());
    let question = Question { whose, period, as_at: None, known_at: None };
    let count = |measure: Measure| match measure {
        Measure::Count(count) => Some(count.cases.len()),
        Measure::Days(days) => Some(days.count()),
        Measure::Waiting(waiting) => Some(waiting.children.len()),
        _ => None,
    };
    let answers = indicators(&context, &question).await.unwrap();
    answers.into_iter().map(|one| (one.indicator.code, count(one.measure))).collect()
}

fn count_of(counts: &[(&str, Option<usize>)], code: &str) -> usize {
    counts.iter().find(|(one, _)| *one == code).and_then(|(_, count)| *count).unwrap()
}

/// Ends every part an authority plays in an arrangement on `day`.
async fn leave(app: &App, database: &hearth_store::Store, agency: &AgencyId, day: Day) {
    let now = app.request_at_this_machine(moment("2026-06-01T11:00:00Z")).network().await.unwrap();
    let mut network = Network::default();
    now.agencies().for_each(|one| network.add_agency(one.clone()));
    now.arrangements().for_each(|one| network.add_arrangement(one.clone()));
    for part in now.parts().iter().filter(|part| part.agency == *agency) {
        network.add_part(Part { until: Some(day), ..part.clone() }).unwrap();
    }
    let permit: Permit<ManageAgencies> =
        decide(&Actor::at_this_machine(), Situation { database: DatabaseKind::Synthetic }).unwrap();
    let mut session = database.begin().await.unwrap();
    let before = session.ledger(&permit).await.unwrap();
    let at = moment("2026-06-01T12:00:00Z");
    let stamp = session.take_ledger(&permit, before, at, "test").await.unwrap();
    session.save_network(&permit, &stamp, &network).await.unwrap();
    session.commit().await.unwrap();
}

#[tokio::test]
async fn what_happened_after_an_authority_left_is_not_the_arrangements() {
    for (app, database) in apps().await {
        load(&app, "2026-06-01T10:00:00Z", posted(&region(1_500, 2023, 2026))).await;
        let bristol = AgencyId::parse("E06000023").unwrap();
        let context = app.request_at_this_machine(moment("2026-06-02T10:00:00Z"));
        let network = context.network().await.unwrap();
        let west = |membership| Whose::arrangement(&network, "Adoption West", membership).unwrap();
        let all = counts(&app, Whose::Everybody).await;
        assert_eq!(counts(&app, west(None)).await, all, "the region is the arrangement's alone");

        let turn: Day = "2025-10-01".parse().unwrap();
        leave(&app, database.store(), &bristol, turn).await;
        let after = counts(&app, west(None)).await;
        let region = context.region(None).await.unwrap();
        let decided_later = region
            .children
            .iter()
            .filter(|child| child.agency == bristol)
            .flat_map(|child| child.journey.plans())
            .filter_map(|plan| plan.decision)
            .filter(|day| (turn.."2026-04-01".parse().unwrap()).contains(day))
            .count();
        assert!(decided_later > 0);
        let decisions = |counts: &[_]| count_of(counts, "decisions");
        assert_eq!(decisions(&after), decisions(&all) - decided_later);
        let bristols = counts(&app, Whose::agency(Some(bristol.clone()))).await;
        let waiting = |counts: &[_]| count_of(counts, "a9");
        assert_eq!(waiting(&after), waiting(&all) - waiting(&bristols));
        let restated = counts(&app, west("2025-09-30".parse().ok())).await;
        assert_eq!(restated, all, "by the members of the day before, nothing has changed");
        for membership in [None, "2025-09-30".parse().ok()] {
            let whose = west(membership);
            let asked = Some(decisions(&counts(&app, whose.clone()).await));
            assert_eq!(on_the_pipeline(&context, &whose).await, asked);
            assert_eq!(over_the_year(&context, &whose).await, asked);
        }
    }
}

/// How many decisions the pipeline counts in the year.
async fn on_the_pipeline(context: &Context<'_>, whose: &Whose) -> Option<usize> {
    let filter = Filter { whose: whose.clone(), ..Filter::on("2026-03-31".parse().unwrap()) };
    let pipeline = pipeline(context, filter, WaitClock::Entry).await.unwrap();
    let found = pipeline.measured.iter().find(|one| one.indicator.code == "decisions");
    count(&found.unwrap().measure)
}

/// How many decisions the measure of each year counts in it.
async fn over_the_year(context: &Context<'_>, whose: &Whose) -> Option<usize> {
    let periods = vec![Period::year_to("2026-03-31".parse().unwrap())];
    let indicator = find("decisions").unwrap();
    let question = trend::Question { indicator, whose: whose.clone(), periods, known_at: None };
    count(&trend::trend(context, question).await.unwrap()[0])
}

fn count(measure: &Measure) -> Option<usize> {
    match measure {
        Measure::Count(count) => Some(count.cases.len()),
        _ => None,
    }
}

#[tokio::test]
async fn where_no_return_is_loaded_nothing_is_known() {
    let (app, _database) = apps().await.remove(0);
    load(&app, "2026-06-01T10:00:00Z", posted(&region(300, 2025, 2026))).await;
    let context = app.request_at_this_machine(moment("2026-06-02T10:00:00Z"));
    let somerset = AgencyId::parse("E10000027").unwrap();
    for (agency, last) in [(Some(somerset), "2026-03-31"), (None, "2022-03-31")] {
        let period = Period::year_to(last.parse().unwrap());
        let whose = Whose::agency(agency);
        let question = Question { whose, period, as_at: None, known_at: None };
        for answer in indicators(&context, &question).await.unwrap() {
            assert!(
                matches!(answer.measure, Measure::NotKnown(_)),
                "{} is told of days and children no return tells of",
                answer.indicator.code
            );
        }
    }
}
