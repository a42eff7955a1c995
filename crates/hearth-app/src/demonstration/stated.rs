//! What people at work state of the synthetic region, recorded as a person's in one transaction.
//!
//! A statement that is recorded already, held or withdrawn, is left alone, so that making the same
//! demonstration again changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use hearth_access::{ImportReturns, RecordStatements};
use hearth_domain::settlement::Evidence;
use hearth_domain::siblings::{SiblingStanding, SiblingsConfirmed};
use hearth_domain::{AgencyId, CaseId, Source};
use hearth_simulation::{Named, SiblingFinding, SyntheticRegion, SyntheticStatement};
use hearth_store::{CaseKind, NewFact, StoreError};

use super::numbering::{Numbering, Told};
use crate::context::Context;
use crate::error::AppError;
use crate::siblings;
use crate::told_by_person::MOST_TRIES;

/// What is stated of the children and households of the region.
pub(super) struct Stated {
    statements: Vec<SyntheticStatement>,
    siblings: Vec<SiblingFinding>,
}

impl Stated {
    /// What is stated in a region; of brothers and sisters only where lists tell of families.
    pub(super) fn of(region: &SyntheticRegion, families_are_told: bool) -> Self {
        let siblings = if families_are_told { region.sibling_findings() } else { Vec::new() };
        Self { statements: region.statements(), siblings }
    }

    /// Records all of it, unless it is recorded already.
    pub(super) async fn record(&self, context: &Context<'_>) -> Result<(), AppError> {
        let permit = context.permit::<RecordStatements>()?;
        for _ in 0..MOST_TRIES {
            let (before, new) = self.prepare(context).await?;
            if new.is_empty() {
                return Ok(());
            }
            let about = format!("{} statements of the demonstration", new.len());
            let mut session = context.app.store.begin().await?;
            let stamp = match session.take_ledger(&permit, before, context.now, &about).await {
                Err(StoreError::Overtaken) => continue,
                taken => taken?,
            };
            session.add_facts(&permit, &stamp, &new).await?;
            session.commit().await?;
            return Ok(());
        }
        Err(AppError::KeptBeingOvertaken)
    }

    /// What is to be written, and the number of the ledger it was prepared from.
    async fn prepare(&self, context: &Context<'_>) -> Result<(i64, Vec<NewFact>), AppError> {
        let permit = context.permit::<ImportReturns>()?;
        let before = context.app.store.begin().await?.ledger(&permit).await?;
        let mut told = self.confirmed(context).await?;
        let mut numbering = Numbering::at(context);
        let mut session = context.app.store.begin().await?;
        let agencies: BTreeSet<&AgencyId> = self.statements.iter().map(|one| &one.agency).collect();
        let mut known = KnownCases::default();
        for agency in agencies {
            let children = session.case_numbers(&permit, agency, CaseKind::Child).await?;
            known.children.insert(agency.clone(), children);
            let households = session.case_numbers(&permit, agency, CaseKind::Household).await?;
            known.households.insert(agency.clone(), households);
            for of_case in session.facts_told_by(&permit, agency, Source::Person).await? {
                numbering.know(of_case.versions);
            }
        }
        told.extend(self.statements.iter().filter_map(|one| known.told(one)));
        Ok((before, told.into_iter().filter_map(|told| numbering.number(told)).collect()))
    }

    /// The groups of brothers and sisters that a person confirms among those that lists propose.
    async fn confirmed(&self, context: &Context<'_>) -> Result<Vec<Told>, AppError> {
        if self.siblings.is_empty() {
            return Ok(Vec::new());
        }
        let region = context.region(None).await?;
        let mut told = Vec::new();
        for group in siblings::known(&region).iter() {
            let proposal = &group.proposal;
            let is_found = |one: &SiblingFinding| {
                one.agency == group.agency && proposal.identifiers.contains(&one.family)
            };
            let is_open = proposal.standing == SiblingStanding::Proposed && proposal.is_told();
            if !is_open || !self.siblings.iter().any(is_found) {
                continue;
            }
            let found = SiblingsConfirmed::of(proposal, &proposal.children, Evidence::CaseRecord);
            for (case, found) in proposal.children.iter().zip(std::iter::repeat(found)) {
                let fact = found.map(|found| found.as_told());
                told.extend(fact.map(|fact| (group.agency.clone(), *case, fact)));
            }
        }
        Ok(told)
    }
}

/// The children and households that are known, by agency and the agency's number.
#[derive(Default)]
struct KnownCases {
    children: BTreeMap<AgencyId, BTreeMap<String, CaseId>>,
    households: BTreeMap<AgencyId, BTreeMap<String, CaseId>>,
}

impl KnownCases {
    fn child(&self, agency: &AgencyId, number: &str) -> Option<CaseId> {
        self.children.get(agency)?.get(number).copied()
    }

    fn household(&self, agency: &AgencyId, number: &str) -> Option<CaseId> {
        self.households.get(agency)?.get(number).copied()
    }

    /// The fact of a statement; none where the case or whom it names is not known.
    fn told(&self, one: &SyntheticStatement) -> Option<Told> {
        let case = match one.is_of_household() {
            true => self.household(&one.agency, &one.number),
            false => self.child(&one.agency, &one.number),
        };
        let fact = one.said.fact(&|named| match named {
            Named::Child(number) => self.child(&one.agency, number),
            Named::Household(of) => self.household(&of.agency, &of.number),
        });
        Some((one.agency.clone(), case?, fact?))
    }
}
