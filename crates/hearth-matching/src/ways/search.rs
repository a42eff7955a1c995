//! A search for the shortest way along exchanges, kept between changes so that only what was met
//! is cleared.
//!
//! Of a hundred ways looked at, ninety lead where a shorter one is known. So each place keeps one
//! number that tells those at once: how far the search may have come before the last step to it.

use super::amount::Amount;
use super::queue::Queue;
use crate::slots::{NOBODY, Slots};

/// The places met, with their distances and how they were come to.
#[derive(Debug, Clone)]
pub(crate) struct Search<M> {
    /// The distance of each place less its toll: a way that has come no less far is not shorter.
    limit: Slots<M>,
    known: Slots<Known<M>>,
    met: Vec<u32>,
    queue: Queue<M>,
}

/// The shortest way to a place so far.
#[derive(Debug, Clone, Copy)]
struct Known<M> {
    distance: M,
    from: u32,
}

/// A way to a place.
#[derive(Clone, Copy)]
pub(crate) struct Way<M> {
    pub(crate) to: u32,
    pub(crate) from: u32,
    /// How far it is before the toll of the place.
    pub(crate) so_far: M,
    /// What the place adds, whatever the way to it.
    pub(crate) toll: M,
}

impl<M: Amount> Way<M> {
    pub(crate) fn distance(&self) -> M {
        self.so_far + self.toll
    }
}

impl<M: Amount> Search<M> {
    pub(crate) fn over(places: u32) -> Self {
        Self {
            limit: Slots::filled(M::FAR, places),
            known: Slots::filled(Known { distance: M::FAR, from: NOBODY }, places),
            met: Vec::new(),
            queue: Queue::new(),
        }
    }

    pub(crate) fn add_place(&mut self) {
        self.limit.push(M::FAR);
        self.known.push(Known { distance: M::FAR, from: NOBODY });
    }

    /// The first of these steps that makes a shorter way to its place than any before, and those after
    /// it. A step is told as its place and how far the search has come before the toll of the place.
    #[inline]
    pub(crate) fn first_shorter<'a, S>(
        &self,
        steps: &'a [S],
        step: impl Fn(&S) -> (u32, M),
    ) -> Option<(&'a S, &'a [S])> {
        let limit = &self.limit;
        let is_shorter = |one: &S| {
            let (place, so_far) = step(one);
            so_far < limit[place]
        };
        let at = steps.iter().position(is_shorter)?;
        steps.get(at..)?.split_first()
    }

    /// Notes a way that is shorter than any before. Only from places within `reach` does the search
    /// go on.
    pub(crate) fn meet(&mut self, way: Way<M>, reach: M) {
        if self.limit[way.to] == M::FAR {
            self.met.push(way.to);
        }
        self.limit[way.to] = way.so_far;
        self.known[way.to] = Known { distance: way.distance(), from: way.from };
        if way.distance() < reach {
            self.queue.push(way.distance(), way.to);
        }
    }

    /// The nearest place that has not been given yet.
    pub(crate) fn nearest(&mut self) -> Option<(M, u32)> {
        let known = &self.known;
        self.queue.pop(|distance, place| distance == known[place].distance)
    }

    /// How far it is to a place, as far as is known.
    pub(crate) fn distance(&self, place: u32) -> Option<M> {
        Some(self.known[place].distance).filter(|_| self.limit[place] != M::FAR)
    }

    pub(crate) fn came_from(&self, place: u32) -> u32 {
        self.known[place].from
    }

    /// Calls for every place met with its distance, and forgets them.
    pub(crate) fn finish(&mut self, mut with: impl FnMut(u32, M)) {
        self.queue.clear();
        for place in self.met.drain(..) {
            self.limit[place] = M::FAR;
            with(place, self.known[place].distance);
        }
    }
}
