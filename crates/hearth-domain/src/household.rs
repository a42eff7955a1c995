//! A household's journey: from the first enquiry to approval, a child, an order or leaving.
//!
//! A household of one or two adopters goes through numbered **approvals**: one run of enquiry,
//! registration, the two stages, the decision, and what came of it. A household that leaves, or
//! that has adopted, may come back: the next enquiry, registration or stage then opens another run.

mod approval;
mod stage;

pub use approval::{Approval, ON_HOLD};
pub use stage::HouseholdStage;

use std::sync::Arc;

use approval::{read, run_for, take};

use crate::day::Day;
use crate::fact::{Fact, FactKind, HouseholdMilestone, Statement, would_tell};
use crate::resolve::{Conflict, resolve};

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
