//! The files that agencies already make, into typed rows with problems, and on to facts.
//!
//! A bad cell is never a refused file, and a bad row is never lost in silence. Read in this order:
//! [`cell`] and [`values`] (what one cell may hold), [`table`], [`tables`] and [`typed`] (the twelve
//! tables of the children looked after return), [`annex_a`] (Ofsted's lists of children and of
//! prospective adopters), [`list`] (any list, by a map; both through [`spreadsheet`]), [`ssd`] (an
//! extract of the Standard Safeguarding Dataset), [`mod@file`], `xml` and [`folder`] (bytes to
//! typed rows), [`checks`] (what two cells together cannot say), [`cohort`] (whom adoption may keep),
//! [`rest`] (what an authority may keep for itself), [`pool`] (several years into one history) and
//! [`facts`]; [`providers`] (Ofsted's lists of them), [`rules`] (what a return has to pass before it is sent); and back again: [`mod@write`]
//! and [`quarterly`]
//! (the sheets of the quarterly survey).
//!
//! Nothing here knows where rows are stored or how they are shown.

pub mod cell;
pub mod problem;
pub mod values;

pub mod table;
pub mod tables;
pub mod typed;

pub mod annex_a;
pub mod list;
pub mod spreadsheet;
pub mod ssd;

pub mod file;
pub mod folder;
mod xml;

pub mod checks;
pub mod cohort;
pub mod facts;
pub mod pool;
pub mod providers;
pub mod quarterly;
pub mod rest;
pub mod rules;
pub mod write;

pub use cell::Cell;
pub use folder::{FolderError, Return};
pub use problem::{Problem, ProblemKind};
pub use table::Table;
