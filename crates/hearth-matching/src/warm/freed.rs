//! A family that became free is offered round, by the shortest way along exchanges.

use super::kept::Kept;
use crate::costed::Costed;
use crate::slots::NOBODY;
use crate::ways::amount::Amount;
use crate::ways::search::Way;

/// Where the offers end: this family stays free, and this unit, if any, that waited takes it.
struct End<M> {
    family: u32,
    taker: u32,
    distance: M,
}

impl<M: Amount> Kept<M> {
    /// Offers a free family, so that the plan is best again.
    pub(super) fn fill(&mut self, family: u32) {
        if !self.fill_from_both_ends(family) {
            self.fill_from_one_end(family);
        }
    }

    fn fill_from_one_end(&mut self, family: u32) {
        let end = self.best_end(family);
        self.price[family] -= end.distance;
        let Self { offers, price, family_of, unit_cost, .. } = self;
        offers.finish(|unit, distance| {
            if distance < end.distance {
                unit_cost[unit] -= end.distance - distance;
                price[family_of[unit]] -= end.distance - distance;
            }
        });
        self.move_down(family, &end);
    }

    fn best_end(&mut self, start: u32) -> End<M> {
        let mut end = End { family: start, taker: NOBODY, distance: self.price[start] };
        self.offer_on(start, NOBODY, M::NOTHING, &mut end);
        while let Some((distance, unit)) = self.offers.nearest() {
            if distance >= end.distance {
                break;
            }
            let family = self.family_of[unit];
            let free = distance + self.price[family];
            if free < end.distance {
                end = End { family, taker: NOBODY, distance: free };
            }
            self.offer_on(family, unit, distance, &mut end);
        }
        end
    }

    fn offer_on(&mut self, family: u32, leaver: u32, distance: M, end: &mut End<M>) {
        if let Some((distance, taker)) = self.offer(family, leaver, distance, end.distance) {
            *end = End { family, taker, distance };
        }
    }

    /// Offers the family that a unit would leave to all units that may be considered for it, and
    /// goes on from those within reach that have a family. Gives the nearest within reach of those
    /// that have none.
    pub(super) fn offer(
        &mut self,
        family: u32,
        leaver: u32,
        distance: M,
        reach: M,
    ) -> Option<(M, u32)> {
        let mut taker = None;
        let offered = distance + self.price[family];
        let Self { pairs, offers, unit_cost, family_of, .. } = self;
        let mut askers = pairs.of_family(family);
        let step = |asker: &Costed| (asker.number(), offered + M::from(asker.cost()));
        while let Some((asker, after)) = offers.first_shorter(askers, step) {
            let (to, so_far) = step(asker);
            let way = Way { to, from: leaver, so_far, toll: M::NOTHING - unit_cost[to] };
            let waits = family_of[to] == NOBODY;
            if waits && taker.map_or(reach, |(nearest, _)| nearest) > way.distance() {
                taker = Some((way.distance(), to));
            }
            offers.meet(way, if waits { M::NOTHING } else { reach });
            askers = after;
        }
        taker
    }

    /// Moves every unit of the way to the family it was offered, the last of them first.
    fn move_down(&mut self, start: u32, end: &End<M>) {
        let (mut family, mut taker) = (end.family, end.taker);
        loop {
            let leaver = std::mem::replace(&mut self.unit_of[family], taker);
            if taker != NOBODY {
                self.family_of[taker] = family;
            }
            if leaver == NOBODY {
                return;
            }
            taker = leaver;
            family = match self.offers.came_from(leaver) {
                NOBODY => start,
                before => self.family_of[before],
            };
        }
    }
}
