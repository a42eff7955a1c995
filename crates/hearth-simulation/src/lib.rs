//! The demonstration region: seeded families of invented people, the households that adopt their
//! children, and the returns that tell of both.
//!
//! Facts come first. A child is born, enters care, moves, has a plan for adoption and leaves, each on
//! a day; only then is that life cut into the tables of each collection year, so that consecutive
//! years agree with each other. Read in this order: [`scenario`] (what to make), `stream` (named
//! random streams), `assumptions` (every proportion and length, with its source), `family` (who
//! enters care together, and what becomes of them), `child`, `period` and `plan` (the facts),
//! `household` (who adopts, and who asks and does not),
//! `tables` (one file a table of the return), [`statements`] (what people at work state), [`region`] and
//! [`truth`] (what comes out), [`otherwise`] and [`forms`] (the same region as four sources tell it).
//!
//! The same scenario gives the same bytes on any machine: there is no floating point, no hashing
//! order and no clock in here. Every family has a random stream of its own, so one family more does
//! not change another.
//!
//! Left out on purpose: short breaks (V3, V4), remand and custody, deaths, and the table of
//! deprivations of liberty.

pub mod forms;
pub mod looking;
pub mod otherwise;
pub mod region;
pub mod scenario;
pub mod statements;
pub mod truth;

mod assumptions;
mod stream;

mod age;
mod child;
mod period;
mod plan;

mod adoption;
mod family;
mod household;
mod ordinary;
mod place;
mod world;

mod tables;

pub use child::Child;
pub use forms::{FormFile, Forms, Spelling, Telling, Tracker};
pub use household::{Household, SyntheticRecruiter};
pub use otherwise::Difference;
pub use region::{SyntheticAuthority, SyntheticRegion, Written, generate};
pub use scenario::{Authority, Recruiter, Scenario};
pub use statements::{
    HouseholdNumber, Named, Overridden, Said, SiblingFinding, SyntheticStatement,
};
pub use truth::{HouseholdTruth, TruthRow};
