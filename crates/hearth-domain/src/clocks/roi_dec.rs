//! T-ROI-DEC: from the registration of interest to its acceptance.

use jiff::civil::date;

use super::approvals::{Stop, runs, told_or};
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::fact::HouseholdMilestone;
use crate::household::{Approval, Household};
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark};

pub(super) const CLOCK: Clock = Clock {
    id: "T-ROI-DEC",
    title: "Registration of interest to its acceptance",
    kind: LimitKind::Standard,
    bound: Bound::LastDay,
    starts: "the registration of interest",
    stops: "the agency accepts or declines the registration",
    done: "answered",
    limits: &[DatedLimit::from(
        date(2013, 7, 1),
        Length::WorkingDays(5),
        "Adoption statutory guidance 2013, paragraph 3.14",
        Mark::ReadInSource,
    )],
    why_it_matters: "People who have made up their minds to adopt should not wait for a letter.",
    source: "Adoption statutory guidance 2013, paragraphs 3.14 and 3.18 [V], in force from July 2013; longer only in exceptional circumstances. Readings chosen: stage one starts on the day the agency notifies that it accepts, so that day stops the clock; leaving the process ends it, for a refusal at this point has no day of its own. The inspection list has no day for the registration.",
    example: "A registration comes in on Thursday 2 April 2026: with Good Friday and Easter Monday, the answer is due by Monday 13 April 2026.",
    what_to_do: "Answer today; if it is declined, give written reasons and say which other ways are open.",
    read: Read::OfHousehold(read),
};

fn read(household: &Household, rule: &Rule<'_>) -> Reading {
    use HouseholdMilestone::{RegistrationOfInterest, StageOneStarted};
    let end = |approval: &Approval| {
        let stop = Stop {
            done: approval.stage_one_started,
            told_by: StageOneStarted,
            overtaken: approval.stage_one_ended.or(approval.stage_two_started),
            untold: "no source of this household tells when stage one started",
        };
        stop.end(household, approval, RegistrationOfInterest)
    };
    let read = runs(household, rule, |approval| approval.registered, end);
    let why = "no source of this household tells when the registration came in";
    told_or(household, RegistrationOfInterest, why, read)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check_household as check, household, household_told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let told = household("registration-of-interest 2026-04-02, stage-one-started 2026-04-13");
        check(&CLOCK, &told, "2026-04-13", "2026-04-02 2026-04-13 met in time");
        let late = household("registration-of-interest 2026-04-02, stage-one-started 2026-04-20");
        check(&CLOCK, &late, "2026-04-13", "2026-04-02 2026-04-13 due today");
        check(&CLOCK, &late, "2026-04-14", "2026-04-02 2026-04-13 1 day overdue");
        check(&CLOCK, &late, "2026-04-20", "2026-04-02 2026-04-13 met 7 days late");
    }

    #[test]
    fn the_inspection_list_has_no_day_for_it() {
        let listed = household_told_by(Source::AnnexA, "stage-one-started 2026-04-13");
        let untold = "not told: no source of this household tells when the registration came in";
        check(&CLOCK, &listed, "2026-06-01", untold);
    }
}
