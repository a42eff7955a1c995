//! Saying which children are brothers and sisters, and taking that back.

use std::collections::BTreeSet;

use hearth_access::{ConfirmSiblings, Permit, ReadJourneys};
use hearth_domain::fact::live;
use hearth_domain::settlement::Evidence;
use hearth_domain::siblings::{SiblingProposal, SiblingsConfirmed};
use hearth_domain::{CaseId, Recorded};
use hearth_store::{CaseFacts, NewFact, StoreError};

use super::known;
use crate::context::Context;
use crate::error::AppError;
use crate::ids::Ids;
use crate::told_by_person::{MOST_TRIES, told_by_person};

/// Who of a group are brothers and sisters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SiblingsChosen {
    /// All of its children.
    All,
    /// These, and not the others.
    These(BTreeSet<CaseId>),
    /// Nobody.
    Nobody,
}

/// What a person has found out about a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiblingDecision {
    /// The word of the group, which is another one when its children change.
    pub key: String,
    /// Who are brothers and sisters.
    pub chosen: SiblingsChosen,
    /// What the person has seen.
    pub evidence: Evidence,
}

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    /// The number of the change.
    pub ledger: i64,
    /// Of how many children.
    pub children: usize,
}

/// Records what a person has found out. It holds while the sources set just these children together.
///
/// # Errors
/// When the group has changed, one child alone is chosen, or the policy forbids it.
pub async fn confirm(
    context: &Context<'_>,
    decision: &SiblingDecision,
) -> Result<Confirmed, AppError> {
    record(context, &decision.key, Some(decision)).await
}

/// Takes back what a person has said of a group, so that it is proposed again.
///
/// # Errors
/// When nothing had been said, or the policy forbids it.
pub async fn withdraw(context: &Context<'_>, key: &str) -> Result<Confirmed, AppError> {
    record(context, key, None).await
}

impl SiblingDecision {
    fn of(&self, proposal: &SiblingProposal) -> Result<SiblingsConfirmed, AppError> {
        if !proposal.is_told() {
            return Err(AppError::NoSuchSiblings);
        }
        let siblings = match &self.chosen {
            SiblingsChosen::All => proposal.children.clone(),
            SiblingsChosen::These(these) if these.is_empty() => {
                return Err(AppError::TooFewSiblings);
            }
            SiblingsChosen::These(these) => these.clone(),
            SiblingsChosen::Nobody => BTreeSet::new(),
        };
        SiblingsConfirmed::of(proposal, &siblings, self.evidence).ok_or(AppError::TooFewSiblings)
    }
}

async fn record(
    context: &Context<'_>,
    key: &str,
    decision: Option<&SiblingDecision>,
) -> Result<Confirmed, AppError> {
    let permit = context.permit::<ConfirmSiblings>()?;
    let reading = context.permit::<ReadJourneys>()?;
    let ids = Ids::at(context.now);
    for _ in 0..MOST_TRIES {
        let region = context.region(None).await?;
        let groups = known(&region);
        let group = groups.iter().find(|group| group.proposal.key() == key);
        let proposal = &group.ok_or(AppError::NoSuchSiblings)?.proposal;
        let told = decision.map(|decision| decision.of(proposal)).transpose()?;
        if told.is_none() && proposal.decided.is_empty() {
            return Err(AppError::NothingConfirmed);
        }
        let written = written(context, &reading, (proposal, told.as_ref()), &ids).await?;
        match write(context, &permit, region.ledger, &written, told.is_some()).await {
            Err(AppError::Store(StoreError::Overtaken)) => {}
            Ok(ledger) => return Ok(Confirmed { ledger, children: proposal.children.len() }),
            Err(error) => return Err(error),
        }
    }
    Err(AppError::KeptBeingOvertaken)
}

/// What is to be written of every child that is, or had been, of the group.
async fn written(
    context: &Context<'_>,
    permit: &Permit<ReadJourneys>,
    (proposal, told): (&SiblingProposal, Option<&SiblingsConfirmed>),
    ids: &Ids,
) -> Result<Vec<NewFact>, AppError> {
    let before = proposal.decided.iter().flat_map(SiblingsConfirmed::children);
    let cases: BTreeSet<CaseId> = proposal.children.iter().copied().chain(before).collect();
    let mut session = context.app.store.begin().await?;
    let mut written = Vec::new();
    for case in cases {
        let found = session.facts_of_case(permit, case, None).await?.pop();
        let found = found.ok_or(AppError::UnknownCase(case))?;
        let told = told.filter(|told| told.children().contains(&case));
        written.extend(of_child(&found, &proposal.decided, told, ids));
    }
    Ok(written)
}

/// What is told now in the place of what had been decided; where several groups became one, the others
/// are taken back.
fn of_child(
    found: &CaseFacts,
    decided: &[SiblingsConfirmed],
    told: Option<&SiblingsConfirmed>,
    ids: &Ids,
) -> Vec<NewFact> {
    let is_of_it = |one: &Recorded| {
        SiblingsConfirmed::read(&one.fact).is_some_and(|before| decided.contains(&before))
    };
    let mut before: Vec<Recorded> = live(found.versions.clone());
    before.retain(is_of_it);
    let mut before = before.into_iter();
    let first = told
        .map(|told| told_by_person(found, ids, (before.next().as_ref(), told.as_told(), false)));
    let rest: Vec<NewFact> = before
        .map(|one| told_by_person(found, ids, (Some(&one), one.fact.clone(), true)))
        .collect();
    first.into_iter().chain(rest).collect()
}

async fn write(
    context: &Context<'_>,
    permit: &Permit<ConfirmSiblings>,
    before: i64,
    written: &[NewFact],
    is_told: bool,
) -> Result<i64, AppError> {
    let done = if is_told { "settled" } else { "withdrawn" };
    let about = format!("brothers and sisters of {} children {done}", written.len());
    let mut session = context.app.store.begin().await?;
    let stamp = session.take_ledger(permit, before, context.now, &about).await?;
    session.add_facts(permit, &stamp, written).await?;
    session.commit().await?;
    Ok(stamp.number())
}
