//! How old a child is, in the words people use.

use hearth_domain::day::Day;
use jiff::Unit;

/// Whole years on a day; none while the child is not born yet.
#[must_use]
pub fn years_on(born: Day, day: Day) -> u8 {
    let years = born.until((Unit::Year, day)).map_or(0, |span| span.get_years());
    u8::try_from(years.max(0)).unwrap_or(u8::MAX)
}

/// `3 years and 2 months`, `11 months`, `under a month old`, `not born yet`.
#[must_use]
pub fn in_words(born: Day, day: Day) -> String {
    if day < born {
        return "not born yet".to_owned();
    }
    let span = born.until((Unit::Month, day)).map_or(0, |span| span.get_months());
    let parts = [counted(span / 12, "year"), counted(span % 12, "month")];
    let told: Vec<String> = parts.into_iter().flatten().collect();
    if told.is_empty() { "under a month old".to_owned() } else { told.join(" and ") }
}

/// `1 year`, `2 years`; nothing for none.
fn counted(count: i32, what: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {what}")),
        count => Some(format!("{count} {what}s")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn years_turn_on_the_birthday() {
        let born = date(2022, 9, 4);
        let cases = [
            (date(2022, 9, 3), 0, "not born yet"),
            (date(2022, 9, 4), 0, "under a month old"),
            (date(2022, 10, 4), 0, "1 month"),
            (date(2023, 9, 3), 0, "11 months"),
            (date(2023, 9, 4), 1, "1 year"),
            (date(2025, 11, 22), 3, "3 years and 2 months"),
            (date(2026, 9, 3), 3, "3 years and 11 months"),
        ];
        for (day, years, words) in cases {
            assert_eq!(
                (years_on(born, day), in_words(born, day).as_str()),
                (years, words),
                "{day}"
            );
        }
    }

    #[test]
    fn a_child_born_on_a_leap_day_turns_one_on_the_first_of_march() {
        assert_eq!(years_on(date(2024, 2, 29), date(2025, 3, 1)), 1);
        assert_eq!(years_on(date(2024, 2, 29), date(2025, 2, 28)), 0);
    }
}
