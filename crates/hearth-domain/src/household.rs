//! A household's journey: from the first enquiry to approval, a child, an order or leaving.
//!
//! A household of one or two adopters goes through numbered **approvals**: one run of enquiry,
//! registration, the two stages, the decision, and what came of it. A household that leaves, or
//! that has adopted, may come back: the next enquiry, registration or stage then opens another run.

use std::sync::Arc;

use crate::day::Day;
use crate::fact::{Fact, FactKind, HouseholdMilestone, Statement, would_tell};
use crate::resolve::{Conflict, resolve};

/// One run from enquiry towards approval, and what came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Approval {
    /// 1 for the household's first.
    pub number: u32,
    /// The day of the first enquiry.
    pub enquired: Option<Day>,
    /// The day the registration of interest came in.
    pub registered: Option<Day>,
    /// The day stage one began.
    pub stage_one_started: Option<Day>,
    /// The day stage one ended.
    pub stage_one_ended: Option<Day>,
    /// The day stage two began.
    pub stage_two_started: Option<Day>,
    /// The day stage two ended.
    pub stage_two_ended: Option<Day>,
    /// The day the application was submitted.
    pub applied: Option<Day>,
    /// The day the agency decided that the household is suitable to adopt.
    pub approved: Option<Day>,
    /// The days of reviews of the approval, the earliest first.
    pub reviews: Vec<Day>,
    /// The day of the latest match.
    pub matched: Option<Day>,
    /// The day a child was placed, and how many were, where the source says.
    pub placed: Option<(Day, Option<u8>)>,
    /// The day of the adoption order.
    pub adoption_order: Option<Day>,
    /// The day the household left the process, and why, as the source codes it.
    pub left: Option<(Day, String)>,
}

impl Approval {
    /// Whether neither leaving nor an order has ended it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.adoption_order.is_none() && self.left.is_none()
    }

    /// Whether the household is approved and neither matched, placed nor gone.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.is_open() && self.approved.is_some() && self.matched.is_none() && self.placed.is_none()
    }

    /// The day registration counts from in published measures: the registration of interest, or
    /// else the start of stage one, which is the day its acceptance is notified.
    #[must_use]
    pub fn registration(&self) -> Option<Day> {
        self.registered.or(self.stage_one_started)
    }

    /// Whether the process rests and may go on.
    #[must_use]
    pub fn is_on_hold(&self) -> bool {
        self.left.as_ref().is_some_and(|(_, why)| why == ON_HOLD)
    }
}

/// Where a household stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HouseholdStage {
    /// Has asked, not registered.
    Enquired,
    /// In stage one: checks and preparation.
    InStageOne,
    /// Between the stages, at most six months.
    BetweenStages,
    /// In stage two: assessment.
    InStageTwo,
    /// Approved and waiting to be matched.
    ApprovedWaiting,
    /// Matched, no child placed yet.
    HouseholdMatched,
    /// A child lives with the household; no order yet.
    HouseholdPlaced,
    /// Has adopted.
    HasAdopted,
    /// The process is on hold.
    OnHold,
    /// Withdrew or was refused.
    Departed,
}

/// The code under which a source says that the process is on hold, not over.
pub const ON_HOLD: &str = "on-hold";

impl HouseholdStage {
    /// Every stage, in order.
    pub const ALL: [Self; 10] = [
        Self::Enquired,
        Self::InStageOne,
        Self::BetweenStages,
        Self::InStageTwo,
        Self::ApprovedWaiting,
        Self::HouseholdMatched,
        Self::HouseholdPlaced,
        Self::HasAdopted,
        Self::OnHold,
        Self::Departed,
    ];

