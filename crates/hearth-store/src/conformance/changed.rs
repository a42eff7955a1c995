//! What was recorded between two moments reads back alike on both engines.

use std::collections::BTreeSet;

use hearth_access::{ImportReturns, ReadJourneys};
use hearth_domain::{FactId, Milestone};

use super::{agency, decision, moment, permit, two_children, uuid, write};
use crate::testing::databases;
use crate::{NewFact, Store, Window};

const BRISTOL: &str = "E06000023";

/// Two decisions, of which one is corrected in July and withdrawn in August.
async fn three_moments(store: &Store) {
    two_children(store).await;
    let (mut session, stamp) = write(store, "2026-07-01T10:00:00Z").await;
    let corrected =
        NewFact { supersedes: Some(FactId::new(uuid(11))), ..decision(21, BRISTOL, "2025-05-09") };
    session.add_facts(&permit::<ImportReturns>(), &stamp, &[corrected]).await.unwrap();
    session.commit().await.unwrap();
    let (mut session, stamp) = write(store, "2026-08-01T10:00:00Z").await;
    let withdrawn = NewFact {
        supersedes: Some(FactId::new(uuid(21))),
        retracted: true,
        ..decision(31, BRISTOL, "2025-05-09")
    };
    session.add_facts(&permit::<ImportReturns>(), &stamp, &[withdrawn]).await.unwrap();
    session.commit().await.unwrap();
}

fn window(after: &str, until: Option<&str>) -> Window {
    Window { after: moment(after), until: until.map(moment) }
}

#[tokio::test]
async fn what_was_recorded_is_counted_by_kind_and_way() {
    for database in databases().await {
        three_moments(database.store()).await;
        let permit = permit::<ReadJourneys>();
        let mut session = database.store().begin().await.unwrap();
        let windows = [
            (window("2026-01-01T00:00:00Z", None), (2, 1, 1, 2)),
            (window("2026-06-01T10:00:00Z", Some("2026-07-01T10:00:00Z")), (0, 1, 0, 1)),
            (window("2026-07-01T10:00:00Z", None), (0, 0, 1, 1)),
        ];
        for (window, expected) in windows {
            let counts = session.changed_kinds(&permit, window).await.unwrap();
            let [one] = counts.as_slice() else { panic!("one kind: {counts:?}") };
            assert_eq!(one.kind, Milestone::Decision.into());
            assert_eq!((one.new, one.corrected, one.withdrawn, one.children), expected);
        }
        let later = window("2026-08-01T10:00:00Z", None);
        assert_eq!(session.changed_kinds(&permit, later).await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_corrected_fact_comes_with_what_was_told_before() {
    for database in databases().await {
        three_moments(database.store()).await;
        let all = permit::<ReadJourneys>();
        let mut session = database.store().begin().await.unwrap();
        let ever = window("2026-01-01T00:00:00Z", None);
        let of = |way| (Milestone::Decision.into(), way);
        let corrected = session.changed_facts(&all, ever, of("corrected"), (0, 10)).await.unwrap();
        assert_eq!(corrected.len(), 1);
        assert_eq!(corrected[0].version.fact.day, Some("2025-05-09".parse().unwrap()));
        assert_eq!(corrected[0].day_before, Some("2025-05-01".parse().unwrap()));
        let new = session.changed_facts(&all, ever, of("new"), (0, 10)).await.unwrap();
        assert_eq!((new.len(), new[0].day_before), (2, None));
        assert_eq!(session.changed_facts(&all, ever, of(""), (1, 2)).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn a_permit_reaches_only_what_its_own_agencies_recorded() {
    for database in databases().await {
        three_moments(database.store()).await;
        let others = permit::<ReadJourneys>().narrowed_to(&BTreeSet::from([agency("E06000024")]));
        let mut session = database.store().begin().await.unwrap();
        let ever = window("2026-01-01T00:00:00Z", None);
        let counts = session.changed_kinds(&others, ever).await.unwrap();
        assert_eq!((counts[0].new, counts[0].corrected, counts[0].children), (1, 0, 1));
        let decisions = (Milestone::Decision.into(), "");
        let facts = session.changed_facts(&others, ever, decisions, (0, 10)).await.unwrap();
        assert_eq!(facts.len(), 1);
    }
}

/// A case of which one version is newer comes whole, the others not at all.
#[tokio::test]
async fn only_cases_of_which_anything_is_newer_are_read_and_those_whole() {
    for database in databases().await {
        three_moments(database.store()).await;
        let all = permit::<ReadJourneys>();
        let mut session = database.store().begin_reading().await.unwrap();
        let last = session.ledger(&all).await.unwrap();
        let everything = session.facts(&all, None).await.unwrap();
        assert_eq!(everything.len(), 2);
        for (after, cases) in [(0, 2), (last - 2, 1), (last - 1, 1), (last, 0)] {
            let changed = session.facts_of_changed(&all, after).await.unwrap();
            assert_eq!(changed.len(), cases, "after {after}");
            for found in &changed {
                let whole = everything.iter().find(|one| one.case == found.case).unwrap();
                assert_eq!(found.versions, whole.versions);
            }
            let numbers = session.numbers_of_changed(&all, after).await.unwrap();
            assert!(numbers.keys().eq(changed.iter().map(|found| &found.case)));
        }
        let others = permit::<ReadJourneys>().narrowed_to(&BTreeSet::from([agency("E06000024")]));
        assert!(session.facts_of_changed(&others, last - 2).await.unwrap().is_empty());
        assert!(session.numbers_of_changed(&others, last - 2).await.unwrap().is_empty());
    }
}

/// What others record while a session reads is not seen by it.
#[tokio::test]
async fn a_session_that_reads_sees_one_moment() {
    for database in databases().await {
        two_children(database.store()).await;
        let all = permit::<ReadJourneys>();
        let mut session = database.store().begin_reading().await.unwrap();
        let before = session.ledger(&all).await.unwrap();
        let (mut writing, stamp) = write(database.store(), "2026-07-01T10:00:00Z").await;
        let permit = permit::<ImportReturns>();
        let before_it = Some(FactId::new(uuid(11)));
        let corrected = NewFact { supersedes: before_it, ..decision(41, BRISTOL, "2025-06-01") };
        writing.add_facts(&permit, &stamp, &[corrected]).await.unwrap();
        writing.commit().await.unwrap();
        assert_eq!(session.ledger(&all).await.unwrap(), before);
        assert!(session.facts_of_changed(&all, before).await.unwrap().is_empty());
        let mut later = database.store().begin_reading().await.unwrap();
        assert_eq!(later.facts_of_changed(&all, before).await.unwrap().len(), 1);
    }
}
