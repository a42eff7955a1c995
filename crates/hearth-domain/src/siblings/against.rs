//! What speaks against children being brothers and sisters though they share an identifier.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::CaseId;
use crate::source::Source;

use super::{ChildOfFamily, SiblingProposal, SiblingsConfirmed};

/// What speaks against a proposal. It is shown beside it; nothing is weighed by the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SiblingObjection {
    /// A source tells another identifier of a child, under which the others do not stand.
    OtherIdentifier {
        /// The child.
        case: CaseId,
        /// Who tells it.
        source: Source,
        /// The other identifier.
        identifier: String,
    },
    /// A person has found before that these are not brothers and sisters.
    RefusedBefore {
        /// The children of the proposal of whom that was said.
        children: BTreeSet<CaseId>,
    },
    /// A person has confirmed a child as brother or sister of children who are not in this group.
    ConfirmedWithOthers {
        /// The child.
        case: CaseId,
        /// Those of the other group.
        others: BTreeSet<CaseId>,
    },
}

/// What speaks against a proposal, by child.
pub(super) fn objections(
    proposal: &SiblingProposal,
    children: &[ChildOfFamily],
    families: &BTreeMap<&str, BTreeSet<CaseId>>,
    decisions: &BTreeSet<&SiblingsConfirmed>,
) -> Vec<SiblingObjection> {
    let mut found = BTreeSet::new();
    for child in children.iter().filter(|child| proposal.children.contains(&child.case)) {
        found.extend(other_identifiers(proposal, child, families));
    }
    let is_of_it = |one: &&&SiblingsConfirmed| one.children() == proposal.children;
    for decision in decisions.iter().filter(|one| !is_of_it(one)) {
        found.extend(refused_before(proposal, decision));
        found.extend(confirmed_with_others(proposal, decision));
    }
    found.into_iter().collect()
}

fn other_identifiers(
    proposal: &SiblingProposal,
    child: &ChildOfFamily,
    families: &BTreeMap<&str, BTreeSet<CaseId>>,
) -> Vec<SiblingObjection> {
    // Where all of them share the other identifier too, it speaks for them.
    let is_shared = |identifier: &str| {
        families.get(identifier).is_some_and(|family| family.is_superset(&proposal.children))
    };
    let others = child.tellings.iter().filter(|told| {
        !proposal.identifiers.contains(&told.identifier) && !is_shared(&told.identifier)
    });
    let objection = |told: &super::FamilyTelling| SiblingObjection::OtherIdentifier {
        case: child.case,
        source: told.source,
        identifier: told.identifier.clone(),
    };
    others.map(objection).collect()
}

fn refused_before(
    proposal: &SiblingProposal,
    decision: &SiblingsConfirmed,
) -> Option<SiblingObjection> {
    let both: BTreeSet<CaseId> =
        decision.children().intersection(&proposal.children).copied().collect();
    let apart = both.len() > 1 && !both.is_subset(&decision.siblings);
    apart.then_some(SiblingObjection::RefusedBefore { children: both })
}

fn confirmed_with_others(
    proposal: &SiblingProposal,
    decision: &SiblingsConfirmed,
) -> Vec<SiblingObjection> {
    let others: BTreeSet<CaseId> =
        decision.siblings.difference(&proposal.children).copied().collect();
    if others.is_empty() {
        return Vec::new();
    }
    let of_both = decision.siblings.intersection(&proposal.children);
    let objection = |case: &CaseId| SiblingObjection::ConfirmedWithOthers {
        case: *case,
        others: others.clone(),
    };
    of_both.map(objection).collect()
}
