//! A published cell: what was printed, and what it allows the true value to be.
//!
//! Publishers hide and round to protect people, so most cells are intervals. **No sign ever reads as
//! zero.** What the signs mean is the department's; how far a hidden count may reach is a modelling
//! choice of ours, [`Hidden`].

use std::fmt;

use super::amount::{Amount, Interval, whole_number};

/// How far a count behind `c`, `x` or `-` may reach. **A modelling choice**, made series by series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// 1 to 5, the department's usual threshold. Chosen only for series whose hidden cells, so
    /// read, add up to England's figure in every year; a test holds that.
    Small,
    /// 1 or more. Chosen where larger counts are hidden too, so that a small one beside them cannot
    /// be worked out: in 2017 the 66 authorities whose placement orders in force are hidden have
    /// some 2,080 between them.
    AnySize,
}

impl Hidden {
    const fn interval(self) -> Interval {
        match self {
            Self::Small => Interval::between(Amount::whole(1), Amount::whole(5)),
            Self::AnySize => Interval::at_least(Amount::whole(1)),
        }
    }
}

/// How the numbers of a column are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// Whole counts, not rounded.
    Count(Hidden),
    /// Counts to the nearest multiple of the step, halves upwards. Another number is a bad cell.
    CountToNearest(u8, Hidden),
    /// Whole pounds to the nearest five. Money is not hidden: `-` says only that none is given.
    Pounds,
    /// Whole per cent.
    Percentage,
    /// A mean, as whole years and months: `0:7` and `00:07` are both seven months.
    YearsAndMonths,
    /// A mean in whole days.
    MeanDays,
    /// A number as somebody wrote it, whose rounding nobody says: taken as it stands.
    AsWritten,
}

impl fmt::Display for Reading {
    /// What such a column prints.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(_) => f.write_str("a whole number, or one of c x - k z : u"),
            Self::CountToNearest(step, _) => {
                write!(f, "a multiple of {step}, or one of c x - k z : u")
            }
            Self::Pounds => f.write_str("whole pounds in fives, or one of c x - k z : u"),
            Self::Percentage => f.write_str("0 to 100, or one of c x - k z : u"),
            Self::YearsAndMonths => f.write_str("years:months as 1:07, or one of c x - k z : u"),
            Self::MeanDays => f.write_str("whole days, or one of c x - k z : u"),
            Self::AsWritten => f.write_str("a number, or one of c x - k z : u"),
        }
    }
}

/// What a cell allows the true value to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Published {
    /// A number that is not rounded.
    Exact(Amount),
    /// A rounded number.
    Rounded(Interval),
    /// A rounded percentage.
    Percentage(Interval),
    /// A mean time, rounded to a whole month or day.
    MeanTime(Interval),
    /// A number as a source wrote it, which may have rounded it without saying so.
    AsWritten(Amount),
    /// Withheld to protect people (`c`, `x`, `-`): never zero.
    Suppressed(Interval),
    /// Would round to zero and is not zero (`k`).
    RoundsToZero(Interval),
    /// A sum that we made of cells, not all of them exact.
    Sum(Interval),
    /// There is nothing to count (`z`).
    NotApplicable,
    /// Not available (`:`, `u`, and `-` where it cannot be told what it hides).
    NotAvailable,
}

impl Published {
    /// The bounds of the value; `None` where there is no number.
    #[must_use]
    pub fn interval(self) -> Option<Interval> {
        match self {
            Self::Exact(amount) | Self::AsWritten(amount) => Some(Interval::exactly(amount)),
            Self::Rounded(interval)
            | Self::Percentage(interval)
            | Self::MeanTime(interval)
            | Self::Suppressed(interval)
            | Self::RoundsToZero(interval)
            | Self::Sum(interval) => Some(interval),
            Self::NotApplicable | Self::NotAvailable => None,
        }
    }

    /// What sort of cell it is, in words.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Exact(_) => "exact",
            Self::Rounded(_) => "rounded",
            Self::Percentage(_) => "percentage",
            Self::MeanTime(_) => "mean time",
            Self::AsWritten(_) => "as written",
            Self::Suppressed(_) => "withheld",
            Self::RoundsToZero(_) => "rounds to zero",
            Self::Sum(_) => "sum",
            Self::NotApplicable => "not applicable",
            Self::NotAvailable => "not available",
        }
    }
}

/// A cell as it was printed, with its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What was printed.
    pub as_published: String,
    /// What it means.
    pub value: Published,
}

