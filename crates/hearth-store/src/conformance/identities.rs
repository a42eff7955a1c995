//! Names read back alike on both engines, and only with a permit that reaches their agency.

use std::collections::BTreeSet;

use hearth_access::{ImportReturns, ReadIdentities};
use hearth_domain::identity::{Identity, IdentityKind};
use hearth_domain::{CaseId, Source};

use super::{agency, permit, two_children, uuid, write};
use crate::testing::databases;
use crate::{Store, StoredIdentity};

const BRISTOL: &str = "E06000023";

fn name(number: u128, kind: IdentityKind, value: &str) -> StoredIdentity {
    StoredIdentity {
        id: uuid(number).to_string(),
        case: CaseId::new(uuid(1)),
        source: Source::List,
        identity: Identity { kind, value: value.to_owned() },
    }
}

async fn read(store: &Store) -> Vec<StoredIdentity> {
    let mut session = store.begin().await.unwrap();
    let case = CaseId::new(uuid(1));
    session.identities_of_case(&permit::<ReadIdentities>(), case).await.unwrap()
}

#[tokio::test]
async fn names_are_in_force_until_their_source_no_longer_gives_them() {
    for database in databases().await {
        let store = database.store();
        two_children(store).await;
        let given = [
            name(41, IdentityKind::Forename, "Zoë Example"),
            name(42, IdentityKind::Surname, "O’Synthetic"),
        ];
        let permit = permit::<ImportReturns>();
        let (mut session, stamp) = write(store, "2026-07-01T10:00:00Z").await;
        session.add_identities(&permit, &stamp, &agency(BRISTOL), &given).await.unwrap();
        session.commit().await.unwrap();
        assert_eq!(read(store).await, given);

        let (mut session, stamp) = write(store, "2026-08-01T10:00:00Z").await;
        let gone = [uuid(42).to_string()];
        session.remove_identities(&permit, &stamp, &gone).await.unwrap();
        let given_by = session.identities_given_by(&permit, &agency(BRISTOL), Source::List).await;
        assert_eq!(given_by.unwrap(), given[..1]);
        session.commit().await.unwrap();
        assert_eq!(read(store).await, given[..1]);

        let other = super::permit::<ReadIdentities>();
        let other = other.narrowed_to(&BTreeSet::from([agency("E06000024")]));
        let mut session = store.begin().await.unwrap();
        let unseen = session.identities_of_case(&other, CaseId::new(uuid(1))).await.unwrap();
        assert!(unseen.is_empty());
    }
}
