//! What is stated of the region's children and households: the same for the same seed, readable, dated, and
//! about as often as assumed.

use std::collections::{BTreeMap, BTreeSet};

use hearth_casework::child::ChildStatements;
use hearth_casework::condition::{Condition, Severity};
use hearth_casework::family::FamilyStatements;
use hearth_casework::need::NeedOf;
use hearth_casework::safety::Safety;
use hearth_domain::fact::{Fact, FactKind, Statement};
use hearth_domain::{AgencyId, CaseId, Day};
use hearth_simulation::{Named, Said, SyntheticRegion, SyntheticStatement, generate};

use super::{region, scenario, year};

/// The case of somebody, made from their number.
fn case_of(named: Named<'_>) -> Option<CaseId> {
    let (digit, number) = match named {
        Named::Child(number) => (1, number),
        Named::Household(household) => (2, household.number.as_str()),
    };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    CaseId::parse(&format!("{digit}0000000-0000-7000-8000-{:012}", digits.parse::<u64>().ok()?))
}

type Of = (AgencyId, String);

/// The facts of each child, or of each household.
fn facts(region: &SyntheticRegion, of_households: bool) -> BTreeMap<Of, Vec<Fact>> {
    let mut facts: BTreeMap<Of, Vec<Fact>> = BTreeMap::new();
    let all = region.statements();
    for one in all.iter().filter(|one| one.is_of_household() == of_households) {
        let fact = one.said.fact(&case_of).unwrap();
        facts.entry((one.agency.clone(), one.number.clone())).or_default().push(fact);
    }
    facts
}

fn last() -> Day {
    year(2026).last_day()
}

fn children() -> Vec<ChildStatements> {
    facts(region(), false).values().map(|facts| ChildStatements::read(facts, last())).collect()
}

fn families() -> Vec<FamilyStatements> {
    facts(region(), true).values().map(|facts| FamilyStatements::read(facts, last())).collect()
}

/// How many of `all` are such, in thousandths.
fn share<T>(all: &[T], is_such: impl Fn(&T) -> bool) -> usize {
    all.iter().filter(|one| is_such(one)).count() * 1_000 / all.len()
}

fn is_near(what: &str, found: usize, assumed: usize, by: usize) {
    assert!(found.abs_diff(assumed) <= by, "{what}: {found} in a thousand, assumed {assumed}");
}

#[test]
fn the_same_seed_states_the_same_and_another_does_not() {
    let stated = |seed| generate(&scenario(seed, 120)).statements();
    let first: Vec<SyntheticStatement> = stated(3);
    assert!(first.len() > 500, "{}", first.len());
    assert_eq!(first, stated(3));
    assert_ne!(first, stated(4));
}

#[test]
fn every_statement_is_read_and_no_child_on_the_way_is_without_needs() {
    let unread = |unread: usize| assert_eq!(unread, 0);
    children().iter().for_each(|child| unread(child.unread.len()));
    families().iter().for_each(|family| unread(family.unread.len()));
    let of_children = facts(region(), false);
    for row in region().truth() {
        let facts = &of_children[&(row.agency.clone(), row.child.clone())];
        assert!(facts.iter().any(|fact| fact.kind == Statement::Need.into()), "{}", row.child);
    }
}

#[test]
fn nothing_is_stated_after_the_last_day_or_long_before_the_decision() {
    let of_children = facts(region(), false);
    for row in region().plans().iter().filter(|row| row.plan == 1) {
        let early = hearth_domain::day::add_days(row.decided, -60).max(row.entered);
        for fact in &of_children[&(row.agency.clone(), row.child.clone())] {
            assert!(fact.day.is_none_or(|day| early <= day && day <= last()), "{fact}");
        }
    }
    let days = facts(region(), true).into_values().flatten().filter_map(|fact| fact.day);
    assert!(days.max().is_some_and(|day| day <= last()));
}

#[test]
fn conditions_are_as_frequent_as_published() {
    let children = children();
    let has = |child: &ChildStatements, condition, at_least| {
        let is_it = |what: &NeedOf| {
            matches!(what, NeedOf::Condition { condition: one, severity, .. }
                if *one == condition && *severity >= at_least)
        };
        child.needs.iter().any(|need| is_it(&need.what))
    };
    let alcohol = |at_least| share(&children, |one| has(one, Condition::PrenatalAlcohol, at_least));
    is_near("alcohol, diagnosed", alcohol(Severity::Marked), 80, 35);
    is_near("alcohol, diagnosed or suspected", alcohol(Severity::Present), 250, 50);
    let trauma = share(&children, |one| has(one, Condition::Trauma, Severity::Possible));
    is_near("neglect", trauma, 630, 50);
    let disabled = [
        Condition::LearningDisability,
        Condition::PhysicalDisability,
        Condition::SensoryImpairment,
    ];
    let is_disabled = |one: &ChildStatements| {
        disabled.into_iter().any(|condition| has(one, condition, Severity::Marked))
    };
    is_near("disabled", share(&children, is_disabled), 40, 25);
    let kept_from = |one: &ChildStatements, is_it: fn(&Safety) -> bool| {
        one.needs.iter().any(|need| matches!(&need.what, NeedOf::Safety(from) if is_it(from)))
    };
    let area = |one: &ChildStatements| kept_from(one, |from| matches!(from, Safety::NotIn(_)));
    is_near("kept away from an area", share(&children, area), 100, 40);
    let family = |one: &ChildStatements| kept_from(one, |from| matches!(from, Safety::NotWith(_)));
    is_near("kept away from a family", share(&children, family), 40, 20);
}

