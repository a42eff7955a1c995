//! Civil days and the collection year of the children looked after return.

use std::fmt;

/// A civil day. Everything that happens to a child or a household happens on a day.
pub type Day = jiff::civil::Date;

/// Days from `first` to `last`; negative when `last` is earlier.
#[must_use]
pub fn days_between(first: Day, last: Day) -> i32 {
    first.until(last).map_or(0, |span| span.get_days())
}

/// The day `days` later (or earlier, when negative), or the last day the calendar holds.
#[must_use]
pub fn add_days(day: Day, days: i32) -> Day {
    day.saturating_add(jiff::Span::new().try_days(days).unwrap_or_default())
}

/// The day `months` calendar months later; where that day does not exist, the month's last day.
#[must_use]
pub fn add_months(day: Day, months: i32) -> Day {
    let counted = (i32::from(day.year()) * 12 + i32::from(day.month()) - 1).saturating_add(months);
    match first_of_month(counted) {
        Some(first) => {
            let last = first.days_in_month();
            Day::new(first.year(), first.month(), day.day().min(last)).unwrap_or(first)
        }
        None if months < 0 => Day::MIN,
        None => Day::MAX,
    }
}

/// The first day of a month, by the months since January of the year 0; none beyond the calendar.
fn first_of_month(counted: i32) -> Option<Day> {
    let year = counted.div_euclid(12).try_into().ok()?;
    Day::new(year, (counted.rem_euclid(12) + 1).try_into().ok()?, 1).ok()
}

/// `31 March 2026`.
#[must_use]
pub fn in_words(day: Day) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// Reads a day as the return writes it: `dd/mm/yyyy`, leading zeros optional, a four-figure year.
#[must_use]
pub fn parse_slashed(text: &str) -> Option<Day> {
    let mut parts = text.as_bytes().split(|byte| *byte == b'/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 || year.len() != 4 {
        return None;
    }
    let (day, month) = (figures(day)?.try_into().ok()?, figures(month)?.try_into().ok()?);
    Day::new(figures(year)?, month, day).ok()
}

/// The number that up to four figures write.
fn figures(written: &[u8]) -> Option<i16> {
    let next = |number: i16, byte: &u8| {
        byte.is_ascii_digit().then(|| number * 10 + i16::from(byte - b'0'))
    };
    if written.is_empty() { None } else { written.iter().try_fold(0, next) }
}

/// Writes a day as the return writes it: `dd/mm/yyyy`.
#[must_use]
pub fn to_slashed(day: Day) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// A collection year of the children looked after return, named by the year it ends in:
/// 2026 runs from 1 April 2025 to 31 March 2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CollectionYear(i16);

impl CollectionYear {
    /// The first year the return was collected in about its present form.
    pub const EARLIEST: i16 = 1992;
    /// A bound against mistyped years.
    pub const LATEST: i16 = 2100;

    /// The collection year that ends in `year`, or `None` outside 1992 to 2100.
    #[must_use]
    pub fn ending_in(year: i16) -> Option<Self> {
        (Self::EARLIEST..=Self::LATEST).contains(&year).then_some(Self(year))
    }

    /// The collection year `day` falls in.
    #[must_use]
    pub fn of(day: Day) -> Option<Self> {
        let after_march = day.month() >= 4;
        Self::ending_in(day.year() + i16::from(after_march))
    }

    /// The calendar year it ends in.
    #[must_use]
    pub fn ending(self) -> i16 {
        self.0
    }

    /// 1 April.
    #[must_use]
    pub fn first_day(self) -> Day {
        jiff::civil::date(self.0 - 1, 4, 1)
    }

    /// 31 March.
    #[must_use]
    pub fn last_day(self) -> Day {
        jiff::civil::date(self.0, 3, 31)
    }
}

impl fmt::Display for CollectionYear {
    /// Writes `2025/26`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.0 - 1, self.0.rem_euclid(100))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_the_return_writes_them() {
        assert_eq!(parse_slashed("31/03/2026"), Some(date(2026, 3, 31)));
        assert_eq!(parse_slashed("1/9/2025"), Some(date(2025, 9, 1)));
        for wrong in [
            "31/02/2026",
            "2026-03-31",
            "1/9/25",
            " 1/9/2025",
            "1/9/2025/1",
            "a/b/cccc",
            "+1/9/2025",
            "001/9/2025",
            "//2025",
            "",
        ] {
            assert_eq!(parse_slashed(wrong), None, "{wrong:?}");
        }
        assert_eq!(to_slashed(date(2026, 3, 1)), "01/03/2026");
    }

    #[test]
    fn a_collection_year_runs_from_april_to_march() {
        let year = CollectionYear::of(date(2026, 3, 31)).unwrap();
        assert_eq!(year.ending(), 2026);
        assert_eq!(CollectionYear::of(date(2026, 4, 1)).unwrap().ending(), 2027);
        assert_eq!((year.first_day(), year.last_day()), (date(2025, 4, 1), date(2026, 3, 31)));
        assert_eq!(year.to_string(), "2025/26");
        assert_eq!(CollectionYear::ending_in(2000).unwrap().to_string(), "1999/00");
        assert_eq!(CollectionYear::ending_in(26), None);
    }

    #[test]
    fn months_end_on_the_last_day_where_the_day_does_not_exist() {
        assert_eq!(add_months(date(2024, 1, 31), 1), date(2024, 2, 29));
        assert_eq!(add_months(date(2025, 8, 31), 6), date(2026, 2, 28));
        assert_eq!(add_months(date(2026, 1, 31), -2), date(2025, 11, 30));
        assert_eq!(add_months(date(2008, 2, 29), 18 * 12), date(2026, 2, 28));
        assert_eq!(add_months(date(2026, 1, 31), i32::MAX), Day::MAX);
        assert_eq!(add_months(date(2026, 1, 31), -200_000), Day::MIN);
        assert_eq!(days_between(date(2026, 1, 1), date(2026, 3, 1)), 59);
        assert_eq!(add_days(date(2026, 3, 1), -1), date(2026, 2, 28));
    }
}
