//! A number and a cost in six bytes: most of the memory of a large problem is these.

use std::cmp::Ordering;

/// Bits that hold any number; the four above them hold the last of the cost.
const NUMBER_BITS: u32 = 28;
/// How many bits of the cost those are.
const COST_BITS_BESIDE: u32 = u32::BITS - NUMBER_BITS;

/// One of many numbered things, and what it costs. They are ordered by number and then by cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Costed([u8; 6]);

impl Costed {
    /// Number 0 at no cost.
    pub(crate) const ZERO: Self = Self([0; 6]);

    /// A number below 2 to the power of 28 and a cost below 2 to the power of 20.
    #[inline]
    pub(crate) fn new(number: u32, cost: u32) -> Self {
        let [a, b, c, d] = (number | (cost << NUMBER_BITS)).to_le_bytes();
        let [e, f, ..] = (cost >> COST_BITS_BESIDE).to_le_bytes();
        Self([a, b, c, d, e, f])
    }

    #[inline]
    fn first(self) -> u32 {
        let [a, b, c, d, ..] = self.0;
        u32::from_le_bytes([a, b, c, d])
    }

    #[inline]
    pub(crate) fn number(self) -> u32 {
        self.first() & ((1 << NUMBER_BITS) - 1)
    }

    #[inline]
    pub(crate) fn cost(self) -> u32 {
        let [.., e, f] = self.0;
        (u32::from(u16::from_le_bytes([e, f])) << COST_BITS_BESIDE) | (self.first() >> NUMBER_BITS)
    }
}

impl Ord for Costed {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.number(), self.cost()).cmp(&(other.number(), other.cost()))
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
