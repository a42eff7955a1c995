//! Decisions whether brothers and sisters are placed together or apart, and which of the groups a person
//! has confirmed.

use std::collections::BTreeMap;

use hearth_casework::evidence::{Evidence, Role};
use hearth_casework::sibling_decision::SiblingPlan;
use hearth_domain::day::add_days;
use hearth_domain::{AgencyId, Day};

use super::evidence::dated;
use super::{Said, Surroundings, SyntheticStatement};
use crate::assumptions as assume;
use crate::child::Child;
use crate::plan::Plan;
use crate::region::SyntheticAuthority;
use crate::stream::Stream;

/// A group of brothers and sisters whom a person has confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiblingFinding {
    /// The authority.
    pub agency: AgencyId,
    /// The authority's identifier of the family, as its lists give it.
    pub family: String,
}

/// The groups of an authority that a person has confirmed; the others wait for somebody.
pub(super) fn findings(
    around: Surroundings<'_>,
    one: &SyntheticAuthority,
) -> impl Iterator<Item = SiblingFinding> {
    let is_confirmed = move |number: &u64| {
        let mut stream = stream(around, one, "siblings confirmed", *number);
        stream.chance(assume::SIBLINGS_CONFIRMED)
    };
    let groups: Vec<u64> = groups(around, one).into_keys().collect();
    groups.into_iter().filter(is_confirmed).map(|number| SiblingFinding {
        agency: one.authority.id.clone(),
        family: format!("G{number}"),
    })
}

/// The decisions about the groups of an authority, each stated of every child of the group.
pub(super) fn decisions(
    around: Surroundings<'_>,
    one: &SyntheticAuthority,
) -> Vec<SyntheticStatement> {
    let mut stated = Vec::new();
    for (number, children) in groups(around, one) {
        let mut stream = stream(around, one, "sibling decisions", number);
        for (child, said) in of_group(&mut stream, around.last, &children) {
            stated.push(SyntheticStatement {
                agency: one.authority.id.clone(),
                number: child.number(),
                said,
            });
        }
    }
    stated
}

fn stream(
    around: Surroundings<'_>,
    one: &SyntheticAuthority,
    purpose: &str,
    number: u64,
) -> Stream {
    Stream::named(around.seed, &[one.authority.id.as_str(), purpose], number)
}

/// The children on the way to adoption who have brothers or sisters on it too.
fn groups<'a>(
    around: Surroundings<'a>,
    one: &'a SyntheticAuthority,
) -> BTreeMap<u64, Vec<&'a Child>> {
    let mut groups: BTreeMap<u64, Vec<&Child>> = BTreeMap::new();
    for child in around.on_the_way(one) {
        if let Some(number) = child.siblings {
            groups.entry(number).or_default().push(child);
        }
    }
    groups.retain(|_, children| children.len() > 1);
    groups
}

/// What is decided of a group; nothing where the decision is missing.
fn of_group<'a>(stream: &mut Stream, last: Day, children: &[&'a Child]) -> Vec<(&'a Child, Said)> {
    let is_missing = stream.chance(assume::SIBLING_DECISION_MISSING);
    let plan = stream.of(&assume::SIBLINGS_TOGETHER);
    let days = days_of_decisions(stream, last, children);
    let mut stated = Vec::new();
    for day in days.into_iter().filter(|_| !is_missing) {
        let review = add_days(day, stream.within(assume::SIBLING_DECISION_TO_REVIEW));
        for child in children {
            let evidence = dated(day, Some(review), Role::DecisionMaker, "Record of the decision");
            stated.extend(of_child(child, children, (plan, &evidence)));
        }
    }
    stated
}

/// About the day of the first plan, and in some groups again while a family is looked for.
fn days_of_decisions(stream: &mut Stream, last: Day, children: &[&Child]) -> Vec<Day> {
    let plan =
        children.iter().filter_map(|child| child.plans.first()).max_by_key(|one| one.decided);
    let Some(plan) = plan else { return Vec::new() };
    let first = add_days(plan.decided, stream.within(assume::SIBLING_DECISION_AFTER));
    let again = add_days(first, stream.within(assume::SIBLING_DECISION_TO_REVIEW));
    let is_taken_again = stream.chance(assume::SIBLING_DECISION_AGAIN);
    let matched = plan.attempts.first().map(|attempt| attempt.matched);
    let search_ends = matched.or(plan.reversed.map(|(day, _)| day)).unwrap_or(last);
    let is_in_time = |day: &Day| *day <= last;
    let again = Some(again).filter(|day| is_taken_again && *day < search_ends);
    [Some(first), again].into_iter().flatten().filter(is_in_time).collect()
}

/// What is decided of one child: together with those placed with it, apart from the others.
fn of_child<'a>(
    child: &&'a Child,
    children: &[&'a Child],
    (plan, evidence): (SiblingPlan, &Evidence),
) -> Vec<(&'a Child, Said)> {
    let others = children.iter().filter(|other| other.number != child.number);
    let (with, without): (Vec<&Child>, Vec<&Child>) =
        others.copied().partition(|other| is_one_unit(child, other));
    let numbers = |children: Vec<&Child>| children.into_iter().map(Child::number).collect();
    let said = |plan, children: Vec<&Child>| {
        let is_any = !children.is_empty();
        is_any.then(|| (*child, Said::Siblings(plan, numbers(children), evidence.clone())))
    };
    [said(plan, with), said(SiblingPlan::Apart, without)].into_iter().flatten().collect()
}

/// Whether one family is looked for both: their first plans are one.
fn is_one_unit(one: &Child, other: &Child) -> bool {
    let way = |child: &Child| {
        let plan: Option<&Plan> = child.plans.first();
        let matched = plan.and_then(|plan| plan.attempts.first()).map(|attempt| attempt.matched);
        (matched, plan.and_then(|plan| plan.reversed.map(|(day, _)| day)))
    };
    way(one) == way(other)
}
