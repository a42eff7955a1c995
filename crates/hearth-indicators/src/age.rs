//! Ages in whole years, in the bands that are published.

use hearth_domain::Day;
use hearth_domain::day::add_months;

/// The bands in which the DfE publishes children's ages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgeBand {
    /// Not yet 1.
    Under1,
    /// 1 to 4.
    From1To4,
    /// 5 to 9.
    From5To9,
    /// 10 to 15.
    From10To15,
    /// 16 and over.
    From16,
}

impl AgeBand {
    /// Every band, the youngest first.
    pub const ALL: [Self; 5] =
        [Self::Under1, Self::From1To4, Self::From5To9, Self::From10To15, Self::From16];

    /// The word used in addresses and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Under1 => "under-1",
            Self::From1To4 => "1-to-4",
            Self::From5To9 => "5-to-9",
            Self::From10To15 => "10-to-15",
            Self::From16 => "16-and-over",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Under1 => "Under 1",
            Self::From1To4 => "1 to 4",
            Self::From5To9 => "5 to 9",
            Self::From10To15 => "10 to 15",
            Self::From16 => "16 and over",
        }
    }

    /// The band of the age on `day` of a child born on `born`. One born on 29 February is a year
    /// older on 28 February of other years.
    #[must_use]
    pub fn of(born: Day, day: Day) -> Self {
        let is = |years: i32| add_months(born, 12 * years) <= day;
        if is(16) {
            Self::From16
        } else if is(10) {
            Self::From10To15
        } else if is(5) {
            Self::From5To9
        } else if is(1) {
            Self::From1To4
        } else {
            Self::Under1
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_band_begins_on_the_birthday() {
        let born = date(2020, 6, 15);
        assert_eq!(AgeBand::of(born, date(2021, 6, 14)), AgeBand::Under1);
        assert_eq!(AgeBand::of(born, date(2021, 6, 15)), AgeBand::From1To4);
        assert_eq!(AgeBand::of(born, date(2025, 6, 14)), AgeBand::From1To4);
        assert_eq!(AgeBand::of(born, date(2025, 6, 15)), AgeBand::From5To9);
        assert_eq!(AgeBand::of(born, date(2030, 6, 15)), AgeBand::From10To15);
        assert_eq!(AgeBand::of(born, date(2036, 6, 14)), AgeBand::From10To15);
        assert_eq!(AgeBand::of(born, date(2036, 6, 15)), AgeBand::From16);
    }
}
