//! The children of a family for whom adoption is decided: one decision and order for all, a family
//! found for each part of the group that is placed together.

use hearth_domain::Day;
use hearth_domain::codes::{LegalStatus, ReasonEpisodeCeased};
use hearth_domain::day::{add_days, days_between};

use super::Entry;
use super::members::{Member, draw_adopters};
use crate::adoption;
use crate::age::{birthday, years_old};
use crate::assumptions as assume;
use crate::child::Child;
use crate::period::{OpenPeriod, Period};
use crate::place;
use crate::plan::{Plan, Route, Start};
use crate::stream::Stream;
use crate::world::World;

/// A plan must have ended this long before the oldest of the unit comes of age.
const LATEST_AGE: i32 = 16;

/// What is decided for all the children of the family's plan.
struct Shared {
    entered: Day,
    decided: Day,
    order: Day,
    route: Route,
    by_consent: bool,
    early: Option<Day>,
    /// A first period of care before this one: from, to.
    before: Option<(Day, Day)>,
}

/// The children who have a plan; none in most families.
pub(super) fn draw(
    world: &World<'_>,
    stream: &mut Stream,
    entry: &Entry,
    members: &[Member],
) -> Vec<Child> {
    let Some(youngest) = members.first() else { return Vec::new() };
    let age = years_old(youngest.person.born, entry.entered);
    let chance = usize::try_from(age).ok().and_then(|age| assume::DECIDED_BY_AGE.get(age));
    if !stream.chance(chance.copied().unwrap_or(0)) {
        return Vec::new();
    }
    let joining = joining(stream, entry, members);
    let shared = decide(stream, entry, &joining);
    let units = units(stream, &joining);
    let mut children = Vec::new();
    for unit in units {
        children.extend(place_unit(world, stream, entry, (&shared, unit)));
    }
    children
}

/// The youngest always, the older ones if they are young enough.
fn joining(stream: &mut Stream, entry: &Entry, members: &[Member]) -> Vec<Member> {
    let mut joins = |(index, member): &(usize, &Member)| {
        let age = years_old(member.person.born, entry.entered);
        let is_left_out = age >= 5 && stream.chance(assume::LEFT_OUT_FROM_5);
        *index == 0 || (age <= assume::OLDEST_IN_PLAN && !is_left_out)
    };
    members.iter().enumerate().filter(|one| joins(one)).map(|(_, member)| member.clone()).collect()
}

/// The route, the decision and the order, and whether the family has been in care before.
fn decide(stream: &mut Stream, entry: &Entry, joining: &[Member]) -> Shared {
    let ages = |member: &Member| days_between(member.person.born, entry.entered);
    let youngest = joining.iter().map(ages).min().unwrap_or(0);
    let oldest = joining.iter().map(ages).max().unwrap_or(0);
    let is_alone = joining.len() == 1;
    let by_consent = is_alone && youngest < 120 && stream.chance(assume::BY_CONSENT);
    let route = draw_route(stream, by_consent, (youngest, oldest));
    let before = came_before(stream, entry.entered, (youngest, by_consent));
    let spread = match route {
        _ if by_consent => &assume::ENTRY_TO_DECISION_CONSENT,
        Route::FosterCarers => &assume::ENTRY_TO_DECISION_FOSTER,
        _ if oldest >= 5 * 365 => &assume::ENTRY_TO_DECISION_OLDER,
        _ => &assume::ENTRY_TO_DECISION,
    };
    let decided = add_days(entry.entered, stream.days(spread));
    let waits = if by_consent { 0 } else { stream.days(&assume::DECISION_TO_ORDER) };
    let early =
        (route == Route::EarlyPermanence).then(|| draw_early(stream, entry.entered, decided));
    let order = add_days(decided, waits);
    Shared { entered: entry.entered, decided, order, route, by_consent, early, before }
}

fn draw_route(stream: &mut Stream, by_consent: bool, (youngest, oldest): (i32, i32)) -> Route {
    let (chance, route) = match (youngest < 540, oldest >= 4 * 365) {
        _ if by_consent => (assume::EARLY_PERMANENCE_BY_CONSENT, Route::EarlyPermanence),
        (_, true) => (assume::BY_FOSTER_CARERS_FROM_4, Route::FosterCarers),
        (true, false) => (assume::EARLY_PERMANENCE, Route::EarlyPermanence),
        (false, false) => (assume::BY_FOSTER_CARERS, Route::FosterCarers),
    };
    if stream.chance(chance) { route } else { Route::Search }
}

