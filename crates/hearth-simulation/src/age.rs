//! Birthdays and whole years of age.

use hearth_domain::Day;
use hearth_domain::day::{add_days, add_months};

/// The day somebody born on `born` is `years` old; one born on 29 February on 1 March.
pub(crate) fn birthday(born: Day, years: i32) -> Day {
    let day = add_months(born, 12 * years);
    if day.day() == born.day() { day } else { add_days(day, 1) }
}

/// Whole years of age on `day`.
pub(crate) fn years_old(born: Day, day: Day) -> i32 {
    let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
    i32::from(day.year()) - i32::from(born.year()) - i32::from(!had_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_birthday_that_does_not_exist_is_the_day_after() {
        assert_eq!(birthday(date(2008, 2, 29), 18), date(2026, 3, 1));
        assert_eq!(birthday(date(2008, 2, 29), 4), date(2012, 2, 29));
        assert_eq!(birthday(date(2010, 5, 31), 3), date(2013, 5, 31));
    }

    #[test]
    fn years_are_full_on_the_birthday() {
        assert_eq!(years_old(date(2020, 5, 2), date(2025, 5, 1)), 4);
        assert_eq!(years_old(date(2020, 5, 2), date(2025, 5, 2)), 5);
        assert_eq!(years_old(date(2008, 2, 29), date(2026, 2, 28)), 17);
    }
}
