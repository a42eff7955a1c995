//! A shortest way along exchanges, searched from both its ends.
//!
//! Where priorities differ, a change often moves thousands of units of one level, but only one or
//! two can be those who come to wait or wait no longer. From one end the search would look at half
//! the level before it comes upon them; from both ends it looks at a small part.
//!
//! A search from one end settles how prices change near it: the nearer, the more. Here there are
//! two such changes, one about each end, and between them all prices of the level move alike
//! (`level` says why they may). Together they prove the new plan as well as one would.

use super::kept::Kept;
use super::level::Level;
use crate::slots::NOBODY;
use crate::ways::amount::Amount;
use crate::ways::search::Way;

/// The most units that a way may begin or end at. With more of them one search finds one soon.
const FEW: usize = 8;
/// The most levels that are looked at as one.
const MOST_LEVELS: usize = 8;

/// How far two searches came towards each other.
struct Meeting<M> {
    level: Level<M>,
    /// How far from the unit that moves up.
    ahead: M,
    /// How far back from the other end.
    back: M,
    /// The family where they met, or nobody when they did not.
    family: u32,
}

impl<M: Amount> Meeting<M> {
    fn distance(&self) -> M {
        self.ahead + self.back
    }
}

/// The few things of the least distance, the nearest first, and the distance of the next.
struct Few<M> {
    nearest: Vec<(M, u32)>,
    next: M,
}

impl<M: Amount> Few<M> {
    fn of(all: impl Iterator<Item = (M, u32)>) -> Self {
        let mut few = Self { nearest: Vec::with_capacity(FEW + 1), next: M::FAR };
        for one in all {
            if one.0 < few.next {
                few.take(one);
            }
        }
        few
    }

    fn take(&mut self, one: (M, u32)) {
        let at = self.nearest.partition_point(|other| *other < one);
        self.nearest.insert(at, one);
        if self.nearest.len() > FEW
            && let Some((next, _)) = self.nearest.pop()
        {
            self.next = next;
        }
    }
}

impl<M: Amount> Kept<M> {
    /// Gives a unit one of the families of the level about a price, or lets it or another wait.
    /// Whether it could; when not, nothing has changed.
    pub(super) fn place_from_both_ends(&mut self, unit: u32, about: M) -> bool {
        let Some((level, ends, nearest)) = self.level_to_rise(about) else { return false };
        let waits = self.waiting[unit] - self.unit_cost[unit];
        let room = level.room_above().min(ends.next);
        let within = waits.min(room);
        self.leave(unit, M::NOTHING, within);
        for (_, end) in ends.nearest {
            let (so_far, toll) = (self.waiting[end], M::NOTHING - self.unit_cost[end]);
            self.offers.meet(Way { to: end, from: NOBODY, so_far, toll }, within);
        }
        let apart = Meeting { level, ahead: M::NOTHING, back: nearest.min(within), family: NOBODY };
        let meeting = self.come_together(apart, within);
        if meeting.family == NOBODY && waits > room {
            self.forget_searches();
            return false;
        }
        self.unit_cost[unit] += meeting.distance();
        self.set_prices(&meeting, M::NOTHING);
        if meeting.family != NOBODY {
            self.move_down_to(meeting.family, NOBODY);
            self.move_up(meeting.family);
        }
        true
    }

    /// Gives a free family to one of its level that gives up another, and so on up to one that
    /// waits. Whether it could; when not, nothing has changed.
    pub(super) fn fill_from_both_ends(&mut self, family: u32) -> bool {
        let Some((level, starts)) = self.level_to_fall(family) else { return false };
        let others = level.lowest_price() - (level.most_paid() - starts.next);
        let room = level.room_below().min(others);
        if room <= M::NOTHING {
            return false;
        }
        for (_, start) in starts.nearest {
            self.leave(start, M::NOTHING, room);
        }
        self.offer(family, NOBODY, M::NOTHING, room);
        let at_once = self.search.distance(family).filter(|distance| *distance < room);
        let met = if at_once.is_some() { family } else { NOBODY };
        let apart = Meeting { level, ahead: M::NOTHING, back: M::NOTHING, family: met };
        let meeting = self.come_together(apart, at_once.unwrap_or(room));
        if meeting.family == NOBODY {
            self.forget_searches();
            return false;
        }
        self.set_prices(&meeting, meeting.distance());
        self.price[family] -= meeting.back;
        if meeting.family != family {
            self.move_down_to(meeting.family, family);
        }
        self.move_up(meeting.family);
        true
    }

    /// The level about a price, with those above it that stand in the way of who could wait. Also
    /// those units, and how far the nearest is.
    fn level_to_rise(&self, price: M) -> Option<(Level<M>, Few<M>, M)> {
        let mut highest = price;
        for _ in 0..MOST_LEVELS {
            let level = self.level_between(price, highest, NOBODY)?;
            let ends = self.who_could_wait(&level);
            let (nearest, _) = ends.nearest.first().copied()?;
            if nearest < level.room_above() {
                return Some((level, ends, nearest));
            }
            highest = level.price_above();
        }
        None
    }

