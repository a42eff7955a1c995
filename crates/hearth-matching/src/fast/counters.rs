//! Counts of every family at once, each count as rows of bits: the first row its ones, the second its
//! twos, and so on.

use super::bits::Bits;

/// A count for each family.
#[derive(Debug, Clone, Default)]
pub(super) struct Counter {
    rows: Vec<Bits>,
    /// What is carried from a row to the next; kept so that its room is used again.
    carry: Vec<u64>,
}

impl Counter {
    /// One more for each family that is set.
    pub(super) fn count(&mut self, set: &Bits) {
        self.carry.clone_from(&set.0);
        for row in &mut self.rows {
            let mut over = 0;
            for (word, carried) in row.0.iter_mut().zip(&mut self.carry) {
                let both = *word & *carried;
                *word ^= *carried;
                *carried = both;
                over |= both;
            }
            if over == 0 {
                return;
            }
        }
        if self.carry.iter().any(|word| *word != 0) {
            self.rows.push(Bits(self.carry.clone()));
        }
    }

    /// The rows, the highest first.
    pub(super) fn highest_first(&self) -> impl Iterator<Item = &Bits> {
        self.rows.iter().rev()
    }

    /// The count of one family.
    pub(super) fn of(&self, at: usize) -> u16 {
        self.rows.iter().rev().fold(0, |count, row| count << 1 | u16::from(row.has(at)))
    }

    /// The families with a count above a limit.
    pub(super) fn above(&self, limit: u16, families: usize) -> Bits {
        let mut greater = Bits::none(families);
        let highest = usize::from(
            limit.checked_ilog2().map_or(0_u16, |bit| u16::try_from(bit).unwrap_or_default() + 1),
        );
        let places = self.rows.len().max(highest);
        let mut equal = Bits::all(families);
        for place in (0..places).rev() {
            let limit_has =
                limit.checked_shr(u32::try_from(place).unwrap_or(u32::MAX)).unwrap_or(0) & 1 == 1;
            let row = self.rows.get(place);
            step(&mut greater, &mut equal, row, limit_has);
        }
        greater
    }
}

/// One place of a comparison, from the highest: those equal so far go on, become greater or fall behind.
fn step(greater: &mut Bits, equal: &mut Bits, row: Option<&Bits>, limit_has: bool) {
    let words = greater.0.iter_mut().zip(&mut equal.0).enumerate();
    for (at, (greater, equal)) in words {
        let word = row.and_then(|row| row.0.get(at)).copied().unwrap_or_default();
        if limit_has {
            *equal &= word;
        } else {
            *greater |= *equal & word;
            *equal &= !word;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_what_was_counted() {
        let mut counter = Counter::default();
        let times = [0_usize, 1, 2, 3, 4, 5, 9, 0];
        for round in 0..9 {
            let mut set = Bits::none(times.len());
            times
                .iter()
                .enumerate()
                .filter(|(_, most)| round < **most)
                .for_each(|(at, _)| set.set(at));
            counter.count(&set);
        }
        for (at, most) in times.iter().enumerate() {
            assert_eq!(usize::from(counter.of(at)), *most);
        }
        for limit in 0..12_u16 {
            let above: Vec<usize> = counter.above(limit, times.len()).places().collect();
            let expected: Vec<usize> =
                (0..times.len()).filter(|at| times[*at] > usize::from(limit)).collect();
            assert_eq!(above, expected, "{limit}");
        }
        assert_eq!(Counter::default().above(0, 3).count(), 0);
    }
}