impl Cell {
    /// Reads a cell; `None` for anything that such a column does not print.
    #[must_use]
    pub fn parse(text: &str, reading: Reading) -> Option<Self> {
        let value = match text {
            "z" => Published::NotApplicable,
            ":" | "u" => Published::NotAvailable,
            "k" => Published::RoundsToZero(not_quite_zero(reading)),
            "-" if reading == Reading::Pounds => Published::NotAvailable,
            "c" | "x" | "-" => Published::Suppressed(withheld(reading)),
            number => printed(number, reading)?,
        };
        Some(Self { as_published: text.to_owned(), value })
    }
}

/// What may stand behind `c`, `x` and `-`. Of a mean or a sum of money only the sign is known.
const fn withheld(reading: Reading) -> Interval {
    match reading {
        Reading::Count(hidden) | Reading::CountToNearest(_, hidden) => hidden.interval(),
        Reading::Percentage => Interval::between(Amount::ABOVE_ZERO, Amount::whole(100)),
        Reading::Pounds | Reading::YearsAndMonths | Reading::MeanDays | Reading::AsWritten => {
            Interval::at_least(Amount::ABOVE_ZERO)
        }
    }
}

/// What may stand behind `k`. A count is 1 to 4: five would round to ten, and the tables that print
/// `k` round to ten.
const fn not_quite_zero(reading: Reading) -> Interval {
    match reading {
        Reading::Count(_) | Reading::CountToNearest(..) => {
            Interval::between(Amount::whole(1), Amount::whole(4))
        }
        Reading::Pounds => Interval::between(Amount::ABOVE_ZERO, Amount::whole(2)),
        Reading::Percentage | Reading::YearsAndMonths | Reading::MeanDays | Reading::AsWritten => {
            Interval::between(Amount::ABOVE_ZERO, Amount::halves(1))
        }
    }
}

fn printed(text: &str, reading: Reading) -> Option<Published> {
    match reading {
        Reading::Count(_) => Some(Published::Exact(Amount::whole(count(text)?))),
        Reading::CountToNearest(step, _) => rounded(count(text)?, i64::from(step)),
        Reading::Pounds => {
            let number = count(text).filter(|number| number % 5 == 0)?;
            Some(Published::Rounded(around(number, 5)))
        }
        Reading::Percentage => percentage(whole_number(text)?),
        Reading::YearsAndMonths => Some(Published::MeanTime(within_half(months(text)?))),
        Reading::MeanDays => Some(Published::MeanTime(within_half(count(text)?))),
        Reading::AsWritten => Amount::parse(text).map(Published::AsWritten),
    }
}

/// Figures, or figures in threes with commas: `5290` and `5,290`.
fn count(text: &str) -> Option<i64> {
    let mut groups = text.split(',');
    let first = groups.next().filter(|group| !text.contains(',') || group.len() <= 3)?;
    let rest: Vec<&str> = groups.collect();
    let well_formed = !first.is_empty() && rest.iter().all(|group| group.len() == 3);
    well_formed.then(|| whole_number(&text.replace(',', ""))).flatten()
}

/// A printed 0 is zero: a number that only rounds to it is printed `k` or withheld.
fn rounded(number: i64, step: i64) -> Option<Published> {
    match number {
        0 => Some(Published::Exact(Amount::whole(0))),
        number if number % step == 0 => Some(Published::Rounded(around(number, step))),
        _ => None,
    }
}

/// The whole numbers that round to `number`: 5,290 to ten is 5,285 to 5,294.
fn around(number: i64, step: i64) -> Interval {
    let low = (number - step / 2).max(0);
    Interval::between(Amount::whole(low), Amount::whole(number - step / 2 + step - 1))
}

fn percentage(number: i64) -> Option<Published> {
    match number {
        0 => Some(Published::Exact(Amount::whole(0))),
        1..100 => Some(Published::Percentage(within_half(number))),
        100 => {
            let bounds = Interval::between(Amount::halves(199), Amount::whole(100));
            Some(Published::Percentage(bounds))
        }
        _ => None,
    }
}

/// Half a unit either way, both ends included. That the department rounds and does not cut off is
/// our reading.
fn within_half(number: i64) -> Interval {
    let low = Amount::halves(2 * number - 1).max(Amount::whole(0));
    Interval::between(low, Amount::halves(2 * number + 1))
}

