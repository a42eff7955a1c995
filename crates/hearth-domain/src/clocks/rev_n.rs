//! T-REV-N: the later reviews of an approval.

use jiff::civil::date;

use super::approval_reviews::{NO_APPROVAL, NO_REVIEWS, review_waits};
use super::approvals::told_or;
use crate::clock::{Bound, Clock, NotTold, Read, Reading, Rule};
use crate::fact::HouseholdMilestone;
use crate::household::{Approval, Household};
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-REV-N",
    title: "Later reviews of an approval",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "the review before",
    stops: "the agency reviews the approval",
    done: "reviewed again",
    limits: &[DatedLimit::from(
        date(2013, 7, 1),
        Length::Months(12),
        "AAR 2005, regulation 30D",
        Mark::ReadInSource,
    )],
    why_it_matters: "Families who wait years without a review drift away unseen.",
    source: "Adoption Agencies Regulations 2005, regulation 30D; Adoption statutory guidance 2013, paragraph 3.86 [V]; as substituted from 1 July 2013. Readings chosen: the placement of a child ends the wait, a match alone does not; leaving, a hold or an order ends it too. The inspection list has no day for these reviews.",
    example: "An approval was reviewed on 28 February 2025: the next review is due by 28 February 2026.",
    what_to_do: "Hold the review, and write down with the household what will be tried next to find the right child.",
    read: Read::OfHousehold(read),
};

fn read(household: &Household, rule: &Rule<'_>) -> Reading {
    let waits = |approval: &Approval| review_waits(household, approval).into_iter().skip(1);
    let waits = household.approvals().iter().flat_map(waits);
    let runs = waits.filter_map(|(started, end)| rule.run(Round::First, started, end)).collect();
    if household.approvals().iter().all(|approval| approval.approved.is_none()) {
        return told_or(household, HouseholdMilestone::Approval, NO_APPROVAL, Ok(runs));
    }
    let review = HouseholdMilestone::ApprovalReview;
    let told = household.would_tell(review, HouseholdMilestone::Approval);
    if told { Ok(runs) } else { Err(NotTold(NO_REVIEWS)) }
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check_household as check, household, household_told_by};
    use crate::source::Source;

    const REVIEWED: &str = "approval 2024-02-29, approval-review 2025-02-28";

    #[test]
    fn met_overdue_and_the_day_between() {
        let told = household(&format!("{REVIEWED}, approval-review 2026-02-28"));
        let met = "2025-02-28 2026-02-28 met in time\n2026-02-28 2027-02-28 365 days left";
        check(&CLOCK, &told, "2026-02-28", met);
        check(&CLOCK, &household(REVIEWED), "2026-02-28", "2025-02-28 2026-02-28 due today");
        check(&CLOCK, &household(REVIEWED), "2026-03-01", "2025-02-28 2026-02-28 1 day overdue");
    }

    #[test]
    fn a_child_placed_ends_the_wait() {
        let placed = household(&format!("{REVIEWED}, household-placement 2025-06-02 2"));
        check(&CLOCK, &placed, "2026-03-01", "2025-02-28 2026-02-28 no longer needed");
    }

    #[test]
    fn the_inspection_list_has_no_day_for_reviews() {
        let listed = household_told_by(Source::AnnexA, "approval 2024-02-29");
        let untold = "not told: no source of this household tells of reviews";
        check(&CLOCK, &listed, "2025-06-01", untold);
    }

    #[test]
    fn there_is_nothing_to_review_before_an_approval() {
        let enquired = household_told_by(Source::AnnexA, "household-enquiry 2024-02-29");
        check(&CLOCK, &enquired, "2025-06-01", "");
    }
}
