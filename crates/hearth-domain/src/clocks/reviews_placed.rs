//! The reviews of a child who has been placed for adoption, counted from each placement.

use super::stretches::{or_no_reviews, placed, waits};
use crate::clock::{End, Reading, Rule};
use crate::day::Day;
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::practice::Round;

/// The runs of the waits that `chosen` picks out of those of each placement, the first wait being
/// number 0.
pub(super) fn runs_of(
    journey: &Journey,
    rule: &Rule<'_>,
    chosen: impl Fn(usize) -> bool,
) -> Reading {
    let stretches = journey.plans().iter().flat_map(placed).collect::<Vec<_>>();
    if stretches.is_empty() {
        return Ok(Vec::new());
    }
    let numbered =
        |stretch| waits(journey, stretch, Milestone::PlacedForAdoption).into_iter().enumerate();
    let all = stretches.into_iter().flat_map(numbered);
    let picked = all.filter(|(number, _)| chosen(*number));
    let run = |(_, (started, end)): (usize, (Day, End))| rule.run(Round::First, started, end);
    or_no_reviews(journey, Milestone::PlacedForAdoption, picked.filter_map(run).collect())
}
