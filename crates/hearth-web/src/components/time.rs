//! Days and lengths of time, in words for people and in figures for machines and files.

use hearth_domain::Day;
use hearth_domain::day::days_between;
use hearth_domain::wait::in_words;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::words::{self, long_day, unbroken};

/// A day in words that a line does not break; a file holds it as `2026-03-31`.
pub(crate) fn day(day: Day) -> Markup {
    html! { time datetime=(day) { (unbroken(&long_day(day))) } }
}

/// A moment in words; a file holds it as `2026-05-28T14:03:59Z`.
pub(crate) fn moment(instant: Timestamp) -> Markup {
    html! { time datetime=(instant) { (words::moment(instant)) } }
}

/// How long it was from `first` to `last` in words; a file holds the number of days.
pub(crate) fn length(first: Day, last: Day) -> Markup {
    let days = days_between(first, last).max(0);
    html! { time datetime={ "P" (days) "D" } { (unbroken(&in_words(first, last))) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_and_lengths_carry_their_figures() {
        assert_eq!(
            day(date(2026, 3, 1)).into_string(),
            "<time datetime=\"2026-03-01\">1\u{a0}March\u{a0}2026</time>"
        );
        assert_eq!(
            length(date(2026, 1, 31), date(2026, 3, 31)).into_string(),
            "<time datetime=\"P59D\">2\u{a0}months</time>"
        );
    }
}
