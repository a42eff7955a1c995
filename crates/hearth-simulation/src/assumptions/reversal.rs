//! Reversals and disruptions.

use hearth_domain::codes::ReversalReason;

use crate::stream::{Mix, Spread};

/// Decisions reversed before a match. CLA 2023: 580 reversals in the year against 3,830 decisions,
/// 20 of them under 1, 330 at 1 to 4, 230 older.
pub(crate) const REVERSED: u32 = 100;

/// The same where a family is harder to find.
pub(crate) const REVERSED_WHEN_HARDER: u32 = 280;

/// The same where the child lives with the family already. Assumption.
pub(crate) const REVERSED_WITH_CARERS: u32 = 50;

/// Why. CLA 2023: child's needs 180, no order made 160, no adopters found 70, other 170.
pub(crate) const REVERSAL_REASON: Mix<ReversalReason> = Mix {
    usual: ReversalReason::Rd1,
    others: &[(ReversalReason::Rd2, 276), (ReversalReason::Rd3, 121), (ReversalReason::Rd4, 293)],
};

/// Why, after a disruption. Assumption.
pub(crate) const REVERSAL_REASON_AFTER_DISRUPTION: Mix<ReversalReason> =
    Mix { usual: ReversalReason::Rd1, others: &[(ReversalReason::Rd4, 400)] };

/// From the decision to its reversal because the court made no order. CLA 2023: 170 of 580
/// reversals within six months.
pub(crate) const DECISION_TO_REFUSAL: Spread = Spread([20, 45, 75, 120, 190, 280, 400, 500]);

/// From the placement order to a reversal for another reason. CLA 2023: 150 reversals after 6 to 12
/// months, 150 after 1 to 2 years, 120 later.
pub(crate) const ORDER_TO_REVERSAL: Spread = Spread([60, 130, 210, 380, 640, 950, 1_500, 1_800]);

/// From the placement order until the search is given up. Assumption.
pub(crate) const SEARCH_GIVEN_UP: Spread = Spread([200, 320, 430, 620, 850, 1_150, 1_700, 2_000]);

/// Placements with a family new to the child that end before the order. Assumption.
pub(crate) const DISRUPTS: u32 = 55;

/// From the move to its end. Assumption.
pub(crate) const PLACED_TO_DISRUPTION: Spread = Spread([7, 25, 60, 140, 240, 330, 460, 500]);

/// Disruptions after which another family is found. Assumption.
pub(crate) const ANOTHER_FAMILY_AFTER_DISRUPTION: u32 = 550;

/// From a disruption to a reversal; 0 is the same day. Assumption.
pub(crate) const DISRUPTION_TO_REVERSAL: Spread = Spread([0, 0, 15, 50, 110, 200, 300, 350]);

/// Reversals that a second decision follows. Assumption.
pub(crate) const SECOND_DECISION: u32 = 160;

/// From the reversal to it. Assumption.
pub(crate) const REVERSAL_TO_SECOND_DECISION: Spread =
    Spread([0, 60, 140, 260, 420, 600, 850, 900]);

/// Second plans in which the foster carers adopt. Assumption.
pub(crate) const SECOND_PLAN_BY_FOSTER_CARERS: u32 = 450;

/// Disruptions that the adopters ask for; the authority asks for the others. Assumption.
pub(crate) const DISRUPTED_BY_ADOPTERS: u32 = 600;
