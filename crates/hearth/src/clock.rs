//! The one place that reads the clock.

use jiff::Timestamp;

/// This moment.
#[expect(clippy::disallowed_methods, reason = "the outer edge is where the clock is read")]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}
