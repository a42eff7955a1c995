//! A number and a cost in six bytes: most of the memory of a large problem is these.

use std::cmp::Ordering;

/// Bits that hold any cost; 28 are left for a number.
const COST_BITS: u32 = 20;

/// One of many numbered things, and what it costs. They are ordered by number and then by cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Costed([u16; 3]);

impl Costed {
    /// A number below 2 to the power of 28 and a cost below 2 to the power of 20.
    #[inline]
    pub(crate) fn new(number: u32, cost: u32) -> Self {
        let both = (u64::from(number) << COST_BITS) | u64::from(cost);
        let part = |shift: u32| u16::try_from((both >> shift) & 0xFFFF).unwrap_or_default();
        Self([part(0), part(16), part(32)])
    }

    #[inline]
    fn both(self) -> u64 {
        let [low, middle, high] = self.0;
        u64::from(low) | (u64::from(middle) << 16) | (u64::from(high) << 32)
    }

    #[inline]
    pub(crate) fn number(self) -> u32 {
        u32::try_from(self.both() >> COST_BITS).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn cost(self) -> u32 {
        u32::try_from(self.both() & ((1 << COST_BITS) - 1)).unwrap_or_default()
    }
}

impl Ord for Costed {
    fn cmp(&self, other: &Self) -> Ordering {
        self.both().cmp(&other.both())
    }
}

impl PartialOrd for Costed {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::{GREATEST_COST, MOST};

    #[test]
    fn the_greatest_number_and_cost_fit() {
        for (number, cost) in [(0, 0), (MOST, 0), (0, GREATEST_COST), (MOST, GREATEST_COST)] {
            let costed = Costed::new(number, cost);
            assert_eq!((costed.number(), costed.cost()), (number, cost));
        }
    }

    #[test]
    fn the_number_comes_first_in_the_order() {
        assert!(Costed::new(1, GREATEST_COST) < Costed::new(2, 0));
        assert!(Costed::new(1 << 16, 1) < Costed::new(1 << 16, 2));
    }
}
