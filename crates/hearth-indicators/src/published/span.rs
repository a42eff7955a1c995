//! The time that a published figure is about.

use std::fmt;

use hearth_domain::Day;

use super::amount::whole_number;

/// The time that a published figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// The year that ends on 31 March of this one.
    Year(i16),
    /// Quarters of such a year: `2014/15 Q1-3`.
    Quarters {
        /// The year it ends in.
        year: i16,
        /// The first quarter, 1 to 4.
        first: i8,
        /// The last quarter.
        last: i8,
    },
    /// Several such years together, from April of `first` to March of `last`: `2015-18`.
    Years {
        /// The year in which it begins.
        first: i16,
        /// The year in which it ends.
        last: i16,
    },
    /// A calendar year.
    Calendar(i16),
    /// About this year, as a source says.
    About(i16),
    /// A month: `08/2023`.
    Month {
        /// The year.
        year: i16,
        /// The month, 1 to 12.
        month: i8,
    },
    /// A day, of which a stock is counted.
    On(Day),
}

impl Span {
    /// Reads the forms in which single figures are dated.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(about) = text.strip_prefix("c.") {
            return year(about).map(Self::About);
        }
        let (start, quarters) =
            text.split_once(" Q").map_or((text, None), |(start, rest)| (start, Some(rest)));
        let parts: Vec<&str> = start.split('/').collect();
        match (parts.as_slice(), quarters) {
            ([one], None) => range_or_year(one),
            ([first, last], None) if first.len() == 4 => Some(Self::Year(following(first, last)?)),
            ([first, last], Some(quarters)) => quarters_of(following(first, last)?, quarters),
            ([month, of], None) => {
                let found = Self::Month { year: year(of)?, month: small(month)? };
                found.last_day().map(|_| found)
            }
            ([day, month, of], None) => {
                Day::new(year(of)?, small(month)?, small(day)?).ok().map(Self::On)
            }
            _ => None,
        }
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Option<Day> {
        let (year, month) = match self {
            Self::On(day) => return Some(day),
            Self::Year(year) | Self::Years { last: year, .. } => (year, 3),
            Self::Quarters { year, last: 4, .. } => (year, 3),
            Self::Quarters { year, last, .. } => (year.checked_sub(1)?, 3 * last + 3),
            Self::Calendar(year) | Self::About(year) => (year, 12),
            Self::Month { year, month } => (year, month),
        };
        Day::new(year, month, 1).ok().map(Day::last_of_month)
    }

    /// The year ending 31 March that its last day lies in.
    #[must_use]
    pub fn year(self) -> Option<i16> {
        let last = self.last_day()?;
        Some(if last.month() > 3 { last.year() + 1 } else { last.year() })
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let short = |year: i16| year.rem_euclid(100);
        match *self {
            Self::Year(year) => write!(f, "{}/{:02}", year - 1, short(year)),
            Self::Quarters { year, first, last } => {
                write!(f, "{}/{:02} Q{first}", year - 1, short(year))?;
                if last > first { write!(f, "-{last}") } else { Ok(()) }
            }
            Self::Years { first, last } => write!(f, "{first}-{:02}", short(last)),
            Self::Calendar(year) => write!(f, "{year}"),
            Self::About(year) => write!(f, "c.{year}"),
            Self::Month { year, month } => write!(f, "{month:02}/{year}"),
            Self::On(day) => write!(f, "{day}"),
        }
    }
}

/// A year of four figures.
pub(super) fn year(text: &str) -> Option<i16> {
    let number = i16::try_from(whole_number(text)?).ok()?;
    (1990..=2100).contains(&number).then_some(number)
}

fn small(text: &str) -> Option<i8> {
    let figures = Some(text).filter(|text| text.len() <= 2)?;
    i8::try_from(whole_number(figures)?).ok().filter(|number| *number > 0)
}

/// The year after `first`, whose last two figures `last` must be.
fn following(first: &str, last: &str) -> Option<i16> {
    let next = year(first)? + 1;
    (format!("{:02}", next.rem_euclid(100)) == last).then_some(next)
}

fn range_or_year(text: &str) -> Option<Span> {
    let Some((first, last)) = text.split_once('-') else { return year(text).map(Span::Calendar) };
    let first = year(first)?;
    let last = first - first.rem_euclid(100) + i16::from(small(last)?);
    (last > first).then_some(Span::Years { first, last })
}

fn quarters_of(year: i16, quarters: &str) -> Option<Span> {
    let (first, last) = quarters.split_once('-').unwrap_or((quarters, quarters));
    let (first, last) = (small(first)?, small(last)?);
    (first <= last && last <= 4).then_some(Span::Quarters { year, first, last })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_has_a_last_day() {
        for (text, last, written) in [
            ("2022/23", "2023-03-31", "2022/23"),
            ("2013/14 Q2", "2013-09-30", "2013/14 Q2"),
            ("2013/14 Q4", "2014-03-31", "2013/14 Q4"),
            ("2014/15 Q1-3", "2014-12-31", "2014/15 Q1-3"),
            ("2015-18", "2018-03-31", "2015-18"),
            ("2013", "2013-12-31", "2013"),
            ("c.2018", "2018-12-31", "c.2018"),
            ("02/2019", "2019-02-28", "02/2019"),
            ("30/09/2014", "2014-09-30", "2014-09-30"),
        ] {
            let span = Span::parse(text).unwrap();
            assert_eq!(span.last_day().unwrap().to_string(), last, "{text}");
            assert_eq!(span.to_string(), written);
        }
        assert_eq!(Span::parse("30/09/2014").unwrap().year(), Some(2015));
        assert_eq!(Span::Year(2023).year(), Some(2023));
    }

    #[test]
    fn anything_else_is_no_time() {
        for text in [
            "",
            "13",
            "2022/24",
            "2013/14 Q5",
            "2013/14 Q3-1",
            "2018-15",
            "13/2019",
            "31/02/2014",
            "2013/14 Q",
            "c.18",
            "2022/23/24",
        ] {
            assert_eq!(Span::parse(text), None, "{text:?}");
        }
    }
}
