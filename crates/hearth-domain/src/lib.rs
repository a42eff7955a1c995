//! The words of the sector and what follows from them, as pure functions of facts and a day.
//!
//! Read in this order: [`day`] and [`calendar`] (civil days, working days, limits), [`codes`] (the
//! DfE's code sets), [`agency`] (who belongs to what, and when), [`fact`] (what a source tells),
//! [`resolve`] and [`settlement`] (which source holds), [`journey`] and [`plan`] (a child's way to adoption),
//! [`siblings`] (who may be brother and sister), [`notification`] (a child told of early), [`household`] (a household's way to approval), [`identity`] (names, apart from all of that), [`stage`] and [`wait`] (where a child stands on a
//! day, and how long they have waited) and [`practice`], [`clock`] and [`clocks`] (dated limits and
//! how each stands).
//!
//! Nothing here knows storage, the time of day, HTML or who is asking.

mod coded;

pub mod calendar;
pub mod codes;
pub mod day;
pub mod limit;
pub mod quarter;

pub mod agency;
pub mod id;

pub mod change;
pub mod fact;
pub mod resolve;
pub mod settlement;
pub mod source;

pub mod household;
pub mod identity;
pub mod journey;
pub mod notification;
pub mod plan;
pub mod siblings;
pub mod stage;
pub mod wait;

pub mod clock;
pub mod clocks;
pub mod practice;

pub use day::{CollectionYear, Day};
pub use fact::{Fact, FactKind, HouseholdMilestone, Milestone, Recorded, Spell, Statement};
pub use household::Household;
pub use id::{AgencyId, ArrangementId, CaseId, FactId};
pub use journey::Journey;
pub use plan::{PeriodOfCare, Plan};
pub use quarter::Quarter;
pub use source::Source;
