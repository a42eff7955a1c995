//! Working days in England: which days are bank holidays, and counting past them.
//!
//! Bank holidays follow the Banking and Financial Dealings Act 1971, section 1 and Schedule 1, with
//! Good Friday and Christmas Day as common-law holidays. Some were moved or added by proclamation;
//! those years are a dated table that an administrator can extend. A year nobody has confirmed yet
//! is provisional: the rules give it, a proclamation may still change it.

use std::collections::BTreeSet;

use jiff::civil::{Weekday, date};

use crate::day::{Day, add_days};

/// Months and days of one year.
type MonthDays = &'static [(i8, i8)];

/// Holidays that the rules would give on another day (`removed`) or not at all (`added`).
const PROCLAIMED: &[(i16, MonthDays, MonthDays)] = &[
    // (year, removed, added)
    (1995, &[(5, 1)], &[(5, 8)]),          // VE Day, fifty years
    (1999, &[], &[(12, 31)]),              // the millennium
    (2002, &[(5, 27)], &[(6, 3), (6, 4)]), // Golden Jubilee
    (2011, &[], &[(4, 29)]),               // a royal wedding
    (2012, &[(5, 28)], &[(6, 4), (6, 5)]), // Diamond Jubilee
    (2020, &[(5, 4)], &[(5, 8)]),          // VE Day, seventy-five years
    (2022, &[(5, 30)], &[(6, 2), (6, 3), (9, 19)]), // Platinum Jubilee; a state funeral
    (2023, &[], &[(5, 8)]),                // a coronation
];

/// The last year whose holidays are known to be final.
const CONFIRMED_TO: i16 = 2026;

/// The working-day calendar of England and Wales.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    removed: BTreeSet<Day>,
    added: BTreeSet<Day>,
}

impl Calendar {
    /// The calendar of the law and the proclamations known to this version.
    #[must_use]
    pub fn england() -> Self {
        let mut calendar = Self::default();
        for &(year, removed, added) in PROCLAIMED {
            calendar.removed.extend(removed.iter().map(|&(month, day)| date(year, month, day)));
            calendar.added.extend(added.iter().map(|&(month, day)| date(year, month, day)));
        }
        calendar
    }

    /// Adds a one-off bank holiday that an administrator has learned of.
    #[must_use]
    pub fn with_holiday(mut self, day: Day) -> Self {
        self.removed.remove(&day);
        self.added.insert(day);
        self
    }

    /// Takes away a holiday that has been moved to another day.
    #[must_use]
    pub fn without_holiday(mut self, day: Day) -> Self {
        self.added.remove(&day);
        self.removed.insert(day);
        self
    }

    /// Whether the holidays of `year` may still be changed by proclamation.
    #[must_use]
    pub fn is_provisional(year: i16) -> bool {
        year > CONFIRMED_TO
    }

    /// Whether `day` is a bank holiday, Good Friday or Christmas Day in England and Wales.
    #[must_use]
    pub fn is_holiday(&self, day: Day) -> bool {
        self.added.contains(&day) || (!self.removed.contains(&day) && is_ordinary_holiday(day))
    }

    /// Whether `day` is neither a weekend day nor a holiday.
    #[must_use]
    pub fn is_working_day(&self, day: Day) -> bool {
        !is_weekend(day) && !self.is_holiday(day)
    }

    /// The `count`th working day after `day`; `day` itself when `count` is zero.
    #[must_use]
    pub fn working_days_after(&self, day: Day, count: u16) -> Day {
        let mut left = count;
        let mut at = day;
        while left > 0 && at < Day::MAX {
            at = add_days(at, 1);
            if self.is_working_day(at) {
                left -= 1;
            }
        }
        at
    }

    /// Working days after `first` up to and including `last`; zero when `last` is not later.
    #[must_use]
    pub fn working_days_between(&self, first: Day, last: Day) -> u32 {
        let mut count = 0;
        let mut at = first;
        while at < last {
            at = add_days(at, 1);
            count += u32::from(self.is_working_day(at));
        }
        count
    }
}

