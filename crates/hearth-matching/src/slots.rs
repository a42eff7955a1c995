//! Arrays with one slot for each unit, family or pair, asked by its number.

#![expect(
    clippy::indexing_slicing,
    reason = "the numbers come from the arrays themselves; one outside is a mistake of this crate and must stop it"
)]

use std::ops::{Index, IndexMut, Range};

/// The number that stands for nobody.
pub(crate) const NOBODY: u32 = u32::MAX;

/// One slot for each thing that is numbered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slots<T>(Vec<T>);

impl<T> Slots<T> {
    /// How many there are.
    pub(crate) fn count(&self) -> u32 {
        narrow(self.0.len())
    }

    /// The slots of a run of numbers.
    pub(crate) fn run(&self, numbers: Range<u32>) -> &[T] {
        &self.0[wide(numbers.start)..wide(numbers.end)]
    }

    /// The slots of a run of numbers, to be changed.
    pub(crate) fn run_mut(&mut self, numbers: Range<u32>) -> &mut [T] {
        &mut self.0[wide(numbers.start)..wide(numbers.end)]
    }

    pub(crate) fn push(&mut self, value: T) {
        self.0.push(value);
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }
}

impl<T: Clone> Slots<T> {
    /// The same value in each of so many slots.
    pub(crate) fn filled(value: T, count: u32) -> Self {
        Self(vec![value; wide(count)])
    }
}

impl<T> Default for Slots<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> From<Vec<T>> for Slots<T> {
    fn from(values: Vec<T>) -> Self {
        Self(values)
    }
}

impl<T> Index<u32> for Slots<T> {
    type Output = T;

    #[inline]
    fn index(&self, number: u32) -> &T {
        &self.0[wide(number)]
    }
}

impl<T> IndexMut<u32> for Slots<T> {
    #[inline]
    fn index_mut(&mut self, number: u32) -> &mut T {
        &mut self.0[wide(number)]
    }
}

/// A number as a place in memory.
#[inline]
pub(crate) fn wide(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A count as a number; counts are held below four thousand million where they arise.
#[inline]
pub(crate) fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
