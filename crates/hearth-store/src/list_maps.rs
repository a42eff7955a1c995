//! Maps of the columns of agencies' lists: added, and the newest of each name read.

use hearth_access::{ImportReturns, Permit};
use hearth_domain::AgencyId;

use crate::error::{Doing, StoreError};
use crate::facts::{agency_id, text};
use crate::insert::Target;
use crate::session::{Session, Stamp};
use crate::sql;

const LIST_MAPS: Target = Target {
    table: "list_map",
    columns: &[
        "id",
        "agency",
        "list",
        "of_whom",
        "toml",
        "recorded_seq",
        "recorded_at",
        "recorded_by",
    ],
    doing: "add a map of a list",
};

/// A map as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMap {
    /// Its identifier.
    pub id: String,
    /// Whose list it is.
    pub agency: AgencyId,
    /// What the agency calls the list.
    pub list: String,
    /// Whom the list is of: `children` or `households`.
    pub of: String,
    /// The map.
    pub toml: String,
}

impl Session {
    /// The newest map of every list, by agency and name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_maps(
        &mut self,
        permit: &Permit<ImportReturns>,
    ) -> Result<Vec<StoredMap>, StoreError> {
        let rows = sqlx::query(sql::LIST_MAPS)
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read the maps of lists")?;
        rows.iter()
            .map(|row| {
                let (id, list, of, toml) =
                    (text(row, 0)?, text(row, 2)?, text(row, 3)?, text(row, 4)?);
                Ok(StoredMap { id, agency: agency_id(&text(row, 1)?)?, list, of, toml })
            })
            .collect()
    }

    /// Adds a map; it takes the place of an earlier one of the same agency and name.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_list_map(
        &mut self,
        _permit: &Permit<ImportReturns>,
        stamp: &Stamp,
        new: &StoredMap,
    ) -> Result<(), StoreError> {
        let values = vec![
            new.id.as_str().into(),
            new.agency.as_str().into(),
            new.list.as_str().into(),
            new.of.as_str().into(),
            new.toml.as_str().into(),
            stamp.seq.into(),
            stamp.at.as_str().into(),
            stamp.by.as_str().into(),
        ];
        LIST_MAPS.insert(&mut self.transaction, [values]).await
    }
}
