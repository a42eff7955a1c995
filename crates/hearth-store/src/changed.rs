//! Facts recorded, corrected or withdrawn between two moments.

use hearth_access::{Permit, ReadJourneys};
use hearth_domain::{AgencyId, Day, FactKind, Recorded};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use crate::error::{Doing, StoreError};
use crate::facts::{agency_id, known_text, recorded, text, whole};
use crate::instant::{day, instant_text};
use crate::session::Session;
use crate::sql;

/// The moments between which something was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Recorded after this moment.
    pub after: Timestamp,
    /// Recorded up to this moment; up to now, when `None`.
    pub until: Option<Timestamp>,
}

/// How many versions of one kind of fact were recorded in a window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindCount {
    /// The kind.
    pub kind: FactKind,
    /// Told for the first time.
    pub new: i64,
    /// Told otherwise than before.
    pub corrected: i64,
    /// No longer told.
    pub withdrawn: i64,
    /// How many children they are of.
    pub children: i64,
}

/// A version of a fact recorded in a window, with what it took the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedFact {
    /// The agency that tells it.
    pub agency: AgencyId,
    /// The version.
    pub version: Recorded,
    /// The day that was told before, where another version was.
    pub day_before: Option<Day>,
    /// The day of the end that was told before.
    pub until_before: Option<Day>,
    /// The code that was told before; empty when none.
    pub detail_before: String,
}

impl Session {
    /// How many versions of each kind of fact in reach were recorded in the window.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn changed_kinds(
        &mut self,
        permit: &Permit<ReadJourneys>,
        window: Window,
    ) -> Result<Vec<KindCount>, StoreError> {
        let rows = sqlx::query(sql::CHANGED_KINDS)
            .bind(instant_text(window.after))
            .bind(known_text(window.until))
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("count what was recorded")?;
        rows.iter().map(kind_count).collect()
    }

    /// The versions of one kind of fact in reach recorded in the window, child by child: at most
    /// `most` of them, after the first `skipped`. `way` is `new`, `corrected`, `withdrawn`, or empty
    /// for all three.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn changed_facts(
        &mut self,
        permit: &Permit<ReadJourneys>,
        window: Window,
        (kind, way): (FactKind, &str),
        (skipped, most): (i64, i64),
    ) -> Result<Vec<ChangedFact>, StoreError> {
        let rows = sqlx::query(sql::CHANGED_FACTS)
            .bind(instant_text(window.after))
            .bind(known_text(window.until))
            .bind(permit.scope().as_text())
            .bind(kind.code())
            .bind(way.to_owned())
            .bind(most)
            .bind(skipped)
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read what was recorded")?;
        rows.iter().map(changed_fact).collect()
    }
}

fn kind_count(row: &AnyRow) -> Result<KindCount, StoreError> {
    let kind = text(row, 0)?;
    Ok(KindCount {
        kind: FactKind::parse(&kind)
            .ok_or(StoreError::Unreadable { what: "a kind of fact", value: kind })?,
        new: whole(row, 1)?,
        corrected: whole(row, 2)?,
        withdrawn: whole(row, 3)?,
        children: whole(row, 4)?,
    })
}

fn changed_fact(row: &AnyRow) -> Result<ChangedFact, StoreError> {
    Ok(ChangedFact {
        agency: agency_id(&text(row, 2)?)?,
        version: recorded(row)?,
        day_before: day(&text(row, 15)?)?,
        until_before: day(&text(row, 16)?)?,
        detail_before: text(row, 17)?,
    })
}
