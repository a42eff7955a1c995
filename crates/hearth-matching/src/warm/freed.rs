//! A family that became free is offered round, by the shortest way along exchanges.

use super::amount::Amount;
use super::kept::Kept;
use crate::slots::NOBODY;

/// Where the offers end: this family stays free, and this unit, if any, that waited takes it.
struct End<M> {
    family: u32,
    taker: u32,
    distance: M,
}

impl<M: Amount> Kept<M> {
    /// Offers a free family, so that the plan is best again.
    pub(super) fn fill(&mut self, family: u32) {
        let end = self.best_end(family);
        let Self { search, price, unit_of, unit_cost, .. } = self;
        search.finish(|family, distance| {
            if distance < end.distance {
                price[family] -= end.distance - distance;
                let holder = unit_of[family];
                if holder != NOBODY {
                    unit_cost[holder] -= end.distance - distance;
                }
            }
        });
        self.move_down(family, &end);
    }

    fn best_end(&mut self, start: u32) -> End<M> {
        let mut end = End { family: start, taker: NOBODY, distance: self.price[start] };
        self.search.meet(start, M::NOTHING, NOBODY);
        while let Some((distance, family)) = self.search.nearest() {
            if distance >= end.distance {
                break;
            }
            let free = distance + self.price[family];
            if free < end.distance {
                end = End { family, taker: NOBODY, distance: free };
            }
            self.offer(family, distance, &mut end);
        }
        end
    }

    /// Offers a family to all units that may be considered for it and do not hold it.
    fn offer(&mut self, family: u32, distance: M, end: &mut End<M>) {
        let so_far = distance + self.price[family];
        for asker in self.pairs.of_family(family) {
            let held = self.family_of[asker.unit];
            let distance = so_far + M::from(asker.cost) - self.unit_cost[asker.unit];
            if held == family || distance >= end.distance {
                continue;
            }
            if held == NOBODY {
                *end = End { family, taker: asker.unit, distance };
            } else {
                self.search.meet(held, distance, family);
            }
        }
    }

    /// Moves the holder of every family of the way to the family it was offered.
    fn move_down(&mut self, start: u32, end: &End<M>) {
        let mut way = vec![end.family];
        while let Some(last) = way.last().copied().filter(|last| *last != start) {
            way.push(self.search.came_from(last));
        }
        for (offered, left) in way.iter().rev().zip(way.iter().rev().skip(1)) {
            let unit = self.unit_of[*left];
            self.family_of[unit] = *offered;
            self.unit_of[*offered] = unit;
        }
        self.unit_of[end.family] = end.taker;
        if end.taker != NOBODY {
            self.family_of[end.taker] = end.family;
        }
    }
}