#[test]
fn unknowns_are_as_common_as_assumed() {
    let families = families();
    let asked: usize = families
        .iter()
        .map(|one| one.conditions.keys().map(|(condition, _)| condition).collect::<BTreeSet<_>>())
        .map(|conditions| conditions.len())
        .sum();
    let all = families.len() * Condition::ALL.len();
    is_near("conditions asked about", asked * 1_000 / all, 660, 40);
    is_near("home not told", share(&families, |one| one.lives_in.is_none()), 80, 40);
    let needs: Vec<_> = children().into_iter().flat_map(|child| child.needs).collect();
    let undated = share(&needs, |need| need.evidence.day.is_none());
    assert!((15..80).contains(&undated), "{undated} in a thousand are undated");
    is_near("no review", share(&needs, |need| need.evidence.review_by.is_none()), 150, 30);
}

#[test]
fn a_need_is_stated_again_and_siblings_are_decided_about() {
    let again = facts(region(), false).into_values().filter(|facts| {
        let mut topics = BTreeMap::new();
        for fact in facts.iter().filter(|fact| fact.kind == Statement::Need.into()) {
            let words: Vec<&str> = fact.detail.split(' ').skip(2).take(2).collect();
            *topics.entry(words.join(" ")).or_insert(0) += 1;
        }
        topics.values().any(|times| *times > 2)
    });
    assert!(again.count() > 20);
    let kinds: BTreeSet<FactKind> = facts(region(), false)
        .into_values()
        .chain(facts(region(), true).into_values())
        .flatten()
        .map(|fact| fact.kind)
        .collect();
    let stated = [
        Statement::Need,
        Statement::Wish,
        Statement::SiblingDecision,
        Statement::SearchHold,
        Statement::GateOverride,
        Statement::Offer,
        Statement::LinkingHold,
    ];
    assert_eq!(kinds, stated.map(FactKind::from).into_iter().collect());
    let both = children()
        .into_iter()
        .filter(|child| !child.together_with(last()).is_empty() && !child.apart_from().is_empty());
    assert!(both.count() > 0, "some stay with one and part from another");
}

/// A household for whom children of the region are found was approved for so many.
#[test]
fn advice_covers_the_children_who_come() {
    let households = region().households().into_iter();
    let children: BTreeMap<Of, usize> =
        households.map(|one| ((one.agency, one.household), one.children.len())).collect();
    let mut compared = 0;
    for (of, facts) in facts(region(), true) {
        let advised = FamilyStatements::read(&facts, last()).advised_children;
        if let (Some(children), Some(advised)) = (children.get(&of), advised) {
            assert!(usize::from(advised.value) >= *children, "{of:?}");
            compared += usize::from(*children > 0);
        }
    }
    assert!(compared > 20, "{compared}");
}

/// A household to avoid is one that looks for a child while a family is looked for, and not the one that
/// comes to adopt this child.
#[test]
fn a_household_to_avoid_is_another_than_the_one_that_adopts() {
    let households = region().households();
    let mut avoided = 0;
    for one in region().statements() {
        let Said::NotWith(household, evidence) = &one.said else { continue };
        let found = households
            .iter()
            .find(|row| row.agency == household.agency && row.household == household.number);
        let found = found.unwrap();
        assert!(!found.children.contains(&(one.agency.clone(), one.number.clone())));
        assert!(evidence.day.zip(evidence.review_by).is_some_and(|(day, review)| day < review));
        assert!(found.approved <= evidence.day, "{one:?}");
        avoided += 1;
    }
    assert!(avoided > 5, "{avoided}");
}

/// Only those override who may, only gates that can be, and for a while.
#[test]
fn gates_are_overridden_by_those_who_may() {
    let mut gates = BTreeSet::new();
    for one in region().statements() {
        let Said::Override(overridden) = &one.said else { continue };
        let gate = hearth_matching::gates::find(&overridden.gate).unwrap();
        assert!(gate.overriders.contains(&overridden.evidence.by), "{overridden:?}");
        assert!(overridden.evidence.review_by > Some(last()), "{overridden:?}");
        assert!(
            overridden.evidence.day <= Some(last()) && !overridden.evidence.document.is_empty()
        );
        gates.insert(gate.code);
    }
    assert!(!gates.is_empty());
}