    /// The word used in addresses and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Enquired => "enquired",
            Self::InStageOne => "stage-one",
            Self::BetweenStages => "between-stages",
            Self::InStageTwo => "stage-two",
            Self::ApprovedWaiting => "approved-waiting",
            Self::HouseholdMatched => "matched",
            Self::HouseholdPlaced => "placed",
            Self::HasAdopted => "adopted",
            Self::OnHold => "on-hold",
            Self::Departed => "left",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Enquired => "Enquired",
            Self::InStageOne => "In stage one",
            Self::BetweenStages => "Between the stages",
            Self::InStageTwo => "In stage two",
            Self::ApprovedWaiting => "Approved, waiting",
            Self::HouseholdMatched => "Matched",
            Self::HouseholdPlaced => "Child placed",
            Self::HasAdopted => "Adopted",
            Self::OnHold => "On hold",
            Self::Departed => "Left the process",
        }
    }

    /// The stage of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// The stage a run has reached; `None` before it began.
    #[must_use]
    pub fn of(approval: &Approval) -> Option<Self> {
        let stage = if approval.adoption_order.is_some() {
            Self::HasAdopted
        } else if approval.is_on_hold() {
            Self::OnHold
        } else if approval.left.is_some() {
            Self::Departed
        } else if approval.placed.is_some() {
            Self::HouseholdPlaced
        } else if approval.matched.is_some() {
            Self::HouseholdMatched
        } else if approval.approved.is_some() {
            Self::ApprovedWaiting
        } else if approval.stage_two_started.is_some() || approval.stage_two_ended.is_some() {
            Self::InStageTwo
        } else if approval.stage_one_ended.is_some() {
            Self::BetweenStages
        } else if approval.registration().is_some() {
            Self::InStageOne
        } else if approval.enquired.is_some() {
            Self::Enquired
        } else {
            return None;
        };
        Some(stage)
    }

    /// What it means, in one sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Enquired => "Asked the agency about adopting; no registration of interest yet.",
            Self::InStageOne => "Registered: checks, references and preparation.",
            Self::BetweenStages => {
                "Stage one is over; the household has six months to say that it goes on."
            }
            Self::InStageTwo => "The agency assesses the household and writes its report.",
            Self::ApprovedWaiting => "Approved as suitable to adopt; no match known.",
            Self::HouseholdMatched => "Matched with a child or children who do not live there yet.",
            Self::HouseholdPlaced => "A child or children live there; no adoption order yet.",
            Self::HasAdopted => "The court made an adoption order.",
            Self::OnHold => "The process rests and may go on.",
            Self::Departed => "Withdrew, or was refused.",
        }
    }

    /// Whether the way ends with it.
    #[must_use]
    pub fn ends_the_way(self) -> bool {
        matches!(self, Self::HasAdopted | Self::Departed)
    }

    /// The day a run reached this stage, where it is told.
    #[must_use]
    pub fn reached_on(self, approval: &Approval) -> Option<Day> {
        match self {
            Self::Enquired => approval.enquired,
            Self::InStageOne => approval.registration(),
            Self::BetweenStages => approval.stage_one_ended,
            Self::InStageTwo => approval.stage_two_started,
            Self::ApprovedWaiting => approval.approved,
            Self::HouseholdMatched => approval.matched,
            Self::HouseholdPlaced => approval.placed.map(|(day, _)| day),
            Self::HasAdopted => approval.adoption_order,
            Self::OnHold | Self::Departed => approval.left.as_ref().map(|(day, _)| *day),
        }
    }
}

/// The facts that hold for one household, in order of day, and what follows from them. A clone shares
/// them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Household {
    facts: Arc<[Fact]>,
    conflicts: Arc<[Conflict]>,
    approvals: Arc<[Approval]>,
    /// The last day any fact speaks of.
    last_day: Option<Day>,
}

impl Household {
    /// The journey told by live facts of any number of sources.
    #[must_use]
    pub fn told_by(facts: Vec<Fact>) -> Self {
        let resolved = resolve(facts);
        Self::of(resolved.facts, resolved.conflicts.into())
    }

    fn of(facts: Vec<Fact>, conflicts: Arc<[Conflict]>) -> Self {
        let approvals = read(&facts).into();
        let last_day = facts.iter().filter_map(|fact| fact.day).max();
        Self { facts: facts.into(), conflicts, approvals, last_day }
    }

    /// The journey as it stood at the end of `day`: later facts dropped.
    #[must_use]
    pub fn as_at(&self, day: Day) -> Self {
        if self.last_day.is_none_or(|last| last <= day) {
            return self.clone();
        }
        let had_begun = |fact: &&Fact| fact.day.is_none_or(|on| on <= day);
        let facts = self.facts.iter().filter(had_begun).cloned().collect();
        Self::of(facts, Arc::clone(&self.conflicts))
    }

