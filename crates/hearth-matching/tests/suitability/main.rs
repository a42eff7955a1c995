//! Gates, considerations and counterfactuals held to cases that people can read.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where something is not as it must be"
)]

#[path = "../../src/trial.rs"]
mod trial;

mod all_pairs;
mod asks_nobody;
mod notes;
mod reach;
mod registries;
mod rolled;
mod ten_cases;
