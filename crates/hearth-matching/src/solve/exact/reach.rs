//! The shortest way from the waiting rows to a column in use without a row.

use std::collections::BTreeMap;

use super::Exact;
use crate::slots::{NOBODY, Slots};
use crate::solve::block::Block;

const FAR: i64 = i64::MAX;

/// Distances, kept between passes so that only what is met is cleared.
pub(super) struct Reach {
    /// Of each column that has been met.
    distance: Slots<i64>,
    met: Vec<u32>,
    /// Columns met, by distance.
    queue: BTreeMap<i64, Vec<u32>>,
    /// Rows and columns that have been left behind, each with its distance.
    rows: Vec<(u32, i64)>,
    columns: Vec<(u32, i64)>,
    /// The distance at which a column out of use was met, so that others may go out for it.
    outside: i64,
    /// The distance of the nearest end met so far: what is no nearer need not be followed.
    limit: i64,
}

impl Reach {
    pub(super) fn of(block: &Block) -> Self {
        Self {
            distance: Slots::filled(FAR, block.column_count()),
            met: Vec::new(),
            queue: BTreeMap::new(),
            rows: Vec::new(),
            columns: Vec::new(),
            outside: FAR,
            limit: FAR,
        }
    }

    /// Raises prices so that some waiting row can be placed at no further cost.
    pub(super) fn raise(&mut self, exact: &mut Exact) {
        for row in &exact.waiting {
            self.leave_row(exact, *row, 0);
        }
        let end = self.search(exact);
        for (row, distance) in self.rows.drain(..) {
            exact.row_cost[row] += end - distance;
        }
        for (column, distance) in self.columns.drain(..) {
            exact.price[column] = exact.price_of(column) + end - distance;
        }
        if self.outside < end {
            exact.floor += end - self.outside;
        }
        self.clear();
    }

    /// The distance of the nearest column in use without a row.
    fn search(&mut self, exact: &Exact) -> i64 {
        while let Some(mut nearest) = self.queue.first_entry() {
            let distance = *nearest.key();
            let Some(column) = nearest.get_mut().pop() else {
                nearest.remove();
                continue;
            };
            if self.distance[column] < distance {
                continue;
            }
            let holder = exact.holder[column];
            if exact.is_end(column) {
                return distance;
            }
            self.columns.push((column, distance));
            if holder != NOBODY {
                self.leave_row(exact, holder, distance);
            } else if self.outside == FAR {
                self.go_outside(exact, distance);
            }
        }
        0
    }

    fn leave_row(&mut self, exact: &Exact, row: u32, distance: i64) {
        self.rows.push((row, distance));
        let spent = distance - exact.row_cost[row];
        for choice in exact.block.choices_of(row) {
            let cost = choice.cost() + exact.price_of(choice.column());
            self.meet(exact, choice.column(), spent + cost);
        }
    }

    /// A column came into use, so any that may be left can go out.
    fn go_outside(&mut self, exact: &Exact, distance: i64) {
        self.outside = distance;
        for column in 0..exact.block.column_count() {
            if exact.in_use[column] && exact.block.optional[column] {
                self.meet(exact, column, distance + exact.price_of(column) - exact.floor);
            }
        }
    }

    #[inline]
    fn meet(&mut self, exact: &Exact, column: u32, distance: i64) {
        if distance >= self.limit {
            return;
        }
        let known = self.distance[column];
        if distance < known {
            if exact.is_end(column) {
                self.limit = distance;
            }
            if known == FAR {
                self.met.push(column);
            }
            self.distance[column] = distance;
            self.queue.entry(distance).or_default().push(column);
        }
    }

    fn clear(&mut self) {
        self.queue.clear();
        self.outside = FAR;
        self.limit = FAR;
        for column in self.met.drain(..) {
            self.distance[column] = FAR;
        }
    }
}
