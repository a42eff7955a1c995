//! Brothers and sisters: proposed where children of one authority share a family identifier, and
//! confirmed or refused by a person.
//!
//! An authority keeps an identifier of the family for reasons of its own: children who share one may be
//! brothers and sisters, or cousins in one household. So a shared identifier is a proposal and never a
//! fact. What a person makes of it is one ([`SiblingsConfirmed`]). Whether brothers and sisters should
//! live together or apart is another decision, and is not taken here.

mod against;
mod confirmed;

use std::collections::{BTreeMap, BTreeSet};

use crate::fact::{Fact, FactKind, Statement};
use crate::id::CaseId;
use crate::journey::Journey;
use crate::resolve::ConflictStanding;
use crate::source::Source;
pub use against::SiblingObjection;
pub use confirmed::SiblingsConfirmed;

/// The family identifier of a child as one source tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyTelling {
    /// Who tells it.
    pub source: Source,
    /// The identifier.
    pub identifier: String,
    /// Where in the source it stands.
    pub source_key: String,
}

/// What is told of one child that bears on who its brothers and sisters are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildOfFamily {
    /// The case.
    pub case: CaseId,
    /// The identifier as each source tells it.
    pub tellings: Vec<FamilyTelling>,
    /// What people have made of groups with this child in them.
    pub decisions: Vec<SiblingsConfirmed>,
}

impl ChildOfFamily {
    /// What a journey tells. Where sources differ and nobody has settled it, every telling counts.
    #[must_use]
    pub fn of(case: CaseId, journey: &Journey) -> Self {
        let kind = FactKind::from(Statement::FamilyIdentifier);
        let is_open = |standing| standing != ConflictStanding::Settled;
        let open = journey.conflicts().iter().find(|one| one.kind == kind && is_open(one.standing));
        let tellings: Vec<FamilyTelling> = match open {
            Some(conflict) => {
                conflict.told.iter().filter_map(|(_, fact)| fact.as_ref()).map(telling).collect()
            }
            None => journey.facts().iter().filter(|fact| fact.kind == kind).map(telling).collect(),
        };
        let decisions = journey.facts().iter().filter_map(SiblingsConfirmed::read).collect();
        Self { case, tellings, decisions }
    }

    fn has_any_of(&self, identifiers: &BTreeSet<String>) -> bool {
        self.tellings.iter().any(|told| identifiers.contains(&told.identifier))
    }
}

fn telling(fact: &Fact) -> FamilyTelling {
    FamilyTelling {
        source: fact.source,
        identifier: fact.detail.clone(),
        source_key: fact.source_key.clone(),
    }
}

/// How a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SiblingStanding {
    /// Nobody has looked at it.
    Proposed,
    /// Somebody had, before a source came to add a child or take one away.
    Reopened,
    /// A person has confirmed that these children, or some of them, are brothers and sisters.
    Confirmed,
    /// A person has found that they are not.
    Refused,
}

impl SiblingStanding {
    /// Every standing, those that wait for somebody first.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Reopened, Self::Confirmed, Self::Refused];

    /// The word it is written as.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Reopened => "reopened",
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
        }
    }

    /// Whether somebody should look at it.
    #[must_use]
    pub fn is_to_confirm(self) -> bool {
        matches!(self, Self::Proposed | Self::Reopened)
    }
}

/// Children who share a family identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiblingProposal {
    /// The children between whom a person chooses: those who share it now; where fewer than two do, those
    /// of whom a person had decided.
    pub children: BTreeSet<CaseId>,
    /// What they share. Several, where sources number families differently and mean the same children.
    pub identifiers: BTreeSet<String>,
    /// Those of the children whom a source still tells of under one of these identifiers.
    pub told: BTreeSet<CaseId>,
    /// What speaks against it.
    pub against: Vec<SiblingObjection>,
    /// How it stands.
    pub standing: SiblingStanding,
    /// What people had decided of it, or of the group as it was before; one, unless groups became one.
    pub decided: Vec<SiblingsConfirmed>,
}

