//! What both engines must do alike: every test runs on each.

mod arrivals;
mod changed;
mod identities;
mod judged;
mod partition;
mod returns;

use std::collections::BTreeSet;

use hearth_access::{
    Actor, DatabaseKind, ImportReturns, ManageAgencies, Permit, ReadAgencies, ReadJourneys,
    Situation, decide,
};
use hearth_domain::agency::{
    Agency, Arrangement, ArrangementForm, Function, Network, OrganisationForm, Part, Registration,
    SpinOut, Standing, Succession,
};
use hearth_domain::{AgencyId, ArrangementId, CaseId, Fact, FactId, Milestone, Source};
use jiff::Timestamp;
use uuid::Uuid;

use crate::testing::databases;
use crate::{CaseKind, NewFact, Session, Stamp, Store, StoreError};

fn permit<A: hearth_access::ActionKind>() -> Permit<A> {
    let situation = Situation { database: DatabaseKind::Synthetic };
    decide(&Actor::at_this_machine(), situation).unwrap()
}

fn agency(text: &str) -> AgencyId {
    AgencyId::parse(text).unwrap()
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn decision(number: u128, of: &str, day: &str) -> NewFact {
    NewFact {
        id: FactId::new(uuid(number)),
        case: CaseId::new(uuid(if of == "E06000023" { 1 } else { 2 })),
        agency: agency(of),
        occurrence: 1,
        fact: Fact {
            kind: Milestone::Decision.into(),
            day: Some(day.parse().unwrap()),
            until: None,
            detail: "é, \"quoted\"".into(),
            source: Source::Ssda903,
            source_key: "PlacedAdoption, DATE_PLACED".into(),
        },
        supersedes: None,
        retracted: false,
    }
}

async fn write(store: &Store, at: &str) -> (Session, Stamp) {
    let permit = permit::<ImportReturns>();
    let mut session = store.begin().await.unwrap();
    let before = session.ledger(&permit).await.unwrap();
    let stamp = session.take_ledger(&permit, before, moment(at), "test").await.unwrap();
    (session, stamp)
}

/// Two children of two authorities, each with a decision.
async fn two_children(store: &Store) {
    let permit = permit::<ImportReturns>();
    let (mut session, stamp) = write(store, "2026-06-01T10:00:00Z").await;
    for (number, of) in [(1, "E06000023"), (2, "E06000024")] {
        let child = [(CaseId::new(uuid(number)), "100001".to_owned())];
        session.add_cases(&permit, &stamp, (&agency(of), CaseKind::Child), &child).await.unwrap();
        session
            .add_facts(&permit, &stamp, &[decision(number + 10, of, "2025-05-01")])
            .await
            .unwrap();
    }
    session.commit().await.unwrap();
}

#[tokio::test]
async fn a_permit_reaches_its_own_agencies_and_no_others() {
    for database in databases().await {
        two_children(database.store()).await;
        let all = permit::<ReadJourneys>();
        let one = all.narrowed_to(&BTreeSet::from([agency("E06000023")]));
        let none = all.narrowed_to(&BTreeSet::new());
        let mut session = database.store().begin().await.unwrap();
        for (permit, expected) in [(&all, 2), (&one, 1), (&none, 0)] {
            assert_eq!(session.facts(permit, None).await.unwrap().len(), expected);
            assert_eq!(session.numbers_of_cases(permit).await.unwrap().len(), expected);
        }
        let other = CaseId::new(uuid(2));
        assert!(session.facts_of_case(&one, other, None).await.unwrap().is_empty());
        assert_eq!(session.facts_of_case(&all, other, None).await.unwrap().len(), 1);
        let of_other = FactId::new(uuid(12));
        assert_eq!(session.case_of_fact(&one, of_other).await.unwrap(), None);
        assert_eq!(session.case_of_fact(&all, of_other).await.unwrap(), Some(other));
    }
}

#[tokio::test]
async fn facts_read_back_as_written_and_as_known_at_a_moment() {
    for database in databases().await {
        two_children(database.store()).await;
        let (mut session, stamp) = write(database.store(), "2026-07-01T10:00:00Z").await;
        let changed = NewFact {
            supersedes: Some(FactId::new(uuid(11))),
            ..decision(21, "E06000023", "2025-05-09")
        };
        session
            .add_facts(&permit::<ImportReturns>(), &stamp, std::slice::from_ref(&changed))
            .await
            .unwrap();
        session.commit().await.unwrap();
        let permit = permit::<ReadJourneys>();
        let mut session = database.store().begin().await.unwrap();
        let now = session.facts_of_case(&permit, changed.case, None).await.unwrap();
        let versions = &now[0].versions;
        assert_eq!(versions.len(), 2);
        assert_eq!(
            (versions[1].fact.clone(), versions[1].supersedes),
            (changed.fact.clone(), changed.supersedes)
        );
        let between = Some(moment("2026-06-15T00:00:00Z"));
        let then = session.facts_of_case(&permit, changed.case, between).await.unwrap();
        assert_eq!(then[0].versions.len(), 1);
    }
}

#[tokio::test]
async fn a_version_is_superseded_once() {
    for database in databases().await {
        two_children(database.store()).await;
        let (mut session, stamp) = write(database.store(), "2026-07-01T10:00:00Z").await;
        let twice: Vec<NewFact> = [21, 22]
            .map(|number| NewFact {
                supersedes: Some(FactId::new(uuid(11))),
                ..decision(number, "E06000023", "2025-05-09")
            })
            .into();
        assert!(session.add_facts(&permit::<ImportReturns>(), &stamp, &twice).await.is_err());
    }
}

#[tokio::test]
async fn the_second_of_two_writers_is_told_so_and_an_undone_session_leaves_nothing() {
    for database in databases().await {
        let permit = permit::<ImportReturns>();
        let mut reading = database.store().begin().await.unwrap();
        let before = reading.ledger(&permit).await.unwrap();
        drop(reading);
        let (session, _) = write(database.store(), "2026-06-01T10:00:00Z").await;
        session.commit().await.unwrap();
        let mut late = database.store().begin().await.unwrap();
        let refused =
            late.take_ledger(&permit, before, moment("2026-06-01T10:00:01Z"), "test").await;
        assert!(matches!(refused, Err(StoreError::Overtaken)));
        drop(late);
        let mut after = database.store().begin().await.unwrap();
        assert_eq!(after.ledger(&permit).await.unwrap(), before + 1);
    }
}

/// One of everything an agency can be.
fn network() -> Network {
    let mut network = Network::default();
    network.add_agency(Agency::local_authority(
        agency("E06000023"),
        "Bristol, City of",
        "South West",
    ));
    let mut mutual = Agency::local_authority(agency("fictional-mutual"), "A fictional mutual", "");
    mutual.registration = Registration::VoluntaryAdoptionAgency;
    mutual.ofsted_urn = Some("SC000000".into());
    mutual.form = OrganisationForm::PublicServiceMutual(SpinOut {
        left: agency("E06000023"),
        transferred_on: "2014-04-01".parse().unwrap(),
        staff_transferred: 31,
        employee_control_percent: 60,
    });
    network.add_agency(mutual);
    let arrangement = ArrangementId::parse("adoption-west").unwrap();
    network.add_arrangement(Arrangement {
        id: arrangement.clone(),
        name: "Adoption West".into(),
        form: ArrangementForm::RegionalAdoptionAgency,
        host: Some(agency("E06000023")),
        delivered_by: None,
    });
    let part = |function, standing| Part {
        agency: agency("E06000023"),
        arrangement: arrangement.clone(),
        function,
        from: Some("2019-03-01".parse().unwrap()),
        until: None,
        standing,
    };
    network.add_part(part(Function::FindFamilies, Standing::Through)).unwrap();
    let kept = Standing::Retained { reason: "an older contract runs on".into() };
    network.add_part(part(Function::Support, kept)).unwrap();
    let (from, to) = (agency("E10000006"), agency("E06000063"));
    network.add_succession(Succession { from, to, day: "2023-04-01".parse().unwrap() });
    network
}

#[tokio::test]
async fn agencies_and_their_parts_read_back_as_written() {
    for database in databases().await {
        let permit = permit::<ManageAgencies>();
        for _ in 0..2 {
            let (mut session, stamp) = write(database.store(), "2026-06-01T10:00:00Z").await;
            session.save_network(&permit, &stamp, &network()).await.unwrap();
            session.commit().await.unwrap();
        }
        let mut session = database.store().begin().await.unwrap();
        let read = session.network(&self::permit::<ReadAgencies>()).await.unwrap();
        assert_eq!(read, network(), "{}", database.engine());
    }
}