    /// The facts that hold, in order of day.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Where live sources differ.
    #[must_use]
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// The runs towards approval, the earliest first.
    #[must_use]
    pub fn approvals(&self) -> &[Approval] {
        &self.approvals
    }

    /// The newest run.
    #[must_use]
    pub fn latest(&self) -> Option<&Approval> {
        self.approvals.last()
    }

    /// The dated milestones of each run, in the order of the runs and of their days.
    #[must_use]
    pub fn milestones_by_approval(&self) -> Vec<Vec<(HouseholdMilestone, Day, &Fact)>> {
        let mut approvals = Vec::new();
        let mut told: Vec<Vec<_>> = Vec::new();
        for fact in self.facts.iter() {
            if let (FactKind::Household(kind), Some(day)) = (fact.kind, fact.day) {
                take(run_for(&mut approvals, kind), kind, day, &fact.detail);
                told.resize_with(approvals.len(), Vec::new);
                told.last_mut().into_iter().for_each(|run| run.push((kind, day, fact)));
            }
        }
        told
    }

    /// How many adopters the household has, where a source tells.
    #[must_use]
    pub fn adopters(&self) -> Option<u8> {
        self.stated(Statement::Adopters)?.parse().ok()
    }

    /// Whether the household would foster for adoption, where a source tells.
    #[must_use]
    pub fn fosters_for_adoption(&self) -> Option<bool> {
        match self.stated(Statement::FosteringForAdoption)? {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    /// Whether silence about `kind` means that it has not happened; see [`would_tell`].
    #[must_use]
    pub fn would_tell(&self, kind: HouseholdMilestone, beside: HouseholdMilestone) -> bool {
        would_tell(&self.facts, kind.into(), beside.into())
    }

    /// The value stated of the household.
    #[must_use]
    pub fn stated(&self, kind: Statement) -> Option<&str> {
        let told = self.facts.iter().rev().find(|fact| fact.kind == kind.into());
        told.map(|fact| fact.detail.as_str())
    }
}

/// Reads resolved facts in order of day.
fn read(facts: &[Fact]) -> Vec<Approval> {
    let mut approvals: Vec<Approval> = Vec::new();
    for fact in facts {
        if let (FactKind::Household(kind), Some(day)) = (fact.kind, fact.day) {
            take(run_for(&mut approvals, kind), kind, day, &fact.detail);
        }
    }
    approvals
}

/// The run a fact belongs to: the newest, or a new one where the newest is over and this begins
/// another. What follows an end without a beginning (an order told after leaving) stays with it. A
/// household on hold that goes on is the same run again.
fn run_for(approvals: &mut Vec<Approval>, kind: HouseholdMilestone) -> &mut Approval {
    use HouseholdMilestone::{Enquiry, RegistrationOfInterest, StageOneStarted, StageTwoStarted};
    let begins =
        matches!(kind, Enquiry | RegistrationOfInterest | StageOneStarted | StageTwoStarted);
    let newest = approvals.last();
    let is_over = newest.is_some_and(|last| !last.is_open() && !last.is_on_hold());
    if newest.is_none() || (begins && is_over) {
        let number = newest.map_or(1, |last| last.number + 1);
        approvals.push(Approval { number, ..Approval::default() });
    }
    let last = approvals.len().saturating_sub(1);
    #[expect(clippy::indexing_slicing, reason = "the list has just been made non-empty")]
    &mut approvals[last]
}

fn take(run: &mut Approval, kind: HouseholdMilestone, day: Day, detail: &str) {
    if run.is_on_hold() {
        run.left = None;
    }
    match kind {
        HouseholdMilestone::Enquiry => run.enquired = run.enquired.or(Some(day)),
        HouseholdMilestone::RegistrationOfInterest => run.registered = Some(day),
        HouseholdMilestone::StageOneStarted => run.stage_one_started = Some(day),
        HouseholdMilestone::StageOneEnded => run.stage_one_ended = Some(day),
        HouseholdMilestone::StageTwoStarted => run.stage_two_started = Some(day),
        HouseholdMilestone::StageTwoEnded => run.stage_two_ended = Some(day),
        HouseholdMilestone::ApplicationSubmitted => run.applied = Some(day),
        HouseholdMilestone::Approval => run.approved = Some(day),
        HouseholdMilestone::ApprovalReview => run.reviews.push(day),
        HouseholdMilestone::HouseholdMatch => run.matched = Some(day),
        HouseholdMilestone::HouseholdPlacement => run.placed = Some((day, detail.parse().ok())),
        HouseholdMilestone::HouseholdOrder => run.adoption_order = Some(day),
        HouseholdMilestone::LeftProcess => run.left = Some((day, detail.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    /// Reads lines such as `2025-05-02 approval`.
    fn told(lines: &str) -> Household {
        let fact = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            Fact {
                kind: FactKind::parse(words[1]).unwrap(),
                day: Some(words[0].parse().unwrap()),
                until: None,
                detail: words.get(2).copied().unwrap_or_default().to_owned(),
                source: Source::AnnexA,
                source_key: String::new(),
            }
        };
        Household::told_by(lines.lines().map(str::trim).map(fact).collect())
    }

    fn stages(household: &Household, days: &[&str]) -> Vec<Option<HouseholdStage>> {
        let on = |day: &&str| {
            let standing = household.as_at(day.parse().unwrap());
            standing.latest().and_then(HouseholdStage::of)
        };
        days.iter().map(on).collect()
    }

    const ORDINARY: &str = "2024-01-10 household-enquiry
        2024-02-01 registration-of-interest
        2024-02-05 stage-one-started
        2024-04-01 stage-one-ended
        2024-04-20 stage-two-started
        2024-08-10 stage-two-ended
        2024-08-20 approval
        2025-02-01 household-match
        2025-03-01 household-placement 2
        2025-12-01 household-order";

    #[test]
    fn an_ordinary_way_passes_every_stage() {
        use HouseholdStage as Is;
        let days = [
            "2024-01-09",
            "2024-01-31",
            "2024-02-01",
            "2024-04-10",
            "2024-05-01",
            "2024-08-20",
            "2025-02-01",
            "2025-03-01",
            "2025-12-01",
        ];
        let expected = [
            None,
            Some(Is::Enquired),
            Some(Is::InStageOne),
            Some(Is::BetweenStages),
            Some(Is::InStageTwo),
            Some(Is::ApprovedWaiting),
            Some(Is::HouseholdMatched),
            Some(Is::HouseholdPlaced),
            Some(Is::HasAdopted),
        ];
        let household = told(ORDINARY);
        assert_eq!(stages(&household, &days), expected);
        assert_eq!(household.latest().unwrap().placed.unwrap().1, Some(2));
    }

    #[test]
    fn a_household_that_comes_back_has_a_second_run() {
        let again =
            format!("{ORDINARY}\n2026-05-01 household-enquiry\n2026-06-01 stage-one-started");
        let household = told(&again);
        let runs: Vec<u32> = household.approvals().iter().map(|run| run.number).collect();
        assert_eq!(runs, [1, 2]);
        assert_eq!(household.latest().unwrap().approved, None);
    }

    #[test]
    fn leaving_ends_a_run_and_a_hold_is_no_refusal() {
        let left = told("2024-01-10 household-enquiry\n2024-03-01 left-process withdrew");
        assert_eq!(left.latest().and_then(HouseholdStage::of), Some(HouseholdStage::Departed));
        let held = "2024-01-10 household-enquiry\n2024-03-01 left-process on-hold";
        let run = told(held);
        assert_eq!(run.latest().and_then(HouseholdStage::of), Some(HouseholdStage::OnHold));
        let goes_on = told(&format!("{held}\n2024-09-01 stage-one-started"));
        let stages: Vec<_> = goes_on.approvals().iter().map(HouseholdStage::of).collect();
        assert_eq!(stages, [Some(HouseholdStage::InStageOne)]);
    }

    #[test]
    fn a_registration_without_a_form_counts_from_stage_one() {
        let run = told("2024-02-05 stage-one-started\n2024-08-20 approval");
        let run = run.latest().unwrap();
        assert_eq!(run.registration(), run.stage_one_started);
        assert!(run.is_waiting());
    }

    #[test]
    fn every_stage_reads_back_from_its_word() {
        for stage in HouseholdStage::ALL {
            assert_eq!(HouseholdStage::parse(stage.code()), Some(stage));
        }
    }
}
