//! Exactly the least cost of a block, from prices that are nearly right.
//!
//! Prices are first made to hold exactly: no row could do better than it is said to. Rows that do
//! not hold a column at just that are sent out again, all at once: the shortest way from any of
//! them to a column without a row, counted in what it would cost more, raises prices along it, and
//! then as many of them as possible are moved at no further cost. This is the primal-dual method
//! (Kuhn; Hopcroft and Karp for the moves) and ends because every pass places a row.

mod moves;
mod reach;

use super::bidding::Bidding;
use super::block::Block;
use crate::slots::{NOBODY, Slots};

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
    let mut exact = Exact::from(block, Bidding::over(block));
    let mut reach = reach::Reach::of(block);
    let mut moves = moves::Moves::of(block);
    while !exact.waiting.is_empty() {
        reach.raise(&mut exact);
        moves.place(&mut exact);
    }
    exact.priced()
}

/// Rows, columns and prices that hold exactly.
struct Exact<'a> {
    block: &'a Block,
    /// What each row's best column costs it.
    row_cost: Slots<i64>,
    price: Slots<i64>,
    /// What a column costs that is out of use; one in use that may be left costs no less.
    floor: i64,
    holder: Slots<u32>,
    in_use: Slots<bool>,
    /// Rows without a column. There are as many columns in use without a row.
    waiting: Vec<u32>,
}

impl<'a> Exact<'a> {
    fn from(block: &'a Block, bidding: Bidding<'a>) -> Self {
        let rows = 0..block.row_count();
        let cheapest = |row| {
            let choices = block.choices_of(row).iter();
            let costs = choices.map(|one| one.cost() + bidding.price_of(one.column()));
            costs.min().unwrap_or_default()
        };
        let row_cost: Vec<i64> = rows.map(cheapest).collect();
        let Bidding { price, holder, in_use, floor, .. } = bidding;
        let row_cost = row_cost.into();
        let waiting = Vec::new();
        let mut exact = Self { block, row_cost, price, floor, holder, in_use, waiting };
        exact.send_out();
        exact
    }

    /// Takes their column from the rows that do not hold their best.
    fn send_out(&mut self) {
        let mut held = Slots::filled(NOBODY, self.block.row_count());
        for column in 0..self.block.column_count() {
            let row = self.holder[column];
            if row != NOBODY {
                held[row] = column;
            }
        }
        for row in 0..self.block.row_count() {
            let mut choices = self.block.choices_of(row).iter();
            let best = choices.any(|one| one.column() == held[row] && self.is_best(row, *one));
            if !best {
                self.holder[held[row]] = NOBODY;
                self.waiting.push(row);
            }
        }
    }

    /// What a row pays for a column beside its cost.
    #[inline]
    fn price_of(&self, column: u32) -> i64 {
        let price = self.price[column];
        if price < self.floor && self.block.optional[column] { self.floor } else { price }
    }

    /// Whether a column is in use and without a row.
    #[inline]
    fn is_end(&self, column: u32) -> bool {
        self.holder[column] == NOBODY && self.in_use[column]
    }

    #[inline]
    fn is_best(&self, row: u32, choice: super::block::Choice) -> bool {
        choice.cost() + self.price_of(choice.column()) == self.row_cost[row]
    }

    fn priced(self) -> Priced {
        let columns = 0..self.block.column_count();
        let column_prices: Vec<i64> =
            columns.map(|column| self.floor - self.price_of(column)).collect();
        let row_prices: Vec<i64> = self.row_cost.iter().map(|cost| cost - self.floor).collect();
        Priced {
            holder: self.holder,
            row_prices: row_prices.into(),
            column_prices: column_prices.into(),
        }
    }
}
