//! What an agency should put right in its own sources: ours against what they tell.
//!
//! Two sorts are listed. Where a person has settled a conflict, every source that tells another value
//! than the one that holds. Where another source tells of something that the return always tells, in
//! a year whose return is loaded, and no return does: the return of that year.

use std::collections::BTreeSet;

use hearth_domain::resolve::ConflictStanding;
use hearth_domain::{AgencyId, CaseId, CollectionYear, Fact, FactKind, Source};
use hearth_returns::facts::stands_in;
use jiff::Timestamp;

use crate::conflicts::{self, ListedConflict};
use crate::context::Context;
use crate::error::AppError;
use crate::region::{Region, RegionChild};

/// One value to be put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The case.
    pub case: CaseId,
    /// The agency that sends the source.
    pub agency: AgencyId,
    /// The agency's own number for the child or household.
    pub number: String,
    /// Whether the case is a household's.
    pub is_household: bool,
    /// What it is about.
    pub kind: FactKind,
    /// The source to be put right.
    pub source: Source,
    /// What it tells; `None` when it tells nothing.
    pub tells: Option<Fact>,
    /// What holds; `None` when it did not happen.
    pub holds: Option<Fact>,
    /// The table and column in which it stands, or would.
    pub stands_in: String,
    /// Why it is to be put right.
    pub why: Why,
}

/// Why a value is to be put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A person has settled that another value holds.
    Settled,
    /// Another source tells it, and no return does, though that of its year is loaded.
    NotInTheReturn,
}

impl Why {
    /// The reason as a sentence.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Settled => "A person has settled that another value holds.",
            Self::NotInTheReturn => {
                "Another source tells it, and no return does, though that of its year is loaded."
            }
        }
    }
}

/// Everything an agency should put right, or all agencies, by agency, number and kind.
///
/// # Errors
/// When the records may not or cannot be read.
pub async fn corrections(
    context: &Context<'_>,
    agency: Option<&AgencyId>,
    known_at: Option<Timestamp>,
) -> Result<Vec<Correction>, AppError> {
    Ok(of_region(&*context.region(known_at).await?, agency))
}

/// Those of a region.
pub(crate) fn of_region(region: &Region, agency: Option<&AgencyId>) -> Vec<Correction> {
    let whose = agency.cloned();
    let question = conflicts::Question { whose, settled: true, ..conflicts::Question::default() };
    let listed = conflicts::of_region(region, &question);
    let mut found: Vec<Correction> = listed.iter().flat_map(settled).collect();
    let asked = |child: &&RegionChild| agency.is_none_or(|one| *one == child.agency);
    for child in region.children.iter().filter(asked) {
        found.extend(not_in_the_return(region, child));
    }
    found.sort_by(|one, other| {
        let key = |one: &Correction| (one.agency.clone(), one.number.clone(), one.kind, one.source);
        key(one).cmp(&key(other))
    });
    found
}

/// The sources that tell another value than the one a person chose.
fn settled(one: &ListedConflict) -> Vec<Correction> {
    let conflict = &one.conflict;
    if conflict.standing != ConflictStanding::Settled {
        return Vec::new();
    }
    let wrong = conflict.told.iter().filter(|(_, tells)| match (tells, &conflict.holds) {
        (Some(tells), Some(holds)) => !tells.says_the_same_as(holds),
        (None, None) => false,
        _ => true,
    });
    let correction = |(source, tells): &(Source, Option<Fact>)| Correction {
        case: one.case,
        agency: one.agency.clone(),
        number: one.number.clone(),
        is_household: one.is_household,
        kind: conflict.kind,
        source: *source,
        stands_in: place(*source, conflict.kind, tells.as_ref()),
        tells: tells.clone(),
        holds: conflict.holds.clone(),
        why: Why::Settled,
    };
    wrong.map(correction).collect()
}

/// What other sources tell of a child that the newest return would tell and does not.
fn not_in_the_return(region: &Region, child: &RegionChild) -> Vec<Correction> {
    let years = years_of_returns(region, &child.agency);
    let facts = child.journey.facts();
    if !facts.iter().any(|fact| fact.source == Source::Ssda903) {
        return Vec::new();
    }
    let is_settled = |fact: &Fact| fact.source == Source::Person;
    let is_missing = |fact: &&Fact| {
        fact.source != Source::Ssda903
            && !is_settled(fact)
            && matches!(fact.kind, FactKind::Milestone(_))
            && Source::Ssda903.always_tells(fact.kind)
            && fact.day.and_then(CollectionYear::of).is_some_and(|year| years.contains(&year))
            && !is_in_conflict(child, fact)
            && !is_told(facts, fact)
    };
    let correction = |fact: &Fact| Correction {
        case: child.case,
        agency: child.agency.clone(),
        number: child.number.clone(),
        is_household: false,
        kind: fact.kind,
        source: Source::Ssda903,
        stands_in: place(Source::Ssda903, fact.kind, None),
        tells: None,
        holds: Some(fact.clone()),
        why: Why::NotInTheReturn,
    };
    facts.iter().filter(is_missing).map(correction).collect()
}

/// Whether the return tells the same thing of the same day.
fn is_told(facts: &[Fact], of: &Fact) -> bool {
    facts
        .iter()
        .any(|fact| fact.source == Source::Ssda903 && fact.kind == of.kind && fact.day == of.day)
}

fn is_in_conflict(child: &RegionChild, fact: &Fact) -> bool {
    let holds = |one: &hearth_domain::resolve::Conflict| {
        one.kind == fact.kind && one.holds.as_ref() == Some(fact)
    };
    child.journey.conflicts().iter().any(holds)
}

/// The years whose return an authority has sent.
fn years_of_returns(region: &Region, agency: &AgencyId) -> BTreeSet<CollectionYear> {
    let sent = region.sources.iter().filter(|batch| batch.agency == *agency);
    sent.filter_map(|batch| CollectionYear::ending_in(batch.year)).collect()
}

/// Where a source tells it, or where the return would.
fn place(source: Source, kind: FactKind, tells: Option<&Fact>) -> String {
    let told = tells.map(|fact| fact.source_key.clone());
    let in_the_return =
        || (source == Source::Ssda903).then(|| stands_in(kind).unwrap_or_default().to_owned());
    told.or_else(in_the_return).unwrap_or_default()
}
