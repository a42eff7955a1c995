//! The least cost of a block, by bids that rise in ever finer steps.
//!
//! This is the auction algorithm with scaling (Bertsekas; Goldberg and Kennedy's cost scaling is
//! its twin). Every row bids for the column that suits it best at the prices so far, and raises
//! its price until its second choice would suit it as well, and one step more; whoever held the
//! column bids again. When all rows hold a column, no row could do better by more than a step. The
//! next round starts from these prices with a finer step.
//!
//! Costs are multiplied by more than the number of rows and columns, and the last step is 1, so
//! the plan of the last round has exactly the least cost.
//!
//! Which columns are in use is kept apart from who holds them, because columns that may be left
//! must in the end be the dearest for rows and so the cheapest in price: whenever a bid brings
//! one more column into use, the one of the lowest price that may be left goes out of it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::block::Block;
use crate::slots::{NOBODY, Slots, narrow, wide};

/// How many times finer each round is than the one before.
const FINER: i64 = 8;

/// Who holds each column, and prices that prove it.
///
/// For every choice, cost ≥ row price + column price, with equality where it is taken. The price
/// of a column that may be left is at most 0, and 0 if it is left.
pub(super) struct Priced {
    pub(super) holder: Slots<u32>,
    pub(super) row_prices: Slots<i64>,
    pub(super) column_prices: Slots<i64>,
}

/// Finds the least cost of a block.
pub(super) fn settle(block: &Block) -> Priced {
    let mut bidding = Bidding::of(block);
    let mut step = bidding.first_step();
    loop {
        bidding.round(step);
        if step == 1 {
            return bidding.priced();
        }
        step = (step / FINER).max(1);
    }
}

struct Bidding<'a> {
    block: &'a Block,
    /// What costs are multiplied by.
    scale: i64,
    /// What a row pays for each column beside its cost.
    price: Slots<i64>,
    holder: Slots<u32>,
    in_use: Slots<bool>,
    /// Columns in use that may be left, the lowest price first; some entries are out of date.
    cheapest: BinaryHeap<Reverse<(i64, u32)>>,
    /// The price at which the last column went out of use: those out of use cost no more, those in
    /// use that may be left no less.
    floor: i64,
    bidders: Vec<u32>,
}

/// The best column for a row, and by how much its price can rise until another is as good.
struct Bid {
    column: u32,
    margin: i64,
}

impl<'a> Bidding<'a> {
    fn of(block: &'a Block) -> Self {
        let nodes = block.row_count() + block.column_count() + 2;
        let in_use: Vec<bool> = block.holder.iter().map(|row| *row != NOBODY).collect();
        let in_use = Slots::from(in_use);
        let left = (0..block.column_count()).filter(|column| {
            in_use[*column] && block.optional[*column]
        });
        Self {
            block,
            scale: i64::from(nodes),
            price: Slots::filled(0, block.column_count()),
            holder: Slots::filled(NOBODY, block.column_count()),
            cheapest: left.map(|column| Reverse((0, column))).collect(),
            in_use,
            floor: 0,
            bidders: Vec::new(),
        }
    }

    fn first_step(&self) -> i64 {
        let rows = 0..self.block.row_count();
        let costs = rows.flat_map(|row| self.block.choices_of(row)).map(|choice| choice.cost);
        let greatest = i64::from(costs.max().unwrap_or_default());
        (greatest * self.scale / FINER).max(1)
    }

    fn round(&mut self, step: i64) {
        self.holder.iter_mut().for_each(|row| *row = NOBODY);
        self.bidders.extend((0..self.block.row_count()).rev());
        while let Some(row) = self.bidders.pop() {
            let bid = self.bid(row);
            self.price[bid.column] += bid.margin + step;
            let displaced = std::mem::replace(&mut self.holder[bid.column], row);
            if displaced != NOBODY {
                self.bidders.push(displaced);
            } else if !self.in_use[bid.column] {
                self.bring_into_use(bid.column);
            }
        }
    }

    fn bid(&self, row: u32) -> Bid {
        let mut best = (i64::MAX, NOBODY);
        let mut second = i64::MAX;
        for choice in self.block.choices_of(row) {
            let cost = i64::from(choice.cost) * self.scale + self.price[choice.column];
            if cost < best.0 {
                second = best.0;
                best = (cost, choice.column);
            } else if cost < second {
                second = cost;
            }
        }
        // A row with one choice keeps it in the end, whatever it bids.
        let margin = if second == i64::MAX { self.scale } else { second - best.0 };
        Bid { column: best.1, margin }
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

    fn cost_to(&self, row: u32) -> i64 {
        let choices = self.block.choices_of(row).iter();
        let costs = choices.map(|one| i64::from(one.cost) * self.scale + self.price[one.column]);
        costs.min().unwrap_or_default()
    }

    /// Whole prices in the units of the costs.
    ///
    /// No pair that is taken or could be is off by more than 1, which is one part in `scale`.
    /// There are fewer numbers than remainders on division by `scale`, so some remainder is
    /// missing; rounding every number down to the next one with the missing remainder keeps all
    /// comparisons, and what was off by less than a whole is then not off at all.
    fn priced(self) -> Priced {
        let costs: Slots<i64> =
            (0..self.block.row_count()).map(|row| self.cost_to(row)).collect::<Vec<_>>().into();
        let numbers = costs.iter().chain(self.price.iter()).chain([&self.floor]);
        let missing = missing_remainder(numbers, self.scale);
        let whole = |number: i64| (number - missing - 1).div_euclid(self.scale);
        let floor = whole(self.floor);
        let row_prices: Vec<i64> = costs.iter().map(|cost| whole(*cost) - floor).collect();
        let of_column = |column: u32| match self.in_use[column] {
            true => floor - whole(self.price[column]),
            false => 0,
        };
        let column_prices: Vec<i64> = (0..self.block.column_count()).map(of_column).collect();
        Priced {
            holder: self.holder,
            row_prices: row_prices.into(),
            column_prices: column_prices.into(),
        }
    }
}

/// A remainder on division by `scale` that none of fewer numbers has.
fn missing_remainder<'a>(numbers: impl Iterator<Item = &'a i64>, scale: i64) -> i64 {
    let mut seen = vec![false; usize::try_from(scale).unwrap_or_default()];
    for number in numbers {
        let remainder = usize::try_from(number.rem_euclid(scale)).unwrap_or_default();
        if let Some(seen) = seen.get_mut(remainder) {
            *seen = true;
        }
    }
    let missing = seen.iter().position(|seen| !seen).unwrap_or_default();
    i64::from(narrow(missing.min(wide(u32::MAX))))
}
