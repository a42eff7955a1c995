//! Loading returns, on both engines: the truth comes out, in any order, and nothing else is kept.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where something is not as it must be, and says how much it compared"
)]

mod brought_forward;
mod clocks;
mod closed;
mod derived;
mod extracted_again;
mod extracts;
mod forms;
mod funnel;
mod households;
mod judged;
mod killed;
mod listed_again;
mod listed_children;
mod lists;
mod loaded_once;
mod minimum;
mod notified;
mod orders;
mod own_minimum;
mod own_partition;
mod returned;
mod revised;
mod scope;
mod searched;
mod settled;
mod siblings;
mod stages;
mod stated;
mod stating;
mod stock_flow;
mod support;
mod survival;
mod truth;
