//! The solver held to the plainest possible one on small problems.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "a test stops where something is not as it must be; the numbers are small"
)]

mod brute;
mod certified;
mod most_children;
mod properties;
mod random;
mod shortages;
mod shortlists;
mod warmed;

use brute::Best;
use hearth_matching::solve::solve;
use hearth_testkit::Dice;
use random::Told;

#[test]
fn no_plan_of_a_small_problem_is_better() {
    let mut dice = Dice::seeded(1);
    for _ in 0..20_000 {
        let told = Told::roll(&mut dice, 6, 6);
        let problem = told.problem();
        let solved = solve(&problem);
        assert_eq!(Best::of(&problem, solved.plan()), brute::best(&problem), "{told:?}");
    }
}
