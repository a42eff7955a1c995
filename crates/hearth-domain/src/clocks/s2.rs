//! T-S2: the four months of stage two.

use jiff::civil::date;

use super::approvals::{Stop, runs, told_or};
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::fact::HouseholdMilestone;
use crate::household::{Approval, Household};
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark};

pub(super) const CLOCK: Clock = Clock {
    id: "T-S2",
    title: "Stage two",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "stage two started",
    stops: "the agency decides whether the household is suitable to adopt",
    done: "decided",
    limits: &[DatedLimit::from(
        date(2013, 7, 1),
        Length::Months(4),
        "AAR 2005, regulation 30B",
        Mark::ReadInSource,
    )],
    why_it_matters: "Families lost in assessment are families that no child will have; and children wait for them meanwhile.",
    source: "Adoption Agencies Regulations 2005, regulation 30B(1) and (2), as substituted from 1 July 2013 [V]: within four months, save in exceptional circumstances or where the household asks. Readings chosen: approval stops the clock, and so does leaving the process as refused, which is a decision too; other leaving or a hold ends the run, and a household that goes on after a hold runs on from the first day.",
    example: "Stage two starts on 31 October 2025: the decision is due by 28 February 2026.",
    what_to_do: "Fix the panel day, and record the exceptional circumstance or the household's own wish if the time will be missed.",
    read: Read::OfHousehold(read),
};

/// The code under which a source says that the agency refused the household.
const REFUSED: &str = "refused";

fn read(household: &Household, rule: &Rule<'_>) -> Reading {
    let end = |approval: &Approval| {
        let refused = approval.left.as_ref().filter(|(_, why)| why == REFUSED);
        let stop = Stop {
            done: approval.approved.or(refused.map(|(day, _)| *day)),
            told_by: HouseholdMilestone::Approval,
            overtaken: approval.matched.or(approval.placed.map(|(day, _)| day)),
            untold: "no source of this household tells when the agency decided",
        };
        stop.end(household, approval, HouseholdMilestone::StageTwoStarted)
    };
    let read = runs(household, rule, |approval| approval.stage_two_started, end);
    let why = "no source of this household tells when stage two started";
    told_or(household, HouseholdMilestone::StageTwoStarted, why, read)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check_household as check, household, household_told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let told = household("stage-two-started 2025-10-31, approval 2026-02-28");
        check(&CLOCK, &told, "2026-02-28", "2025-10-31 2026-02-28 met in time");
        let late = household("stage-two-started 2025-10-31, approval 2026-03-10");
        check(&CLOCK, &late, "2026-02-28", "2025-10-31 2026-02-28 due today");
        check(&CLOCK, &late, "2026-03-01", "2025-10-31 2026-02-28 1 day overdue");
        check(&CLOCK, &late, "2026-03-10", "2025-10-31 2026-02-28 met 10 days late");
    }

    #[test]
    fn a_refusal_is_a_decision_and_withdrawing_is_none() {
        let refused = household("stage-two-started 2025-10-31, left-process 2026-02-20 refused");
        check(&CLOCK, &refused, "2026-06-01", "2025-10-31 2026-02-28 met in time");
        let withdrew = household("stage-two-started 2025-10-31, left-process 2026-02-20 withdrew");
        check(&CLOCK, &withdrew, "2026-06-01", "2025-10-31 2026-02-28 no longer needed");
    }

    #[test]
    fn a_match_without_an_approval_hides_the_day_and_a_source_may_not_tell() {
        let listed = household_told_by(
            Source::AnnexA,
            "stage-two-started 2025-10-31, household-match 2026-05-01",
        );
        let untold = "2025-10-31 2026-02-28 not told: no source of this household tells when the agency decided";
        check(&CLOCK, &listed, "2026-06-01", untold);
        let other = household_told_by(Source::StandardSafeguardingDataset, "approval 2026-02-02");
        let untold = "not told: no source of this household tells when stage two started";
        check(&CLOCK, &other, "2026-06-01", untold);
    }
}
