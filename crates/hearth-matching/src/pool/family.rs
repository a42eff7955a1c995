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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::DAY;
    use hearth_domain::fact::{Fact, FactKind, HouseholdMilestone, Statement};
    use hearth_domain::source::Source;

    fn fact(kind: impl Into<FactKind>, day: &str, detail: &str) -> Fact {
        Fact {
            kind: kind.into(),
            day: Some(day.parse().unwrap()),
            until: None,
            detail: detail.to_owned(),
            source: Source::Person,
            source_key: "Report".to_owned(),
        }
    }

    fn read(facts: Vec<Fact>) -> PoolFamily {
        let case = CaseId::parse("00000000-0000-7000-8000-000000000001").unwrap();
        let household = Household::told_by(facts);
        PoolFamily::of(case, "Oak".to_owned(), Responsible::default(), &household, DAY)
    }

    #[test]
    fn a_family_is_as_its_journey_tells_it_on_the_day() {
        let family = read(vec![
            fact(HouseholdMilestone::Approval, "2026-11-22", ""),
            fact(HouseholdMilestone::HouseholdMatch, "2026-11-23", ""),
            fact(Statement::FosteringForAdoption, "2026-10-01", "yes"),
            fact(Statement::Offer, "2026-10-01", "family-social-worker children 2"),
        ]);
        assert_eq!(family.stage, Some(HouseholdStage::ApprovedWaiting));
        assert_eq!((family.approved, family.early_permanence), (Some(DAY), Some(true)));
        assert_eq!(family.stated.advised_children.map(|told| told.value), Some(2));
    }

    #[test]
    fn what_nobody_has_told_is_not_known() {
        let family = read(vec![]);
        assert_eq!((family.approved, family.stage, family.early_permanence), (None, None, None));
    }
}