    /// The level of a free family, with those below it down to one where somebody waits. Also
    /// those who do.
    fn level_to_fall(&self, family: u32) -> Option<(Level<M>, Few<M>)> {
        let price = self.price[family];
        let mut lowest = price;
        for _ in 0..MOST_LEVELS {
            let level = self.level_between(lowest, price, family)?;
            let starts = self.who_could_be_served(&level);
            if !starts.nearest.is_empty() {
                return Some((level, starts));
            }
            lowest = level.price_below();
        }
        None
    }

    /// The units of a level that would come to wait first, with how much dearer their families
    /// would have to be.
    fn who_could_wait(&self, level: &Level<M>) -> Few<M> {
        let families = (0..self.price.count()).filter(|family| level.holds(self.price[*family]));
        let holders = families.map(|family| self.unit_of[family]);
        Few::of(holders.map(|unit| (self.waiting[unit] - self.unit_cost[unit], unit)))
    }

    /// The waiting units who would be served first by a family of a level, with how much less
    /// they would pay than the most that is paid there.
    fn who_could_be_served(&self, level: &Level<M>) -> Few<M> {
        let units = (0..self.family_of.count()).filter(|unit| self.family_of[*unit] == NOBODY);
        let could = units.filter(|unit| level.is_paid_here(self.waiting[*unit]));
        let with_pairs = could.filter(|unit| !self.pairs.of_unit(*unit).is_empty());
        Few::of(with_pairs.map(|unit| (level.most_paid() - self.waiting[unit], unit)))
    }

    /// Lets both searches go on in turn until no shorter way than the best can be left.
    fn come_together(&mut self, mut meeting: Meeting<M>, mut best: M) -> Meeting<M> {
        loop {
            let Some(next) = self.search.nearest().filter(|next| next.0 + meeting.back < best)
            else {
                meeting.ahead = best - meeting.back;
                return meeting;
            };
            meeting.ahead = next.0;
            best = self.step_ahead(next, best, &mut meeting);
            let Some(next) = self.offers.nearest().filter(|next| next.0 + meeting.ahead < best)
            else {
                meeting.back = best - meeting.ahead;
                return meeting;
            };
            meeting.back = next.0;
            best = self.step_back(next, best, &mut meeting);
        }
    }

    /// Leaves the family that is nearest to the start. Gives the length of the best way so far.
    fn step_ahead(&mut self, (distance, family): (M, u32), mut best: M, to: &mut Meeting<M>) -> M {
        let holder = self.unit_of[family];
        let rest = if holder == NOBODY { Some(M::NOTHING) } else { self.offers.distance(holder) };
        if let Some(way) = rest.map(|rest| distance + rest).filter(|way| *way < best) {
            best = way;
            to.family = family;
        }
        if holder != NOBODY && to.level.is_about(self.price[family]) {
            self.leave(holder, distance, best - to.back);
        }
        best
    }

    /// Offers the family of the unit that is nearest to the end. Gives the length of the best way
    /// so far.
    fn step_back(&mut self, (distance, unit): (M, u32), mut best: M, to: &mut Meeting<M>) -> M {
        let family = self.family_of[unit];
        let rest = self.search.distance(family);
        if let Some(way) = rest.map(|rest| distance + rest).filter(|way| *way < best) {
            best = way;
            to.family = family;
        }
        if to.level.is_about(self.price[family]) {
            self.offer(family, unit, distance, best - to.ahead);
        }
        best
    }

    /// Moves the prices of the level: up about the start, down about the end, less what is said.
    fn set_prices(&mut self, meeting: &Meeting<M>, less: M) {
        let Meeting { level, ahead, back, .. } = meeting;
        let Self { search, offers, price, unit_cost, unit_of, family_of, .. } = self;
        for family in 0..price.count() {
            if level.holds(price[family]) {
                price[family] += *back - less;
                if unit_of[family] != NOBODY {
                    unit_cost[unit_of[family]] += *back - less;
                }
            }
        }
        search.finish(|family, distance| {
            if distance < *ahead && level.is_about(price[family]) {
                price[family] += *ahead - distance;
                unit_cost[unit_of[family]] += *ahead - distance;
            }
        });
        offers.finish(|unit, distance| {
            let family = family_of[unit];
            if distance < *back && family != NOBODY && level.is_about(price[family]) {
                price[family] -= *back - distance;
                unit_cost[unit] -= *back - distance;
            }
        });
    }

    fn forget_searches(&mut self) {
        self.search.finish(|_, _| ());
        self.offers.finish(|_, _| ());
    }

    /// Moves the holder of a family, and each after it, to the family it was offered; the last of
    /// them has this one.
    fn move_down_to(&mut self, family: u32, last: u32) {
        let mut unit = self.unit_of[family];
        loop {
            let leaver = self.offers.came_from(unit);
            let offered = if leaver == NOBODY { last } else { self.family_of[leaver] };
            self.family_of[unit] = offered;
            if offered != NOBODY {
                self.unit_of[offered] = unit;
            }
            if leaver == NOBODY {
                return;
            }
            unit = leaver;
        }
    }
}
