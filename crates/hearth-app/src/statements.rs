//! What people at work state of a child or a household, as it stood on a day.

use std::collections::{BTreeMap, BTreeSet};

use hearth_casework::child::ChildStatements;
use hearth_casework::family::FamilyStatements;
use hearth_casework::sibling_decision::SiblingDecision;
use hearth_domain::{CaseId, Day};
use jiff::Timestamp;

use crate::case_record::case_record;
use crate::context::Context;
use crate::error::AppError;
use crate::siblings::groups_of_child;

/// What is stated of one child.
#[derive(Debug, Clone)]
pub struct StatedOfChild {
    /// The day of which it tells.
    pub as_at: Day,
    /// What is stated.
    pub stated: ChildStatements,
    /// The child's brothers and sisters, as far as they are confirmed or decided about.
    pub siblings: Vec<Sibling>,
}

/// A brother or sister, and whether the two are to be placed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sibling {
    /// The case.
    pub case: CaseId,
    /// The agency's own number; empty when the child is not in reach.
    pub number: String,
    /// Whether a person has confirmed that they are brothers and sisters.
    pub is_confirmed: bool,
    /// The newest decision that names the child; `None` where nobody has decided.
    pub decision: Option<SiblingDecision>,
}

/// What is stated of a child at the end of a day, as known at an instant; `None` when there is no such child
/// in reach.
///
/// # Errors
/// When it may not or cannot be read.
pub async fn of_child(
    context: &Context<'_>,
    case: CaseId,
    as_at: Day,
    known_at: Option<Timestamp>,
) -> Result<Option<StatedOfChild>, AppError> {
    let record = case_record(context, case, known_at).await?;
    let Some(record) = record.filter(|record| !record.is_of_household()) else { return Ok(None) };
    let stated = ChildStatements::read(&record.live_facts(), as_at);
    let groups = groups_of_child(context, case, known_at).await?;
    let found = groups.iter().map(|group| group.proposal.siblings());
    let confirmed: BTreeSet<CaseId> =
        found.filter(|siblings| siblings.contains(&case)).flatten().collect();
    let region = context.region(known_at).await?;
    let decided = newest_by_sibling(&stated);
    let others = confirmed.iter().chain(decided.keys()).copied().filter(|other| *other != case);
    let sibling = |other: CaseId| Sibling {
        case: other,
        number: region.named(other).map(|(_, number)| number).unwrap_or_default(),
        is_confirmed: confirmed.contains(&other),
        decision: decided.get(&other).map(|decision| (*decision).clone()),
    };
    let siblings = others.collect::<BTreeSet<CaseId>>().into_iter().map(sibling).collect();
    Ok(Some(StatedOfChild { as_at, stated, siblings }))
}

/// The newest decision about each brother or sister.
fn newest_by_sibling(stated: &ChildStatements) -> BTreeMap<CaseId, &SiblingDecision> {
    let mut newest = BTreeMap::new();
    for decision in &stated.sibling_decisions {
        for case in &decision.with {
            newest.entry(*case).or_insert(decision);
        }
    }
    newest
}

/// What is stated of a household at the end of a day, as known at an instant; `None` when there is no such
/// household in reach.
///
/// # Errors
/// When it may not or cannot be read.
pub async fn of_family(
    context: &Context<'_>,
    case: CaseId,
    as_at: Day,
    known_at: Option<Timestamp>,
) -> Result<Option<FamilyStatements>, AppError> {
    let record = case_record(context, case, known_at).await?;
    let record = record.filter(crate::case_record::CaseRecord::is_of_household);
    Ok(record.map(|record| FamilyStatements::read(&record.live_facts(), as_at)))
}
