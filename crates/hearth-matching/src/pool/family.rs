//! A family as matching knows it, read from the household's journey.

use hearth_casework::family::FamilyStatements;
use hearth_domain::day::Day;
use hearth_domain::household::{Household, HouseholdStage};
use hearth_domain::id::CaseId;

use super::{PoolFamily, Responsible};

impl PoolFamily {
    /// The family as its journey tells it on `day`. A family that is not approved, or no longer waits,
    /// is one too: a gate says so.
    #[must_use]
    pub fn of(
        case: CaseId,
        label: String,
        responsible: Responsible,
        household: &Household,
        day: Day,
    ) -> Self {
        let household = household.as_at(day);
        let approval = household.latest();
        Self {
            case,
            label,
            responsible,
            approved: approval.and_then(|run| run.approved),
            stage: approval.and_then(HouseholdStage::of),
            early_permanence: household.fosters_for_adoption(),
            stated: FamilyStatements::read(household.facts(), day),
        }
    }
}
