//! The chain of reviews of a household's approval while no child is placed.

use super::approvals::closed;
use crate::clock::End;
use crate::day::Day;
use crate::fact::HouseholdMilestone;
use crate::household::{Approval, Household};

/// Why reviews are not told.
pub(super) const NO_REVIEWS: &str = "no source of this household tells of reviews";

/// Why it is not told whether there is an approval to review.
pub(super) const NO_APPROVAL: &str = "no source of this household tells when it was approved";

/// For each wait for a review, the day that starts it and how it ends.
pub(super) fn review_waits(household: &Household, approval: &Approval) -> Vec<(Day, End)> {
    let Some(approved) = approval.approved else { return Vec::new() };
    let review = HouseholdMilestone::ApprovalReview;
    if !household.would_tell(review, HouseholdMilestone::Approval) {
        return vec![(approved, End::Untold(NO_REVIEWS))];
    }
    let placed = approval.placed.map(|(day, _)| day);
    let to = [placed, closed(approval)].into_iter().flatten().min();
    let within = |day: &&Day| **day >= approved && to.is_none_or(|to| **day <= to);
    let held: Vec<Day> = approval.reviews.iter().filter(within).copied().collect();
    let starts = std::iter::once(approved).chain(held.iter().copied());
    let last = to.map_or(End::Open, End::FellAway);
    starts.zip(held.iter().copied().map(End::Met).chain([last])).collect()
}