/// The day of an early permanence placement: at entry, or some weeks later but before the decision.
fn draw_early(stream: &mut Stream, entered: Day, decided: Day) -> Day {
    let (low, high) = assume::ENTRY_TO_EARLY;
    let later = add_days(entered, stream.between(low, high));
    if stream.chance(assume::EARLY_FROM_ENTRY) || later >= decided { entered } else { later }
}

/// A first period of care that ended at home, for children old enough to have had one.
fn came_before(
    stream: &mut Stream,
    entered: Day,
    (youngest, by_consent): (i32, bool),
) -> Option<(Day, Day)> {
    let comes = stream.chance(assume::CAME_BACK);
    let gap = stream.days(&assume::HOME_TO_CARE);
    let length = stream.days(&assume::FIRST_PERIOD);
    let left = add_days(entered, -gap);
    let is_old_enough = youngest > gap + length;
    (comes && is_old_enough && !by_consent).then(|| (add_days(left, -length), left))
}

/// The parts of the group that are placed together: all of them, or two.
fn units(stream: &mut Stream, joining: &[Member]) -> Vec<Vec<Member>> {
    let chance = joining.len().checked_sub(2).and_then(|at| assume::PLACED_APART.get(at));
    let is_apart = stream.chance(chance.copied().unwrap_or(0));
    let most = i32::try_from(joining.len()).unwrap_or(1) - 1;
    let at = usize::try_from(stream.between(1, most.max(1))).unwrap_or(1);
    match joining.split_at_checked(at).filter(|_| is_apart) {
        Some((young, old)) => vec![young.to_vec(), old.to_vec()],
        None => vec![joining.to_vec()],
    }
}

/// The plans of one unit, and the care of each of its children.
///
/// None where the plan would run on until the oldest is nearly grown up.
fn place_unit(
    world: &World<'_>,
    stream: &mut Stream,
    entry: &Entry,
    (shared, unit): (&Shared, Vec<Member>),
) -> Vec<Child> {
    let oldest = unit.iter().map(|member| member.person.born).min();
    let limit = oldest.map_or(Day::MIN, |born| birthday(born, LATEST_AGE));
    let is_five = |day: Day| oldest.is_some_and(|born| birthday(born, 5) <= day);
    let is_harder = unit.len() > 1 || is_five(shared.order);
    let first = Plan::draw(stream, shared.start(is_harder));
    let second = second_plan(stream, &first, is_five(first.ends()) || unit.len() > 1)
        .filter(|second| second.ends() < limit);
    let adopters = draw_adopters(stream);
    if first.ends() >= limit {
        return Vec::new();
    }
    let mut child = |member: &Member| {
        let mut periods: Vec<Period> = shared
            .before
            .map(|days| first_period(world, stream, entry, days))
            .into_iter()
            .collect();
        let plans = (&first, second.as_ref());
        periods.push(adoption::care(world, stream, &member.person, entry.need, plans));
        let plans = [Some(first.clone()), second.clone()].into_iter().flatten().collect();
        member.adopted_by(adopters).child(periods, plans)
    };
    unit.iter().map(&mut child).collect()
}

impl Shared {
    fn start(&self, is_harder: bool) -> Start {
        let &Self { entered, decided, order, route, by_consent, early, .. } = self;
        Start { entered, route, by_consent, early, decided, order, is_harder }
    }
}

/// A second decision after a reversal.
fn second_plan(stream: &mut Stream, first: &Plan, is_harder: bool) -> Option<Plan> {
    let (reversed, _) = first.reversed?;
    if !stream.chance(assume::SECOND_DECISION) {
        return None;
    }
    let decided = add_days(reversed, stream.days(&assume::REVERSAL_TO_SECOND_DECISION));
    let with_carers = stream.chance(assume::SECOND_PLAN_BY_FOSTER_CARERS);
    let start = Start {
        entered: first.entered,
        route: if with_carers { Route::FosterCarers } else { Route::Search },
        by_consent: false,
        early: None,
        decided,
        order: add_days(decided, 1 + stream.days(&assume::DECISION_TO_ORDER)),
        is_harder,
    };
    Some(Plan::draw(stream, start))
}

fn first_period(
    world: &World<'_>,
    stream: &mut Stream,
    entry: &Entry,
    (entered, left): (Day, Day),
) -> Period {
    let placement = place::for_age(world, stream, 0);
    OpenPeriod::begin(entered, entry.need, LegalStatus::V2, placement)
        .leave(left, ReasonEpisodeCeased::E4a)
}
