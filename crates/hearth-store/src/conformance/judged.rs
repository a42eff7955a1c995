//! What the rules said of a return reads back alike on both engines, and only within the permit.

use std::collections::BTreeSet;

use hearth_access::{ImportReturns, ReadJourneys};
use hearth_domain::{CaseId, Source};

use super::{agency, permit, two_children, uuid, write};
use crate::testing::databases;
use crate::{JudgedReturn, JudgedRow, JudgedRule, NewBatch, Store};

fn rule(batch: &str, code: &str, rows: i64) -> JudgedRule {
    JudgedRule {
        batch: batch.to_owned(),
        rule: code.to_owned(),
        outcome: if rows > 0 { "run" } else { "not applicable" }.to_owned(),
        why: if rows > 0 { String::new() } else { "the return has no OC3 table".to_owned() },
        rows,
        children: rows,
    }
}

fn row(batch: &str, line: i64) -> JudgedRow {
    JudgedRow {
        batch: batch.to_owned(),
        case: CaseId::new(uuid(1)),
        rule: "115".to_owned(),
        table: "PlacedAdoption".to_owned(),
        line,
    }
}

/// A return of one authority with what the rules said of it; gives its batch.
async fn judged(store: &Store) -> String {
    two_children(store).await;
    let permit = permit::<ImportReturns>();
    let (mut session, stamp) = write(store, "2026-06-02T10:00:00Z").await;
    let id = uuid(31).to_string();
    let batch = NewBatch {
        id: id.clone(),
        agency: agency("E06000023"),
        source: Source::Ssda903,
        year: 2026,
        location: String::new(),
        told_on: None,
    };
    session.add_batch(&permit, &stamp, &batch).await.unwrap();
    let of = JudgedReturn { batch: id.clone(), children: 214, rules: 316 };
    let rules = [rule(&id, "115", 3), rule(&id, "391", 0)];
    let rows = [row(&id, 4), row(&id, 9)];
    session.add_judged(&permit, &of, &rules, &rows).await.unwrap();
    session.commit().await.unwrap();
    id
}

#[tokio::test]
async fn what_rules_said_reads_back_by_return_and_by_child() {
    for database in databases().await {
        let id = judged(database.store()).await;
        let permit = permit::<ReadJourneys>();
        let mut session = database.store().begin().await.unwrap();
        let of = JudgedReturn { batch: id.clone(), children: 214, rules: 316 };
        assert_eq!(session.judged_returns(&permit).await.unwrap(), [of]);
        let said = [rule(&id, "115", 3), rule(&id, "391", 0)];
        assert_eq!(session.judged_rules(&permit, None).await.unwrap(), said);
        assert_eq!(session.judged_rules(&permit, Some(&id)).await.unwrap(), said);
        assert!(session.judged_rules(&permit, Some("another")).await.unwrap().is_empty());
        let found = [row(&id, 4), row(&id, 9)];
        assert_eq!(session.judged_rows_of_batch(&permit, &id).await.unwrap(), found);
        let case = CaseId::new(uuid(1));
        assert_eq!(session.judged_rows_of_case(&permit, case).await.unwrap(), found);
        let other = CaseId::new(uuid(2));
        assert!(session.judged_rows_of_case(&permit, other).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_rules_said_of_another_authority_is_out_of_reach() {
    for database in databases().await {
        let id = judged(database.store()).await;
        let others = permit::<ReadJourneys>().narrowed_to(&BTreeSet::from([agency("E06000024")]));
        let mut session = database.store().begin().await.unwrap();
        assert!(session.judged_returns(&others).await.unwrap().is_empty());
        assert!(session.judged_rules(&others, None).await.unwrap().is_empty());
        assert!(session.judged_rows_of_batch(&others, &id).await.unwrap().is_empty());
        let case = CaseId::new(uuid(1));
        assert!(session.judged_rows_of_case(&others, case).await.unwrap().is_empty());
    }
}
