//! Children and households written by hand, as a list would tell of them.

use hearth_access::{Actor, ImportReturns, Permit, Situation, decide};
use hearth_domain::{AgencyId, CaseId, Fact, FactId, FactKind, Source};
use hearth_store::testing::TestDatabase;
use hearth_store::{CaseKind, NewBatch, NewFact, Session, Stamp};
use hearth_testkit::moment;

/// An agency and what it tells of one case, as `kind day detail, kind day`.
pub type Told<'a> = (&'a str, &'a str);

/// Writes them into the database, in one change.
pub async fn tell(database: &TestDatabase, children: &[Told<'_>], households: &[Told<'_>]) {
    let store = database.store();
    let situation = Situation { database: store.kind() };
    let permit: Permit<ImportReturns> = decide(&Actor::at_this_machine(), situation).unwrap();
    let mut session = store.begin().await.unwrap();
    let before = session.ledger(&permit).await.unwrap();
    let at = moment("2026-05-01T09:00:00Z");
    let stamp = session.take_ledger(&permit, before, at, "a list made by hand").await.unwrap();
    for (number, told) in children.iter().enumerate() {
        arrive(&mut session, (&permit, &stamp), (number, told)).await;
        add(&mut session, (&permit, &stamp), CaseKind::Child, (number, told)).await;
    }
    for (number, told) in households.iter().enumerate() {
        add(&mut session, (&permit, &stamp), CaseKind::Household, (number, told)).await;
    }
    session.commit().await.unwrap();
}

/// Records that the child's authority has sent its return, and an extract, which tells of matches.
async fn arrive(
    session: &mut Session,
    (permit, stamp): (&Permit<ImportReturns>, &Stamp),
    (number, (agency, _)): (usize, &Told<'_>),
) {
    for (place, source) in [(3, Source::Ssda903), (4, Source::StandardSafeguardingDataset)] {
        let batch = NewBatch {
            id: uuid(place, number, 0),
            agency: AgencyId::parse(agency).unwrap(),
            source,
            year: 2026,
            location: String::new(),
            told_on: None,
        };
        session.add_batch(permit, stamp, &batch).await.unwrap();
    }
}

async fn add(
    session: &mut Session,
    (permit, stamp): (&Permit<ImportReturns>, &Stamp),
    kind: CaseKind,
    (number, (agency, told)): (usize, &Told<'_>),
) {
    let agency = AgencyId::parse(agency).unwrap();
    let place = if kind == CaseKind::Child { 1 } else { 2 };
    let case = CaseId::parse(&uuid(place, number, 0)).unwrap();
    let named = [(case, format!("SYNTHETIC-{number}"))];
    session.add_cases(permit, stamp, (&agency, kind), &named).await.unwrap();
    let facts: Vec<NewFact> = told
        .split(", ")
        .enumerate()
        .map(|(place_of_fact, words)| NewFact {
            id: FactId::parse(&uuid(place, number, place_of_fact + 1)).unwrap(),
            case,
            agency: agency.clone(),
            occurrence: 1,
            fact: fact(words),
            supersedes: None,
            retracted: false,
        })
        .collect();
    session.add_facts(permit, stamp, &facts).await.unwrap();
}

fn uuid(place: usize, case: usize, fact: usize) -> String {
    format!("0000000{place}-0000-7000-8000-{case:06}{fact:06}")
}

fn fact(words: &str) -> Fact {
    let mut words = words.split_whitespace();
    let (kind, day) = (words.next().unwrap(), words.next().unwrap());
    Fact {
        kind: FactKind::parse(kind).unwrap(),
        day: Some(day.parse().unwrap()),
        until: None,
        detail: words.next().unwrap_or_default().to_owned(),
        source: Source::List,
        source_key: "a list made by hand".to_owned(),
    }
}
