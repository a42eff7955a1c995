//! Households with whom children of the region are placed. The children's days come first: the
//! household is matched and placed on them, and its approval reckoned back from them.
//!
//! On the last day there are also households, approved or on the way, for children who have not yet
//! come into care. No child is drawn who enters later, so those households are made from the children
//! of the last years, as many years on; none of them has met a child yet.

use std::collections::BTreeMap;

use hearth_domain::Day;
use hearth_domain::codes::PlacementProvider;
use hearth_domain::day::{add_days, add_months};
use hearth_returns::annex_a::LeavingReason;

use super::stages::Stages;
use super::{Household, household};
use crate::assumptions as assume;
use crate::child::{Adopters, Child};
use crate::plan::{Plan, Route};
use crate::region::SyntheticAuthority;
use crate::scenario::{Authority, Scenario};
use crate::stream::Stream;

/// Families found for one child of one plan, and plans of one child, are fewer than this.
const MOST: u64 = 8;

/// How far ahead of the last day children may enter care for whom a household has asked by then.
const YEARS_AHEAD: i32 = 3;

/// Brothers and sisters for whom the same family is found: the household's days are the same.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Unit {
    group: u64,
    plan: u64,
    attempt: u64,
    /// The day of the match, or of the move where early permanence came to no match.
    day: Day,
}

/// What the children of a unit share.
struct Together<'a> {
    child: &'a Child,
    plan: &'a Plan,
    attempt: usize,
    numbers: Vec<String>,
}

/// The households by the place of their agency among the recruiters.
pub(super) fn draw(
    scenario: &Scenario,
    authorities: &[SyntheticAuthority],
) -> BTreeMap<usize, Vec<Household>> {
    let mut found: BTreeMap<usize, Vec<Household>> = BTreeMap::new();
    for (at, one) in (1..).zip(authorities) {
        for (unit, together) in units(&one.children) {
            let number = (together.child.number * MOST + unit.plan) * MOST + unit.attempt;
            let made = [
                now(scenario, &one.authority, &together, (2 * at, number)),
                to_come(scenario, &one.authority, &together, (2 * at + 1, number)),
            ];
            for (agency, household) in made.into_iter().flatten() {
                found.entry(agency).or_default().push(household);
            }
        }
    }
    found
}

/// The household found for a unit, with the place of its agency.
fn now(
    scenario: &Scenario,
    authority: &Authority,
    unit: &Together<'_>,
    order: (u64, u64),
) -> Option<(usize, Household)> {
    let mut stream = stream(scenario.seed, (authority, "household"), order.1);
    let agency = agency_of(scenario, &mut stream, unit)?;
    let mut household = of_unit(&mut stream, unit, order);
    let child = |number: &String| (authority.id.clone(), number.clone());
    household.children = unit.numbers.iter().map(child).collect();
    Some((agency, household))
}

/// The household that a unit like this one will need some years later.
fn to_come(
    scenario: &Scenario,
    authority: &Authority,
    unit: &Together<'_>,
    order: (u64, u64),
) -> Option<(usize, Household)> {
    let last = scenario.last_year.last_day();
    let first = add_months(last, -12 * YEARS_AHEAD);
    if !(first..=last).contains(&unit.plan.entered) {
        return None;
    }
    let mut stream = stream(scenario.seed, (authority, "household to come"), order.1);
    let agency = agency_of(scenario, &mut stream, unit)?;
    let mut household = of_unit(&mut stream, unit, order);
    household.way.move_on(12 * YEARS_AHEAD);
    Some((agency, household))
}

fn stream(seed: u64, (authority, purpose): (&Authority, &str), number: u64) -> Stream {
    Stream::named(seed, &[authority.id.as_str(), purpose], number)
}

