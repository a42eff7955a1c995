//! Ids as they are met, each with its number in the order of meeting.

use super::names::Names;
use crate::slots::{NOBODY, Slots, narrow};

const SMALLEST: u32 = 16;

/// The numbers of ids. It looks an id up by a scattered number of its bytes, and no answer
/// depends on how they are scattered.
#[derive(Debug, Default)]
pub(super) struct Register {
    pub(super) names: Names,
    /// The line where each was first met.
    pub(super) first_met: Vec<u64>,
    /// Whether each has had a line of its own.
    pub(super) told: Slots<bool>,
    places: Slots<u32>,
    last: u32,
}

impl Register {
    /// The number of an id, which is new when it has not been met.
    pub(super) fn number(&mut self, id: &str, line: u64) -> u32 {
        // Files give all pairs of a unit together, so the last id asked is often asked again.
        if self.last < self.names.count() && self.names.id(self.last) == id {
            return self.last;
        }
        if self.names.count() >= self.places.count() / 2 {
            self.widen();
        }
        let place = self.place(id);
        self.last = self.places[place];
        if self.last == NOBODY {
            self.last = self.names.count();
            self.places[place] = self.last;
            self.names.push(id);
            self.first_met.push(line);
            self.told.push(false);
        }
        self.last
    }

    /// Where an id stands, or the free place where it would.
    fn place(&self, id: &str) -> u32 {
        let mask = self.places.count() - 1;
        let mut place = scatter(id) & mask;
        while self.places[place] != NOBODY && self.names.id(self.places[place]) != id {
            place = (place + 1) & mask;
        }
        place
    }

    fn widen(&mut self) {
        let count = self.places.count().saturating_mul(2).max(SMALLEST);
        self.places = Slots::filled(NOBODY, count);
        for number in 0..self.names.count() {
            let place = self.place(self.names.id(number));
            self.places[place] = number;
        }
    }
}

/// A number that ids which differ hardly ever share.
fn scatter(id: &str) -> u32 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut mixed = ODD ^ u64::from(narrow(id.len()));
    for eight in id.as_bytes().chunks(8) {
        let word = eight.iter().fold(0_u64, |word, byte| (word << 8) | u64::from(*byte));
        mixed = (mixed ^ word).wrapping_mul(ODD);
        mixed ^= mixed >> 29;
    }
    mixed = mixed.wrapping_mul(ODD);
    u32::try_from(mixed >> 32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_keeps_its_number() {
        let mut register = Register::default();
        let ids: Vec<String> = (0..1000).map(|number| format!("u{number}")).collect();
        let first: Vec<u32> = ids.iter().map(|id| register.number(id, 1)).collect();
        let again: Vec<u32> = ids.iter().map(|id| register.number(id, 2)).collect();
        assert_eq!(first, (0..1000).collect::<Vec<u32>>());
        assert_eq!(first, again);
        assert_eq!(register.first_met, [1; 1000]);
    }
}
