//! Facts are derived again when a later version reads more out of the same rows.

use hearth_access::{Actor, DatabaseKind, ImportReturns, Permit, Situation, decide};
use hearth_app::App;
use hearth_domain::fact::{HouseholdMilestone, live};
use hearth_domain::{AgencyId, Fact, FactId, FactKind, Household, Milestone, Source};
use hearth_returns::facts::DERIVATION;
use hearth_store::{NewFact, Store};
use hearth_testkit::moment;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::households::{households, load_lists};
use crate::support::{apps, load, posted, region};

/// What the small region's rows tell, by the version that reads them. When this differs, the same
/// rows tell something else than before: raise `DERIVATION`, and write down both anew. Where the region
/// itself is written otherwise, the rows are others and the version stays.
const TOLD: (i64, &str) = (5, "e681443fb2381a4d");

/// The same of the lists of adopters.
const TOLD_OF_HOUSEHOLDS: (i64, &str) = (5, "deaa9aa89a113deb");

fn permit() -> Permit<ImportReturns> {
    decide(&Actor::at_this_machine(), Situation { database: DatabaseKind::Synthetic }).unwrap()
}

/// Every fact that holds of every child, a line each.
async fn told(app: &App) -> String {
    let context = app.request_at_this_machine(moment("2026-12-01T09:00:00Z"));
    let region = context.region(None).await.unwrap();
    let mut lines: Vec<String> = Vec::new();
    for child in &region.children {
        let facts = child.journey.facts().iter();
        lines.extend(facts.map(|fact| format!("{} {}: {fact}", child.agency, child.number)));
    }
    lines.sort();
    lines.join("\n")
}

/// Takes every fact of one kind out of the record, as if an earlier version had not known it.
async fn forget(store: &Store, source: Source, kind: impl Into<FactKind>) -> usize {
    let kind = kind.into();
    let permit = permit();
    let mut session = store.begin().await.unwrap();
    let before = session.ledger(&permit).await.unwrap();
    let agencies = session.agencies_with_rows(&permit, source).await.unwrap();
    let mut retracted = Vec::new();
    for agency in agencies {
        let cases = session.facts_told_by(&permit, &agency, source).await.unwrap();
        let versions = cases.into_iter().flat_map(|case| live(case.versions));
        let of_kind = versions.filter(|version| version.fact.kind == kind);
        let first = retracted.len();
        retracted.extend(of_kind.zip(first..).map(|(version, number)| NewFact {
            id: FactId::new(Uuid::from_u128(u128::try_from(number).unwrap())),
            case: version.case,
            agency: agency.clone(),
            occurrence: version.occurrence,
            fact: version.fact,
            supersedes: Some(version.id),
            retracted: true,
        }));
    }
    let at = moment("2026-06-02T09:00:00Z");
    let stamp = session.take_ledger(&permit, before, at, "test").await.unwrap();
    session.add_facts(&permit, &stamp, &retracted).await.unwrap();
    session.save_derivation(&permit, &stamp, DERIVATION - 1).await.unwrap();
    session.commit().await.unwrap();
    retracted.len()
}

#[tokio::test]
async fn what_an_earlier_version_did_not_derive_is_derived_when_the_database_is_opened() {
    for (app, database) in apps().await {
        load(&app, "2026-06-01T10:00:00Z", posted(&region(600, 2022, 2026))).await;
        let before = told(&app).await;
        assert!(forget(database.store(), Source::Ssda903, Milestone::PlacementOrder).await > 10);
        assert_ne!(told(&app).await, before);
        let opened = App::open(database.address(), moment("2026-06-03T09:00:00Z")).await.unwrap();
        assert_eq!(told(&opened).await, before);
        let again = App::open(database.address(), moment("2026-06-04T09:00:00Z")).await.unwrap();
        let permit = permit();
        let mut session = database.store().begin().await.unwrap();
        assert_eq!(session.derivation(&permit).await.unwrap(), DERIVATION);
        assert_eq!(told(&again).await, before);
    }
}

#[tokio::test]
async fn a_change_of_what_the_rows_tell_is_a_new_version_of_the_derivation() {
    let (app, _database) = apps().await.remove(0);
    load(&app, "2026-06-01T10:00:00Z", posted(&region(600, 2022, 2026))).await;
    assert_eq!((DERIVATION, digest(&told(&app).await).as_str()), TOLD);
}

fn digest(text: &str) -> String {
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Every fact that holds of every household, a line each.
async fn told_of_households(app: &App) -> String {
    let read = households(app, None).await;
    let lines = |((agency, number), household): (&(AgencyId, String), &Household)| {
        let line = |fact: &Fact| format!("{agency} {number}: {fact}");
        household.facts().iter().map(line).collect::<Vec<_>>()
    };
    let mut lines: Vec<String> = read.iter().flat_map(lines).collect();
    lines.sort();
    lines.join("\n")
}

#[tokio::test]
async fn households_are_derived_again_too() {
    let region = region(300, 2023, 2026);
    for (app, database) in apps().await {
        load_lists(&app, &region).await;
        let before = told_of_households(&app).await;
        assert_eq!((DERIVATION, digest(&before).as_str()), TOLD_OF_HOUSEHOLDS);
        let approvals = HouseholdMilestone::Approval;
        assert!(forget(database.store(), Source::AnnexA, approvals).await > 10);
        assert_ne!(told_of_households(&app).await, before);
        let opened = App::open(database.address(), moment("2026-06-03T09:00:00Z")).await.unwrap();
        assert_eq!(told_of_households(&opened).await, before);
    }
}
