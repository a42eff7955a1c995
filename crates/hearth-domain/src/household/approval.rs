//! One run of a household from enquiry towards approval, read from facts in order of day.

use crate::day::Day;
use crate::fact::{Fact, FactKind, HouseholdMilestone};

/// The code under which a source says that the process is on hold, not over.
pub const ON_HOLD: &str = "on-hold";

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

/// Reads resolved facts in order of day.
pub(super) fn read(facts: &[Fact]) -> Vec<Approval> {
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
pub(super) fn run_for(approvals: &mut Vec<Approval>, kind: HouseholdMilestone) -> &mut Approval {
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

/// Takes what happened on a day into the run.
pub(super) fn take(run: &mut Approval, kind: HouseholdMilestone, day: Day, detail: &str) {
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
