//! Where the sources of a case tell different things, and a person's choice between them.

mod settle;

use hearth_domain::resolve::{Conflict, ConflictStanding, Keeper};
use hearth_domain::{AgencyId, CaseId, FactKind};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;
pub use settle::{Choice, Settled, settle, withdraw};

/// One conflict with the case it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedConflict {
    /// The case.
    pub case: CaseId,
    /// The agency that tells of it.
    pub agency: AgencyId,
    /// The agency's own number for the child or household.
    pub number: String,
    /// Whether the case is a household's.
    pub is_household: bool,
    /// What the sources tell.
    pub conflict: Conflict,
}

impl ListedConflict {
    /// Who should settle it.
    #[must_use]
    pub fn keeper(&self) -> Keeper {
        Keeper::of(self.conflict.kind)
    }
}

/// Which conflicts are asked for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Whose cases.
    pub whose: Option<AgencyId>,
    /// Only those about this kind of fact.
    pub kind: Option<FactKind>,
    /// Only those this keeper should settle.
    pub keeper: Option<Keeper>,
    /// Those that a person has settled, too.
    pub settled: bool,
    /// As things were recorded at this instant; now, when `None`.
    pub known_at: Option<Timestamp>,
}

/// Every conflict asked for, by agency, number and kind.
///
/// # Errors
/// When the records may not or cannot be read.
pub async fn conflicts(
    context: &Context<'_>,
    question: &Question,
) -> Result<Vec<ListedConflict>, AppError> {
    Ok(of_region(&*context.region(question.known_at).await?, question))
}

/// Those of a region.
pub(crate) fn of_region(region: &Region, question: &Question) -> Vec<ListedConflict> {
    let mut listed: Vec<ListedConflict> =
        all_of(region).filter(|one| question.asks_for(one)).collect();
    listed.sort_by(|one, other| {
        let key = |one: &ListedConflict| {
            (one.agency.clone(), one.number.clone(), one.case, one.conflict.kind)
        };
        key(one).cmp(&key(other))
    });
    listed
}

impl Question {
    fn asks_for(&self, one: &ListedConflict) -> bool {
        self.whose.as_ref().is_none_or(|agency| *agency == one.agency)
            && self.kind.is_none_or(|kind| kind == one.conflict.kind)
            && self.keeper.is_none_or(|keeper| keeper == one.keeper())
            && (self.settled || one.conflict.standing != ConflictStanding::Settled)
    }
}

fn all_of(region: &Region) -> impl Iterator<Item = ListedConflict> {
    let of_children = region.children.iter().flat_map(|child| {
        child.journey.conflicts().iter().map(|conflict| ListedConflict {
            case: child.case,
            agency: child.agency.clone(),
            number: child.number.clone(),
            is_household: false,
            conflict: conflict.clone(),
        })
    });
    let of_families = region.families.iter().flat_map(|family| {
        family.household.conflicts().iter().map(|conflict| ListedConflict {
            case: family.case,
            agency: family.agency.clone(),
            number: family.number.clone(),
            is_household: true,
            conflict: conflict.clone(),
        })
    });
    of_children.chain(of_families)
}
