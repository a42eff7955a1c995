//! One bit for each family.

/// A row of bits, 64 to a word; those past the last family are never set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bits(pub(super) Vec<u64>);

impl Bits {
    /// None set, with room for so many.
    pub(super) fn none(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }

    /// The first so many set.
    pub(super) fn all(count: usize) -> Self {
        let mut words = vec![u64::MAX; count / 64];
        words.extend(Some((1 << (count % 64)) - 1).filter(|word| *word != 0));
        Self(words)
    }

    pub(super) fn set(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    pub(super) fn clear(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word &= !(1 << (at % 64));
        }
    }

    pub(super) fn has(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    pub(super) fn count(&self) -> usize {
        counted(self.0.iter().copied())
    }

    /// How many are set that another has not.
    pub(super) fn count_without(&self, other: &Self) -> usize {
        counted(self.0.iter().zip(&other.0).map(|(word, other)| word & !other))
    }

    /// Gives what another has not to a third, and keeps the rest.
    pub(super) fn give_without(&mut self, other: &Self, to: &mut Self) {
        for ((word, other), to) in self.0.iter_mut().zip(&other.0).zip(&mut to.0) {
            *to |= *word & !other;
            *word &= other;
        }
    }

    /// Takes out what another has.
    pub(super) fn remove(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= !other);
    }

    /// Adds what another has.
    pub(super) fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    /// Those that are set, in order.
    pub(super) fn places(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let lowest = usize::try_from(left.trailing_zeros()).ok().filter(|_| left != 0)?;
                left &= left - 1;
                Some(at * 64 + lowest)
            })
        })
    }
}

/// How many bits are set. They are added up in 64 bits, which is what the processor adds many of at once.
fn counted(words: impl Iterator<Item = u64>) -> usize {
    let sum: u64 = words.map(|word| u64::from(word.count_ones())).sum();
    usize::try_from(sum).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_set() {
        let mut bits = Bits::none(130);
        [0, 63, 64, 129].into_iter().for_each(|at| bits.set(at));
        bits.clear(63);
        assert_eq!(bits.places().collect::<Vec<_>>(), [0, 64, 129]);
        assert_eq!((bits.count(), bits.has(64), bits.has(65)), (3, true, false));
        let mut all = Bits::all(130);
        all.remove(&bits);
        assert_eq!(all.count(), 127);
        all.add(&bits);
        assert_eq!(all, Bits::all(130));
        assert_eq!((Bits::all(128).0.len(), Bits::all(128).count()), (2, 128));
        assert_eq!(all.count_without(&bits), 127);
        let mut to = Bits::none(130);
        all.give_without(&bits, &mut to);
        assert_eq!((all, to.count()), (bits, 127));
    }
}
