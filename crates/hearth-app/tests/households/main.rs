//! Households told beside children, on both engines: what is counted of them, and what is not known
//! before anybody tells.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where something is not as it must be"
)]

mod lists;
mod survey;
mod told;

use hearth_app::indicators::{Measure, Period, Question, indicators};
use hearth_app::{App, shortfall};
use hearth_domain::Day;
use hearth_store::testing::databases;
use hearth_testkit::moment;

use told::tell;

const BRISTOL: &str = "E06000023";
const BATH: &str = "E06000022";

/// Two households wait, one is on hold, one is matched and one is in stage two.
const HOUSEHOLDS: [(&str, &str); 5] = [
    (
        BRISTOL,
        "registration-of-interest 2025-01-10, stage-two-started 2025-04-01, approval 2025-07-10",
    ),
    (
        BATH,
        "household-enquiry 2025-05-01, registration-of-interest 2025-06-01, approval 2026-01-15",
    ),
    (BRISTOL, "approval 2025-06-01, left-process 2026-01-10 on-hold"),
    (BRISTOL, "approval 2025-03-01, household-match 2025-06-01, household-placement 2025-07-01 2"),
    (BATH, "stage-two-started 2026-01-01"),
];

/// Four need a family, one is matched.
const CHILDREN: [(&str, &str); 5] = [
    (BRISTOL, "entered-care 2024-05-01, decision 2025-04-01, placement-order 2025-06-01"),
    (BRISTOL, "entered-care 2025-01-01, decision 2025-04-01, placement-order 2025-06-01"),
    (BRISTOL, "entered-care 2025-01-01, decision 2025-04-01, placement-order 2025-06-01"),
    (BATH, "entered-care 2025-01-01, decision 2025-04-01, placement-order 2025-06-01"),
    (
        BATH,
        "entered-care 2025-01-01, decision 2025-04-01, placement-order 2025-06-01, match 2026-01-01",
    ),
];

fn last() -> Day {
    "2026-03-31".parse().unwrap()
}

async fn measured(app: &App, code: &str, agency: Option<&str>) -> Measure {
    let context = app.request_at_this_machine(moment("2026-06-01T09:00:00Z"));
    let agency = agency.and_then(hearth_domain::AgencyId::parse);
    let period = Period::year_to(last());
    let whose = hearth_app::scope::Whose::agency(agency);
    let question = Question { whose, period, as_at: None, known_at: None };
    let answers = indicators(&context, &question).await.unwrap();
    let found = answers.into_iter().find(|one| one.indicator.code == code);
    found.unwrap_or_else(|| panic!("there is no {code}")).measure
}

async fn short(app: &App) -> Option<shortfall::Shortfall> {
    let context = app.request_at_this_machine(moment("2026-06-01T09:00:00Z"));
    let question = shortfall::Question { as_at: Some(last()), ..shortfall::Question::default() };
    shortfall::shortfall(&context, &question).await.unwrap().shortfall
}

#[tokio::test]
async fn households_are_not_known_until_they_are_told_and_counted_then() {
    for database in databases().await {
        let app = App::open(database.address(), moment("2026-05-01T09:00:00Z")).await.unwrap();
        tell(&database, &CHILDREN, &[]).await;
        assert!(matches!(measured(&app, "a11", None).await, Measure::NotKnown(_)));
        assert!(matches!(measured(&app, "sufficiency", None).await, Measure::NotKnown(_)));
        assert_eq!(short(&app).await, None);

        tell(&database, &[], &HOUSEHOLDS).await;
        let Measure::Kinds(waiting) = measured(&app, "a11", None).await else { panic!("kinds") };
        let counts: Vec<usize> = waiting.kinds.iter().map(|kind| kind.cases.len()).collect();
        assert_eq!(counts, [1, 0, 1, 0], "{}", database.engine());
        let Measure::Count(approved) = measured(&app, "approvals", Some(BATH)).await else {
            panic!("a count")
        };
        assert_eq!(approved.cases.len(), 1);
        let Measure::Ratio(ratio) = measured(&app, "sufficiency", None).await else {
            panic!("a ratio")
        };
        assert_eq!((ratio.families.len(), ratio.children.len()), (2, 4));
        let Measure::Agencies(sizes) = measured(&app, "agencies-by-size", None).await else {
            panic!("agencies")
        };
        assert_eq!(sizes.count(), 2);
    }
}

#[tokio::test]
async fn an_agency_without_a_list_of_adopters_has_no_families_to_set_against_its_children() {
    for database in databases().await {
        let app = App::open(database.address(), moment("2026-05-01T09:00:00Z")).await.unwrap();
        tell(&database, &CHILDREN, &[(BATH, "approval 2026-01-15")]).await;
        let of = |agency| measured(&app, "sufficiency", agency);
        assert!(matches!(of(Some(BRISTOL)).await, Measure::NotKnown(_)), "{}", database.engine());
        assert!(matches!(of(Some(BATH)).await, Measure::Ratio(_)));
        assert!(matches!(of(None).await, Measure::Ratio(_)));
    }
}

#[tokio::test]
async fn a_company_of_councils_is_no_voluntary_agency_though_it_is_registered_as_one() {
    for database in databases().await {
        let app = App::open(database.address(), moment("2026-05-01T09:00:00Z")).await.unwrap();
        tell(&database, &[], &[("adoption-west-company", "approval 2025-06-01")]).await;
        let share = measured(&app, "vaa-share-of-approvals", None).await;
        let Measure::Share(share) = share else { panic!("a share") };
        assert_eq!((share.part.len(), share.whole.len()), (0, 1), "{}", database.engine());
    }
}

/// 4 children need 4 families at most and 4 / 1.9 = 2 at least, in the centre 1.72 + 2.28 / 2 = 3;
/// 2 households wait and a third may come back.
#[tokio::test]
async fn the_shortfall_is_reckoned_from_what_is_told() {
    for database in databases().await {
        let app = App::open(database.address(), moment("2026-05-01T09:00:00Z")).await.unwrap();
        tell(&database, &CHILDREN, &HOUSEHOLDS).await;
        let today = short(&app).await.unwrap().today;
        assert_eq!((today.low, today.central, today.high), (-1, 1, 2), "{}", database.engine());
    }
}
