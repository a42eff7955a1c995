//! What arrived reads back alike on both engines, and only within the permit.

use std::collections::BTreeSet;

use hearth_access::{ImportReturns, ReadJourneys};
use hearth_domain::{CaseId, Source};

use super::{agency, permit, two_children, uuid, write};
use crate::testing::databases;
use crate::{NewBatch, NewProblem, NewRow, NewSentTable, ProblemCount, Store, StoredRow};

const BRISTOL: &str = "E06000023";

fn batch(number: u128, of: &str) -> NewBatch {
    NewBatch {
        id: uuid(number).to_string(),
        agency: agency(of),
        source: Source::Ssda903,
        year: 2026,
        location: String::new(),
        told_on: "2026-05-01".parse().ok().filter(|_| number == 33),
    }
}

fn problem(line: i64) -> NewProblem {
    NewProblem {
        case: CaseId::new(uuid(1)),
        kind: "cell".to_owned(),
        file: "2026/episodes.csv".to_owned(),
        table: "Episodes".to_owned(),
        line,
        column: "DECOM".to_owned(),
        value: "31/02/2026".to_owned(),
        expected: "a day".to_owned(),
    }
}

/// Two sendings of the same table by one authority, and one by another.
async fn three_batches(store: &Store) {
    two_children(store).await;
    let permit = permit::<ImportReturns>();
    let sendings = [(31, BRISTOL, 5), (32, BRISTOL, 7), (33, "E06000024", 9)];
    for (hour, (number, of, rows)) in (10..).zip(sendings) {
        let (mut session, stamp) = write(store, &format!("2026-06-02T{hour}:00:00Z")).await;
        let batch = batch(number, of);
        session.add_batch(&permit, &stamp, &batch).await.unwrap();
        let sent = NewSentTable { name: "Episodes", digest: "x", rows };
        session.save_sent_table(&permit, &batch, &sent).await.unwrap();
        let row = StoredRow {
            id: uuid(number + 100).to_string(),
            case: CaseId::new(uuid(if of == BRISTOL { 1 } else { 2 })),
            year: 2026,
            table: "Episodes".to_owned(),
            line: 2,
            cells: "100001".to_owned(),
        };
        let new = NewRow { row, batch: batch.id.clone() };
        session.add_rows(&permit, &batch.agency, Source::Ssda903, &[new]).await.unwrap();
        let count = ProblemCount {
            kind: "cell".to_owned(),
            table: "Episodes".to_owned(),
            column: "DECOM".to_owned(),
            problems: rows,
        };
        let problems = [problem(2), problem(3), problem(9)];
        session.add_problems(&permit, &batch, &problems, &[count]).await.unwrap();
        if number == 32 {
            let gone = [uuid(131).to_string()];
            session.remove_rows(&permit, &stamp, &gone).await.unwrap();
        }
        session.commit().await.unwrap();
    }
}

#[tokio::test]
async fn batches_read_back_the_newest_first_with_what_they_still_hold() {
    for database in databases().await {
        three_batches(database.store()).await;
        let permit = permit::<ReadJourneys>();
        let mut session = database.store().begin().await.unwrap();
        let arrivals = session.arrivals(&permit, None).await.unwrap();
        let ids: Vec<String> = arrivals.iter().map(|one| one.batch.clone()).collect();
        let [first, second, other] = [31, 32, 33].map(|number| uuid(number).to_string());
        assert_eq!(ids, [second.clone(), first.clone(), other]);
        let days: Vec<_> = arrivals.iter().map(|one| one.told_on).collect();
        assert_eq!(days, [None, None, "2026-05-01".parse().ok()]);
        let holdings = session.holdings(&permit).await.unwrap();
        assert_eq!(holdings.tables.get(&first), None, "its table was sent again");
        assert_eq!(holdings.tables[&second], [("Episodes".to_owned(), 7)]);
        assert_eq!((holdings.rows.get(&first), holdings.rows.get(&second)), (None, Some(&1)));
        assert_eq!(holdings.problems[&first][0].problems, 5);
    }
}

#[tokio::test]
async fn kept_problems_are_read_a_page_at_a_time() {
    for database in databases().await {
        three_batches(database.store()).await;
        let permit = permit::<ReadJourneys>();
        let mut session = database.store().begin().await.unwrap();
        let id = uuid(31).to_string();
        assert_eq!(session.count_kept_problems(&permit, &id).await.unwrap(), 3);
        let page = session.kept_problems(&permit, &id, (1, 2)).await.unwrap();
        assert_eq!(page.iter().map(|one| one.line).collect::<Vec<_>>(), [3, 9]);
        assert_eq!((page[0].value.as_str(), page[0].case), ("31/02/2026", CaseId::new(uuid(1))));
    }
}

#[tokio::test]
async fn a_permit_reaches_only_what_its_own_agencies_sent() {
    for database in databases().await {
        three_batches(database.store()).await;
        let others = permit::<ReadJourneys>().narrowed_to(&BTreeSet::from([agency("E06000024")]));
        let mut session = database.store().begin().await.unwrap();
        assert_eq!(session.arrivals(&others, None).await.unwrap().len(), 1);
        let holdings = session.holdings(&others).await.unwrap();
        let held = (holdings.tables.len(), holdings.rows.len(), holdings.problems.len());
        assert_eq!(held, (1, 1, 1));
        let id = uuid(31).to_string();
        assert_eq!(session.count_kept_problems(&others, &id).await.unwrap(), 0);
        assert!(session.kept_problems(&others, &id, (0, 10)).await.unwrap().is_empty());
    }
}
