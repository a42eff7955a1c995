//! Problems of their own: the units and families of one level.
//!
//! Every best plan pairs units and families of the same level. At the open level every unit must
//! have a family, and families may stay free. At any other level every family must have a unit;
//! units of a higher priority than the level's band must have a family, and those of the band
//! itself may wait. Either way one side must be paired whole: it gives the block its *rows*, which
//! choose among *columns*.

use super::OPEN;
use super::exact::Priced;
use super::serving::Serving;
use crate::costed::Costed;
use crate::problem::Problem;
use crate::slots::{NOBODY, Slots};

/// A column that a row may take, and its cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Choice(Costed);

impl Choice {
    /// No choice yet.
    pub(super) const NONE: Self = Self(Costed::ZERO);

    fn new(column: u32, cost: u32) -> Self {
        Self(Costed::new(column, cost))
    }

    #[inline]
    pub(super) fn column(self) -> u32 {
        self.0.number()
    }

    #[inline]
    pub(super) fn cost(self) -> i64 {
        self.0.cost().into()
    }
}

/// One side whole against another of which some may be left.
pub(super) struct Block {
    level: u32,
    rows: Slots<u32>,
    columns: Slots<u32>,
    starts: Slots<u32>,
    choices: Slots<Choice>,
    /// Whether a column may be left.
    pub(super) optional: Slots<bool>,
    /// The row that holds each column in the plan that is known.
    pub(super) holder: Slots<u32>,
}

impl Block {
    pub(super) fn row_count(&self) -> u32 {
        self.rows.count()
    }

    pub(super) fn column_count(&self) -> u32 {
        self.columns.count()
    }

    pub(super) fn choices_of(&self, row: u32) -> &[Choice] {
        self.choices.run(self.starts[row]..self.starts[row + 1])
    }

    /// Writes what was found back to the units and families.
    pub(super) fn record(
        &self,
        priced: &Priced,
        serving: &mut Serving,
        unit_prices: &mut Slots<i64>,
        family_prices: &mut Slots<i64>,
    ) {
        let open = self.level == OPEN;
        let (of_rows, of_columns) =
            if open { (unit_prices, family_prices) } else { (family_prices, unit_prices) };
        for (row, price) in self.rows.iter().zip(priced.row_prices.iter()) {
            of_rows[*row] = *price;
        }
        for (column, price) in self.columns.iter().zip(priced.column_prices.iter()) {
            of_columns[*column] = *price;
        }
        let (of_row, of_column) = if open {
            (&mut serving.family_of, &mut serving.unit_of)
        } else {
            (&mut serving.unit_of, &mut serving.family_of)
        };
        for (column, row) in self.columns.iter().zip(priced.holder.iter()) {
            of_column[*column] = if *row == NOBODY { NOBODY } else { self.rows[*row] };
            if *row != NOBODY {
                of_row[self.rows[*row]] = *column;
            }
        }
    }
}

/// Makes the blocks one after another, so that only one is in memory.
pub(super) struct Blocks<'a> {
    problem: &'a Problem,
    /// Levels and units, and levels and families, with the last level first in line.
    units: Vec<(u32, u32)>,
    families: Vec<(u32, u32)>,
    /// The place of each unit and family of the level in hand in its block.
    unit_places: Slots<u32>,
    family_places: Slots<u32>,
}

impl<'a> Blocks<'a> {
    pub(super) fn of(problem: &'a Problem, serving: &Serving) -> Self {
        Self {
            problem,
            units: by_level(&serving.unit_level),
            families: by_level(&serving.family_level),
            unit_places: Slots::filled(NOBODY, problem.unit_count()),
            family_places: Slots::filled(NOBODY, problem.family_count()),
        }
    }

