//! Published measures: one file each, with definition, source, clock and who is left out.
//!
//! A measure is a pure function of journeys as they stood on a day and a period of days. It gives
//! the values themselves, so that a page can show a distribution beside a mean and open the
//! cases behind every number. [`shortfall`] reckons how many more adopters the children need.

mod age;
pub mod disclosure;
pub mod funnel;
pub mod indicators;
mod measure;
mod need;
pub mod published;
pub mod shortfall;
pub mod stock_flow;
pub mod survival;
pub mod sweep;

pub use age::AgeBand;
pub use indicators::{INDICATORS, MOST_MONTHS, find};
pub use measure::{
    Agencies, AgencyKind, Child, Count, Days, Family, Group, Indicator, Kind, Kinds, Measure,
    People, Period, Ratio, Share, Told, Waiting, WaitingChild,
};
