//! How the wait for a match of a plan ends.

use super::stretches::closed;
use crate::clock::End;
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::plan::Plan;

/// The first match of the plan; or what else ended the wait; or that nobody tells.
///
/// A child who has been placed was matched before, on a day that no source tells.
pub(super) fn matched(journey: &Journey, plan: &Plan) -> End {
    if let Some(day) = plan.attempts.iter().find_map(|attempt| attempt.matched) {
        return End::Met(day);
    }
    if plan.placed().is_some() {
        return End::Untold(
            "the child has been placed, and no source tells when they were matched",
        );
    }
    let told = [Milestone::Decision, Milestone::PlacementOrder]
        .into_iter()
        .any(|beside| journey.would_tell(Milestone::Match, beside));
    if !told {
        return End::Untold("no source of this child tells a match before the adoption order");
    }
    closed(plan).map_or(End::Open, End::FellAway)
}
