//! Which version of the reading of returns the recorded facts were derived by.

use hearth_access::{ActionKind, ImportReturns, Permit};
use hearth_domain::{AgencyId, Source};
use sqlx::Row;

use crate::error::{Doing, StoreError};
use crate::facts::{agency_id, text};
use crate::session::{Session, Stamp};
use crate::sql;

impl Session {
    /// The version the recorded facts were derived by; 0 before any was said.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn derivation<A: ActionKind>(
        &mut self,
        _permit: &Permit<A>,
    ) -> Result<i64, StoreError> {
        let row = sqlx::query(sql::READ_DERIVATION)
            .fetch_one(&mut *self.transaction)
            .await
            .doing("read the version of the derivation")?;
        row.try_get(0).doing("read the version of the derivation")
    }

    /// Says that every recorded fact is now as that version derives it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_derivation<A: ActionKind>(
        &mut self,
        _permit: &Permit<A>,
        _stamp: &Stamp,
        version: i64,
    ) -> Result<(), StoreError> {
        sqlx::query(sql::SAVE_DERIVATION)
            .bind(version)
            .execute(&mut *self.transaction)
            .await
            .doing("save the version of the derivation")?;
        Ok(())
    }

    /// The agencies of which rows of a source are in force.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn agencies_with_rows(
        &mut self,
        permit: &Permit<ImportReturns>,
        source: Source,
    ) -> Result<Vec<AgencyId>, StoreError> {
        let rows = sqlx::query(sql::AGENCIES_WITH_ROWS)
            .bind(source.code())
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read whose rows are kept")?;
        rows.iter().map(|row| agency_id(&text(row, 0)?)).collect()
    }
}
