//! A period of being looked after as facts: legal statuses and stays, and the episodes they make.

use std::collections::BTreeSet;

use hearth_domain::Day;
use hearth_domain::codes::{
    CategoryOfNeed, LegalStatus, PlacementProvider, PlacementType, ReasonEpisodeCeased,
    ReasonForNewEpisode, ReasonPlaceChange,
};

use crate::place::Placement;

/// A legal status from a day on.
#[derive(Debug, Clone)]
struct Status {
    from: Day,
    status: LegalStatus,
}

/// A stay in a placement from a day on.
#[derive(Debug, Clone)]
struct Stay {
    from: Day,
    placement: Placement,
    with_same_carer: bool,
    why_moved: ReasonPlaceChange,
}

/// A period of being looked after, from its first day to its last.
#[derive(Debug, Clone)]
pub(crate) struct Period {
    /// The day it began.
    pub(crate) entered: Day,
    /// The day it ended.
    pub(crate) left: Day,
    /// Why it ended.
    pub(crate) why_left: ReasonEpisodeCeased,
    /// The main reason the child is in need.
    pub(crate) need: CategoryOfNeed,
    statuses: Vec<Status>,
    stays: Vec<Stay>,
}

/// One episode of a period, as the return counts them: a new one at every change.
#[derive(Debug, Clone)]
pub(crate) struct Episode<'a> {
    pub(crate) began: Day,
    pub(crate) why_new: ReasonForNewEpisode,
    pub(crate) status: LegalStatus,
    pub(crate) placement: &'a Placement,
    pub(crate) ceased: Day,
    pub(crate) why_ceased: ReasonEpisodeCeased,
    pub(crate) why_moved: Option<ReasonPlaceChange>,
}

impl Period {
    /// Whether the child is looked after at some moment from `first` to `last`.
    pub(crate) fn touches(&self, first: Day, last: Day) -> bool {
        self.entered <= last && self.left >= first
    }

    /// The episodes, in order of day. No two begin on the same day.
    pub(crate) fn episodes(&self) -> Vec<Episode<'_>> {
        let starts: BTreeSet<Day> = self
            .statuses
            .iter()
            .map(|status| status.from)
            .chain(self.stays.iter().map(|stay| stay.from))
            .collect();
        let mut episodes: Vec<Episode<'_>> = Vec::with_capacity(starts.len());
        for day in starts {
            let Some((status, stay)) = self.on(day) else { continue };
            let moved = (stay.from == day).then_some(stay);
            if let Some(before) = episodes.last_mut() {
                before.ceased = day;
                before.why_ceased = ReasonEpisodeCeased::X1;
                before.why_moved = moved.map(|stay| stay.why_moved);
            }
            let why_new = if episodes.is_empty() {
                ReasonForNewEpisode::S
            } else {
                why_new(status.from == day, moved)
            };
            episodes.push(Episode {
                began: day,
                why_new,
                status: status.status,
                placement: &stay.placement,
                ceased: self.left,
                why_ceased: self.why_left,
                why_moved: None,
            });
        }
        episodes
    }

    /// Who provides the placement the child is in on that day.
    pub(crate) fn provider_on(&self, day: Day) -> Option<PlacementProvider> {
        self.on(day).and_then(|(_, stay)| stay.placement.provider)
    }

    /// The days on which a status or a stay begins, save the first.
    pub(crate) fn changes(&self) -> impl Iterator<Item = Day> {
        let statuses = self.statuses.iter().skip(1).map(|status| status.from);
        statuses.chain(self.stays.iter().skip(1).map(|stay| stay.from))
    }

    /// Tells the status that began on one day of another.
    pub(crate) fn tell_status(&mut self, began: Day, told: Day) {
        let of_day = self.statuses.iter_mut().filter(|status| status.from == began);
        of_day.for_each(|status| status.from = told);
    }

    /// Tells the stay that began on one day of another.
    pub(crate) fn tell_stay(&mut self, began: Day, told: Day) {
        let of_day = self.stays.iter_mut().filter(|stay| stay.from == began);
        of_day.for_each(|stay| stay.from = told);
    }

    /// Tells the whole period of care from another day on.
    pub(crate) fn tell_entry(&mut self, told: Day) {
        let began = std::mem::replace(&mut self.entered, told);
        self.tell_status(began, told);
        self.tell_stay(began, told);
    }

    fn on(&self, day: Day) -> Option<(&Status, &Stay)> {
        let status = self.statuses.iter().rev().find(|status| status.from <= day)?;
        let stay = self.stays.iter().rev().find(|stay| stay.from <= day)?;
        Some((status, stay))
    }
}

fn why_new(status_changes: bool, moved: Option<&Stay>) -> ReasonForNewEpisode {
    match (status_changes, moved.map(|stay| stay.with_same_carer)) {
        (true, Some(true)) => ReasonForNewEpisode::U,
        (true, Some(false)) => ReasonForNewEpisode::B,
        (_, None) => ReasonForNewEpisode::L,
        (false, Some(true)) => ReasonForNewEpisode::T,
        (false, Some(false)) => ReasonForNewEpisode::P,
    }
}

