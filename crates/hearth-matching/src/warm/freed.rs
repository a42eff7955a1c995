//! A family that became free is offered round, by the shortest way along exchanges.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Warm;
use crate::slots::NOBODY;

/// Where the offers end: this family stays free, and this unit, if any, that waited takes it.
struct End {
    family: u32,
    taker: u32,
    distance: i128,
}

impl Warm {
    /// Offers a free family, so that the plan is best again.
    pub(super) fn fill(&mut self, family: u32) {
        let end = self.best_end(family);
        for met in std::mem::take(&mut self.met) {
            let gained = end.distance - self.distance[met];
            if gained > 0 {
                self.price[met] -= gained;
                let holder = self.unit_of[met];
                if holder != NOBODY {
                    self.unit_cost[holder] -= gained;
                }
            }
            self.distance[met] = super::FAR;
        }
        self.move_down(family, &end);
    }

    fn best_end(&mut self, start: u32) -> End {
        let mut queue = BinaryHeap::new();
        let mut end = End { family: start, taker: NOBODY, distance: self.price[start] };
        self.meet(start, 0, NOBODY);
        queue.push(Reverse((0, start)));
        while let Some(Reverse((distance, family))) = queue.pop() {
            if distance >= end.distance {
                break;
            }
            if distance > self.distance[family] {
                continue;
            }
            if distance + self.price[family] < end.distance {
                let distance = distance + self.price[family];
                end = End { family, taker: NOBODY, distance };
            }
            self.offer(family, distance, &mut end, &mut queue);
        }
        end
    }

    /// Offers a family to all units that may be considered for it and do not hold it.
    fn offer(
        &mut self,
        family: u32,
        distance: i128,
        end: &mut End,
        queue: &mut BinaryHeap<Reverse<(i128, u32)>>,
    ) {
        let askers = std::mem::take(&mut self.askers[family]);
        for asker in &askers {
            let held = self.family_of[asker.unit];
            let over = i128::from(asker.cost) + self.price[family] - self.unit_cost[asker.unit];
            if held == family || distance + over >= end.distance {
                continue;
            }
            if held == NOBODY {
                *end = End { family, taker: asker.unit, distance: distance + over };
            } else if self.meet(held, distance + over, family) {
                queue.push(Reverse((distance + over, held)));
            }
        }
        self.askers[family] = askers;
    }

    /// Moves the holder of every family of the way to the family it was offered.
    fn move_down(&mut self, start: u32, end: &End) {
        let mut way = vec![end.family];
        while let Some(last) = way.last().copied().filter(|last| *last != start) {
            way.push(self.came_from[last]);
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