    /// The next block.
    pub(super) fn next(&mut self, serving: &Serving) -> Option<Block> {
        let level = self.families.last()?.0;
        while self.units.last().is_some_and(|(other, _)| *other > level) {
            self.units.pop();
        }
        let units = take(&mut self.units, level, &mut self.unit_places);
        let families = take(&mut self.families, level, &mut self.family_places);
        let block = if level == OPEN {
            self.of_units(units, families, serving)
        } else {
            self.of_families(level, units, families, serving)
        };
        self.forget(&block);
        Some(block)
    }

    fn forget(&mut self, block: &Block) {
        let open = block.level == OPEN;
        let (units, families) =
            if open { (&block.rows, &block.columns) } else { (&block.columns, &block.rows) };
        units.iter().for_each(|unit| self.unit_places[*unit] = NOBODY);
        families.iter().for_each(|family| self.family_places[*family] = NOBODY);
    }

    /// The block of the open level: units choose among families.
    fn of_units(&self, units: Slots<u32>, families: Slots<u32>, serving: &Serving) -> Block {
        let mut starts = Slots::from(vec![0]);
        let mut choices = Slots::default();
        for unit in units.iter() {
            for edge in self.problem.edges_of(*unit) {
                let column = self.family_places[edge.family()];
                if column != NOBODY {
                    choices.push(Choice::new(column, edge.cost()));
                }
            }
            starts.push(choices.count());
        }
        let holder = places(&families, &serving.unit_of, &self.unit_places);
        let optional = Slots::filled(true, families.count());
        Block { level: OPEN, rows: units, columns: families, starts, choices, optional, holder }
    }

    /// The block of another level: families choose among units.
    fn of_families(
        &self,
        level: u32,
        units: Slots<u32>,
        families: Slots<u32>,
        serving: &Serving,
    ) -> Block {
        let starts = self.starts_of_families(&units, families.count());
        let mut next = starts.clone();
        let nothing = Choice::new(0, 0);
        let mut choices = Slots::filled(nothing, starts[families.count()]);
        for (column, unit) in (0..).zip(units.iter()) {
            for edge in self.problem.edges_of(*unit) {
                let row = self.family_places[edge.family()];
                if row != NOBODY {
                    choices[next[row]] = Choice::new(column, edge.cost());
                    next[row] += 1;
                }
            }
        }
        let holder = places(&units, &serving.family_of, &self.family_places);
        let may_wait: Vec<bool> =
            units.iter().map(|unit| self.problem.band(*unit) == level).collect();
        let optional = may_wait.into();
        Block { level, rows: families, columns: units, starts, choices, optional, holder }
    }

    fn starts_of_families(&self, units: &Slots<u32>, families: u32) -> Slots<u32> {
        let mut starts = Slots::filled(0, families + 1);
        for edge in units.iter().flat_map(|unit| self.problem.edges_of(*unit)) {
            let row = self.family_places[edge.family()];
            if row != NOBODY {
                starts[row + 1] += 1;
            }
        }
        for row in 0..families {
            starts[row + 1] += starts[row];
        }
        starts
    }
}

/// Each thing with its level, in order of level and number.
fn by_level(levels: &Slots<u32>) -> Vec<(u32, u32)> {
    let mut pairs: Vec<(u32, u32)> = levels.iter().copied().zip(0..).collect();
    pairs.sort_unstable();
    pairs
}

/// Takes the things of the last level off the list, in order, and notes their places.
fn take(list: &mut Vec<(u32, u32)>, level: u32, places: &mut Slots<u32>) -> Slots<u32> {
    let start = list.partition_point(|(other, _)| *other < level);
    let taken: Vec<u32> = list.drain(start..).map(|(_, number)| number).collect();
    for (place, number) in (0..).zip(&taken) {
        places[*number] = place;
    }
    taken.into()
}

/// The place of whoever each of these is paired with.
fn places(these: &Slots<u32>, paired: &Slots<u32>, places: &Slots<u32>) -> Slots<u32> {
    let place = |number: &u32| match paired[*number] {
        NOBODY => NOBODY,
        other => places[other],
    };
    these.iter().map(place).collect::<Vec<u32>>().into()
}
