//! Shortest ways along exchanges, for plans that are mended and for links that are spread.

pub(crate) mod amount;
mod queue;
pub(crate) mod search;
