//! Units: a child, or brothers and sisters for whom one family is looked for.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::id::CaseId;

/// Why some children are one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grouping {
    /// A child on its own.
    Single,
    /// A signed decision holds them together.
    Decided,
    /// Brothers and sisters of whom nobody has decided: together, and shown as such.
    DecisionMissing,
}

/// Children for whom one family is looked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unit {
    /// The children.
    pub children: BTreeSet<CaseId>,
    /// Why they are one.
    pub grouping: Grouping,
}

/// What is known of one child's brothers and sisters among those who wait.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ties {
    /// Those whom a decision that stands keeps with the child.
    pub together: BTreeSet<CaseId>,
    /// Those whom a decision that stands keeps apart from the child.
    pub apart: BTreeSet<CaseId>,
    /// Those confirmed as brothers and sisters.
    pub siblings: BTreeSet<CaseId>,
}

/// The units of the children who wait, each child in just one. A tie to a child who does not wait
/// makes no unit. Brothers and sisters with no decision are together; where one child's decision says
/// together and the other's says apart, they are together, because the solver must never split.
#[must_use]
pub fn units(waiting: &BTreeMap<CaseId, Ties>) -> Vec<Unit> {
    let bonds = bonds(waiting);
    let mut left: BTreeSet<CaseId> = waiting.keys().copied().collect();
    let mut units = Vec::new();
    while let Some(first) = left.pop_first() {
        let children = joined(first, &bonds, &mut left);
        let grouping = grouping(&children, waiting);
        units.push(Unit { children, grouping });
    }
    units
}

/// With whom each child is placed together.
fn bonds(waiting: &BTreeMap<CaseId, Ties>) -> BTreeMap<CaseId, BTreeSet<CaseId>> {
    let mut bonds: BTreeMap<CaseId, BTreeSet<CaseId>> = BTreeMap::new();
    for (child, ties) in waiting {
        for other in
            ties.together.union(&ties.siblings).filter(|other| are_bound(*child, **other, waiting))
        {
            bonds.entry(*child).or_default().insert(*other);
            bonds.entry(*other).or_default().insert(*child);
        }
    }
    bonds
}

/// All who hang together with a child, taken out of those left.
fn joined(
    first: CaseId,
    bonds: &BTreeMap<CaseId, BTreeSet<CaseId>>,
    left: &mut BTreeSet<CaseId>,
) -> BTreeSet<CaseId> {
    let mut children = BTreeSet::from([first]);
    let mut open = vec![first];
    while let Some(child) = open.pop() {
        let others = bonds.get(&child).into_iter().flatten().copied();
        open.extend(others.filter(|other| left.remove(other)).inspect(|other| {
            children.insert(*other);
        }));
    }
    children
}

/// Whether two children who both wait are placed together: one's decision says so, or they are brothers
/// and sisters and nobody's decision keeps them apart.
fn are_bound(one: CaseId, other: CaseId, waiting: &BTreeMap<CaseId, Ties>) -> bool {
    let (Some(of_one), Some(of_other)) = (waiting.get(&one), waiting.get(&other)) else {
        return false;
    };
    let decided = of_one.together.contains(&other) || of_other.together.contains(&one);
    let apart = of_one.apart.contains(&other) || of_other.apart.contains(&one);
    let siblings = of_one.siblings.contains(&other) || of_other.siblings.contains(&one);
    decided || (siblings && !apart)
}

/// A unit is decided where a decision binds every child of it to another.
fn grouping(children: &BTreeSet<CaseId>, waiting: &BTreeMap<CaseId, Ties>) -> Grouping {
    if children.len() == 1 {
        return Grouping::Single;
    }
    let named: BTreeSet<CaseId> = children
        .iter()
        .filter_map(|child| waiting.get(child))
        .flat_map(|ties| ties.together.iter().copied())
        .collect();
    let is_decided = |child: &CaseId| {
        named.contains(child)
            || waiting.get(child).is_some_and(|ties| !ties.together.is_disjoint(children))
    };
    if children.iter().all(is_decided) { Grouping::Decided } else { Grouping::DecisionMissing }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(number: u128) -> CaseId {
        CaseId::parse(&format!("00000000-0000-7000-8000-{number:012}")).unwrap()
    }

    fn cases(numbers: &[u128]) -> BTreeSet<CaseId> {
        numbers.iter().copied().map(case).collect()
    }

    /// A child with those it is together with, apart from, and those who are its siblings.
    type Tied<'a> = (u128, &'a [u128], &'a [u128], &'a [u128]);

    fn check(waiting: &[Tied<'_>], expected: &[(&[u128], Grouping)]) {
        let waiting = waiting.iter().map(|(child, together, apart, siblings)| {
            let ties =
                Ties { together: cases(together), apart: cases(apart), siblings: cases(siblings) };
            (case(*child), ties)
        });
        let expected: Vec<Unit> = expected
            .iter()
            .map(|(children, grouping)| Unit { children: cases(children), grouping: *grouping })
            .collect();
        assert_eq!(units(&waiting.collect()), expected);
    }

    #[test]
    fn a_child_with_no_ties_is_a_unit_of_its_own() {
        check(
            &[(1, &[], &[], &[]), (2, &[], &[], &[])],
            &[(&[1], Grouping::Single), (&[2], Grouping::Single)],
        );
    }

    #[test]
    fn siblings_of_whom_nobody_decided_are_together_and_the_decision_is_missing() {
        check(
            &[(1, &[], &[], &[2, 3]), (2, &[], &[], &[]), (3, &[], &[], &[])],
            &[(&[1, 2, 3], Grouping::DecisionMissing)],
        );
    }

    #[test]
    fn siblings_decided_apart_are_units_of_their_own() {
        check(
            &[(1, &[], &[2], &[2]), (2, &[], &[1], &[1])],
            &[(&[1], Grouping::Single), (&[2], Grouping::Single)],
        );
    }

    #[test]
    fn a_part_of_a_group_may_be_together_and_the_rest_apart() {
        check(
            &[(1, &[2], &[3], &[2, 3]), (2, &[1], &[3], &[1, 3]), (3, &[], &[1, 2], &[1, 2])],
            &[(&[1, 2], Grouping::Decided), (&[3], Grouping::Single)],
        );
    }

    #[test]
    fn a_brother_who_waits_no_more_makes_no_unit() {
        check(&[(1, &[9], &[], &[9])], &[(&[1], Grouping::Single)]);
    }

    #[test]
    fn decisions_that_contradict_each_other_never_split() {
        check(&[(1, &[2], &[], &[]), (2, &[], &[1], &[])], &[(&[1, 2], Grouping::Decided)]);
    }
}
