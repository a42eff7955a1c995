//! What tests share: folders that go away again, the program run as a person runs it, dice that always fall
//! the same, fixed moments.

#![expect(clippy::expect_used, reason = "a test that cannot be set up cannot go on")]

mod dice;
mod folder;
mod place;
mod program;

pub use dice::Dice;
pub use folder::Folder;
pub use place::Place;
pub use program::Program;

use jiff::Timestamp;

/// The moment written as `2026-07-01T12:00:00Z`.
///
/// # Panics
/// When it is not written so.
#[must_use]
pub fn moment(text: &str) -> Timestamp {
    text.parse().expect("a moment such as 2026-07-01T12:00:00Z")
}
