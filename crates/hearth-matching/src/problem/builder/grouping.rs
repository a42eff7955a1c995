//! Pairs as they come, then grouped by unit.
//!
//! Files usually give the pairs of a unit together and in the order of ids. What is kept beside a
//! pair is therefore kept by run: a file of that kind costs six bytes a pair while it is read.

use std::ops::Range;

use super::super::names::Names;
use super::super::{Edge, Wrong};
use super::Places;
use crate::slots::{NOBODY, Slots, narrow};

/// Pairs in the order of telling.
#[derive(Debug, Default)]
pub(super) struct Grouping {
    edges: Slots<Edge>,
    /// The unit of the pairs from this one on.
    units: Vec<(u32, u32)>,
    /// The line of this pair; those after it stand on the lines after that.
    lines: Vec<(u32, u64)>,
    next_line: u64,
}

/// A pair that stands twice, by the numbers of its unit and family.
pub(super) struct Twice {
    line: u64,
    unit: u32,
    family: u32,
}

impl Twice {
    pub(super) fn named(&self, units: &Names, families: &Names) -> Wrong {
        let (unit, family) = (units.id(self.unit), families.id(self.family));
        let found = format!("the pair of unit {unit} and family {family} a second time");
        Wrong::at(self.line, found, "each pair once; leave one of its lines out")
    }
}

impl Grouping {
    pub(super) fn count(&self) -> u32 {
        self.edges.count()
    }

    pub(super) fn add(&mut self, unit: u32, edge: Edge, line: u64) {
        let number = self.edges.count();
        if self.units.last().is_none_or(|(_, last)| *last != unit) {
            self.units.push((number, unit));
        }
        if line != self.next_line {
            self.lines.push((number, line));
        }
        self.next_line = line + 1;
        self.edges.push(edge);
    }

    /// Where the pairs of each unit start, and the pairs by unit and family.
    pub(super) fn finish(mut self, places: &Places) -> Result<(Slots<u32>, Slots<Edge>), Twice> {
        for edge in self.edges.iter_mut() {
            *edge = Edge::new(places.families[edge.family()], edge.cost());
        }
        for (_, unit) in &mut self.units {
            *unit = places.units[*unit];
        }
        let starts = self.starts(places.units.count());
        let families = places.families.count();
        if self.units.is_sorted_by(|one, other| one.1 < other.1) {
            self.refuse_twice(&starts, families, |place| place)?;
        } else {
            let order = self.order(&starts);
            self.refuse_twice(&starts, families, |place| order[place])?;
            let grouped: Vec<Edge> = order.iter().map(|number| self.edges[*number]).collect();
            self.edges = grouped.into();
        }
        for unit in 0..starts.count() - 1 {
            self.edges.run_mut(starts[unit]..starts[unit + 1]).sort_unstable();
        }
        Ok((starts, self.edges))
    }

    /// The runs of pairs with one unit: the unit, and the numbers of its pairs.
    fn runs(&self) -> impl Iterator<Item = (u32, Range<u32>)> {
        let ends = self.units.iter().skip(1).map(|(start, _)| *start).chain([self.count()]);
        self.units.iter().zip(ends).map(|((start, unit), end)| (*unit, *start..end))
    }

    fn starts(&self, units: u32) -> Slots<u32> {
        let mut starts = Slots::filled(0, units + 1);
        for (unit, run) in self.runs() {
            starts[unit + 1] += narrow(run.len());
        }
        for unit in 0..units {
            starts[unit + 1] += starts[unit];
        }
        starts
    }

    /// The numbers of the pairs by unit, those of one unit in the order of telling.
    fn order(&self, starts: &Slots<u32>) -> Slots<u32> {
        let mut next = starts.clone();
        let mut order = Slots::filled(NOBODY, self.count());
        for (unit, run) in self.runs() {
            for number in run {
                order[next[unit]] = number;
                next[unit] += 1;
            }
        }
        order
    }

    fn refuse_twice(
        &self,
        starts: &Slots<u32>,
        families: u32,
        number: impl Fn(u32) -> u32,
    ) -> Result<(), Twice> {
        let mut last_unit = Slots::filled(NOBODY, families);
        for unit in 0..starts.count() - 1 {
            for place in starts[unit]..starts[unit + 1] {
                let family = self.edges[number(place)].family();
                if last_unit[family] == unit {
                    return Err(Twice { line: self.line(number(place)), unit, family });
                }
                last_unit[family] = unit;
            }
        }
        Ok(())
    }

    fn line(&self, number: u32) -> u64 {
        let after = self.lines.partition_point(|(start, _)| *start <= number);
        let run = after.checked_sub(1).and_then(|at| self.lines.get(at));
        run.map_or(0, |(start, line)| line + u64::from(number - start))
    }
}