fn is_weekend(day: Day) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The holidays that the 1971 Act and custom give every year.
fn is_ordinary_holiday(day: Day) -> bool {
    let (month, dom) = (day.month(), day.day());
    let monday = day.weekday() == Weekday::Monday;
    let after_easter = crate::day::days_between(easter_sunday(day.year()), day);
    match month {
        1 if day == substitute(date(day.year(), 1, 1)) => day.year() >= 1974,
        5 if monday && dom <= 7 => day.year() >= 1978,
        5 if monday && dom >= 25 => day.year() >= 1971,
        8 if monday && dom >= 25 => day.year() >= 1971,
        12 if dom >= 25 => is_christmas_holiday(day),
        _ => after_easter == -2 || after_easter == 1,
    }
}

/// Christmas Day and Boxing Day, and the weekdays in lieu when they fall at a weekend.
fn is_christmas_holiday(day: Day) -> bool {
    let christmas = date(day.year(), 12, 25);
    match christmas.weekday() {
        Weekday::Friday => matches!(day.day(), 25 | 28),
        Weekday::Saturday => matches!(day.day(), 27 | 28),
        Weekday::Sunday => matches!(day.day(), 26 | 27),
        _ => matches!(day.day(), 25 | 26),
    }
}

/// New Year's Day, or the Monday after when it falls at a weekend.
fn substitute(day: Day) -> Day {
    match day.weekday() {
        Weekday::Saturday => add_days(day, 2),
        Weekday::Sunday => add_days(day, 1),
        _ => day,
    }
}

/// Easter Sunday by the Gregorian computus (Butcher's method, public since 1876).
fn easter_sunday(year: i16) -> Day {
    let y = i32::from(year);
    let (century, of_century) = (y / 100, y % 100);
    let golden = y % 19;
    let moon_shift = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days_after_22_march = epact + weekday - 7 * late;
    add_days(date(year, 3, 22), days_after_22_march)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bank holidays of a year as a list that can be held against the published one.
    fn holidays(year: i16) -> Vec<String> {
        let calendar = Calendar::england();
        let mut day = date(year, 1, 1);
        let mut found = Vec::new();
        while day.year() == year {
            if calendar.is_holiday(day) && !is_weekend(day) {
                found.push(format!("{}/{}", day.day(), day.month()));
            }
            day = add_days(day, 1);
        }
        found
    }

    #[test]
    fn holidays_are_those_the_government_published() {
        let cases = [
            (1995, "2/1 14/4 17/4 8/5 29/5 28/8 25/12 26/12"),
            (1999, "1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12 31/12"),
            (2002, "1/1 29/3 1/4 6/5 3/6 4/6 26/8 25/12 26/12"),
            (2011, "3/1 22/4 25/4 29/4 2/5 30/5 29/8 26/12 27/12"),
            (2012, "2/1 6/4 9/4 7/5 4/6 5/6 27/8 25/12 26/12"),
            (2020, "1/1 10/4 13/4 8/5 25/5 31/8 25/12 28/12"),
            (2021, "1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12"),
            (2022, "3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12"),
            (2023, "2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12"),
            (2024, "1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12"),
            (2025, "1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12"),
            (2026, "1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12"),
        ];
        for (year, expected) in cases {
            assert_eq!(holidays(year).join(" "), expected, "{year}");
        }
    }

    #[test]
    fn counting_skips_weekends_and_holidays() {
        let calendar = Calendar::england();
        // Thursday 2 April 2026: Good Friday, a weekend and Easter Monday come next.
        assert_eq!(calendar.working_days_after(date(2026, 4, 2), 1), date(2026, 4, 7));
        assert_eq!(calendar.working_days_between(date(2026, 4, 2), date(2026, 4, 7)), 1);
        assert_eq!(calendar.working_days_after(date(2026, 4, 2), 0), date(2026, 4, 2));
    }

    #[test]
    fn an_administrator_can_add_and_move_holidays() {
        let calendar =
            Calendar::england().with_holiday(date(2027, 6, 1)).without_holiday(date(2027, 5, 31));
        assert!(calendar.is_holiday(date(2027, 6, 1)));
        assert!(!calendar.is_holiday(date(2027, 5, 31)));
        assert!(Calendar::is_provisional(2027) && !Calendar::is_provisional(2026));
    }
}
