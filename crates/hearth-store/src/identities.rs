//! Names and outside numbers of cases: added, marked as removed, read with a permit of their own.

use hearth_access::{ImportReturns, Permit, ReadIdentities, RecordsNames};
use hearth_domain::identity::{Identity, IdentityKind};
use hearth_domain::{AgencyId, CaseId, Source};
use sqlx::any::AnyRow;

use crate::error::{Doing, StoreError};
use crate::facts::{case_id, text};
use crate::insert::{Target, Value};
use crate::session::{Session, Stamp};
use crate::sql;

const IDENTITIES: Target = Target {
    table: "identity",
    columns: &[
        "id",
        "case_id",
        "agency",
        "kind",
        "value",
        "source",
        "recorded_seq",
        "recorded_at",
        "recorded_by",
    ],
    doing: "add names",
};

/// A name in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredIdentity {
    /// Its identifier.
    pub id: String,
    /// Whose it is.
    pub case: CaseId,
    /// The source that gives it.
    pub source: Source,
    /// The name.
    pub identity: Identity,
}

impl Session {
    /// The names of one case that are in force, as every source gives them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn identities_of_case(
        &mut self,
        permit: &Permit<ReadIdentities>,
        case: CaseId,
    ) -> Result<Vec<StoredIdentity>, StoreError> {
        let rows = sqlx::query(sql::CASE_IDENTITIES)
            .bind(case.to_string())
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read the names of a case")?;
        rows.iter().map(stored).collect()
    }

    /// The names that one source of an agency gives and that are in force.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn identities_given_by(
        &mut self,
        permit: &Permit<ImportReturns>,
        agency: &AgencyId,
        source: Source,
    ) -> Result<Vec<StoredIdentity>, StoreError> {
        let rows = sqlx::query(sql::SOURCE_IDENTITIES)
            .bind(agency.as_str().to_owned())
            .bind(source.code())
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read the names of a source")?;
        rows.iter().map(stored).collect()
    }

    /// Adds names.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_identities<A: RecordsNames>(
        &mut self,
        _permit: &Permit<A>,
        stamp: &Stamp,
        agency: &AgencyId,
        new: &[StoredIdentity],
    ) -> Result<(), StoreError> {
        let row = |one: &StoredIdentity| -> Vec<Value> {
            vec![
                one.id.as_str().into(),
                one.case.to_string().into(),
                agency.as_str().into(),
                one.identity.kind.code().into(),
                one.identity.value.as_str().into(),
                one.source.code().into(),
                stamp.seq.into(),
                stamp.at.as_str().into(),
                stamp.by.as_str().into(),
            ]
        };
        let values: Vec<Vec<Value>> = new.iter().map(row).collect();
        IDENTITIES.insert(&mut self.transaction, values).await
    }

    /// Marks names as no longer given.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn remove_identities(
        &mut self,
        _permit: &Permit<ImportReturns>,
        stamp: &Stamp,
        ids: &[String],
    ) -> Result<(), StoreError> {
        self.mark_removed(sql::REMOVE_IDENTITY, stamp, ids, "remove a name").await
    }
}

fn stored(row: &AnyRow) -> Result<StoredIdentity, StoreError> {
    let (kind, source) = (text(row, 2)?, text(row, 4)?);
    let unreadable = |what, value: &str| StoreError::Unreadable { what, value: value.to_owned() };
    Ok(StoredIdentity {
        id: text(row, 0)?,
        case: case_id(&text(row, 1)?)?,
        source: Source::parse(&source).ok_or_else(|| unreadable("a source", &source))?,
        identity: Identity {
            kind: IdentityKind::parse(&kind).ok_or_else(|| unreadable("a kind of name", &kind))?,
            value: text(row, 3)?,
        },
    })
}
