//! One transaction.

use hearth_access::AnyPermit;
use jiff::Timestamp;
use sqlx::{Any, Row, Transaction};

use crate::error::{Doing, StoreError};
use crate::instant::instant_text;
use crate::sql;

/// One transaction. Dropped without [`Session::commit`], it leaves the database as it was.
pub struct Session {
    pub(crate) transaction: Transaction<'static, Any>,
}

/// Proof that the ledger is held: the number, moment and person of everything this session writes.
#[derive(Debug, Clone)]
pub struct Stamp {
    pub(crate) seq: i64,
    pub(crate) at: String,
    pub(crate) by: String,
}

impl Stamp {
    /// The number of the change.
    #[must_use]
    pub fn number(&self) -> i64 {
        self.seq
    }
}

impl Session {
    pub(crate) fn new(transaction: Transaction<'static, Any>) -> Self {
        Self { transaction }
    }

    /// The number of the last change.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn ledger<P: AnyPermit>(&mut self, _permit: &P) -> Result<i64, StoreError> {
        let row = sqlx::query(sql::READ_LEDGER)
            .fetch_one(&mut *self.transaction)
            .await
            .doing("read the ledger")?;
        row.try_get(0).doing("read the ledger")
    }

    /// Takes the next number of the ledger, which no other writer can hold at the same time, and
    /// records who does what. `after` is the number the work was prepared from.
    ///
    /// # Errors
    /// [`StoreError::Overtaken`] when another writer came first; nothing is written then.
    pub async fn take_ledger<P: AnyPermit>(
        &mut self,
        permit: &P,
        after: i64,
        at: Timestamp,
        about: &str,
    ) -> Result<Stamp, StoreError> {
        let row = sqlx::query(sql::TAKE_LEDGER)
            .fetch_one(&mut *self.transaction)
            .await
            .doing("take the ledger")?;
        let seq: i64 = row.try_get(0).doing("take the ledger")?;
        if seq != after + 1 {
            return Err(StoreError::Overtaken);
        }
        let stamp = Stamp { seq, at: instant_text(at), by: permit.holder().to_owned() };
        sqlx::query(sql::ADD_CHANGE)
            .bind(stamp.seq)
            .bind(stamp.at.clone())
            .bind(stamp.by.clone())
            .bind(permit.action().code())
            .bind(about.to_owned())
            .execute(&mut *self.transaction)
            .await
            .doing("record the change")?;
        Ok(stamp)
    }

    /// Marks each of `ids` as removed by this change, with a statement that takes the id and the number.
    pub(crate) async fn mark_removed(
        &mut self,
        statement: &'static str,
        stamp: &Stamp,
        ids: &[String],
        doing: &'static str,
    ) -> Result<(), StoreError> {
        for id in ids {
            sqlx::query(statement)
                .bind(id.clone())
                .bind(stamp.seq)
                .execute(&mut *self.transaction)
                .await
                .doing(doing)?;
        }
        Ok(())
    }

    /// Makes everything this session wrote hold.
    ///
    /// # Errors
    /// When the database could not confirm; whether it holds is then unknown, and importing the same
    /// again is safe.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.transaction.commit().await.doing("commit")
    }
}
