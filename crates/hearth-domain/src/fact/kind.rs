//! What a fact is about: a milestone, a spell or a statement, of a child or of a household.

use crate::coded;

coded! {
    /// A thing that happened to a child on a day.
    Milestone {
        /// A child is expected.
        ExpectedBirthDate "expected-birth-date" "Expected birth date",
        /// The child was born.
        BirthDate "birth-date" "Born",
        /// The authority told the regional agency of the child before any decision.
        EarlyNotification "early-notification" "Early notification",
        /// A period of care began.
        EnteredCare "entered-care" "Entered care",
        /// A looked-after child's statutory review.
        Review "review" "Review",
        /// A plan for permanence was in place.
        PermanencePlan "permanence-plan" "Permanence plan",
        /// A review made adoption the plan.
        AdoptionPlan "adoption-plan" "Adoption became the plan",
        /// The authority applied for a care order.
        CareApplication "care-application" "Care application",
        /// The court heard the care proceedings for the last time.
        FinalHearing "final-hearing" "Final hearing",
        /// The agency decided that the child should be placed for adoption (AAR 2005, regulation 19).
        Decision "decision" "Decision: should be placed for adoption",
        /// The court made a placement order (ACA 2002, section 21).
        PlacementOrder "placement-order" "Placement order",
        /// The agency began to look for a family beyond its own region.
        InterAgencySearch "inter-agency-search" "Search beyond the region",
        /// The placement order was revoked (ACA 2002, section 24).
        PlacementOrderRevoked "placement-order-revoked" "Placement order ended",
        /// A parent consented to placement, witnessed (ACA 2002, section 19).
        Consent "consent" "Section 19 consent",
        /// The consent was withdrawn.
        ConsentWithdrawn "consent-withdrawn" "Consent withdrawn",
        /// The child moved to foster carers who are also approved adopters.
        EarlyPermanenceMoveIn "early-permanence-move-in" "Early permanence: moved in",
        /// The child moved to the foster carers with whom they were later placed for adoption.
        FosterCarerMoveIn "foster-carer-move-in" "Moved in with the foster carers who are to adopt",
        /// The agency decided the match (AAR 2005, regulation 33).
        Match "match" "Match",
        /// The child was placed for adoption, or the early permanence placement became adoptive.
        PlacedForAdoption "placed-for-adoption" "Placed for adoption",
        /// The placement for adoption ended before an order.
        Disruption "disruption" "Disruption",
        /// The adopters applied to the court.
        AdoptionApplication "adoption-application" "Adoption application",
        /// The court made the adoption order (ACA 2002, section 46).
        AdoptionOrder "adoption-order" "Adoption order",
        /// The agency decided that the child should no longer be placed for adoption.
        Reversal "reversal" "Decision reversed",
        /// The child left care.
        LeftCare "left-care" "Left care",
    }
}

coded! {
    /// A thing that happened to a household on its way to approval and beyond.
    HouseholdMilestone {
        /// The household first asked an agency.
        Enquiry "household-enquiry" "Enquiry",
        /// The registration of interest form came in (AAR 2005, regulation 21).
        RegistrationOfInterest "registration-of-interest" "Registration of interest",
        /// The agency accepted the registration: stage one began.
        StageOneStarted "stage-one-started" "Stage one started",
        /// The agency decided whether the household may be suitable (AAR 2005, regulation 27).
        StageOneEnded "stage-one-ended" "Stage one ended",
        /// The household told the agency that it wishes to go on (AAR 2005, regulation 28).
        StageTwoStarted "stage-two-started" "Stage two started",
        /// The assessment was complete.
        StageTwoEnded "stage-two-ended" "Stage two ended",
        /// The application went to panel or decision-maker.
        ApplicationSubmitted "application-submitted" "Application submitted",
        /// The agency decided that the household is suitable to adopt (AAR 2005, regulation 30B).
        Approval "approval" "Approved to adopt",
        /// A review found the household still suitable (AAR 2005, regulation 30D).
        ApprovalReview "approval-review" "Review of approval",
        /// The household was matched with one child or more.
        HouseholdMatch "household-match" "Matched",
        /// One child or more came to live with the household; the detail says how many.
        HouseholdPlacement "household-placement" "Child placed",
        /// The court made an adoption order in the household's favour.
        HouseholdOrder "household-order" "Adoption order",
        /// The household left the process; the detail says why.
        LeftProcess "left-process" "Left the process",
    }
}

coded! {
    /// A state that lasts from a day to a day.
    Spell {
        /// Legal status while looked after.
        LegalStatus "legal-status" "Legal status",
        /// Type of placement.
        Placement "placement" "Placement",
        /// Who provides the placement.
        Provider "provider" "Placement provider",
        /// The agency that is responsible for the case.
        ResponsibleAgency "responsible-agency" "Responsible agency",
    }
}

