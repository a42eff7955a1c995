//! Families whose prices lie together, far from those of all others.
//!
//! A step between priorities outweighs all pairs of a plan, so prices stand in clusters, one for
//! each level of a shortage. No pair leads out of a cluster at a small cost: what is added to all
//! prices of one alike, within the room that it has, leaves the plan as well proved as it was.

use super::kept::Kept;
use crate::problem::GREATEST_COST;
use crate::slots::NOBODY;
use crate::ways::amount::Amount;

/// The prices of a cluster, from the lowest to the highest, and the nearest prices outside.
pub(super) struct Level<M> {
    lowest: M,
    highest: M,
    below: M,
    above: M,
}

impl<M: Amount> Level<M> {
    fn at(price: M) -> Self {
        let nothing_below = M::NOTHING - M::from(GREATEST_COST);
        Self { lowest: price, highest: price, below: nothing_below, above: M::FAR }
    }

    fn take(&mut self, price: M) {
        self.lowest = self.lowest.min(price);
        self.highest = self.highest.max(price);
    }

    fn leave_out(&mut self, price: M) {
        if price < self.lowest {
            self.below = self.below.max(price);
        } else {
            self.above = self.above.min(price);
        }
    }

    /// Whether a price of the cluster differs from each outside by more than a pair can cost.
    fn stands_apart(&self) -> bool {
        let most = M::from(GREATEST_COST);
        self.lowest - self.below > most && self.above - self.highest > most
    }

    pub(super) fn holds(&self, price: M) -> bool {
        (self.lowest..=self.highest).contains(&price)
    }

    /// The most that a unit can pay that holds a family of this level.
    pub(super) fn most_paid(&self) -> M {
        self.highest + M::from(GREATEST_COST)
    }

    /// Whether a unit that pays this much could hold a family of this level, and none below it.
    pub(super) fn is_paid_here(&self, paid: M) -> bool {
        paid > self.below + M::from(GREATEST_COST) && paid <= self.most_paid()
    }

    /// Whether a price is of this level, or has been and was moved within the room there is.
    pub(super) fn is_about(&self, price: M) -> bool {
        price > self.below && price < self.above
    }

    pub(super) fn price_above(&self) -> M {
        self.above
    }

    pub(super) fn price_below(&self) -> M {
        self.below
    }

    pub(super) fn lowest_price(&self) -> M {
        self.lowest
    }

    /// How much more units of this level can pay before a family above would be as good.
    pub(super) fn room_above(&self) -> M {
        self.above - self.most_paid()
    }

    /// How much less families of this level can cost before a unit that holds one below would
    /// rather have one, or one would rather be free.
    pub(super) fn room_below(&self) -> M {
        self.lowest - self.below - M::from(GREATEST_COST)
    }
}

impl<M: Amount> Kept<M> {
    /// The clusters about two prices and all between them, as one. None when it stands not apart,
    /// or a family of it is free.
    pub(super) fn level_between(
        &self,
        lowest: M,
        highest: M,
        may_be_free: u32,
    ) -> Option<Level<M>> {
        let half_step = M::exactly(1 << (M::STEP - 1));
        let (from, to) = (lowest - half_step, highest + half_step);
        let mut level = Level::at(highest);
        for family in 0..self.price.count() {
            let other = self.price[family];
            if !(from..to).contains(&other) {
                level.leave_out(other);
                continue;
            }
            if self.unit_of[family] == NOBODY && family != may_be_free {
                return None;
            }
            level.take(other);
        }
        level.stands_apart().then_some(level)
    }
}
