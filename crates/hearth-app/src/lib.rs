//! Use cases: authorise, load, decide, save, in one transaction. The one door for web and command line.
//!
//! An [`App`] is an open database with its in-memory [`region::Region`]. A [`Context`] is one
//! request: who asks, and when. Each use case is a file of its own.

pub mod agencies;
pub mod arrived;
pub mod case_record;
pub mod changes;
pub mod child;
pub mod clocks;
pub mod conflicts;
mod context;
pub mod corrections;
mod demonstration;
mod error;
pub mod families;
pub mod family;
pub mod funnel;
pub mod identities;
mod ids;
pub mod import;
pub mod imports;
pub mod indicators;
pub mod journeys;
mod kept;
mod last_loaded;
mod loading;
pub mod matching;
mod measured;
pub mod notifications;
pub mod partition;
mod people;
pub mod pipeline;
pub mod published;
pub mod quality;
mod ready;
pub mod region;
mod register;
pub mod report;
pub mod returning;
pub mod revision;
pub mod scope;
pub mod sending;
pub mod shortfall;
pub mod siblings;
pub mod statements;
pub mod stating;
pub mod stock_flow;
pub mod survival;
mod threads;
pub mod today;
mod told_by_person;
pub mod trend;
pub mod validate;
pub mod waiting;

pub use context::{App, Context};
pub use demonstration::{Demonstration, demonstration};
pub use error::AppError;
