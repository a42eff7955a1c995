//! The ages of children.

use hearth_domain::Day;
use hearth_domain::day::add_months;

/// The day on which somebody born on `born` is `years` old; after a birth on 29 February that is
/// 28 February in a year without it.
pub(super) fn birthday(born: Day, years: i32) -> Day {
    add_months(born, years.saturating_mul(12))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_child_of_29_february_comes_of_age_on_28_february() {
        assert_eq!(birthday(date(2008, 2, 29), 18), date(2026, 2, 28));
        assert_eq!(birthday(date(2008, 2, 29), 4), date(2012, 2, 29));
        assert_eq!(birthday(date(2007, 6, 1), 18), date(2025, 6, 1));
    }
}
