//! What is stated, and the fact in which it is kept.

use hearth_casework::evidence::Evidence;
use hearth_casework::hold::Hold;
use hearth_casework::need::{Need, NeedOf};
use hearth_casework::offer::Offer;
use hearth_casework::overriding::GateOverride;
use hearth_casework::safety::Safety;
use hearth_casework::sibling_decision::{SiblingDecision, SiblingPlan};
use hearth_casework::weight::Weight;
use hearth_casework::wish::Wish;
use hearth_domain::fact::{Fact, Statement};
use hearth_domain::{AgencyId, CaseId, Source};

use crate::household::Household;

/// What is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// What a child needs.
    Need(Need),
    /// A household that a child must not live with.
    NotWith(HouseholdNumber, Evidence),
    /// What a child wishes.
    Wish(Wish),
    /// What was decided of a child's brothers and sisters, whom it names by their numbers.
    Siblings(SiblingPlan, Vec<String>, Evidence),
    /// Why no family is looked for.
    SearchHold(Hold),
    /// A gate that somebody has overridden for a child and a household.
    Override(Overridden),
    /// What a household offers.
    Offer(Offer),
    /// Why a household is not approached.
    LinkingHold(Hold),
}

/// A household, by its agency and the agency's number for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdNumber {
    /// The agency.
    pub agency: AgencyId,
    /// Its number for the household.
    pub number: String,
}

impl HouseholdNumber {
    pub(super) fn of(agency: &AgencyId, household: &Household) -> Self {
        Self { agency: agency.clone(), number: household.number().to_owned() }
    }
}

/// A gate overridden for a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overridden {
    /// The code of the gate.
    pub gate: String,
    /// The household.
    pub household: HouseholdNumber,
    /// Why, in a sentence.
    pub why: String,
    /// Who decided, and on what.
    pub evidence: Evidence,
}

/// Somebody whom a statement names.
#[derive(Debug, Clone, Copy)]
pub enum Named<'a> {
    /// A child of the agency that keeps the record, by number.
    Child(&'a str),
    /// A household of any agency.
    Household(&'a HouseholdNumber),
}

impl Said {
    /// The fact in which it is kept; `case_of` finds those whom it names. None where it names nobody who
    /// is known.
    #[must_use]
    pub fn fact(&self, case_of: &dyn Fn(Named<'_>) -> Option<CaseId>) -> Option<Fact> {
        Some(match self {
            Self::Need(need) => told(Need::KIND, need.line(), &need.evidence),
            Self::Wish(wish) => told(Statement::Wish, wish.line(), &wish.evidence),
            Self::SearchHold(hold) => told(Statement::SearchHold, hold.line(), &hold.evidence),
            Self::Offer(offer) => told(Offer::KIND, offer.line(), &offer.evidence),
            Self::LinkingHold(hold) => told(Statement::LinkingHold, hold.line(), &hold.evidence),
            Self::NotWith(household, evidence) => {
                let household = case_of(Named::Household(household))?;
                let what = NeedOf::Safety(Safety::NotWith(household));
                let need = Need { what, weight: Weight::Essential, evidence: evidence.clone() };
                told(Need::KIND, need.line(), evidence)
            }
            Self::Override(one) => {
                let overridden = one.with(case_of(Named::Household(&one.household))?);
                told(Statement::GateOverride, overridden.line(), &one.evidence)
            }
            Self::Siblings(plan, numbers, evidence) => {
                let with = numbers.iter().filter_map(|number| case_of(Named::Child(number)));
                let with = with.collect();
                let decision = SiblingDecision { plan: *plan, with, evidence: evidence.clone() };
                let names_somebody = !decision.with.is_empty();
                names_somebody
                    .then(|| told(Statement::SiblingDecision, decision.line(), evidence))?
            }
        })
    }
}

impl Overridden {
    fn with(&self, household: CaseId) -> GateOverride {
        let Self { gate, why, evidence, .. } = self.clone();
        GateOverride { gate, household, why, evidence }
    }
}

fn told(kind: Statement, line: String, evidence: &Evidence) -> Fact {
    Fact {
        kind: kind.into(),
        day: evidence.day,
        until: evidence.review_by,
        detail: line,
        source: Source::Person,
        source_key: evidence.document.clone(),
    }
}
