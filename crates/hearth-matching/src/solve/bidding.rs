//! Nearly the least cost of a block, by bids that rise in ever finer steps.
//!
//! This is the auction algorithm with scaling (Bertsekas; Goldberg and Kennedy's cost scaling is
//! its twin). Every row bids for the column that suits it best at the prices so far, and raises
//! its price until its second choice would suit it as well, and one step more; whoever held the
//! column bids again. When all rows hold a column, no row could do better by more than a step. The
//! next round starts from these prices with a finer step.
//!
//! Which columns are in use is kept apart from who holds them, because columns that are left must
//! in the end be the least wanted: whenever a bid brings one more column into use, the one of the
//! lowest price that may be left goes out of it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::block::{Block, Choice};
use crate::slots::{NOBODY, Slots};

/// What part of the greatest cost the first step is. Coarser steps lose more time than they gain.
const FIRST: i64 = 512;
/// How many times finer each round is than the one before.
const FINER: i64 = 4;

/// Prices after the last round, in the units of the costs, and which columns are in use.
pub(super) struct Bidding<'a> {
    block: &'a Block,
    /// What a row pays for each column beside its cost; a column that may be left costs no less
    /// than `floor`.
    pub(super) price: Slots<i64>,
    pub(super) holder: Slots<u32>,
    pub(super) in_use: Slots<bool>,
    /// The price at which the last column went out of use.
    pub(super) floor: i64,
    /// Columns in use that may be left, the lowest price first; some entries are out of date.
    cheapest: BinaryHeap<Reverse<(i64, u32)>>,
    bidders: Vec<u32>,
}

/// The best column for a row, and the price at which its second choice is as good.
struct Bid {
    column: u32,
    price: i64,
}

impl<'a> Bidding<'a> {
    /// The prices after all rounds.
    pub(super) fn over(block: &'a Block) -> Self {
        let mut bidding = Self::start(block);
        let mut step = greatest_cost(block) / FIRST;
        while step > 1 {
            bidding.round(step);
            step /= FINER;
        }
        bidding.round(1);
        bidding
    }

    fn start(block: &'a Block) -> Self {
        let in_use: Vec<bool> = block.holder.iter().map(|row| *row != NOBODY).collect();
        let in_use = Slots::from(in_use);
        let columns = 0..block.column_count();
        let may_go = columns.filter(|column| in_use[*column] && block.optional[*column]);
        Self {
            block,
            price: Slots::filled(0, block.column_count()),
            holder: Slots::filled(NOBODY, block.column_count()),
            cheapest: may_go.map(|column| Reverse((0, column))).collect(),
            in_use,
            floor: 0,
            bidders: Vec::new(),
        }
    }

    fn round(&mut self, step: i64) {
        self.holder.iter_mut().for_each(|row| *row = NOBODY);
        self.bidders.extend((0..self.block.row_count()).rev());
        while let Some(row) = self.bidders.pop() {
            let bid = self.bid(row);
            self.price[bid.column] = bid.price + step;
            let displaced = std::mem::replace(&mut self.holder[bid.column], row);
            if displaced != NOBODY {
                self.bidders.push(displaced);
            } else if !self.in_use[bid.column] {
                self.bring_into_use(bid.column);
            }
        }
    }

    /// The best column for a row, and the price at which its second choice is as good.
    fn bid(&self, row: u32) -> Bid {
        let (mut best, mut second) = (i64::MAX, i64::MAX);
        let mut taken = Choice::NONE;
        for choice in self.block.choices_of(row) {
            let cost = choice.cost() + self.price_of(choice.column());
            // Which is better cannot be foretold, so both are worked out and no branch is guessed.
            second = second.min(best.max(cost));
            taken = if cost < best { *choice } else { taken };
            best = best.min(cost);
        }
        // A row with one choice keeps it in the end, whatever it bids.
        let paid = if second == i64::MAX { best } else { second };
        Bid { column: taken.column(), price: paid - taken.cost() }
    }

    /// What a row pays for a column beside its cost.
    #[inline]
    pub(super) fn price_of(&self, column: u32) -> i64 {
        let least = if self.block.optional[column] { self.floor } else { i64::MIN };
        self.price[column].max(least)
    }

    /// One more column in use, and the one of the lowest price out.
    fn bring_into_use(&mut self, column: u32) {
        self.in_use[column] = true;
        if self.block.optional[column] {
            self.cheapest.push(Reverse((self.price[column], column)));
        }
        while let Some(Reverse((price, column))) = self.cheapest.pop() {
            if price != self.price[column] {
                self.cheapest.push(Reverse((self.price[column], column)));
                continue;
            }
            self.in_use[column] = false;
            self.floor = price;
            let left = std::mem::replace(&mut self.holder[column], NOBODY);
            if left != NOBODY {
                self.bidders.push(left);
            }
            return;
        }
    }
}

fn greatest_cost(block: &Block) -> i64 {
    let rows = 0..block.row_count();
    let costs = rows.flat_map(|row| block.choices_of(row)).map(|choice| choice.cost());
    costs.max().unwrap_or_default()
}
