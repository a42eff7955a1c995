//! Quarters of the financial year, in which boards read their reports: the first is April to June.

use crate::day::{Day, add_days, add_months};

/// A quarter of the financial year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year_from: i16,
    number: i8,
}

impl Quarter {
    /// The four quarters of the financial year that begins in `year`.
    #[must_use]
    pub fn of_year_from(year: i16) -> [Self; 4] {
        [1, 2, 3, 4].map(|number| Self { year_from: year, number })
    }

    /// The quarter `day` falls in.
    #[must_use]
    pub fn of(day: Day) -> Self {
        let is_before_april = day.month() < 4;
        let number = if is_before_april { 4 } else { (day.month() - 1) / 3 };
        Self { year_from: day.year() - i16::from(is_before_april), number }
    }

    /// The quarter written `2025-Q4`: the fourth of the year that began in April 2025.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let (year, number) = code.split_once("-Q")?;
        let all_figures = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let year = year.parse().ok().filter(|_| all_figures)?;
        Self::of_year_from(year).into_iter().find(|quarter| quarter.number.to_string() == number)
    }

    /// How it is written in addresses and files: `2025-Q4`.
    #[must_use]
    pub fn code(self) -> String {
        format!("{:04}-Q{}", self.year_from, self.number)
    }

    /// The calendar year in which its financial year begins.
    #[must_use]
    pub fn year_from(self) -> i16 {
        self.year_from
    }

    /// 1 for April to June, 4 for January to March.
    #[must_use]
    pub fn number(self) -> i8 {
        self.number
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Day {
        add_months(self.first_day_of_year(), 3 * (i32::from(self.number) - 1))
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Day {
        add_days(add_months(self.first_day(), 3), -1)
    }

    /// The first day of its financial year.
    #[must_use]
    pub fn first_day_of_year(self) -> Day {
        Day::new(self.year_from, 4, 1).unwrap_or(Day::MIN)
    }

    /// The same quarter of the year before.
    #[must_use]
    pub fn a_year_before(self) -> Self {
        Self { year_from: self.year_from - 1, ..self }
    }

    /// The quarter before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::of(add_days(self.first_day(), -1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn quarters_begin_in_april_july_october_and_january() {
        let days = |code| {
            let quarter = Quarter::parse(code).unwrap();
            (quarter.first_day(), quarter.last_day())
        };
        assert_eq!(days("2025-Q1"), (date(2025, 4, 1), date(2025, 6, 30)));
        assert_eq!(days("2025-Q2"), (date(2025, 7, 1), date(2025, 9, 30)));
        assert_eq!(days("2025-Q3"), (date(2025, 10, 1), date(2025, 12, 31)));
        assert_eq!(days("2023-Q4"), (date(2024, 1, 1), date(2024, 3, 31)));
    }

    #[test]
    fn every_day_falls_in_the_quarter_that_holds_it() {
        for day in [date(2025, 4, 1), date(2025, 12, 31), date(2026, 1, 1), date(2028, 2, 29)] {
            let quarter = Quarter::of(day);
            assert!((quarter.first_day()..=quarter.last_day()).contains(&day), "{day}");
            assert_eq!(Quarter::parse(&quarter.code()), Some(quarter));
        }
        assert_eq!(Quarter::of(date(2026, 3, 31)).code(), "2025-Q4");
        assert_eq!(Quarter::of(date(2026, 4, 1)).before().code(), "2025-Q4");
        assert_eq!(Quarter::of(date(2026, 4, 1)).a_year_before().code(), "2025-Q1");
    }

    #[test]
    fn other_texts_are_no_quarter() {
        for text in ["", "2025", "2025-Q0", "2025-Q5", "25-Q1", "2025-Q01", "+025-Q1", "2025-q1"] {
            assert_eq!(Quarter::parse(text), None, "{text}");
        }
    }
}
