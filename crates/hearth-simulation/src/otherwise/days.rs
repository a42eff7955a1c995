//! The days of a life that a source may tell otherwise, and how one is told so throughout.

use hearth_domain::day::days_between;
use hearth_domain::{Day, Milestone};

use crate::child::Child;
use crate::plan::{Attempt, Plan};

/// Something that happened on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Happening {
    /// Which of the child's plans it is of; the first, for birth and entry to care.
    pub plan: usize,
    pub kind: Milestone,
    pub day: Day,
}

/// Everything that had happened by the last day and shares its day with nothing else.
pub(super) fn movable(child: &Child, last: Day) -> Vec<Happening> {
    let days = days_of(child);
    let mut found = vec![Happening { plan: 0, kind: Milestone::BirthDate, day: child.born }];
    let entered = child.periods.last().map(|period| period.entered);
    found.extend(entered.map(|day| Happening { plan: 0, kind: Milestone::EnteredCare, day }));
    for (plan, one) in child.plans.iter().enumerate() {
        let dated =
            |(kind, day): (Milestone, Option<Day>)| day.map(|day| Happening { plan, kind, day });
        found.extend(of_plan(one, last).into_iter().filter_map(dated));
    }
    let stands_alone = |one: &Happening| {
        let times = days.iter().filter(|day| **day == one.day).count();
        let is_entry = Some(one.day) == entered && one.kind != Milestone::EnteredCare;
        one.day <= last && times <= most_of_one(one.kind) && !is_entry
    };
    found.retain(stands_alone);
    found
}

/// The days of a plan, the latest of those that come again.
fn of_plan(plan: &Plan, last: Day) -> [(Milestone, Option<Day>); 8] {
    let latest = |of: fn(&Attempt) -> Option<Day>| {
        plan.attempts.iter().filter_map(of).rfind(|day| *day <= last)
    };
    [
        (Milestone::EarlyPermanenceMoveIn, plan.early),
        (Milestone::Decision, Some(plan.decided)),
        (Milestone::PlacementOrder, plan.order),
        (Milestone::Match, latest(|attempt| Some(attempt.matched))),
        (Milestone::PlacedForAdoption, latest(|attempt| Some(attempt.placed))),
        (Milestone::Disruption, latest(|attempt| attempt.disrupted)),
        (Milestone::AdoptionOrder, plan.granted.map(|(day, _)| day)),
        (Milestone::Reversal, plan.reversed.map(|(day, _)| day)),
    ]
}

/// How often the day of one thing stands in a life: in the plan, and in care where that changes with it.
fn most_of_one(kind: Milestone) -> usize {
    match kind {
        Milestone::BirthDate | Milestone::EnteredCare | Milestone::Decision | Milestone::Match => 1,
        _ => 2,
    }
}

/// Every day of a life on which something begins or ends.
fn days_of(child: &Child) -> Vec<Day> {
    let mut days = vec![child.born];
    for period in &child.periods {
        days.extend([period.entered, period.left]);
        days.extend(period.changes());
    }
    for plan in &child.plans {
        let [early, decided, order, _, _, _, granted, reversed] = of_plan(plan, Day::MAX);
        days.extend(
            [early, decided, order, granted, reversed].into_iter().filter_map(|(_, day)| day),
        );
        for attempt in &plan.attempts {
            days.extend([attempt.matched, attempt.placed]);
            days.extend(attempt.disrupted);
        }
    }
    days
}

/// How many days earlier and later it may be told: less than half the way to the nearest other day.
pub(super) fn room(child: &Child, day: Day) -> (i32, i32) {
    let days = days_of(child);
    let before = days.iter().filter(|other| **other < day).max();
    let after = days.iter().filter(|other| **other > day).min();
    let half = |first: Day, second: Day| (days_between(first, second) - 1) / 2;
    (
        before.map_or(i32::MAX, |before| half(*before, day)),
        after.map_or(i32::MAX, |after| half(day, *after)),
    )
}

impl Happening {
    /// Tells it of another day, wherever it stands in the life.
    pub(super) fn tell(self, child: &mut Child, told: Day) {
        let day = self.day;
        if self.kind == Milestone::BirthDate {
            child.born = told;
        }
        if self.kind == Milestone::EnteredCare {
            let of_care = child.plans.iter_mut().filter(|plan| plan.entered == day);
            of_care.for_each(|plan| plan.entered = told);
        } else if let Some(plan) = child.plans.get_mut(self.plan) {
            self.tell_in_plan(plan, told);
        }
        let Some(period) = child.periods.last_mut() else { return };
        match self.kind {
            Milestone::EnteredCare => period.tell_entry(told),
            Milestone::PlacementOrder => period.tell_status(day, told),
            Milestone::EarlyPermanenceMoveIn
            | Milestone::PlacedForAdoption
            | Milestone::Disruption => period.tell_stay(day, told),
            Milestone::AdoptionOrder => period.left = told,
            _ => {}
        }
    }

    fn tell_in_plan(self, plan: &mut Plan, told: Day) {
        let day = self.day;
        match self.kind {
            Milestone::EarlyPermanenceMoveIn => plan.early = Some(told),
            Milestone::Decision => plan.decided = told,
            Milestone::PlacementOrder => plan.order = Some(told),
            Milestone::AdoptionOrder => plan.granted = plan.granted.map(|(_, why)| (told, why)),
            Milestone::Reversal => plan.reversed = plan.reversed.map(|(_, why)| (told, why)),
            _ => {}
        }
        for attempt in &mut plan.attempts {
            match self.kind {
                Milestone::Match if attempt.matched == day => attempt.matched = told,
                Milestone::PlacedForAdoption if attempt.placed == day => attempt.placed = told,
                Milestone::Disruption if attempt.disrupted == Some(day) => {
                    attempt.disrupted = Some(told);
                }
                _ => {}
            }
        }
    }
}
