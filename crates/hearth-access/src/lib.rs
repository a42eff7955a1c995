//! Who may do what. The only maker of a [`Permit`], without which no store query can be called.
//!
//! There is one policy yet, the loopback policy: a person at this machine may do everything with a
//! **synthetic** database. A live database, or a request from another machine, is refused until
//! sign-in exists. Agencies' walls, posts and grants come with it; a permit already carries the
//! agencies it reaches, and every query binds them. What is one authority's own, and nobody else's, is
//! behind an [`OwnPermit`], which reaches that authority alone.

mod action;
mod permit;
mod policy;

pub use action::{
    Action, ActionKind, ConfirmSiblings, ImportReturns, MakeReturn, ManageAgencies,
    ManagePartition, NotifyEarly, OpenPartition, OwnActionKind, ReadAgencies, ReadIdentities,
    ReadJourneys, RecordIdentities, RecordStatements, RecordsFacts, RecordsNames, SettleConflicts,
    StartsCases,
};
pub use permit::{AnyPermit, OwnPermit, Permit, Scope};
pub use policy::{Actor, DatabaseKind, Denied, Reach, Situation, decide, decide_own};
