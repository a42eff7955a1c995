//! Values as they stand in an address, read or refused.

use hearth_domain::Day;

use super::MONTHS;

/// The years a day may lie in; a bound against mistyped ones.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// Whether the form offers so many months.
pub(super) fn is_offered(months: &i32) -> bool {
    MONTHS.contains(months)
}

/// Whether a day lies in a year that may be meant.
pub(super) fn is_meant(day: Day) -> bool {
    YEARS.contains(&day.year())
}

/// A whole number that may be meant: there are fewer children in England.
pub(super) fn amount(text: &str) -> Option<i64> {
    text.parse().ok().filter(|amount: &i64| amount.abs() < 1_000_000)
}

/// The word of a row or a line, of the letters such words have.
pub(super) fn code(text: &str) -> Option<String> {
    let is_meant = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.');
    (text.len() <= 80 && text.chars().all(is_meant)).then(|| text.to_owned())
}

/// Exactly `YYYY-MM-DD`, in a year that may be meant.
pub(super) fn day(text: &str) -> Option<Day> {
    let day: Day = text.parse().ok().filter(|_| text.len() == 10)?;
    is_meant(day).then_some(day)
}