/// Months of `years:months`.
fn months(text: &str) -> Option<i64> {
    let (years, months) = text.split_once(':')?;
    let two_figures = |part: &str| (1..=2).contains(&part.len());
    if !two_figures(years) || !two_figures(months) {
        return None;
    }
    let months = whole_number(months).filter(|months| *months < 12)?;
    Some(12 * whole_number(years)? + months)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TENS: Reading = Reading::CountToNearest(10, Hidden::Small);
    const READINGS: [Reading; 10] = [
        Reading::Count(Hidden::Small),
        Reading::Count(Hidden::AnySize),
        TENS,
        Reading::CountToNearest(10, Hidden::AnySize),
        Reading::CountToNearest(5, Hidden::Small),
        Reading::Pounds,
        Reading::Percentage,
        Reading::YearsAndMonths,
        Reading::MeanDays,
        Reading::AsWritten,
    ];

    /// `kind low..high`, or what is wrong.
    fn read(text: &str, reading: Reading) -> String {
        let Some(cell) = Cell::parse(text, reading) else { return "bad".to_owned() };
        assert_eq!(cell.as_published, text);
        let bounds = cell.value.interval().map(|interval| {
            let high = interval.high.map(|high| high.to_string()).unwrap_or_default();
            format!(" {}..{high}", interval.low)
        });
        format!("{}{}", cell.value.kind(), bounds.unwrap_or_default())
    }

    #[test]
    fn every_form_of_a_cell() {
        let exact = Reading::Count(Hidden::Small);
        let cases = [
            ("17", exact, "exact 17..17"),
            ("0", exact, "exact 0..0"),
            ("5290", TENS, "rounded 5285..5294"),
            ("5,290", TENS, "rounded 5285..5294"),
            ("0", TENS, "exact 0..0"),
            ("10", TENS, "rounded 5..14"),
            ("25", Reading::CountToNearest(5, Hidden::Small), "rounded 23..27"),
            ("c", exact, "withheld 1..5"),
            ("x", exact, "withheld 1..5"),
            ("-", exact, "withheld 1..5"),
            ("c", Reading::Count(Hidden::AnySize), "withheld 1.."),
            ("c", Reading::Percentage, "withheld 0.0001..100"),
            ("k", TENS, "rounds to zero 1..4"),
            ("k", Reading::YearsAndMonths, "rounds to zero 0.0001..0.5"),
            ("k", Reading::Percentage, "rounds to zero 0.0001..0.5"),
            ("z", TENS, "not applicable"),
            (":", TENS, "not available"),
            ("u", exact, "not available"),
            ("0:7", Reading::YearsAndMonths, "mean time 6.5..7.5"),
            ("7:06", Reading::YearsAndMonths, "mean time 89.5..90.5"),
            ("0:0", Reading::YearsAndMonths, "mean time 0..0.5"),
            ("37", Reading::Percentage, "percentage 36.5..37.5"),
            ("100", Reading::Percentage, "percentage 99.5..100"),
            ("1145", Reading::Pounds, "rounded 1143..1147"),
            ("0", Reading::Pounds, "rounded 0..2"),
            ("-", Reading::Pounds, "not available"),
            ("416", Reading::MeanDays, "mean time 415.5..416.5"),
            ("3.2", Reading::AsWritten, "as written 3.2..3.2"),
        ];
        for (text, reading, expected) in cases {
            assert_eq!(read(text, reading), expected, "{text:?} as {reading:?}");
        }
    }

    #[test]
    fn seven_months_are_seven_months_however_they_are_printed() {
        let value = |text| Cell::parse(text, Reading::YearsAndMonths).unwrap().value;
        assert_eq!(value("0:7"), value("00:07"));
    }

    #[test]
    fn no_sign_reads_as_zero() {
        for sign in ["c", "x", "-", "k", "z", ":", "u"] {
            for reading in READINGS {
                let bounds = Cell::parse(sign, reading).unwrap().value.interval();
                let zero = bounds.is_some_and(|bounds| bounds.contains(Amount::whole(0)));
                assert!(!zero, "{sign} as {reading:?}");
            }
        }
    }

    #[test]
    fn anything_else_is_a_bad_cell() {
        for text in
            ["", " ", "C", "5 ", "-5", "1e3", "12a", "n/a", "..", "<5", "0,7", "1,23", ",123"]
        {
            for reading in READINGS {
                assert_eq!(read(text, reading), "bad", "{text:?} as {reading:?}");
            }
        }
        for (text, reading) in [
            ("5291", TENS),
            ("5.0", TENS),
            ("1234,567", TENS),
            ("101", Reading::Percentage),
            ("12.5", Reading::Percentage),
            ("1:12", Reading::YearsAndMonths),
            ("1:7:0", Reading::YearsAndMonths),
            ("7", Reading::YearsAndMonths),
            (":7", Reading::YearsAndMonths),
            ("001:07", Reading::YearsAndMonths),
            ("1143", Reading::Pounds),
        ] {
            assert_eq!(read(text, reading), "bad", "{text:?} as {reading:?}");
        }
    }
}
