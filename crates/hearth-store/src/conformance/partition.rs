//! An authority's own partition, alike on both engines: off it takes nothing, and one authority's
//! permit reaches nothing of another's.

use hearth_access::{
    Actor, DatabaseKind, ImportReturns, ManagePartition, OpenPartition, OwnActionKind, OwnPermit,
    Situation, decide_own,
};
use hearth_domain::Source;

use super::{agency, permit, two_children, uuid, write};
use crate::testing::databases;
use crate::{NewBatch, NewSentTable, OwnRow, Session, Stamp, Store};

const BRISTOL: &str = "E06000023";
const OTHER: &str = "E06000024";

fn own<A: OwnActionKind>(of: &str) -> OwnPermit<A> {
    let situation = Situation { database: DatabaseKind::Synthetic };
    decide_own(&Actor::at_this_machine(), situation, &agency(of)).unwrap()
}

fn row(number: u128, cells: &str) -> (OwnRow, String) {
    let (id, cells) = (uuid(number).to_string(), cells.to_owned());
    let row = OwnRow { id, year: 2026, table: "OC2".to_owned(), cells };
    (row, uuid(31).to_string())
}

/// The register, and one batch that rows can come with.
async fn a_batch(store: &Store) -> NewBatch {
    two_children(store).await;
    let permit = permit::<ImportReturns>();
    let (mut session, stamp) = write(store, "2026-06-02T10:00:00Z").await;
    session
        .save_network(&super::permit::<hearth_access::ManageAgencies>(), &stamp, &super::network())
        .await
        .unwrap();
    let batch = NewBatch {
        told_on: None,
        id: uuid(31).to_string(),
        agency: agency(BRISTOL),
        source: Source::Ssda903,
        year: 2026,
        location: String::new(),
    };
    session.add_batch(&permit, &stamp, &batch).await.unwrap();
    let sent = NewSentTable { name: "OC2", digest: "x", rows: 2 };
    session.save_sent_table(&permit, &batch, &sent).await.unwrap();
    session.commit().await.unwrap();
    batch
}

async fn cells(session: &mut Session, of: &str) -> Vec<String> {
    let rows = session.own_rows(&own::<OpenPartition>(of), 2026).await.unwrap();
    rows.into_iter().map(|row| row.cells).collect()
}

async fn turn_on(session: &mut Session, stamp: &Stamp) {
    session.turn_partition_on(&own::<ManagePartition>(BRISTOL), stamp).await.unwrap();
}

#[tokio::test]
async fn while_it_is_off_the_database_takes_no_row_of_it() {
    for database in databases().await {
        let batch = a_batch(database.store()).await;
        let open = own::<OpenPartition>(BRISTOL);
        let (mut session, stamp) = write(database.store(), "2026-07-01T10:00:00Z").await;
        assert_eq!(session.own_partition(&open).await.unwrap(), None);
        let refused = session.add_own_rows(&open, &stamp, &[row(41, "1,x")]).await;
        assert!(refused.is_err());
        drop(session);
        let (mut session, _) = write(database.store(), "2026-07-01T10:00:00Z").await;
        assert!(session.save_own_table(&open, &batch, ("OC2", "x")).await.is_err());
    }
}

#[tokio::test]
async fn rows_and_tables_read_back_until_it_is_turned_off() {
    for database in databases().await {
        let batch = a_batch(database.store()).await;
        let open = own::<OpenPartition>(BRISTOL);
        let (mut session, stamp) = write(database.store(), "2026-07-01T10:00:00Z").await;
        turn_on(&mut session, &stamp).await;
        let rows = [row(41, "1,\u{e9}"), row(42, "2,y"), row(43, "2,y")];
        session.add_own_rows(&open, &stamp, &rows).await.unwrap();
        session.delete_own_rows(&open, &stamp, &[uuid(42).to_string()]).await.unwrap();
        session.save_own_table(&open, &batch, ("OC2", "old")).await.unwrap();
        session.commit().await.unwrap();

        let (mut session, stamp) = write(database.store(), "2026-07-02T10:00:00Z").await;
        let on = session.own_partition(&open).await.unwrap().unwrap();
        assert_eq!((on.at, on.by.as_str()), (super::moment("2026-07-01T10:00:00Z"), "local"));
        assert_eq!(cells(&mut session, BRISTOL).await, ["1,\u{e9}", "2,y"]);
        assert_eq!(session.own_rows(&open, 2025).await.unwrap(), []);
        let held = session.own_tables(&open).await.unwrap();
        assert!(held.len() == 1 && held[0].rows == 2 && !held[0].is_newest, "{held:?}");
        session.save_own_table(&open, &batch, ("OC2", "x")).await.unwrap();
        assert!(session.own_tables(&open).await.unwrap()[0].is_newest);

        let manage = own::<ManagePartition>(BRISTOL);
        assert_eq!(session.turn_partition_off(&manage, &stamp).await.unwrap(), 2);
        assert_eq!(session.own_partition(&open).await.unwrap(), None);
        assert_eq!(session.own_rows(&open, 2026).await.unwrap(), []);
        assert_eq!(session.own_tables(&open).await.unwrap(), []);
        session.commit().await.unwrap();
        assert!(database.store().clear_deleted().await.unwrap());
    }
}

#[tokio::test]
async fn the_permit_of_one_authority_reaches_nothing_of_another() {
    for database in databases().await {
        a_batch(database.store()).await;
        let (mut session, stamp) = write(database.store(), "2026-07-01T10:00:00Z").await;
        turn_on(&mut session, &stamp).await;
        let bristols = own::<OpenPartition>(BRISTOL);
        session.add_own_rows(&bristols, &stamp, &[row(41, "1,x")]).await.unwrap();
        let others = own::<OpenPartition>(OTHER);
        assert_eq!(session.own_partition(&others).await.unwrap(), None);
        assert_eq!(session.own_rows(&others, 2026).await.unwrap(), []);
        assert_eq!(session.own_tables(&others).await.unwrap(), []);
        session.delete_own_rows(&others, &stamp, &[uuid(41).to_string()]).await.unwrap();
        let manage = own::<ManagePartition>(OTHER);
        assert_eq!(session.turn_partition_off(&manage, &stamp).await.unwrap(), 0);
        assert_eq!(cells(&mut session, BRISTOL).await, ["1,x"]);
    }
}
