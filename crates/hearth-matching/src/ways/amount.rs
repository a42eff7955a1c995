//! Whole numbers wide enough for what waiting costs.
//!
//! A step between priorities outweighs the pairs of any plan, so few priorities fit into narrow
//! numbers, which are the quick ones, and all fit into wide ones.

use std::ops::{Add, AddAssign, Sub, SubAssign};

use crate::slots::wide;

/// A number that holds costs, prices and distances exactly.
pub(crate) trait Amount:
    Copy
    + Ord
    + Add<Output = Self>
    + Sub<Output = Self>
    + AddAssign
    + SubAssign
    + From<u32>
    + TryFrom<i128>
{
    const NOTHING: Self;
    const FAR: Self;
    /// The step from one priority to the next is 2 to this power.
    const STEP: u32;
    /// How far priorities may lie from the middle one.
    const REACH: i128;
    /// The most pairs that a plan may have, so that they cost less than a step together.
    const MOST_PAIRS: u32;

    /// Whether what waiting costs at a priority fits.
    fn fits(priority: i64, middle: i128) -> bool {
        (middle - i128::from(priority)).abs() <= Self::REACH
    }

    /// What waiting costs at a priority that fits. At the last of them it is a step, so that every
    /// unit would rather be served. Twice the greatest and more is still a number, so that
    /// distances and prices can be added.
    fn of_waiting(priority: i64, middle: i128) -> Self {
        let steps = middle + Self::REACH + 1 - i128::from(priority);
        Self::exactly(steps << Self::STEP)
    }

    /// How many binary digits there are up to and with the first in which two numbers, neither
    /// below 0, differ.
    fn digits_apart(self, other: Self) -> usize;

    /// A number that is known to fit.
    fn exactly(number: i128) -> Self {
        Self::try_from(number).unwrap_or(Self::FAR)
    }
}

impl Amount for i64 {
    const NOTHING: Self = 0;
    const FAR: Self = Self::MAX;
    const STEP: u32 = 40;
    const REACH: i128 = 1 << 20;
    const MOST_PAIRS: u32 = 1 << 20;

    #[inline]
    fn digits_apart(self, other: Self) -> usize {
        wide(Self::BITS - (self ^ other).leading_zeros())
    }
}

/// Every priority fits around a middle of 0, and as many pairs as can be numbered.
impl Amount for i128 {
    const NOTHING: Self = 0;
    const FAR: Self = Self::MAX;
    const STEP: u32 = 52;
    const REACH: i128 = 1 << 64;
    const MOST_PAIRS: u32 = u32::MAX;

    #[inline]
    fn digits_apart(self, other: Self) -> usize {
        wide(Self::BITS - (self ^ other).leading_zeros())
    }
}
