//! Moves at no further cost, as many as can be made side by side.

use super::Exact;
use crate::slots::{NOBODY, Slots, wide};
use crate::solve::block::Block;

/// A search for moves, kept between passes.
pub(super) struct Moves {
    /// The last pass that met each column.
    met: Slots<u32>,
    /// The pass in which `next` of each row was set.
    entered: Slots<u32>,
    /// Of each row, how many of its choices this pass has looked at.
    next: Slots<u32>,
    pass: u32,
    path: Vec<Move>,
    /// Columns in use that can go out at no cost, found when first needed.
    can_go: Option<Vec<u32>>,
}

/// A row takes a column; if that was out of use, another goes out for it.
struct Move {
    row: u32,
    taken: u32,
    gone: u32,
}

impl Moves {
    pub(super) fn of(block: &Block) -> Self {
        Self {
            met: Slots::filled(0, block.column_count()),
            entered: Slots::filled(0, block.row_count()),
            next: Slots::filled(0, block.row_count()),
            pass: 0,
            path: Vec::new(),
            can_go: None,
        }
    }

    /// Places as many waiting rows as can be placed side by side.
    pub(super) fn place(&mut self, exact: &mut Exact) {
        self.pass += 1;
        self.can_go = None;
        let waiting = std::mem::take(&mut exact.waiting);
        for row in waiting {
            if !self.place_one(exact, row) {
                exact.waiting.push(row);
            }
        }
    }

    fn place_one(&mut self, exact: &mut Exact, row: u32) -> bool {
        self.path.clear();
        self.enter(row);
        while let Some(last) = self.path.last() {
            let row = last.row;
            let direct = self.without_row(exact, row);
            let Some(column) = direct.or_else(|| self.step(exact, row)) else {
                self.path.pop();
                continue;
            };
            match exact.holder[column] {
                NOBODY => {
                    self.carry_out(exact);
                    return true;
                }
                holder => self.enter(holder),
            }
        }
        false
    }

    fn enter(&mut self, row: u32) {
        if self.entered[row] != self.pass {
            self.entered[row] = self.pass;
            self.next[row] = 0;
        }
        self.path.push(Move { row, taken: NOBODY, gone: NOBODY });
    }

    /// A column in use without a row that this row can take at once.
    fn without_row(&mut self, exact: &Exact, row: u32) -> Option<u32> {
        if self.next[row] != 0 {
            return None;
        }
        let choices = exact.block.choices_of(row).iter();
        let mut choices = choices.copied();
        let found = choices.find(|one| exact.is_end(one.column()) && exact.is_best(row, *one))?;
        self.note(found.column(), NOBODY, found.column())
    }

    /// The next column that this row's move empties: the one taken, or the one that goes out.
    fn step(&mut self, exact: &Exact, row: u32) -> Option<u32> {
        let choices = exact.block.choices_of(row);
        while let Some(choice) = choices.get(wide(self.next[row])) {
            let open = self.is_open(choice.column()) && exact.is_best(row, *choice);
            if open && exact.in_use[choice.column()] {
                self.next[row] += 1;
                return self.note(choice.column(), NOBODY, choice.column());
            }
            // The same column is taken again for as long as another may go out for it.
            if open && let Some(gone) = self.next_to_go(exact) {
                return self.note(choice.column(), gone, gone);
            }
            self.next[row] += 1;
        }
        None
    }

    fn is_open(&self, column: u32) -> bool {
        let tried = self.path.last().is_some_and(|last| last.taken == column);
        self.met[column] != self.pass || tried
    }

    fn note(&mut self, taken: u32, gone: u32, emptied: u32) -> Option<u32> {
        self.met[taken] = self.pass;
        if let Some(last) = self.path.last_mut() {
            last.taken = taken;
            last.gone = gone;
        }
        Some(emptied)
    }

    fn next_to_go(&mut self, exact: &Exact) -> Option<u32> {
        let block = exact.block;
        let find = || {
            let columns = (0..block.column_count()).rev();
            let may_go = columns.filter(|column| exact.in_use[*column] && block.optional[*column]);
            may_go.filter(|column| exact.price_of(*column) == exact.floor).collect()
        };
        let can_go = self.can_go.get_or_insert_with(find);
        while let Some(column) = can_go.pop() {
            if exact.in_use[column] && self.met[column] != self.pass {
                self.met[column] = self.pass;
                return Some(column);
            }
        }
        None
    }

    fn carry_out(&mut self, exact: &mut Exact) {
        for one in &self.path {
            if one.gone != NOBODY {
                exact.in_use[one.gone] = false;
                exact.holder[one.gone] = NOBODY;
            }
        }
        for one in self.path.drain(..) {
            exact.holder[one.taken] = one.row;
            exact.in_use[one.taken] = true;
        }
    }
}
