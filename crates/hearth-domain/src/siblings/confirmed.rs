//! What a person has found out about children who share a family identifier.
//!
//! It is recorded as a fact of each of these children, of the source [`Source::Person`], so that it is
//! dated, corrected and withdrawn as every fact is. Where the fact stands in its source it names the
//! children it chose between. While the sources set just these together it holds; when one of them
//! adds a child or takes one away, the proposal is open again.

use std::collections::BTreeSet;

use crate::fact::{Fact, Statement};
use crate::id::CaseId;
use crate::settlement::Evidence;
use crate::source::Source;

use super::SiblingProposal;

/// A person's finding: which of the children are brothers and sisters, and which are not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SiblingsConfirmed {
    /// What the person had seen.
    pub evidence: Evidence,
    /// Those who are brothers and sisters; nobody, when the proposal is refused.
    pub siblings: BTreeSet<CaseId>,
    /// Those of the proposal who are not.
    pub others: BTreeSet<CaseId>,
    /// The identifiers that the children shared.
    pub identifiers: BTreeSet<String>,
}

const BY: &str = "Siblings by ";

/// What stands between the children who are and those who are not.
const NOT: &str = "; not ";

/// What stands between two identifiers.
const AND: &str = "; ";

impl SiblingsConfirmed {
    /// That `siblings` of a proposal are brothers and sisters and its other children are not. `None` where
    /// one would be brother or sister of nobody, or is no child of the proposal.
    #[must_use]
    pub fn of(
        proposal: &SiblingProposal,
        siblings: &BTreeSet<CaseId>,
        evidence: Evidence,
    ) -> Option<Self> {
        let is_good = siblings.len() != 1 && siblings.is_subset(&proposal.children);
        is_good.then(|| Self {
            evidence,
            siblings: siblings.clone(),
            others: proposal.children.difference(siblings).copied().collect(),
            identifiers: proposal.identifiers.iter().map(|one| plain(one)).collect(),
        })
    }

    /// Every child it chose between.
    #[must_use]
    pub fn children(&self) -> BTreeSet<CaseId> {
        self.siblings.union(&self.others).copied().collect()
    }

    /// Reads one back; `None` where the fact is none.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        if fact.kind != Statement::Siblings.into() {
            return None;
        }
        let (evidence, told) = fact.source_key.strip_prefix(BY)?.split_once(": ")?;
        let (siblings, others) = told.split_once(NOT)?;
        let cases = |text: &str| -> Option<BTreeSet<CaseId>> {
            text.split_whitespace().map(CaseId::parse).collect()
        };
        Some(Self {
            evidence: Evidence::parse(evidence)?,
            siblings: cases(siblings)?,
            others: cases(others)?,
            identifiers: fact.detail.split(AND).map(str::to_owned).collect(),
        })
    }

    /// The fact as it is recorded of each of the children.
    #[must_use]
    pub fn as_told(&self) -> Fact {
        let cases = |cases: &BTreeSet<CaseId>| {
            cases.iter().map(CaseId::to_string).collect::<Vec<_>>().join(" ")
        };
        let identifiers: Vec<&str> = self.identifiers.iter().map(String::as_str).collect();
        let (evidence, siblings, others) =
            (self.evidence.code(), cases(&self.siblings), cases(&self.others));
        Fact {
            kind: Statement::Siblings.into(),
            day: None,
            until: None,
            detail: identifiers.join(AND),
            source: Source::Person,
            source_key: format!("{BY}{evidence}: {siblings}{NOT}{others}"),
        }
    }
}

/// An identifier as it can stand among others.
fn plain(identifier: &str) -> String {
    identifier.replace(';', ",")
}