/// Every family found for children of an authority, with those children.
fn units(children: &[Child]) -> BTreeMap<Unit, Together<'_>> {
    let mut units = BTreeMap::new();
    for child in children {
        for (number, plan) in (0..).zip(&child.plans) {
            for (attempt, day) in days_of(plan) {
                let group = child.siblings.unwrap_or(child.number);
                let at = u64::try_from(attempt).unwrap_or(0);
                let unit = Unit { group, plan: number, attempt: at, day };
                let first = || Together { child, plan, attempt, numbers: Vec::new() };
                let together: &mut Together<'_> = units.entry(unit).or_insert_with(first);
                together.numbers.push(child.number());
            }
        }
    }
    units
}

/// The day each family was found: of a plan in early permanence that ended without a match, the move.
fn days_of(plan: &Plan) -> Vec<(usize, Day)> {
    let matches = plan.attempts.iter().map(|attempt| attempt.matched);
    let early = plan.early.filter(|_| plan.attempts.is_empty());
    matches.chain(early).enumerate().collect()
}

/// The place of the household's agency among the recruiters; none from outside the region.
fn agency_of(scenario: &Scenario, stream: &mut Stream, unit: &Together<'_>) -> Option<usize> {
    let from_outside = stream.chance(assume::VOLUNTARY_FROM_OUTSIDE);
    let voluntary: Vec<usize> = places(scenario, true);
    let one_of_them = stream.any(&voluntary).copied();
    let own = places(scenario, false).first().copied();
    let placed = unit.plan.attempts.get(unit.attempt).map(|attempt| attempt.placed);
    let is_voluntary = unit.plan.route == Route::Search
        && placed.is_some_and(|day| provider(unit.child, day) == Some(PlacementProvider::Pr5));
    match (is_voluntary, from_outside) {
        (false, _) => own,
        (true, true) => None,
        (true, false) => one_of_them,
    }
}

fn places(scenario: &Scenario, voluntary: bool) -> Vec<usize> {
    let of_kind =
        scenario.recruiters.iter().enumerate().filter(|(_, one)| one.is_voluntary == voluntary);
    of_kind.map(|(at, _)| at).collect()
}

fn provider(child: &Child, day: Day) -> Option<PlacementProvider> {
    child.periods.last().and_then(|period| period.provider_on(day))
}

fn of_unit(stream: &mut Stream, unit: &Together<'_>, order: (u64, u64)) -> Household {
    let plan = unit.plan;
    let approved = approved(stream, unit);
    let mut way = Stages::draw(stream).approved_on(approved);
    let is_last = unit.attempt + 1 >= plan.attempts.len();
    let lost = stream.days(&assume::LOSS_TO_WITHDRAWAL);
    if let Some(attempt) = plan.attempts.get(unit.attempt) {
        let children = u8::try_from(unit.numbers.len()).unwrap_or(u8::MAX);
        way.matched = Some(attempt.matched);
        way.placed = Some((attempt.placed, children));
        way.left = attempt.disrupted.map(|day| (add_days(day, lost), LeavingReason::Withdrew));
        way.ordered = plan.granted.map(|(day, _)| day).filter(|_| is_last);
    } else if let Some((day, _)) = plan.reversed {
        way.left = Some((add_days(day, lost), LeavingReason::Withdrew));
    }
    let (sex, status) = stream.of(&assume::ADOPTERS);
    let others = Adopters { sex, status };
    let who = if is_last { unit.child.adopters } else { others };
    let mut household = household(stream, who, way, order);
    household.fosters_for_adoption = plan.route == Route::EarlyPermanence;
    household
}

/// A family is approved before it is matched; before the child moves in with it in early permanence.
fn approved(stream: &mut Stream, unit: &Together<'_>) -> Day {
    let plan = unit.plan;
    let matched = plan.attempts.get(unit.attempt).map(|attempt| attempt.matched);
    let (anchor, wait) = match plan.route {
        Route::EarlyPermanence => (plan.early, &assume::APPROVAL_TO_EARLY),
        Route::FosterCarers => (matched, &assume::APPROVAL_TO_MATCH_OF_CARERS),
        Route::Search => (matched, &assume::APPROVAL_TO_MATCH),
    };
    let anchor = anchor.or(matched).unwrap_or(plan.decided);
    add_days(anchor, -stream.days(wait))
}
