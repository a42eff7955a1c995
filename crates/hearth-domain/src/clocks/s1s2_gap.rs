//! T-S1S2-GAP: the six months between the stages.

use jiff::civil::date;

use super::approvals::{Stop, runs, told_or};
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::fact::HouseholdMilestone;
use crate::household::{Approval, Household};
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark};

pub(super) const CLOCK: Clock = Clock {
    id: "T-S1S2-GAP",
    title: "Between the stages",
    kind: LimitKind::Hard,
    bound: Bound::LastDay,
    starts: "the notice that the household may be suitable",
    stops: "the household tells the agency that it wishes to go on",
    done: "gone on to stage two",
    limits: &[DatedLimit::from(
        date(2013, 7, 1),
        Length::Months(6),
        "AAR 2005, regulation 28",
        Mark::ReadInSource,
    )],
    why_it_matters: "After six months the agency must write that it cannot proceed, and the family has to register anew.",
    source: "Adoption Agencies Regulations 2005, regulation 28, as substituted from 1 July 2013 [V]. A hard limit: an agency cannot set it aside. Readings chosen: the notice is taken to be given on the day stage one ended; stage two starts on the day the household's wish to go on is received. A stage two told as started later is a fact with a finding, never refused.",
    example: "Stage one ends on 31 August 2025: the household may go on until 28 February 2026.",
    what_to_do: "Remind the household before the last day; after it, write that the agency cannot proceed and offer a new registration.",
    read: Read::OfHousehold(read),
};

fn read(household: &Household, rule: &Rule<'_>) -> Reading {
    use HouseholdMilestone::{StageOneEnded, StageTwoStarted};
    let end = |approval: &Approval| {
        let stop = Stop {
            done: approval.stage_two_started,
            told_by: StageTwoStarted,
            overtaken: approval.stage_two_ended.or(approval.approved),
            untold: "no source of this household tells when stage two started",
        };
        stop.end(household, approval, StageOneEnded)
    };
    let read = runs(household, rule, |approval| approval.stage_one_ended, end);
    let why = "no source of this household tells when stage one ended";
    told_or(household, StageOneEnded, why, read)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check_household as check, household, household_told_by};
    use crate::source::Source;

    use crate::clock::finding;
    use crate::limit::{Counting, Length};
    use crate::practice::{Adopted, Practice, PracticeRefusal, Round};

    #[test]
    fn met_overdue_and_the_day_between() {
        let told = household("stage-one-ended 2025-08-31, stage-two-started 2026-02-28");
        check(&CLOCK, &told, "2026-02-28", "2025-08-31 2026-02-28 met in time");
        let late = household("stage-one-ended 2025-08-31, stage-two-started 2026-03-02");
        check(&CLOCK, &late, "2026-02-28", "2025-08-31 2026-02-28 due today");
        check(&CLOCK, &late, "2026-03-01", "2025-08-31 2026-02-28 1 day overdue");
        check(&CLOCK, &late, "2026-03-02", "2025-08-31 2026-02-28 met 2 days late");
        let runs = CLOCK.runs_of_household(&late, &Practice::built_in()).unwrap();
        assert_eq!(
            finding(&CLOCK, &runs[0], "2026-03-02".parse().unwrap()).unwrap(),
            "gone on to stage two 183 days after the notice that the household may be suitable; \
             AAR 2005, regulation 28 allows 6 months"
        );
    }

    #[test]
    fn no_agency_can_adopt_another_limit() {
        let longer = Adopted {
            round: Round::First,
            from: "2025-01-01".parse().unwrap(),
            until: None,
            length: Length::Months(9),
            counting: Counting::ExclusiveStart,
            source: "local procedure".to_owned(),
        };
        let refused = Practice::built_in().adopt(CLOCK.terms(), longer).unwrap_err();
        assert_eq!(refused, PracticeRefusal::HardLimit { clock: "T-S1S2-GAP" });
    }

    #[test]
    fn an_end_of_stage_one_that_no_source_tells_is_not_told() {
        let returned =
            household_told_by(Source::StandardSafeguardingDataset, "approval 2026-02-02");
        let untold = "not told: no source of this household tells when stage one ended";
        check(&CLOCK, &returned, "2026-06-01", untold);
    }
}
