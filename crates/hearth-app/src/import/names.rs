//! Which names are new, and which a source no longer gives: apart from rows and facts.

use std::collections::{BTreeMap, BTreeSet};

use hearth_access::{ImportReturns, Permit};
use hearth_domain::CaseId;
use hearth_domain::identity::Identity;
use hearth_store::{Session, StoredIdentity};

use super::prepare::Prepared;
use crate::error::AppError;
use crate::ids::Ids;

/// What has to be written so that the names in force are those now given.
#[derive(Default)]
pub(super) struct NameChanges {
    pub added: Vec<StoredIdentity>,
    pub removed: Vec<String>,
}

impl NameChanges {
    /// Compares the names of the newest year given with those in force. An older year than one that
    /// is recorded changes no name: it tells who was called and who worked how before.
    pub(super) async fn plan(
        session: &mut Session,
        permit: &Permit<ImportReturns>,
        (prepared, cases, newest_before): (&Prepared, &BTreeMap<String, CaseId>, Option<i16>),
        ids: &Ids,
    ) -> Result<Self, AppError> {
        let newest = prepared.years.last().filter(|_| prepared.kind.gives_names());
        let Some(newest) = newest.filter(|year| newest_before <= Some(year.files.year.ending()))
        else {
            return Ok(Self::default());
        };
        let case =
            |(number, identity): &(String, Identity)| Some((*cases.get(number)?, identity.clone()));
        let given: BTreeSet<(CaseId, Identity)> = newest.names.iter().filter_map(case).collect();
        let source = prepared.kind.source();
        let mut before = session.identities_given_by(permit, &prepared.agency, source).await?;
        // Two kinds of list share a source: the households' names are no business of the children's.
        let of_kind: BTreeSet<CaseId> = cases.values().copied().collect();
        before.retain(|one| of_kind.contains(&one.case));
        Ok(Self::between(before, given, |case, identity| StoredIdentity {
            id: ids.uuid().to_string(),
            case,
            source,
            identity,
        }))
    }

    fn between(
        before: Vec<StoredIdentity>,
        mut given: BTreeSet<(CaseId, Identity)>,
        made: impl Fn(CaseId, Identity) -> StoredIdentity,
    ) -> Self {
        let mut changes = Self::default();
        for one in before {
            if !given.remove(&(one.case, one.identity)) {
                changes.removed.push(one.id);
            }
        }
        changes.added = given.into_iter().map(|(case, identity)| made(case, identity)).collect();
        changes
    }
}
