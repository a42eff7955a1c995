//! One more link, by the shortest way along exchanges.
//!
//! A way goes from a unit to a family it could have a link with, from there to a unit that would give
//! up its link with that family, and so on. It ends at a family with room, or at a unit that does
//! better to go without a link.

use super::links::Links;
use crate::problem::Edge;
use crate::ways::amount::Amount;
use crate::ways::search::Way;

/// Where a way ends.
#[derive(Clone, Copy)]
enum Stop {
    /// This unit goes without its last link.
    Without(u32),
    /// This family had room.
    Room(u32),
}

/// Where the shortest way known ends, and how far that is.
struct End<M> {
    stop: Stop,
    distance: M,
}

impl<M: Amount> Links<'_, M> {
    /// Gives a unit one more link, or lets one go without, so that the links are the best again.
    pub(super) fn exchange(&mut self, start: u32, without: M) {
        let end = self.nearest_end(start, without);
        let families = self.price.count();
        let Self { search, price, unit_cost, .. } = self;
        search.finish(|place, distance| {
            if distance < end.distance {
                let further = end.distance - distance;
                match place.checked_sub(families) {
                    Some(unit) => unit_cost[unit] += further,
                    None => price[place] += further,
                }
            }
        });
        match end.stop {
            Stop::Room(family) => self.move_up(start, family),
            Stop::Without(unit) if unit == start => {}
            Stop::Without(unit) => {
                let given_up = self.search.came_from(families + unit);
                self.unlink(unit, given_up);
                self.move_up(start, given_up);
            }
        }
    }

    /// The nearest end for a unit, which may go without.
    fn nearest_end(&mut self, start: u32, without: M) -> End<M> {
        let families = self.price.count();
        let toll = self.unit_cost[start];
        let mut end = End { stop: Stop::Without(start), distance: without - toll };
        let so_far = M::NOTHING - toll;
        let itself = Way { to: families + start, from: families + start, so_far, toll };
        self.search.meet(itself, end.distance);
        while let Some((distance, place)) = self.search.nearest() {
            if distance >= end.distance {
                break;
            }
            match place.checked_sub(families) {
                Some(unit) => {
                    if unit != start {
                        self.note_going_without(unit, distance, &mut end);
                    }
                    self.ask_families(unit, distance, end.distance);
                }
                None if self.has_room(place) => {
                    return End { stop: Stop::Room(place), distance };
                }
                None => self.ask_holders(place, distance, end.distance),
            }
        }
        end
    }

    /// Ends the way at a unit if going without its last link is nearer than any end before.
    fn note_going_without(&self, unit: u32, distance: M, end: &mut End<M>) {
        let last = crate::slots::narrow(self.of_unit[unit].len());
        let distance = distance + self.without(unit, last) - self.unit_cost[unit];
        if distance < end.distance {
            *end = End { stop: Stop::Without(unit), distance };
        }
    }

    /// Meets the families that a unit could have a link with.
    fn ask_families(&mut self, unit: u32, distance: M, reach: M) {
        let spent = distance - self.unit_cost[unit];
        let Self { problem, search, price, of_unit, .. } = self;
        let from = price.count() + unit;
        let step = |edge: &Edge| (edge.family(), spent + M::from(edge.cost()));
        let mut edges = problem.edges_of(unit);
        while let Some((edge, after)) = search.first_shorter(edges, step) {
            if of_unit[unit].iter().all(|link| link.with != edge.family()) {
                let (to, so_far) = step(edge);
                search.meet(Way { to, from, so_far, toll: price[to] }, reach);
            }
            edges = after;
        }
    }

    /// Meets the units that could give up a link with a family.
    fn ask_holders(&mut self, family: u32, distance: M, reach: M) {
        let spent = distance - self.price[family];
        let Self { search, price, of_family, unit_cost, .. } = self;
        let families = price.count();
        let step = |link: &super::links::Link| (families + link.with, spent - M::from(link.cost));
        let mut holders = &of_family[family][..];
        while let Some((link, after)) = search.first_shorter(holders, step) {
            let (to, so_far) = step(link);
            search.meet(Way { to, from: family, so_far, toll: unit_cost[link.with] }, reach);
            holders = after;
        }
    }

    /// Every unit of the way takes the family after it and gives up the one before, the last first.
    fn move_up(&mut self, start: u32, last: u32) {
        let families = self.price.count();
        let mut family = last;
        loop {
            let place = self.search.came_from(family);
            let unit = place - families;
            self.link(unit, family);
            if unit == start {
                return;
            }
            family = self.search.came_from(place);
            self.unlink(unit, family);
        }
    }
}