coded! {
    /// A value held of a child, or of a household.
    Statement {
        /// Sex, as `M`, `F` or `U`.
        Sex "sex" "Sex",
        /// Ethnic group, as the DfE's four letters.
        Ethnicity "ethnicity" "Ethnic group",
        /// The authority's own identifier of the child's family. Children who share one may be brothers
        /// and sisters, which a person confirms; it is no fact of a group.
        FamilyIdentifier "family-identifier" "Family identifier",
        /// What a person has found out about the children who share a family identifier: which of them
        /// are brothers and sisters. See [`crate::siblings`].
        Siblings "siblings" "Brothers and sisters",
        /// Something the child needs of a family.
        Need "need" "Need",
        /// What the child wishes or feels.
        Wish "wish" "Wish or feeling",
        /// Whether the child is to be placed together with brothers and sisters.
        SiblingDecision "sibling-decision" "Decision about brothers and sisters",
        /// Why no family is looked for now.
        SearchHold "search-hold" "Search on hold",
        /// A gate of matching overridden for one family.
        GateOverride "gate-override" "Gate overridden",
        /// Somebody has looked at a match that might be missed, and closed it with a reason.
        MissedMatchClosed "missed-match-closed" "Missed match closed",
        /// The last day of the year of the newest list that names the child: what came later the list
        /// could not tell.
        ListedUntil "listed-until" "Listed until",
        /// How many adopters the household has: `1` or `2`.
        Adopters "adopters" "Adopters in the household",
        /// Whether the household would foster for adoption: `yes` or `no`.
        FosteringForAdoption "fostering-for-adoption" "Fostering for adoption",
        /// Something the household offers a child, or is.
        Offer "offer" "Offer",
        /// Why the household is not to be approached now.
        LinkingHold "linking-hold" "Links on hold",
    }
}

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// A thing that happened on a day.
    Milestone(Milestone),
    /// A thing that happened to a household on a day.
    Household(HouseholdMilestone),
    /// A state from a day to a day.
    Spell(Spell),
    /// A value held of somebody.
    Statement(Statement),
}

impl FactKind {
    /// The word it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Milestone(kind) => kind.code(),
            Self::Household(kind) => kind.code(),
            Self::Spell(kind) => kind.code(),
            Self::Statement(kind) => kind.code(),
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Milestone(kind) => kind.label(),
            Self::Household(kind) => kind.label(),
            Self::Spell(kind) => kind.label(),
            Self::Statement(kind) => kind.label(),
        }
    }

    /// Whether only a household has such facts. A list with no good day still states something.
    #[must_use]
    pub fn is_of_household(self) -> bool {
        use Statement::{Adopters, FosteringForAdoption, LinkingHold, Offer};
        let of_household = [Adopters, FosteringForAdoption, LinkingHold, Offer];
        match self {
            Self::Household(_) => true,
            Self::Statement(kind) => of_household.contains(&kind),
            _ => false,
        }
    }

    /// Whether people at work state it, beside what the sources of the journey tell: no source is set
    /// against it, and it says nothing of how far another source reaches.
    #[must_use]
    pub fn is_stated_at_work(self) -> bool {
        use Statement::{
            GateOverride, LinkingHold, MissedMatchClosed, Need, Offer, SearchHold, SiblingDecision,
            Wish,
        };
        let of_child = [Need, Wish, SiblingDecision, SearchHold, GateOverride, MissedMatchClosed];
        let at_work = [&of_child[..], &[Offer, LinkingHold]].concat();
        matches!(self, Self::Statement(kind) if at_work.contains(&kind))
    }

    /// The kind stored under that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Milestone::parse(code)
            .map(Self::Milestone)
            .or_else(|| HouseholdMilestone::parse(code).map(Self::Household))
            .or_else(|| Spell::parse(code).map(Self::Spell))
            .or_else(|| Statement::parse(code).map(Self::Statement))
    }
}

impl From<Milestone> for FactKind {
    fn from(kind: Milestone) -> Self {
        Self::Milestone(kind)
    }
}

impl From<HouseholdMilestone> for FactKind {
    fn from(kind: HouseholdMilestone) -> Self {
        Self::Household(kind)
    }
}

impl From<Spell> for FactKind {
    fn from(kind: Spell) -> Self {
        Self::Spell(kind)
    }
}

impl From<Statement> for FactKind {
    fn from(kind: Statement) -> Self {
        Self::Statement(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_back_from_its_word() {
        let milestones = Milestone::ALL.iter().copied().map(FactKind::from);
        let spells = Spell::ALL.iter().copied().map(FactKind::from);
        let statements = Statement::ALL.iter().copied().map(FactKind::from);
        let households = HouseholdMilestone::ALL.iter().copied().map(FactKind::from);
        let mut codes = std::collections::BTreeSet::new();
        for kind in milestones.chain(households).chain(spells).chain(statements) {
            assert_eq!(FactKind::parse(kind.code()), Some(kind));
            assert!(codes.insert(kind.code()), "{} stands for two kinds", kind.code());
        }
        assert_eq!(FactKind::parse("unheard-of"), None);
    }
}
