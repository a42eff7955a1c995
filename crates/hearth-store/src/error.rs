//! What can go wrong between the program and its database.

/// An error of the store. What a person should do is in the text; what the engine said is its source.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address is of no engine we know.
    #[error("{0} is not a database address. Use sqlite:FILE or postgres://USER@HOST/DATABASE")]
    Address(String),
    /// There is no such file.
    #[error("there is no database at {0}. Load a return into it first, or give --database")]
    Missing(String),
    /// The database could not be opened.
    #[error(
        "the database {address} cannot be opened. Check the path or that the server runs, and that you may write there"
    )]
    Open {
        /// The address, without a password.
        address: String,
        /// What the engine said.
        source: sqlx::Error,
    },
    /// The schema could not be brought up to date.
    #[error(
        "the database's tables cannot be brought up to date; it may have been made by a newer version"
    )]
    Migrate(#[source] sqlx::migrate::MigrateError),
    /// A statement failed.
    #[error("the database refused to {doing}")]
    Statement {
        /// What was being done.
        doing: &'static str,
        /// What the engine said.
        source: sqlx::Error,
    },
    /// The database holds something this version cannot read.
    #[error("the database holds {what} that this version cannot read: {value}")]
    Unreadable {
        /// What sort of thing.
        what: &'static str,
        /// The value, which is a code, a day or an id and never a person's words.
        value: String,
    },
    /// Another writer got there first.
    #[error("the records changed while this was being prepared; it is safe to try again")]
    Overtaken,
}

/// Names what was being done when a statement failed.
pub(crate) trait Doing<T> {
    fn doing(self, doing: &'static str) -> Result<T, StoreError>;
}

impl<T> Doing<T> for Result<T, sqlx::Error> {
    fn doing(self, doing: &'static str) -> Result<T, StoreError> {
        self.map_err(|source| StoreError::Statement { doing, source })
    }
}
