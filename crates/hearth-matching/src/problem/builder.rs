//! A problem put together piece by piece, in any order.

mod grouping;

use grouping::Grouping;

use super::register::Register;
use super::{Edge, GREATEST_COST, MOST, Problem, Wrong};
use crate::slots::{NOBODY, Slots, narrow, wide};

/// Takes units, families and pairs in any order and numbers them by their ids.
///
/// Each piece has a line of its own, counted from 1, which errors name; a problem that is read
/// from a file has the file's lines.
#[derive(Debug, Default)]
pub struct Builder {
    units: Register,
    priorities: Vec<(u32, i64)>,
    families: Register,
    family_count: u32,
    grouping: Grouping,
    line: u64,
}

impl Builder {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a unit.
    ///
    /// # Errors
    /// When there is a unit of this id already.
    pub fn unit(&mut self, id: &str, priority: i64) -> Result<(), Wrong> {
        self.line += 1;
        let number = self.units.number(id, self.line);
        tell(&mut self.units, number, self.line, "unit")?;
        self.priorities.push((number, priority));
        Ok(())
    }

    /// Adds a family.
    ///
    /// # Errors
    /// When there is a family of this id already.
    pub fn family(&mut self, id: &str) -> Result<(), Wrong> {
        self.line += 1;
        let number = self.families.number(id, self.line);
        self.family_count += 1;
        tell(&mut self.families, number, self.line, "family")
    }

    /// Adds a pair that may be considered. Its unit and its family may be told of later.
    ///
    /// # Errors
    /// When the cost is above [`GREATEST_COST`], or there are more pairs than can be numbered.
    pub fn edge(&mut self, unit: &str, family: &str, cost: u32) -> Result<(), Wrong> {
        self.line += 1;
        if cost > GREATEST_COST {
            let expected = format!("a cost from 0 to {GREATEST_COST}");
            return Err(Wrong::at(self.line, format!("cost {cost}"), expected));
        }
        if self.grouping.count() >= NOBODY - 1 {
            let expected = "fewer than 4,294,967,294 pairs";
            return Err(Wrong::at(self.line, "one pair more", expected));
        }
        let unit = self.units.number(unit, self.line);
        let family = self.families.number(family, self.line);
        one_of_most(family, self.line, "family")?;
        self.grouping.add(unit, Edge::new(family, cost), self.line);
        Ok(())
    }

    /// Says on which line of a file the next piece stands.
    pub(super) fn go_to(&mut self, line: u64) {
        self.line = line.saturating_sub(1);
    }

    /// How many units, families and pairs have been told of.
    pub(super) fn counts(&self) -> [u64; 3] {
        let units = narrow(self.priorities.len());
        [u64::from(units), u64::from(self.family_count), u64::from(self.grouping.count())]
    }

    /// The problem.
    ///
    /// # Errors
    /// When a pair names a unit or family that was never told of, or stands twice.
    pub fn finish(self) -> Result<Problem, Wrong> {
        all_told(&self.units, "unit", "u")?;
        all_told(&self.families, "family", "f")?;
        let (units, unit_places) = self.units.names.sorted();
        let (families, family_places) = self.families.names.sorted();
        let places = Places { units: unit_places.into(), families: family_places.into() };
        let (starts, edges) =
            self.grouping.finish(&places).map_err(|twice| twice.named(&units, &families))?;
        let mut priorities = Slots::filled(0, units.count());
        for (number, priority) in self.priorities {
            priorities[places.units[number]] = priority;
        }
        let (bands, band_count) = bands(priorities.run(0..units.count()));
        Ok(Problem { units, families, priorities, bands, band_count, starts, edges })
    }
}

/// Where each unit and family stands in the order of ids, by the order of meeting.
struct Places {
    units: Slots<u32>,
    families: Slots<u32>,
}

fn tell(register: &mut Register, number: u32, line: u64, kind: &str) -> Result<(), Wrong> {
    let id = register.names.id(number);
    if register.told[number] {
        let expected = format!("each {kind} once; leave one of its lines out");
        return Err(Wrong::at(line, format!("{kind} {id} a second time"), expected));
    }
    one_of_most(number, line, kind)?;
    register.told[number] = true;
    Ok(())
}

fn one_of_most(number: u32, line: u64, kind: &str) -> Result<(), Wrong> {
    if number < MOST {
        return Ok(());
    }
    Err(Wrong::at(line, format!("one {kind} more"), format!("at most {MOST}")))
}

fn all_told(register: &Register, kind: &str, letter: &str) -> Result<(), Wrong> {
    let Some(number) = (0..register.names.count()).find(|number| !register.told[*number]) else {
        return Ok(());
    };
    let line = register.first_met.get(wide(number)).copied().unwrap_or_default();
    let id = register.names.id(number);
    let found = format!("a pair with {kind} {id}");
    Err(Wrong::at(line, found, format!("a {kind} that a line `{letter} {id} …` tells of")))
}

/// The place of what each unit is ordered by among the different ones, and how many there are.
pub(super) fn bands<K: Ord>(keys: &[K]) -> (Slots<u32>, u32) {
    let mut different: Vec<&K> = keys.iter().collect();
    different.sort_unstable();
    different.dedup();
    let band = |key: &K| narrow(different.partition_point(|one| *one < key));
    let bands: Vec<u32> = keys.iter().map(band).collect();
    (bands.into(), narrow(different.len()))
}
