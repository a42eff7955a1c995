//! One file a verb.

pub(crate) mod agency;
pub(crate) mod clocks;
pub(crate) mod confirm_siblings;
pub(crate) mod conflicts;
pub(crate) mod corrections;
pub(crate) mod demo;
pub(crate) mod explain;
pub(crate) mod funnel;
pub(crate) mod import;
pub(crate) mod indicators;
pub(crate) mod journeys;
pub(crate) mod matching;
pub(crate) mod notify;
pub(crate) mod partition;
pub(crate) mod published;
pub(crate) mod returning;
pub(crate) mod revision;
pub(crate) mod serve;
pub(crate) mod settle;
pub(crate) mod shortfall;
pub(crate) mod siblings;
pub(crate) mod state;
pub(crate) mod stock_flow;
pub(crate) mod survival;
pub(crate) mod synthesise;
pub(crate) mod validate;