impl SiblingProposal {
    /// Whether the sources propose it still, so that it can be confirmed.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.told.len() > 1
    }

    /// The brothers and sisters, once a person has confirmed them.
    #[must_use]
    pub fn siblings(&self) -> BTreeSet<CaseId> {
        let confirmed =
            self.decided.first().filter(|_| self.standing == SiblingStanding::Confirmed);
        confirmed.map(|decided| decided.siblings.clone()).unwrap_or_default()
    }

    /// Children whom a source has added since a person decided.
    #[must_use]
    pub fn added(&self) -> BTreeSet<CaseId> {
        let before = self.before();
        self.children
            .iter()
            .filter(|case| !before.is_empty() && !before.contains(case))
            .copied()
            .collect()
    }

    /// Children whom no source puts into the group any longer since a person decided.
    #[must_use]
    pub fn removed(&self) -> BTreeSet<CaseId> {
        self.before().difference(&self.told).copied().collect()
    }

    fn before(&self) -> BTreeSet<CaseId> {
        self.decided.iter().flat_map(SiblingsConfirmed::children).collect()
    }

    /// A word that names these children together and nobody else, and changes when one of them does.
    #[must_use]
    pub fn key(&self) -> String {
        // FNV-1a: the word has to stay the same from one version of the program to the next.
        let text: String = self.children.iter().map(CaseId::to_string).collect();
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        format!("{hash:016x}")
    }
}

/// The proposals among the children of one agency, and what people have made of them.
///
/// Give it the children of one agency: another agency's identifiers are of other families.
#[must_use]
pub fn proposals(children: &[ChildOfFamily]) -> Vec<SiblingProposal> {
    let families = families(children);
    let mut groups: BTreeMap<&BTreeSet<CaseId>, BTreeSet<String>> = BTreeMap::new();
    for (identifier, group) in families.iter().filter(|(_, group)| group.len() > 1) {
        groups.entry(group).or_default().insert((*identifier).to_owned());
    }
    let decisions: BTreeSet<&SiblingsConfirmed> =
        children.iter().flat_map(|child| &child.decisions).collect();
    let mut left = decisions.clone();
    let mut found = Vec::new();
    for (group, identifiers) in groups {
        let (standing, decided) = standing(group, &identifiers, &decisions);
        left.retain(|one| !decided.contains(one));
        let told = group.clone();
        found.push(SiblingProposal {
            children: told.clone(),
            identifiers,
            told,
            against: Vec::new(),
            standing,
            decided,
        });
    }
    found.extend(left.into_iter().map(|decided| no_longer_told(decided, children)));
    for proposal in &mut found {
        proposal.against = against::objections(proposal, children, &families, &decisions);
    }
    found
}

/// The children of each identifier.
fn families(children: &[ChildOfFamily]) -> BTreeMap<&str, BTreeSet<CaseId>> {
    let mut families: BTreeMap<&str, BTreeSet<CaseId>> = BTreeMap::new();
    for child in children {
        for told in &child.tellings {
            families.entry(&told.identifier).or_default().insert(child.case);
        }
    }
    families
}

/// How a group stands by what has been decided of just these children, or of the group as it was.
fn standing(
    group: &BTreeSet<CaseId>,
    identifiers: &BTreeSet<String>,
    decisions: &BTreeSet<&SiblingsConfirmed>,
) -> (SiblingStanding, Vec<SiblingsConfirmed>) {
    let of_these = decisions.iter().find(|one| one.children() == *group);
    if let Some(decided) = of_these {
        let refused = decided.siblings.is_empty();
        let standing = if refused { SiblingStanding::Refused } else { SiblingStanding::Confirmed };
        return (standing, vec![(*decided).clone()]);
    }
    let shares = |one: &&&SiblingsConfirmed| !one.identifiers.is_disjoint(identifiers);
    let before: Vec<SiblingsConfirmed> =
        decisions.iter().filter(shares).map(|one| (*one).clone()).collect();
    let standing =
        if before.is_empty() { SiblingStanding::Proposed } else { SiblingStanding::Reopened };
    (standing, before)
}

/// What a person decided of children whom no source sets together any longer.
fn no_longer_told(decided: &SiblingsConfirmed, children: &[ChildOfFamily]) -> SiblingProposal {
    let group = decided.children();
    let still = |child: &&ChildOfFamily| {
        group.contains(&child.case) && child.has_any_of(&decided.identifiers)
    };
    SiblingProposal {
        told: children.iter().filter(still).map(|child| child.case).collect(),
        children: group,
        identifiers: decided.identifiers.clone(),
        against: Vec::new(),
        standing: SiblingStanding::Reopened,
        decided: vec![decided.clone()],
    }
}

#[cfg(test)]
mod tests;
