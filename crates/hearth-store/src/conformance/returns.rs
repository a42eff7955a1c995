//! What a return is written back from, alike on both engines and only within the permit.

use std::collections::BTreeSet;

use hearth_access::{ImportReturns, MakeReturn};
use hearth_domain::{CaseId, Source};

use super::{agency, permit, two_children, uuid, write};
use crate::testing::databases;
use crate::{CaseKind, LeftOut, NewBatch, NewRow, NewSentTable, Store, StoredRow, TableSent};

const BRISTOL: &str = "E06000023";

/// Two rows of one child in 2026, of which the second is no longer sent, and one in 2025.
async fn rows_of_two_years(store: &Store) {
    two_children(store).await;
    let permit = permit::<ImportReturns>();
    let (mut session, stamp) = write(store, "2026-06-02T10:00:00Z").await;
    for (number, year, line) in [(31, 2026, 9), (32, 2026, 2), (33, 2025, 3)] {
        let batch = NewBatch {
            id: uuid(number).to_string(),
            agency: agency(BRISTOL),
            source: Source::Ssda903,
            year,
            location: String::new(),
            told_on: None,
        };
        session.add_batch(&permit, &stamp, &batch).await.unwrap();
        let sent = NewSentTable { name: "Episodes", digest: "x", rows: line };
        session.save_sent_table(&permit, &batch, &sent).await.unwrap();
        let row = StoredRow {
            id: uuid(number + 100).to_string(),
            case: CaseId::new(uuid(1)),
            year,
            table: "Episodes".to_owned(),
            line,
            cells: format!(",{line}"),
        };
        let new = NewRow { row, batch: batch.id.clone() };
        session.add_rows(&permit, &batch.agency, Source::Ssda903, &[new]).await.unwrap();
    }
    session.remove_rows(&permit, &stamp, &[uuid(131).to_string()]).await.unwrap();
    let counted = LeftOut { age: "under 1".into(), legal_status: "C1".into(), children: 4 };
    session.save_left_out(&permit, &agency(BRISTOL), 2026, &[counted]).await.unwrap();
    session.commit().await.unwrap();
}

#[tokio::test]
async fn the_rows_in_force_of_one_year_come_with_the_number_of_their_child() {
    for database in databases().await {
        rows_of_two_years(database.store()).await;
        let all = permit::<MakeReturn>();
        let other = all.narrowed_to(&BTreeSet::from([agency("E06000024")]));
        let bristol = agency(BRISTOL);
        let mut session = database.store().begin().await.unwrap();
        let of = (&bristol, Source::Ssda903, 2026);
        let rows = session.rows_for_return(&all, of, CaseKind::Child).await.unwrap();
        let seen: Vec<_> =
            rows.iter().map(|row| (row.child.as_str(), row.cells.as_str())).collect();
        assert_eq!(seen, [("100001", ",2")]);
        assert_eq!(
            session.cases_for_return(&all, of).await.unwrap(),
            1,
            "one child, one row in force"
        );
        assert_eq!(session.cases_for_return(&other, of).await.unwrap(), 0);
        let tables = session.tables_for_return(&all, &bristol, Source::Ssda903).await.unwrap();
        let sent = |year, rows| TableSent { year, name: "Episodes".to_owned(), rows };
        assert_eq!(tables, [sent(2025, 3), sent(2026, 2)]);
        assert_eq!(session.children_left_out(&all, &bristol, 2026).await.unwrap(), 4);
        assert_eq!(session.children_left_out(&all, &bristol, 2025).await.unwrap(), 0);
        assert_eq!(session.rows_for_return(&other, of, CaseKind::Child).await.unwrap(), []);
        let none = session.tables_for_return(&other, &bristol, Source::Ssda903).await.unwrap();
        assert_eq!(none, []);
        assert_eq!(session.children_left_out(&other, &bristol, 2026).await.unwrap(), 0);
    }
}
