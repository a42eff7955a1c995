//! Facts: what a source tells of a child or a household, with the day it speaks of.
//!
//! A fact is a **milestone** (a thing that happened on a day), a **spell** (a state from a day to a
//! day) or a **statement** (a value held of somebody). All three carry the same recording columns:
//! see [`Recorded`]. Facts are never refused for being late or unlawful.

use std::fmt;

use jiff::Timestamp;

use crate::coded;
use crate::codes::{CodeSet, ReasonEpisodeCeased};
use crate::day::Day;
use crate::id::{CaseId, FactId};
use crate::source::Source;

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

/// One fact as one source tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub kind: FactKind,
    /// The day it happened or began; `None` only for a statement with no day of its own.
    pub day: Option<Day>,
    /// The day a spell ended, or a statement is to be reviewed.
    pub until: Option<Day>,
    /// A code that says more: the placement type, the reason for leaving care. Empty when none.
    pub detail: String,
    /// Who tells it.
    pub source: Source,
    /// Where in the source it stands, in words a person can follow.
    pub source_key: String,
}

impl Fact {
    /// Whether two tellings say the same, wherever they stand in the source.
    #[must_use]
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.day == other.day
            && self.until == other.until
            && self.detail == other.detail
    }
}

/// The detail of a milestone whose day is the first on which its source shows the state: it happened on
/// that day or earlier.
pub const OR_EARLIER: &str = "or-earlier";

impl Fact {
    /// Whether it leaves room for the day another source gives: it happened on its day or earlier.
    #[must_use]
    pub fn leaves_room_for(&self, other: &Self) -> bool {
        self.detail == OR_EARLIER && self.kind == other.kind && other.day <= self.day
    }

    /// The day a state ended. A statement has none: its day until which is one of review, which is
    /// known beforehand.
    #[must_use]
    pub fn ended(&self) -> Option<Day> {
        self.until.filter(|_| !matches!(self.kind, FactKind::Statement(_)))
    }

    /// Takes back an end after `day`, as nobody knew it on that day.
    pub fn reopen_after(&mut self, day: Day) {
        if self.ended().is_some_and(|ended| ended > day) {
            self.until = None;
        }
    }

    /// Whether it is a state of which its source tells no end.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        matches!(self.kind, FactKind::Spell(_)) && self.until.is_none()
    }

    /// Whether two sources say the same; a code that only one of them gives is no difference.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        let silent = self.detail.is_empty() || other.detail.is_empty();
        let same_days = (self.day, self.until) == (other.day, other.until);
        self.kind == other.kind && same_days && (silent || self.may_be_coded_as(other))
    }

    /// Whether the codes of two facts of one kind may stand for the same: of years that coded a reason
    /// for leaving care otherwise, an older source keeps the older code and a newer one the newer.
    fn may_be_coded_as(&self, other: &Self) -> bool {
        let why = |fact: &Self| ReasonEpisodeCeased::parse(&fact.detail);
        let left = self.kind == Milestone::LeftCare.into();
        self.detail == other.detail
            || left && why(self).zip(why(other)).is_some_and(|(one, two)| one.may_be(two))
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.kind.label())?;
        if let Some(day) = self.day {
            write!(f, " {day}")?;
        }
        if let Some(until) = self.until {
            write!(f, " to {until}")?;
        }
        if !self.detail.is_empty() {
            write!(f, " ({})", self.detail)?;
        }
        Ok(())
    }
}

/// A fact as it is kept: never overwritten, followed by what superseded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// This version of the fact.
    pub id: FactId,
    /// Whose fact it is.
    pub case: CaseId,
    /// The number of this fact among those of its case, kind and source: given once, never reused.
    pub occurrence: u32,
    /// The fact.
    pub fact: Fact,
    /// The ledger number of the change that recorded it.
    pub recorded_seq: i64,
    /// The moment it was recorded; set by the system alone.
    pub recorded_at: Timestamp,
    /// Who recorded it.
    pub recorded_by: String,
    /// The version it takes the place of.
    pub supersedes: Option<FactId>,
    /// Whether it says that its source no longer tells the fact.
    pub retracted: bool,
}

/// The versions that hold: not superseded by another of `versions`, and not retracted.
///
/// Leave out what was recorded after an instant first, and these are the facts known then.
#[must_use]
pub fn live(versions: Vec<Recorded>) -> Vec<Recorded> {
    let gone: std::collections::BTreeSet<FactId> =
        versions.iter().filter_map(|version| version.supersedes).collect();
    versions
        .into_iter()
        .filter(|version| !version.retracted && !gone.contains(&version.id))
        .collect()
}

/// Whether the silence of a case's facts about `kind` means that it has not happened.
///
/// It does where one of the sources always tells it, or where a person or a list kept by people has
/// told it or `beside` of this case: whoever keeps the one day in hand is taken to keep the other. A
/// list of children that is older than what another source tells of the child is silent for want of
/// knowing, and does not count.
#[must_use]
pub fn would_tell(facts: &[Fact], kind: FactKind, beside: FactKind) -> bool {
    facts.iter().any(|fact| {
        let told_by_people =
            fact.source.is_kept_by_people() && (fact.kind == kind || fact.kind == beside);
        let always = fact.source.always_tells(kind) && !is_overtaken(facts, fact.source);
        told_by_people || always
    })
}

/// Whether another source tells of the child something later than the newest list that names it.
fn is_overtaken(facts: &[Fact], source: Source) -> bool {
    let of_list =
        |fact: &&Fact| fact.kind == Statement::ListedUntil.into() && fact.source == source;
    let until = facts.iter().find(of_list).and_then(|fact| fact.detail.parse::<Day>().ok());
    until.is_some_and(|until| {
        let is_other = |fact: &&Fact| fact.source != source && !fact.kind.is_stated_at_work();
        let others = facts.iter().filter(is_other);
        others.flat_map(|fact| [fact.day, fact.until]).flatten().any(|day| day > until)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_another_source_has_overtaken_is_not_asked() {
        let fact = |source, kind: FactKind, day: Option<&str>, detail: &str| Fact {
            kind,
            day: day.map(|day| day.parse().unwrap()),
            until: None,
            detail: detail.to_owned(),
            source,
            source_key: String::new(),
        };
        let (decision, review) = (Milestone::Decision.into(), Milestone::Review.into());
        let until = Statement::ListedUntil.into();
        let mut facts = vec![
            fact(Source::AnnexA, decision, Some("2024-05-02"), ""),
            fact(Source::AnnexA, until, None, "2025-03-31"),
            fact(Source::Ssda903, review, Some("2025-03-31"), ""),
        ];
        let tells_match = |facts: &[Fact]| would_tell(facts, Milestone::Match.into(), decision);
        assert!(tells_match(&facts));
        facts.push(fact(Source::Person, Statement::Need.into(), Some("2025-06-01"), "a need"));
        assert!(tells_match(&facts), "what people state at work does not make a list old");
        facts.push(fact(Source::Ssda903, review, Some("2025-04-01"), ""));
        assert!(!tells_match(&facts));
        assert!(would_tell(&facts, decision, decision), "the return tells every decision");
    }

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
