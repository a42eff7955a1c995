//! Care of a child with a plan for adoption: the plan's days become statuses and stays.

use hearth_domain::Day;
use hearth_domain::codes::{CategoryOfNeed, LegalStatus, PlacementType, ReasonPlaceChange};
use hearth_domain::day::{add_days, days_between};

use crate::assumptions as assume;
use crate::ordinary::{self, Person, Stretch};
use crate::period::{OpenPeriod, Period};
use crate::place::{self, Placement};
use crate::plan::{Attempt, Plan, Route};
use crate::stream::Stream;
use crate::world::World;

/// Fewer days in one placement than this are not told of before a child is placed.
const SHORTEST_STAY: i32 = 20;

/// The period of care in which the plans are made, the first of which is `first`.
pub(crate) fn care(
    world: &World<'_>,
    stream: &mut Stream,
    person: &Person,
    need: CategoryOfNeed,
    plans: (&Plan, Option<&Plan>),
) -> Period {
    let (first, second) = plans;
    let mut open = enter(world, stream, first, need);
    follow(world, stream, &mut open, first);
    let mut last = first;
    if let Some(second) = second {
        settle(world, stream, &mut open, (first.ends(), second.decided));
        follow(world, stream, &mut open, second);
        last = second;
    }
    match (last.granted, last.reversed) {
        (Some((day, why)), _) => open.leave(day, why),
        (None, reversed) => {
            let from = reversed.map_or(last.decided, |(day, _)| day);
            let until = add_days(from, 30 + stream.days(&assume::STAY));
            ordinary::go_on(
                world,
                stream,
                person,
                open,
                Stretch { from, until, statuses: Vec::new() },
            )
        }
    }
}

/// Entry to care, the first placement, and the moves before the decision.
fn enter(world: &World<'_>, stream: &mut Stream, plan: &Plan, need: CategoryOfNeed) -> OpenPeriod {
    let entered = plan.entered;
    let by_agreement = plan.by_consent || stream.chance(assume::SECTION_20_FIRST);
    let status = if by_agreement { LegalStatus::V2 } else { LegalStatus::C1 };
    let placement = first_placement(world, stream, plan);
    let mut open = OpenPeriod::begin(entered, need, status, placement);
    if !plan.by_consent {
        let proceedings = add_days(entered, stream.within(assume::ENTRY_TO_PROCEEDINGS));
        open.change_status(proceedings, LegalStatus::C1);
    }
    let care_order = add_days(entered, stream.days(&assume::ENTRY_TO_CARE_ORDER));
    if plan.route == Route::FosterCarers && care_order < plan.decided {
        open.change_status(care_order, LegalStatus::C2);
    }
    if let Some(early) = plan.early.filter(|&early| early > entered) {
        let carers = early_carers(world, stream);
        open.move_to(early, carers, ReasonPlaceChange::Carpl);
    } else if plan.early.is_none() && moves_before_placed(stream, &open) {
        settle(world, stream, &mut open, (entered, plan.decided));
    }
    open
}

/// From a mother and baby unit always, from foster carers sometimes.
fn moves_before_placed(stream: &mut Stream, open: &OpenPeriod) -> bool {
    stream.chance(assume::MOVES_BEFORE_PLACED) || open.placement().kind == PlacementType::R3
}

fn first_placement(world: &World<'_>, stream: &mut Stream, plan: &Plan) -> Placement {
    if plan.early == Some(plan.entered) {
        return early_carers(world, stream);
    }
    let kind = match plan.route {
        Route::FosterCarers => PlacementType::U4,
        _ if stream.chance(assume::MOTHER_AND_BABY) => PlacementType::R3,
        _ => PlacementType::U6,
    };
    place::of_kind(world, stream, kind)
}

fn early_carers(world: &World<'_>, stream: &mut Stream) -> Placement {
    let are_kin = stream.chance(assume::EARLY_PERMANENCE_WITH_KIN);
    let kind = if are_kin { PlacementType::U2 } else { PlacementType::U5 };
    place::with_foster_carers(world, stream, kind)
}

/// A move to other foster carers some time between two days.
fn settle(world: &World<'_>, stream: &mut Stream, open: &mut OpenPeriod, (from, to): (Day, Day)) {
    let days = days_between(from, to);
    if days <= 2 * SHORTEST_STAY {
        return;
    }
    let day = add_days(from, stream.between(SHORTEST_STAY, days - SHORTEST_STAY));
    let kind = if stream.chance(assume::SETTLES_LONG_TERM) {
        PlacementType::U4
    } else {
        PlacementType::U6
    };
    let carers = place::with_foster_carers(world, stream, kind);
    open.move_to(day, carers, stream.of(&assume::WHY_MOVED));
}

/// The order, the family and what becomes of it.
fn follow(world: &World<'_>, stream: &mut Stream, open: &mut OpenPeriod, plan: &Plan) {
    if let Some(order) = plan.order {
        open.change_status(order, LegalStatus::E1);
    }
    for attempt in &plan.attempts {
        live_with(world, stream, open, (plan, attempt));
    }
    if let Some((day, _)) = plan.reversed {
        open.change_status(day, LegalStatus::C2);
    }
}

fn live_with(
    world: &World<'_>,
    stream: &mut Stream,
    open: &mut OpenPeriod,
    (plan, attempt): (&Plan, &Attempt),
) {
    use PlacementType::{A3, A4, A5, A6};
    let placed = attempt.placed;
    match (plan.route.is_with_foster_carers(), plan.by_consent) {
        (true, true) => open.stay_as(placed, A3, ReasonPlaceChange::Carpl),
        (true, false) => open.stay_as(placed, A5, ReasonPlaceChange::Carpl),
        (false, by_consent) => {
            let kind = if by_consent { A4 } else { A6 };
            let family = place::with_adopters(world, stream, kind);
            open.move_to(placed, family, ReasonPlaceChange::Carpl);
        }
    }
    if let Some(disrupted) = attempt.disrupted {
        let carers = place::with_foster_carers(world, stream, PlacementType::U6);
        let why = if stream.chance(assume::DISRUPTED_BY_ADOPTERS) {
            ReasonPlaceChange::Creqo
        } else {
            ReasonPlaceChange::Lareq
        };
        open.move_to(disrupted, carers, why);
    }
}
