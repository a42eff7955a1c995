//! Ids, one after another in one text.

use std::cmp::Ordering;

use crate::slots::{narrow, wide};

/// Ids by number, in order of length and then byte by byte.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    text: String,
    ends: Vec<usize>,
}

impl Names {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        narrow(self.ends.len())
    }

    /// The id with this number, or nothing written where there is none.
    #[must_use]
    pub fn id(&self, number: u32) -> &str {
        let at = wide(number);
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before));
        let end = self.ends.get(at).copied().unwrap_or_default();
        self.text.get(start.copied().unwrap_or_default()..end).unwrap_or_default()
    }

    /// The number of an id.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<u32> {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low + (high - low) / 2;
            match order(self.id(middle), id) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// Every id in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.count()).map(|number| self.id(number))
    }

    pub(super) fn push(&mut self, id: &str) {
        self.text.push_str(id);
        self.ends.push(self.text.len());
    }

    /// The same ids in order, and the place in it of each.
    pub(super) fn sorted(self) -> (Self, Vec<u32>) {
        let mut numbers: Vec<u32> = (0..self.count()).collect();
        numbers.sort_unstable_by(|one, other| order(self.id(*one), self.id(*other)));
        let mut places = vec![0; numbers.len()];
        let mut sorted = Self::default();
        for (place, number) in (0..).zip(&numbers) {
            sorted.push(self.id(*number));
            if let Some(slot) = places.get_mut(wide(*number)) {
                *slot = place;
            }
        }
        (sorted, places)
    }
}

/// By length and then byte by byte.
fn order(one: &str, other: &str) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_comes_before_ten() {
        let mut names = Names::default();
        ["10", "9", "a", "100"].into_iter().for_each(|id| names.push(id));
        let (sorted, places) = names.sorted();
        assert_eq!(sorted.iter().collect::<Vec<_>>(), ["9", "a", "10", "100"]);
        assert_eq!(places, [2, 0, 1, 3]);
        assert_eq!(sorted.number("10"), Some(2));
        assert_eq!(sorted.number("11"), None);
    }
}
