//! The only SQL. One text serves SQLite and PostgreSQL; nothing else in Hearth knows either.
//!
//! A [`Store`] opens a database and brings its schema up to date. A [`Session`] is one transaction.
//! Every query takes a [`hearth_access::Permit`], and binds the agencies it reaches. Facts and
//! changes are only ever inserted; a writing session first takes the next number of the ledger,
//! which orders all writers on either engine.

mod agencies;
mod arrivals;
mod changed;
#[cfg(test)]
mod conformance;
mod derivation;
mod engine;
mod error;
mod facts;
mod identities;
mod imports;
mod insert;
mod instant;
mod judged;
mod list_maps;
mod partition;
mod returns;
mod rows;
mod sensitivity;
mod session;
mod sql;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub use arrivals::{Arrival, Holdings, KeptProblem};
pub use changed::{ChangedFact, KindCount, Window};
pub use engine::Store;
pub use error::StoreError;
pub use facts::{CaseFacts, CaseKind, NewFact, NumbersOfCases};
pub use identities::StoredIdentity;
pub use imports::{
    BatchSummary, LeftOut, NewBatch, NewProblem, NewSentTable, ProblemCount, SentTable,
};
pub use judged::{JudgedReturn, JudgedRow, JudgedRule};
pub use list_maps::StoredMap;
pub use partition::{HeldTable, OwnRow, TurnedOn};
pub use returns::{ReturnRow, TableSent};
pub use rows::{NewRow, StoredRow};
pub use sensitivity::{COLUMNS, Sensitivity};
pub use session::{Session, Stamp};
