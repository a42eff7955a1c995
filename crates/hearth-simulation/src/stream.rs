//! Named random streams of whole numbers.
//!
//! A stream is ChaCha with eight rounds, keyed by the seed and a name and numbered within the name.
//! Everything is drawn in whole numbers by code that stands here, so that neither a machine's
//! floating point nor a library's next version can change a region.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of random numbers.
pub(crate) struct Stream(ChaCha8Rng);

/// A usual value, and others with how often they come, in thousandths.
pub(crate) struct Mix<T: 'static> {
    /// What it is otherwise.
    pub(crate) usual: T,
    /// The others, each in thousandths.
    pub(crate) others: &'static [(T, u32)],
}

/// A length of time as the days that 0, 10, 25, 50, 75, 90, 99 and 100 in a hundred do not exceed;
/// straight lines between them.
pub(crate) struct Spread(pub(crate) [i32; 8]);

/// Where the days of a spread stand, in ten-thousandths.
const MARKS: [i32; 8] = [0, 1_000, 2_500, 5_000, 7_500, 9_000, 9_900, 10_000];

impl Stream {
    /// The stream of that name and number.
    pub(crate) fn named(seed: u64, name: &[&str], number: u64) -> Self {
        let mut key = [0; 32];
        let words = [seed, fingerprint(name, 1), fingerprint(name, 2), 0];
        for (chunk, word) in key.chunks_exact_mut(8).zip(words) {
            chunk.copy_from_slice(&word.to_le_bytes());
        }
        let mut random = ChaCha8Rng::from_seed(key);
        random.set_stream(number);
        Self(random)
    }

    /// A whole number below `bound`; 0 when `bound` is 0.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        let scaled = u64::from(self.0.next_u32()) * u64::from(bound);
        u32::try_from(scaled >> 32).unwrap_or(0)
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i32, high: i32) -> i32 {
        let width = u32::try_from(high.saturating_sub(low)).unwrap_or(0);
        low.saturating_add_unsigned(self.below(width.saturating_add(1)))
    }

    /// A whole number from the first of a pair to the second, both included.
    pub(crate) fn within(&mut self, (low, high): (i32, i32)) -> i32 {
        self.between(low, high)
    }

    /// True `per_mille` times in a thousand.
    pub(crate) fn chance(&mut self, per_mille: u32) -> bool {
        self.below(1_000) < per_mille
    }

    /// One of a mix.
    pub(crate) fn of<T: Copy>(&mut self, mix: &Mix<T>) -> T {
        let mut left = self.below(1_000);
        for &(one, per_mille) in mix.others {
            if left < per_mille {
                return one;
            }
            left -= per_mille;
        }
        mix.usual
    }

    /// One of a list, each as often as another.
    pub(crate) fn any<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let bound = u32::try_from(list.len()).unwrap_or(u32::MAX);
        list.get(usize::try_from(self.below(bound)).unwrap_or(0))
    }

    /// A length of time in days.
    pub(crate) fn days(&mut self, spread: &Spread) -> i32 {
        spread.at(self.between(0, 10_000))
    }
}

impl Spread {
    /// The days that `mark` ten-thousandths do not exceed.
    fn at(&self, mark: i32) -> i32 {
        let points = MARKS.iter().zip(&self.0);
        let next = points.clone().skip(1);
        for ((&low, &from), (&high, &to)) in points.zip(next) {
            if mark <= high {
                return from + (to - from) * (mark - low) / (high - low);
            }
        }
        0
    }
}

/// FNV-1a over the parts of a name, with a separator after each.
fn fingerprint(name: &[&str], salt: u8) -> u64 {
    let bytes = name.iter().flat_map(|part| part.bytes().chain([0]));
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.fold(step(0xcbf2_9ce4_8422_2325, salt), step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_numbers(seed: u64, name: &[&str], number: u64) -> Vec<u32> {
        let mut stream = Stream::named(seed, name, number);
        (0..4).map(|_| stream.below(1_000_000)).collect()
    }

    #[test]
    fn a_stream_is_known_by_seed_name_and_number() {
        let one = first_numbers(1, &["E06000023", "family"], 7);
        // Written down so that a new library or machine that draws otherwise is noticed.
        assert_eq!(one, EXPECTED);
        assert_ne!(one, first_numbers(2, &["E06000023", "family"], 7));
        assert_ne!(one, first_numbers(1, &["E06000023", "family"], 8));
        assert_ne!(one, first_numbers(1, &["E06000022", "family"], 7));
        assert_ne!(one, first_numbers(1, &["E06000023family"], 7));
    }

    const EXPECTED: [u32; 4] = [902_081, 267_601, 589_615, 976_962];

    #[test]
    fn draws_stay_within_their_bounds_and_reach_them() {
        let mut stream = Stream::named(1, &["bounds"], 0);
        let drawn: Vec<i32> = (0..500).map(|_| stream.between(3, 7)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&3), Some(&7)));
        assert_eq!((stream.below(0), stream.between(4, 4)), (0, 4));
        assert!(!stream.chance(0) && stream.chance(1_000));
        assert_eq!(stream.any::<u8>(&[]), None);
    }

    #[test]
    fn a_mix_keeps_its_proportions() {
        let mut stream = Stream::named(1, &["mix"], 0);
        let mix = Mix { usual: 'a', others: &[('b', 200), ('c', 100)] };
        let drawn: String = (0..10_000).map(|_| stream.of(&mix)).collect();
        assert!((1_800..2_200).contains(&drawn.matches('b').count()));
        assert!((850..1_150).contains(&drawn.matches('c').count()));
    }

    #[test]
    fn a_spread_meets_its_marks_and_runs_straight_between() {
        let spread = Spread([0, 10, 20, 40, 80, 100, 200, 300]);
        let at = [0, 500, 1_000, 5_000, 6_250, 9_900, 10_000].map(|mark| spread.at(mark));
        assert_eq!(at, [0, 5, 10, 40, 60, 200, 300]);
    }
}
