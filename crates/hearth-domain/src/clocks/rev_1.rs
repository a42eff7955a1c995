//! T-REV-1: the first review of an approval.

use jiff::civil::date;

use super::approval_reviews::{NO_APPROVAL, review_waits};
use super::approvals::told_or;
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::fact::HouseholdMilestone;
use crate::household::{Approval, Household};
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-REV-1",
    title: "First review of an approval",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "approval",
    stops: "the agency reviews the approval",
    done: "reviewed",
    limits: &[DatedLimit::from(
        date(2013, 7, 1),
        Length::Months(12),
        "AAR 2005, regulation 30D",
        Mark::ReadInSource,
    )],
    why_it_matters: "A year on, a family's life and wishes may have changed, and somebody should ask why no child has come.",
    source: "Adoption Agencies Regulations 2005, regulation 30D; Adoption statutory guidance 2013, paragraph 3.86 [V]; as substituted from 1 July 2013. Readings chosen: the placement of a child ends the wait, a match alone does not; leaving, a hold or an order ends it too. The inspection list has no day for these reviews.",
    example: "A household is approved on 29 February 2024 and no child is placed: the first review is due by 28 February 2025.",
    what_to_do: "Hold the review, and write down with the household what will be tried next to find the right child.",
    read: Read::OfHousehold(read),
};

fn read(household: &Household, rule: &Rule<'_>) -> Reading {
    let waits = |approval: &Approval| review_waits(household, approval).into_iter().take(1);
    let waits = household.approvals().iter().flat_map(waits);
    let runs = waits.filter_map(|(started, end)| rule.run(Round::First, started, end)).collect();
    told_or(household, HouseholdMilestone::Approval, NO_APPROVAL, Ok(runs))
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check_household as check, household, household_told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let told = household("approval 2024-02-29, approval-review 2025-02-28");
        check(&CLOCK, &told, "2025-02-28", "2024-02-29 2025-02-28 met in time");
        let late = household("approval 2024-02-29, approval-review 2025-03-31");
        check(&CLOCK, &late, "2025-02-27", "2024-02-29 2025-02-28 1 day left");
        let listed = household_told_by(Source::Simulator, "approval 2024-02-29");
        check(&CLOCK, &listed, "2025-03-01", "2024-02-29 2025-02-28 1 day overdue");
        check(&CLOCK, &late, "2025-03-31", "2024-02-29 2025-02-28 met 31 days late");
    }

    #[test]
    fn a_child_placed_ends_the_wait_and_a_match_does_not() {
        let placed = household("approval 2024-02-29, household-placement 2025-01-06 1");
        check(&CLOCK, &placed, "2025-03-01", "2024-02-29 2025-02-28 no longer needed");
        let matched = household("approval 2024-02-29, household-match 2025-01-06");
        check(&CLOCK, &matched, "2025-03-01", "2024-02-29 2025-02-28 1 day overdue");
    }

    #[test]
    fn the_inspection_list_has_no_day_for_reviews() {
        let listed = household_told_by(Source::AnnexA, "approval 2024-02-29");
        let untold = "2024-02-29 2025-02-28 not told: no source of this household tells of reviews";
        check(&CLOCK, &listed, "2025-06-01", untold);
    }

    #[test]
    fn there_is_nothing_to_review_before_an_approval() {
        let enquired = household_told_by(Source::AnnexA, "household-enquiry 2024-02-29");
        check(&CLOCK, &enquired, "2025-06-01", "");
    }
}
