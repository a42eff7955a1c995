//! Birthdays.

use hearth_domain::Day;
use hearth_domain::day::add_months;

/// The day on which who was born on `born` becomes so many years old. Who was born on 29 February has
/// the birthday on 28 February in a common year.
pub(super) fn birthday(born: Day, years: i32) -> Day {
    add_months(born, years.saturating_mul(12))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_birthday_on_29_february_is_on_28_february_in_a_common_year() {
        assert_eq!(birthday(date(2008, 5, 1), 18), date(2026, 5, 1));
        assert_eq!(birthday(date(2008, 2, 29), 18), date(2026, 2, 28));
        assert_eq!(birthday(date(2008, 2, 29), 16), date(2024, 2, 29));
    }
}
