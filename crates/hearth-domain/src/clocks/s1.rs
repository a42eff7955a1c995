//! T-S1: the two months of stage one.

use jiff::civil::date;

use super::approvals::{Stop, runs, told_or};
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::fact::HouseholdMilestone;
use crate::household::{Approval, Household};
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark};

pub(super) const CLOCK: Clock = Clock {
    id: "T-S1",
    title: "Stage one",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "stage one started",
    stops: "the agency decides whether the household may be suitable",
    done: "decided",
    limits: &[DatedLimit::from(
        date(2013, 7, 1),
        Length::Months(2),
        "AAR 2005, regulation 27",
        Mark::ReadInSource,
    )],
    why_it_matters: "Checks and references that drift lose families: the commonest cause is one slow check.",
    source: "Adoption Agencies Regulations 2005, regulation 27, as substituted from 1 July 2013 [V]: within two months unless there are good reasons, recorded with evidence. Some agencies say eight weeks and count from the registration; here two calendar months count from the day stage one started. Readings chosen: leaving the process or a hold ends the run; where stage two has begun and no end of stage one is told, its day is not told.",
    example: "Stage one starts on 31 December 2025: the decision is due by 28 February 2026.",
    what_to_do: "List the checks still out with the reason for each, tell the household, and record the good reason if there is one.",
    read: Read::OfHousehold(read),
};

fn read(household: &Household, rule: &Rule<'_>) -> Reading {
    use HouseholdMilestone::{StageOneEnded, StageOneStarted};
    let end = |approval: &Approval| {
        let stop = Stop {
            done: approval.stage_one_ended,
            told_by: StageOneEnded,
            overtaken: approval.stage_two_started.or(approval.approved),
            untold: "no source of this household tells when stage one ended",
        };
        stop.end(household, approval, StageOneStarted)
    };
    let read = runs(household, rule, |approval| approval.stage_one_started, end);
    let why = "no source of this household tells when stage one started";
    told_or(household, StageOneStarted, why, read)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check_household as check, household, household_told_by};
    use crate::limit::{Counting, Length};
    use crate::practice::{Adopted, Practice, Round};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let told = household("stage-one-started 2025-12-31, stage-one-ended 2026-02-28");
        check(&CLOCK, &told, "2026-02-28", "2025-12-31 2026-02-28 met in time");
        let late = household("stage-one-started 2025-12-31, stage-one-ended 2026-03-10");
        check(&CLOCK, &late, "2026-02-28", "2025-12-31 2026-02-28 due today");
        check(&CLOCK, &late, "2026-03-01", "2025-12-31 2026-02-28 1 day overdue");
        check(&CLOCK, &late, "2026-03-10", "2025-12-31 2026-02-28 met 10 days late");
    }

    #[test]
    fn an_agency_that_counts_eight_weeks_is_judged_by_them_from_the_day_it_adopted_them() {
        let eight_weeks = Adopted {
            round: Round::First,
            from: "2026-01-01".parse().unwrap(),
            until: None,
            length: Length::Weeks(8),
            counting: Counting::ExclusiveStart,
            source: "local procedure".to_owned(),
        };
        let practice = Practice::built_in().adopt(CLOCK.terms(), eight_weeks).unwrap();
        let due = |told: &str| CLOCK.runs_of_household(&household(told), &practice).unwrap()[0].due;
        assert_eq!(due("stage-one-started 2025-12-31"), "2026-02-28".parse().unwrap());
        assert_eq!(due("stage-one-started 2026-01-01"), "2026-02-26".parse().unwrap());
    }

    #[test]
    fn leaving_ends_it_and_an_end_that_was_passed_over_is_not_told() {
        let left = household("stage-one-started 2025-12-31, left-process 2026-01-20 withdrew");
        check(&CLOCK, &left, "2026-06-01", "2025-12-31 2026-02-28 no longer needed");
        let listed = household_told_by(
            Source::AnnexA,
            "stage-one-started 2025-12-31, stage-two-started 2026-03-31",
        );
        let untold = "2025-12-31 2026-02-28 not told: no source of this household tells when stage one ended";
        check(&CLOCK, &listed, "2026-06-01", untold);
    }
}