/// A period that is being told, day after day.
#[derive(Debug, Clone)]
pub(crate) struct OpenPeriod {
    entered: Day,
    need: CategoryOfNeed,
    status: Status,
    stay: Stay,
    statuses: Vec<Status>,
    stays: Vec<Stay>,
}

impl OpenPeriod {
    /// Care begins.
    pub(crate) fn begin(
        entered: Day,
        need: CategoryOfNeed,
        status: LegalStatus,
        placement: Placement,
    ) -> Self {
        let stay = Stay {
            from: entered,
            placement,
            with_same_carer: false,
            why_moved: ReasonPlaceChange::Other,
        };
        let status = Status { from: entered, status };
        Self { entered, need, status, stay, statuses: Vec::new(), stays: Vec::new() }
    }

    /// The legal status as last told.
    pub(crate) fn status(&self) -> LegalStatus {
        self.status.status
    }

    /// The placement as last told.
    pub(crate) fn placement(&self) -> &Placement {
        &self.stay.placement
    }

    /// The legal status changes; telling the same again is no change. Days are told in order.
    pub(crate) fn change_status(&mut self, from: Day, status: LegalStatus) {
        if status == self.status.status {
            return;
        }
        debug_assert!(self.status.from < from, "a status is told out of order");
        let before = std::mem::replace(&mut self.status, Status { from, status });
        self.statuses.push(before);
    }

    /// The child moves to another carer.
    pub(crate) fn move_to(
        &mut self,
        from: Day,
        placement: Placement,
        why_moved: ReasonPlaceChange,
    ) {
        self.turn_to(Stay { from, placement, with_same_carer: false, why_moved });
    }

    /// The placement becomes another kind with the same carer.
    pub(crate) fn stay_as(&mut self, from: Day, kind: PlacementType, why_moved: ReasonPlaceChange) {
        let placement = Placement { kind, ..self.stay.placement.clone() };
        self.turn_to(Stay { from, placement, with_same_carer: true, why_moved });
    }

    fn turn_to(&mut self, stay: Stay) {
        debug_assert!(self.stay.from < stay.from, "a stay is told out of order");
        let before = std::mem::replace(&mut self.stay, stay);
        self.stays.push(before);
    }

    /// Care ends; what was told of that day and later does not come to pass.
    pub(crate) fn leave(mut self, left: Day, why_left: ReasonEpisodeCeased) -> Period {
        self.statuses.push(self.status);
        self.stays.push(self.stay);
        let (entered, need) = (self.entered, self.need);
        self.statuses.retain(|status| status.from == entered || status.from < left);
        self.stays.retain(|stay| stay.from == entered || stay.from < left);
        Period { entered, left, why_left, need, statuses: self.statuses, stays: self.stays }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Provision;
    use hearth_domain::codes::{CodeSet, PlacementProvider};
    use jiff::civil::date;

    fn placement(kind: PlacementType) -> Placement {
        Placement {
            kind,
            provider: Some(PlacementProvider::Pr1),
            postcode: None,
            provision: Provision::Unnumbered,
        }
    }

    fn show(period: &Period) -> Vec<String> {
        let show = |one: &Episode<'_>| {
            format!(
                "{} {} {} {} {} {} {}",
                one.began,
                one.why_new.code(),
                one.status.code(),
                one.placement.kind.code(),
                one.ceased,
                one.why_ceased.code(),
                one.why_moved.map_or("-", CodeSet::code),
            )
        };
        period.episodes().iter().map(show).collect()
    }

    #[test]
    fn every_change_begins_an_episode_and_two_on_one_day_begin_one() {
        let day = |month, day| date(2025, month, day);
        let mut open = OpenPeriod::begin(
            day(1, 1),
            CategoryOfNeed::N1,
            LegalStatus::C1,
            placement(PlacementType::U5),
        );
        open.change_status(day(3, 1), LegalStatus::E1);
        open.stay_as(day(4, 1), PlacementType::A5, ReasonPlaceChange::Carpl);
        open.change_status(day(6, 1), LegalStatus::C2);
        open.move_to(day(6, 1), placement(PlacementType::U6), ReasonPlaceChange::Carpl);
        open.move_to(day(8, 1), placement(PlacementType::U4), ReasonPlaceChange::Lareq);
        open.move_to(day(9, 1), placement(PlacementType::U6), ReasonPlaceChange::Other);
        let period = open.leave(day(9, 1), ReasonEpisodeCeased::E4a);
        let expected = [
            "2025-01-01 S C1 U5 2025-03-01 X1 -",
            "2025-03-01 L E1 U5 2025-04-01 X1 CARPL",
            "2025-04-01 T E1 A5 2025-06-01 X1 CARPL",
            "2025-06-01 B C2 U6 2025-08-01 X1 LAREQ",
            "2025-08-01 P C2 U4 2025-09-01 E4A -",
        ];
        assert_eq!(show(&period), expected);
    }
}
