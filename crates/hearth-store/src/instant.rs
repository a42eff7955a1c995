//! Days and instants as the database keeps them: ISO text, and UTC text of a fixed width.

use hearth_domain::Day;
use jiff::Timestamp;

use crate::error::StoreError;

/// `2026-03-31T09:30:00.000000Z`: always 27 letters, so that text order is order in time.
pub(crate) fn instant_text(at: Timestamp) -> String {
    format!("{at:.6}")
}

pub(crate) fn instant(text: &str) -> Result<Timestamp, StoreError> {
    text.parse().map_err(|_| StoreError::Unreadable { what: "an instant", value: text.to_owned() })
}

/// An absent day is empty text.
pub(crate) fn day_text(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

pub(crate) fn day(text: &str) -> Result<Option<Day>, StoreError> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse()
        .map(Some)
        .map_err(|_| StoreError::Unreadable { what: "a day", value: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_have_a_fixed_width_and_read_back() {
        for text in ["2026-03-31T09:30:00.000000Z", "1999-12-31T23:59:59.999999Z"] {
            let at = instant(text).unwrap();
            assert_eq!(instant_text(at), text);
        }
        assert_eq!(instant_text(Timestamp::UNIX_EPOCH).len(), 27);
    }
}
