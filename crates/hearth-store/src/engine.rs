//! Opening a database of either engine and bringing its schema up to date.

use std::borrow::Cow;
use std::time::Duration;

use hearth_access::DatabaseKind;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyPool, Executor, Row, SqlSafeStr};

use crate::error::{Doing, StoreError};
use crate::session::Session;
use crate::sql;

/// Every migration, in order; never edited once merged.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "spine", include_str!("../migrations/0001_spine.sql")),
    (2, "derivation", include_str!("../migrations/0002_derivation.sql")),
    (3, "identity", include_str!("../migrations/0003_identity.sql")),
    (4, "list_map", include_str!("../migrations/0004_list_map.sql")),
    (5, "own_partition", include_str!("../migrations/0005_own_partition.sql")),
    (6, "told_on", include_str!("../migrations/0006_told_on.sql")),
    (7, "judged", include_str!("../migrations/0007_judged.sql")),
    (8, "recorded_seq", include_str!("../migrations/0008_recorded_seq.sql")),
];

/// Settings of every SQLite connection: readers never block, a commit is on the disk, and what is
/// deleted is written over and does not stay in the file.
const SQLITE_SETTINGS: &str = "pragma journal_mode = wal; pragma synchronous = full; \
    pragma foreign_keys = on; pragma busy_timeout = 30000; pragma secure_delete = on";

/// How each engine is told to give up what was deleted; no statement of a transaction.
const CLEAR_SQLITE: &str = "pragma wal_checkpoint(truncate)";
const CLEAR_POSTGRES: &str = "vacuum partition_row";

/// How PostgreSQL is told to read as at one moment; the first statement of its transaction.
const READ_ONE_MOMENT: &str = "set transaction isolation level repeatable read, read only";

/// How long to wait for a connection before saying so.
const LONGEST_WAIT: Duration = Duration::from_secs(15);

/// An open database.
#[derive(Debug, Clone)]
pub struct Store {
    pool: AnyPool,
    kind: DatabaseKind,
    is_sqlite: bool,
}

impl Store {
    /// Opens a database that is there: `sqlite:FILE` or `postgres://…`.
    ///
    /// # Errors
    /// As [`Store::open`], and when there is no such file.
    pub async fn open_existing(address: &str) -> Result<Self, StoreError> {
        let missing = file_of(address).is_some_and(|file| !std::path::Path::new(file).exists());
        if missing {
            return Err(StoreError::Missing(address.to_owned()));
        }
        Self::open(address).await
    }

    /// Opens `sqlite:FILE` (made when it is not there) or `postgres://…`.
    ///
    /// # Errors
    /// When the address is of neither kind, the database cannot be opened, or its schema is newer.
    pub async fn open(address: &str) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let file = file_of(address);
        let is_sqlite = file.is_some();
        let url: Cow<'_, str> = if let Some(file) = file {
            format!("sqlite:{file}?mode=rwc").into()
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            address.into()
        } else {
            return Err(StoreError::Address(without_password(address)));
        };
        let failed = |source| StoreError::Open { address: without_password(address), source };
        let options: AnyConnectOptions = url.parse().map_err(failed)?;
        let pool = AnyPoolOptions::new()
            .max_connections(8)
            .acquire_timeout(LONGEST_WAIT)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if is_sqlite {
                        connection.execute(SQLITE_SETTINGS).await?;
                    }
                    Ok(())
                })
            })
            .connect_with(options)
            .await
            .map_err(failed)?;
        migrations().run(&pool).await.map_err(StoreError::Migrate)?;
        let kind = kind_of(&pool).await?;
        Ok(Self { pool, kind, is_sqlite })
    }

    /// What the database holds: invented people or real ones.
    #[must_use]
    pub fn kind(&self) -> DatabaseKind {
        self.kind
    }

    /// Begins a transaction. Dropping the session undoes it.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin(&self) -> Result<Session, StoreError> {
        Ok(Session::new(self.pool.begin().await.doing("begin a transaction")?))
    }

    /// Begins a transaction that only reads, and reads everything as at one moment, though others write
    /// meanwhile.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin_reading(&self) -> Result<Session, StoreError> {
        const DOING: &str = "begin to read";
        let mut transaction = self.pool.begin().await.doing(DOING)?;
        // SQLite's write-ahead log gives every transaction one moment.
        if !self.is_sqlite {
            sqlx::raw_sql(READ_ONE_MOMENT).execute(&mut *transaction).await.doing(DOING)?;
        }
        Ok(Session::new(transaction))
    }

    /// Clears away what has been deleted, as far as the engine lets us: SQLite's write-ahead log is
    /// taken into the file, where deleted cells are written over; PostgreSQL gives up dead rows that
    /// no transaction sees. Neither reaches a backup or an archived log. Gives whether it was done: a
    /// reader may hold SQLite's log for as long as it reads.
    ///
    /// # Errors
    /// When the database refuses. What was deleted stays deleted.
    pub async fn clear_deleted(&self) -> Result<bool, StoreError> {
        const DOING: &str = "clear away what was deleted";
        if !self.is_sqlite {
            sqlx::raw_sql(CLEAR_POSTGRES).execute(&self.pool).await.doing(DOING)?;
            return Ok(true);
        }
        let row = sqlx::raw_sql(CLEAR_SQLITE).fetch_one(&self.pool).await.doing(DOING)?;
        let is_held: i64 = row.try_get(0).doing(DOING)?;
        Ok(is_held == 0)
    }

    /// Closes every connection.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// The pool, for tests that look at the schema itself.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn pool(&self) -> &AnyPool {
        &self.pool
    }
}

fn migrations() -> Migrator {
    let migration = |&(number, name, text): &(i64, &'static str, &'static str)| {
        Migration::new(number, name.into(), MigrationType::Simple, text.into_sql_str(), false)
    };
    Migrator::with_migrations(MIGRATIONS.iter().map(migration).collect())
}

async fn kind_of(pool: &AnyPool) -> Result<DatabaseKind, StoreError> {
    let row = sqlx::query(sql::DATABASE_KIND).fetch_one(pool).await.doing("read what it holds")?;
    let code: String = row.try_get(0).doing("read what it holds")?;
    DatabaseKind::parse(&code)
        .ok_or(StoreError::Unreadable { what: "a kind of database", value: code })
}

/// The file of a SQLite address.
fn file_of(address: &str) -> Option<&str> {
    let file = address.strip_prefix("sqlite:")?;
    Some(file.split('?').next().unwrap_or(file))
}

/// The address as it may be shown.
fn without_password(address: &str) -> String {
    match address.split_once("://").and_then(|(scheme, rest)| Some((scheme, rest.split_once('@')?)))
    {
        Some((scheme, (user, host))) => {
            let user = user.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}@{host}")
        }
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_never_shown() {
        assert_eq!(without_password("postgres://me:secret@host/db"), "postgres://me@host/db");
        assert_eq!(without_password("sqlite:hearth.db"), "sqlite:hearth.db");
    }
}
