//! Birthdays, as the rules of the return count them.

use hearth_domain::Day;

/// The day on which a child born on `born` is `age` years old; one born on 29 February is on
/// 28 February of a common year.
pub(super) fn birthday(born: Day, age: i16) -> Day {
    let year = born.year().saturating_add(age);
    let day = Day::new(year, born.month(), born.day());
    day.or_else(|_| Day::new(year, 2, 28)).unwrap_or(Day::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_child_born_on_a_leap_day_grows_older_on_28_february_of_a_common_year() {
        assert_eq!(birthday(date(2008, 2, 29), 18), date(2026, 2, 28));
        assert_eq!(birthday(date(2008, 2, 29), 16), date(2024, 2, 29));
        assert_eq!(birthday(date(2010, 5, 31), 10), date(2020, 5, 31));
    }
}
