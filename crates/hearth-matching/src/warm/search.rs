//! A search for the shortest way along exchanges, kept between changes so that only what was met
//! is cleared.

use super::amount::Amount;
use super::queue::Queue;
use crate::slots::{NOBODY, Slots};

/// The families met, with their distances and how they were come to.
#[derive(Debug, Clone)]
pub(super) struct Search<M> {
    distance: Slots<M>,
    /// The unit or the family from which the search came to each family.
    came_from: Slots<u32>,
    met: Vec<u32>,
    queue: Queue<M>,
}

impl<M: Amount> Search<M> {
    pub(super) fn over(families: u32) -> Self {
        Self {
            distance: Slots::filled(M::FAR, families),
            came_from: Slots::filled(NOBODY, families),
            met: Vec::new(),
            queue: Queue::new(),
        }
    }

    pub(super) fn add_family(&mut self) {
        self.distance.push(M::FAR);
        self.came_from.push(NOBODY);
    }

    /// Notes a way to a family, if it is nearer than any before.
    #[inline]
    pub(super) fn meet(&mut self, family: u32, distance: M, from: u32) {
        let known = self.distance[family];
        if distance < known {
            if known == M::FAR {
                self.met.push(family);
            }
            self.distance[family] = distance;
            self.came_from[family] = from;
            self.queue.push(distance, family);
        }
    }

    /// The nearest family that has not been given yet.
    pub(super) fn nearest(&mut self) -> Option<(M, u32)> {
        let distances = &self.distance;
        self.queue.pop(|distance, family| distance == distances[family])
    }

    pub(super) fn came_from(&self, family: u32) -> u32 {
        self.came_from[family]
    }

    /// Calls for every family met with its distance, and forgets them.
    pub(super) fn finish(&mut self, mut with: impl FnMut(u32, M)) {
        self.queue.clear();
        for family in self.met.drain(..) {
            with(family, std::mem::replace(&mut self.distance[family], M::FAR));
        }
    }
}
