//! Searches that rest, and households that are not approached, for a time.

use hearth_casework::evidence::Role;
use hearth_casework::hold::{Hold, HoldReason};
use hearth_domain::Day;
use hearth_domain::day::{add_days, days_between};

use super::child::OfChild;
use super::evidence::dated;
use crate::assumptions as assume;
use crate::stream::Stream;

/// The holds of a search: while a court decides or the plan is looked at again, and while a link is
/// explored before a match.
pub(super) fn of_search(of: OfChild<'_>) -> Vec<Hold> {
    let mut stream = of.stream(&format!("search holds since {}", of.plan.decided));
    let reason = stream.of(&assume::REASON_OF_SEARCH_HOLD);
    let held = stream.chance(assume::SEARCHES_HELD);
    let days = (of.plan.decided, of.search_ends());
    let resting = rests(&mut stream, days, (reason, Role::Manager));
    let mut holds: Vec<Hold> = resting.filter(|_| held).into_iter().collect();
    let matched = of.plan.attempts.last().map(|attempt| attempt.matched);
    let explored = matched.filter(|_| stream.chance(assume::LINKS_EXPLORED_ON_HOLD));
    let explored = explored.map(|day| explores(&mut stream, day, Role::FamilyFinder));
    let from = of.plan.decided;
    holds.extend(explored.filter(|hold| has_begun(hold, (from, of.around.last))));
    holds
}

/// Whether a hold begins within the days.
pub(super) fn has_begun(hold: &Hold, (from, last): (Day, Day)) -> bool {
    hold.evidence.day.is_some_and(|day| from <= day && day <= last)
}

/// A hold while a link is explored, until the match.
pub(super) fn explores(stream: &mut Stream, matched: Day, by: Role) -> Hold {
    let from = add_days(matched, -stream.within(assume::LINK_TO_MATCH));
    let evidence = dated(from, Some(matched), by, "Record of links");
    Hold { reason: HoldReason::Exploring, evidence }
}

/// A hold that begins somewhere between two days; a few have no end told.
pub(super) fn rests(
    stream: &mut Stream,
    (first, last): (Day, Day),
    (reason, by): (HoldReason, Role),
) -> Option<Hold> {
    let from = add_days(first, stream.between(0, days_between(first, last).max(0)));
    let until = add_days(from, stream.within(assume::HOLD_LASTS));
    let until = (!stream.chance(assume::HOLDS_WITHOUT_END)).then_some(until);
    let hold = Hold { reason, evidence: dated(from, until, by, "Case record") };
    has_begun(&hold, (first, last)).then_some(hold)
}
