//! A unit without a place finds one, by the shortest way along exchanges.

use super::kept::Kept;
use crate::costed::Costed;
use crate::slots::NOBODY;
use crate::ways::amount::Amount;
use crate::ways::search::Way;

/// Where a way ends.
#[derive(Clone, Copy)]
enum Stop {
    /// This unit waits.
    Waits(u32),
    /// This family was free.
    Free(u32),
}

/// Where the shortest way known ends, and how far that is.
struct End<M> {
    stop: Stop,
    distance: M,
}

impl<M: Amount> Kept<M> {
    /// Gives a unit a family or lets one wait, so that the plan is best again.
    pub(super) fn place(&mut self, unit: u32) {
        let choices = self.pairs.of_unit(unit).iter();
        let costs = choices.map(|pair| {
            let price = self.price[pair.number()];
            (M::from(pair.cost()) + price, price)
        });
        let waiting = self.waiting[unit];
        let best = costs.min().filter(|(cost, _)| *cost < waiting);
        self.unit_cost[unit] = best.map_or(waiting, |(cost, _)| cost);
        if let Some((_, price)) = best
            && !self.place_from_both_ends(unit, price)
        {
            self.place_from_one_end(unit);
        }
    }

    fn place_from_one_end(&mut self, unit: u32) {
        let end = self.nearest_end(unit);
        self.unit_cost[unit] += end.distance;
        let Self { search, price, unit_of, unit_cost, .. } = self;
        search.finish(|family, distance| {
            if distance < end.distance {
                price[family] += end.distance - distance;
                unit_cost[unit_of[family]] += end.distance - distance;
            }
        });
        let vacated = match end.stop {
            Stop::Free(family) => family,
            Stop::Waits(unit) => std::mem::replace(&mut self.family_of[unit], NOBODY),
        };
        if vacated != NOBODY {
            self.move_up(vacated);
        }
    }

    /// The nearest end for a unit.
    fn nearest_end(&mut self, start: u32) -> End<M> {
        let distance = self.waiting[start] - self.unit_cost[start];
        let mut end = End { stop: Stop::Waits(start), distance };
        self.leave(start, M::NOTHING, end.distance);
        while let Some((distance, family)) = self.search.nearest() {
            if distance >= end.distance {
                break;
            }
            let holder = self.unit_of[family];
            if holder == NOBODY {
                return End { stop: Stop::Free(family), distance };
            }
            let waits = distance + self.waiting[holder] - self.unit_cost[holder];
            if waits < end.distance {
                end = End { stop: Stop::Waits(holder), distance: waits };
            }
            self.leave(holder, distance, end.distance);
        }
        end
    }

    /// Meets the families that a unit could take, and goes on from those within reach.
    pub(super) fn leave(&mut self, unit: u32, distance: M, reach: M) {
        let spent = distance - self.unit_cost[unit];
        let Self { pairs, search, price, .. } = self;
        let mut edges = pairs.of_unit(unit);
        let step = |pair: &Costed| (pair.number(), spent + M::from(pair.cost()));
        while let Some((edge, after)) = search.first_shorter(edges, step) {
            let (to, so_far) = step(edge);
            search.meet(Way { to, from: unit, so_far, toll: price[to] }, reach);
            edges = after;
        }
    }

    /// Moves every unit of the way to the next family on it, up to one that has become free.
    pub(super) fn move_up(&mut self, mut family: u32) {
        while family != NOBODY {
            let unit = self.search.came_from(family);
            self.unit_of[family] = unit;
            family = std::mem::replace(&mut self.family_of[unit], family);
        }
    }
}
