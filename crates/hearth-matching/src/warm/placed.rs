//! A unit without a place finds one, by the shortest way along exchanges.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Warm;
use crate::slots::NOBODY;

/// Where a way ends.
#[derive(Clone, Copy)]
enum End {
    /// This unit waits.
    Waits(u32),
    /// This family was free.
    Free(u32),
}

impl Warm {
    /// Gives a unit a family or lets one wait, so that the plan is best again.
    pub(super) fn place(&mut self, unit: u32) {
        let choices = self.edges[unit].iter();
        let costs = choices.map(|edge| i128::from(edge.cost) + self.price[edge.family]);
        self.unit_cost[unit] = costs.chain([self.waiting[unit]]).min().unwrap_or_default();
        let mut passed = vec![(unit, 0)];
        let (end, distance) = self.nearest_end(unit, &mut passed);
        for (unit, at) in passed {
            self.unit_cost[unit] += distance - at;
            let family = self.family_of[unit];
            if family != NOBODY {
                self.price[family] += distance - at;
            }
        }
        self.move_up(unit, end);
        self.forget_distances();
    }

    /// The nearest end, and the units passed before it with their distances.
    fn nearest_end(&mut self, start: u32, passed: &mut Vec<(u32, i128)>) -> (End, i128) {
        let mut queue = BinaryHeap::new();
        let mut best = (End::Waits(start), self.waiting[start] - self.unit_cost[start]);
        self.leave(start, 0, best.1, &mut queue);
        while let Some(Reverse((distance, family))) = queue.pop() {
            if distance >= best.1 {
                break;
            }
            if distance > self.distance[family] {
                continue;
            }
            let holder = self.unit_of[family];
            if holder == NOBODY {
                return (End::Free(family), distance);
            }
            passed.push((holder, distance));
            let waits = distance + self.waiting[holder] - self.unit_cost[holder];
            if waits < best.1 {
                best = (End::Waits(holder), waits);
            }
            self.leave(holder, distance, best.1, &mut queue);
        }
        passed.retain(|(_, distance)| *distance < best.1);
        best
    }

    fn leave(
        &mut self,
        unit: u32,
        distance: i128,
        limit: i128,
        queue: &mut BinaryHeap<Reverse<(i128, u32)>>,
    ) {
        let edges = std::mem::take(&mut self.edges[unit]);
        for edge in &edges {
            let over = i128::from(edge.cost) + self.price[edge.family] - self.unit_cost[unit];
            if distance + over < limit && self.meet(edge.family, distance + over, unit) {
                queue.push(Reverse((distance + over, edge.family)));
            }
        }
        self.edges[unit] = edges;
    }

    /// Moves every unit of the way to the next family on it.
    fn move_up(&mut self, start: u32, end: End) {
        let mut family = match end {
            End::Free(family) => family,
            End::Waits(unit) => std::mem::replace(&mut self.family_of[unit], NOBODY),
        };
        while family != NOBODY {
            let unit = self.came_from[family];
            let left = std::mem::replace(&mut self.family_of[unit], family);
            self.unit_of[family] = unit;
            family = if unit == start { NOBODY } else { left };
        }
    }
}
