//! Whether two days that sources give are days of the same thing.
//!
//! Two decisions are two, and not one told differently, where the first plan ended between them;
//! two matches also where a placement broke down between them. What divides is taken from all
//! sources together.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::fact::{Fact, FactKind, HouseholdMilestone, Milestone};

/// The days of what ends one thing so that another of its kind may follow.
pub(super) struct Divides {
    days: BTreeMap<FactKind, Vec<Day>>,
}

/// What ends a plan for adoption.
const ENDS_PLAN: &[Milestone] =
    &[Milestone::Reversal, Milestone::LeftCare, Milestone::AdoptionOrder];

/// What ends a try at a family.
const ENDS_ATTEMPT: &[Milestone] =
    &[Milestone::Reversal, Milestone::LeftCare, Milestone::AdoptionOrder, Milestone::Disruption];

/// The kinds whose days divide those of `kind`, and whether a day that divides ends the thing before
/// it (so that the thing after may be on the same day) or begins the thing after it.
fn divided_by(kind: Milestone) -> (&'static [Milestone], Divider) {
    match kind {
        Milestone::Decision
        | Milestone::AdoptionPlan
        | Milestone::PlacementOrder
        | Milestone::Consent
        | Milestone::EarlyPermanenceMoveIn
        | Milestone::InterAgencySearch => (ENDS_PLAN, Divider::Ends),
        Milestone::Match
        | Milestone::PlacedForAdoption
        | Milestone::FosterCarerMoveIn
        | Milestone::AdoptionApplication => (ENDS_ATTEMPT, Divider::Ends),
        Milestone::EnteredCare
        | Milestone::EarlyNotification
        | Milestone::CareApplication
        | Milestone::FinalHearing => (&[Milestone::LeftCare], Divider::Ends),
        Milestone::Reversal | Milestone::AdoptionOrder => (&[Milestone::Decision], Divider::Begins),
        Milestone::PlacementOrderRevoked => (&[Milestone::PlacementOrder], Divider::Begins),
        Milestone::ConsentWithdrawn => (&[Milestone::Consent], Divider::Begins),
        Milestone::Disruption => (&[Milestone::PlacedForAdoption], Divider::Begins),
        Milestone::LeftCare => (&[Milestone::EnteredCare], Divider::Begins),
        Milestone::BirthDate
        | Milestone::ExpectedBirthDate
        | Milestone::PermanencePlan
        | Milestone::Review => (&[], Divider::Ends),
    }
}

#[derive(Clone, Copy)]
enum Divider {
    Ends,
    Begins,
}

impl Divides {
    pub(super) fn of(facts: &[Fact]) -> Self {
        let mut days: BTreeMap<FactKind, Vec<Day>> = BTreeMap::new();
        for fact in facts {
            if let (FactKind::Milestone(_) | FactKind::Household(_), Some(day)) =
                (fact.kind, fact.day)
            {
                days.entry(fact.kind).or_default().push(day);
            }
        }
        Self { days }
    }

    /// Whether nothing lies between the two days, the earlier first, that makes them days of two things.
    pub(super) fn is_same_thing(&self, kind: FactKind, (first, last): (Day, Day)) -> bool {
        let (kinds, divider): (Vec<FactKind>, Divider) = match kind {
            FactKind::Milestone(kind) => {
                let (kinds, divider) = divided_by(kind);
                (kinds.iter().copied().map(FactKind::from).collect(), divider)
            }
            FactKind::Household(kind) if kind != HouseholdMilestone::LeftProcess => {
                (vec![HouseholdMilestone::LeftProcess.into()], Divider::Ends)
            }
            _ => return true,
        };
        let between = |day: &Day| match divider {
            Divider::Ends => first < *day && *day <= last,
            Divider::Begins => first <= *day && *day < last,
        };
        !kinds.iter().filter_map(|kind| self.days.get(kind)).flatten().any(between)
    }
}
