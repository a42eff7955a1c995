//! Published measures: one file each, with definition, source, clock and who is left out.
//!
//! A measure is a pure function of journeys as they stood on a day and a period of days. It gives
//! the values themselves, so that a page can show a distribution beside a mean and open the
//! children behind every number.

pub mod disclosure;
pub mod indicators;
mod measure;
pub mod published;
pub mod sweep;

pub use indicators::{INDICATORS, find};
pub use measure::{
    Child, Count, Days, Family, Group, Indicator, Kind, Kinds, Measure, People, Period, Ratio,
    Share, Told, Waiting, WaitingChild,
};
