//! Exact amounts, and the bounds between which a published value lies.

use std::fmt;

/// Parts of one that an amount is kept in: no published table prints more than four decimals.
const SCALE: i64 = 10_000;

/// A number as printed, kept exactly: children, months, days, per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Amount {
    ten_thousandths: i64,
}

impl Amount {
    /// The smallest amount above zero that can be written; it stands for "more than nothing".
    pub const ABOVE_ZERO: Self = Self { ten_thousandths: 1 };

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Self {
        Self { ten_thousandths: number.saturating_mul(SCALE) }
    }

    /// A number of halves: 13 is 6.5.
    #[must_use]
    pub const fn halves(number: i64) -> Self {
        Self { ten_thousandths: number.saturating_mul(SCALE / 2) }
    }

    /// Reads figures with at most four decimals; no sign, no spaces.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let whole = whole_number(whole)?;
        let places =
            u32::try_from(decimals.len()).ok().filter(|places| (1..=4).contains(places))?;
        let fraction = whole_number(decimals)?.checked_mul(10_i64.checked_pow(4 - places)?)?;
        Some(Self { ten_thousandths: whole.checked_mul(SCALE)?.checked_add(fraction)? })
    }

    /// The sum of two.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self { ten_thousandths: self.ten_thousandths.saturating_add(other.ten_thousandths) }
    }
}

/// Figures only: no sign, no spaces, at most 15 of them.
pub(super) fn whole_number(text: &str) -> Option<i64> {
    let figures = (1..=15).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    figures.then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.ten_thousandths / SCALE, self.ten_thousandths % SCALE);
        match format!("{part:04}").trim_end_matches('0') {
            "" => write!(f, "{whole}"),
            decimals => write!(f, "{whole}.{decimals}"),
        }
    }
}

/// The bounds of a value, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    /// The least it can be.
    pub low: Amount,
    /// The most it can be; `None` where nothing that is published bounds it.
    pub high: Option<Amount>,
}

impl Interval {
    /// From `low` to `high`.
    #[must_use]
    pub const fn between(low: Amount, high: Amount) -> Self {
        Self { low, high: Some(high) }
    }

    /// One amount alone.
    #[must_use]
    pub const fn exactly(amount: Amount) -> Self {
        Self::between(amount, amount)
    }

    /// `low` or more.
    #[must_use]
    pub const fn at_least(low: Amount) -> Self {
        Self { low, high: None }
    }

    /// Bounds of the sum of two values.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let high = self.high.zip(other.high).map(|(one, two)| one.plus(two));
        Self { low: self.low.plus(other.low), high }
    }

    /// Whether the value can be `amount`.
    #[must_use]
    pub fn contains(self, amount: Amount) -> bool {
        self.low <= amount && self.high.is_none_or(|high| amount <= high)
    }

    /// Whether some amount lies within both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let reaches = |high: Option<Amount>, low: Amount| high.is_none_or(|high| low <= high);
        reaches(self.high, other.low) && reaches(other.high, self.low)
    }

    /// The amount, where the bounds leave only one.
    #[must_use]
    pub fn single(self) -> Option<Amount> {
        self.high.filter(|high| *high == self.low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_kept_exactly_and_written_as_they_were() {
        for text in ["0", "7", "5290", "3.2", "0.8044", "11.5482"] {
            assert_eq!(Amount::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Amount::parse("65.0"), Some(Amount::whole(65)));
        assert_eq!(Amount::halves(13).to_string(), "6.5");
        for text in ["", ".", "1.", ".5", "-1", "+1", "1e3", " 1", "1.23456", "9999999999999999"] {
            assert_eq!(Amount::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_sum_is_bounded_only_where_all_its_parts_are() {
        let small = Interval::between(Amount::whole(1), Amount::whole(5));
        let sum = small.plus(Interval::exactly(Amount::whole(20)));
        assert_eq!(sum, Interval::between(Amount::whole(21), Amount::whole(25)));
        assert!(sum.contains(Amount::whole(25)) && !sum.contains(Amount::whole(26)));
        assert_eq!(sum.plus(Interval::at_least(Amount::whole(1))).high, None);
        assert_eq!((small.single(), sum.meets(small)), (None, false));
    }
}
