//! A fresh database on each engine, for tests.
//!
//! SQLite always; PostgreSQL when `HEARTH_TEST_POSTGRES` gives the address of a server on which
//! databases may be made. Without it the PostgreSQL half is left out, and says so.

#![expect(
    clippy::disallowed_methods,
    reason = "tests are told by the environment which server to use"
)]
#![expect(clippy::print_stderr, reason = "a test must say what it left out")]
#![expect(clippy::expect_used, reason = "a test that has no database cannot go on")]

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, Executor};

use crate::engine::Store;

/// The address of a PostgreSQL server for tests.
pub const POSTGRES: &str = "HEARTH_TEST_POSTGRES";

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A fresh database that is taken away afterwards where that is easy.
pub struct TestDatabase {
    store: Store,
    engine: &'static str,
    address: String,
    file: Option<PathBuf>,
}

impl TestDatabase {
    /// The open database.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// `sqlite` or `postgres`.
    #[must_use]
    pub fn engine(&self) -> &'static str {
        self.engine
    }

    /// Every column, as `table.column`, in which the word stands somewhere, in whatever letters.
    ///
    /// # Panics
    /// When the database cannot be read.
    pub async fn columns_holding(&self, word: &str) -> Vec<String> {
        let mut holding = Vec::new();
        for (table, columns) in crate::COLUMNS {
            for (column, _) in *columns {
                let told = format!("lower(cast({column} as text))");
                let query = format!(
                    "select count(*) from {table} where replace({told}, lower($1), '') <> {told}"
                );
                let query = sqlx::query_scalar(AssertSqlSafe(query)).bind(word.to_owned());
                let found: i64 = query.fetch_one(self.store.pool()).await.expect("a count");
                if found > 0 {
                    holding.push(format!("{table}.{column}"));
                }
            }
        }
        holding
    }

    /// The address it is at.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            for ending in ["", "-wal", "-shm"] {
                let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
            }
        }
    }
}

/// A fresh database on every engine that can be had.
pub async fn databases() -> Vec<TestDatabase> {
    let mut databases = vec![sqlite().await];
    match std::env::var(POSTGRES) {
        Ok(server) => databases.push(postgres(&server).await),
        Err(_) => eprintln!("left out: PostgreSQL ({POSTGRES} is not set)"),
    }
    databases
}

fn fresh_name() -> String {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("hearth_test_{}_{number}", std::process::id())
}

async fn sqlite() -> TestDatabase {
    let file = std::env::temp_dir().join(format!("{}.db", fresh_name()));
    let address = format!("sqlite:{}", file.display());
    let store = Store::open(&address).await.expect("SQLite opens");
    TestDatabase { store, engine: "sqlite", address, file: Some(file) }
}

async fn postgres(server: &str) -> TestDatabase {
    sqlx::any::install_default_drivers();
    let name = fresh_name();
    let mut connection =
        sqlx::AnyConnection::connect(server).await.expect("the PostgreSQL server answers");
    let make = format!(
        "create database {name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'"
    );
    connection.execute(AssertSqlSafe(make)).await.expect("the database is made");
    let base = server.rsplit_once('/').map_or(server, |(base, _)| base);
    let address = format!("{base}/{name}");
    let store = Store::open(&address).await.expect("PostgreSQL opens");
    TestDatabase { store, engine: "postgres", address, file: None }
}
