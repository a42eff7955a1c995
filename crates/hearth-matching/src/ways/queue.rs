//! The families of a search that are still to be left, the nearest first.
//!
//! A search never meets a family nearer than the one it leaves, so a radix heap will do (Ahuja,
//! Mehlhorn, Orlin and Tarjan, 1990): families stand in piles by the first binary digit in which
//! their distance differs from the one that was left last, and only the first pile that is not
//! empty is ever looked through. That is quicker than a heap when most of what is met is never
//! left.

use super::amount::Amount;

/// Distances and families in piles.
#[derive(Debug, Clone)]
pub(super) struct Queue<M> {
    /// The pile of those that differ in no digit first, then in the last digit only, and so on.
    piles: Vec<Vec<(M, u32)>>,
    /// The distance that was left last.
    last: M,
}

impl<M: Amount> Queue<M> {
    pub(super) fn new() -> Self {
        Self { piles: Vec::new(), last: M::NOTHING }
    }

    #[inline]
    pub(super) fn push(&mut self, distance: M, family: u32) {
        let number = distance.digits_apart(self.last);
        if number >= self.piles.len() {
            self.piles.resize_with(number + 1, Vec::new);
        }
        if let Some(pile) = self.piles.get_mut(number) {
            pile.push((distance, family));
        }
    }

    /// Takes out the nearest of those that still hold.
    pub(super) fn pop(&mut self, holds: impl Fn(M, u32) -> bool) -> Option<(M, u32)> {
        loop {
            while let Some((distance, family)) = self.piles.first_mut().and_then(Vec::pop) {
                if holds(distance, family) {
                    return Some((distance, family));
                }
            }
            self.spread(&holds)?;
        }
    }

    /// Spreads the first pile that is not empty over those before it, from its nearest on.
    fn spread(&mut self, holds: &impl Fn(M, u32) -> bool) -> Option<()> {
        let pile = self.piles.iter_mut().find(|pile| !pile.is_empty())?;
        let mut spread = std::mem::take(pile);
        spread.retain(|(distance, family)| holds(*distance, *family));
        if let Some((nearest, _)) = spread.iter().min() {
            self.last = *nearest;
        }
        for (distance, family) in spread {
            self.push(distance, family);
        }
        Some(())
    }

    pub(super) fn clear(&mut self) {
        self.piles.iter_mut().for_each(Vec::clear);
        self.last = M::NOTHING;
    }
}
