//! How statements are made: documents, reviews, wishes, decisions about brothers and sisters, holds,
//! gates overridden. All of it [K], unless a source is named.

use hearth_casework::hold::HoldReason;
use hearth_casework::sibling_decision::SiblingPlan;

use crate::stream::Mix;

/// From the child permanence report to the decision, in days.
pub(crate) const REPORT_BEFORE_DECISION: (i32, i32) = (5, 40);

/// From a statement of a need to its review, in days: reviews of the plan are held at least every six
/// months (AAR 2005, regulation 36).
pub(crate) const DAYS_TO_REVIEW: (i32, i32) = (150, 200);

/// From one review to the next.
pub(crate) const DAYS_BETWEEN_REVIEWS: (i32, i32) = (140, 200);

/// The report and reviews at which needs are stated, at most.
pub(crate) const MOST_REVIEWS: usize = 9;

/// Needs without a day of review.
pub(crate) const NEEDS_WITHOUT_REVIEW: u32 = 150;

/// Documents without a day.
pub(crate) const DOCUMENTS_WITHOUT_DAY: u32 = 50;

/// Statements that name no document.
pub(crate) const STATEMENTS_WITHOUT_DOCUMENT: u32 = 60;

/// Needs stated again at a review.
pub(crate) const STATED_AGAIN: u32 = 550;

/// Of these, those that go further than was thought.
pub(crate) const WORSE_THAN_THOUGHT: u32 = 120;

/// Reports and reviews in which a wish is written down.
pub(crate) const WISH_IS_WRITTEN_DOWN: u32 = 550;

/// Searches that rest for a time.
pub(crate) const SEARCHES_HELD: u32 = 120;

/// Why.
pub(crate) const REASON_OF_SEARCH_HOLD: Mix<HoldReason> =
    Mix { usual: HoldReason::CourtPending, others: &[(HoldReason::Reassessment, 350)] };

/// Households that rest after their approval.
pub(crate) const HOUSEHOLDS_HELD: u32 = 110;

/// Why.
pub(crate) const REASON_OF_LINKING_HOLD: Mix<HoldReason> = Mix {
    usual: HoldReason::FamilyEvent,
    others: &[(HoldReason::Change, 400), (HoldReason::Reassessment, 100)],
};

/// How long a hold lasts, in days.
pub(crate) const HOLD_LASTS: (i32, i32) = (30, 150);

/// Holds of which no end is told.
pub(crate) const HOLDS_WITHOUT_END: u32 = 80;

/// Matches before which a hold says that the link is explored.
pub(crate) const LINKS_EXPLORED_ON_HOLD: u32 = 450;

/// From such a hold to the match, in days.
pub(crate) const LINK_TO_MATCH: (i32, i32) = (25, 75);

/// Groups of brothers and sisters of whom nobody has decided.
pub(crate) const SIBLING_DECISION_MISSING: u32 = 250;

/// Groups that a person has confirmed as brothers and sisters.
pub(crate) const SIBLINGS_CONFIRMED: u32 = 750;

/// Whether those who are placed together are so without end.
pub(crate) const SIBLINGS_TOGETHER: Mix<SiblingPlan> =
    Mix { usual: SiblingPlan::Together, others: &[(SiblingPlan::TogetherUntil, 150)] };

/// From the decision for adoption to that about brothers and sisters, in days.
pub(crate) const SIBLING_DECISION_AFTER: (i32, i32) = (0, 30);

/// From that decision to its review, in days.
pub(crate) const SIBLING_DECISION_TO_REVIEW: (i32, i32) = (170, 380);

/// Decisions about brothers and sisters taken again while a family is looked for.
pub(crate) const SIBLING_DECISION_AGAIN: u32 = 500;

/// Searches for one child in which a gate is overridden for a household that it alone shuts out.
pub(crate) const GATE_OVERRIDDEN: u32 = 300;

/// How many days ago.
pub(crate) const OVERRIDDEN_AGO: (i32, i32) = (5, 90);

/// From an override to its review, in days.
pub(crate) const OVERRIDE_TO_REVIEW: (i32, i32) = (120, 365);
