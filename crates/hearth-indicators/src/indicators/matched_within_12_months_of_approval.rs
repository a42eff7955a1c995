//! How many approvals lead to a match.

use super::cohorts::within_a_year;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "matched-within-12-months-of-approval",
    group: Group::Adopter,
    title: "Matched within 12 months of approval",
    definition: "Of households whose twelve months since approval were over on a day of the period, those matched by then. Those who left stay in the whole. So every household is followed equally long, and nobody is asked of whom it is too early to say.",
    source: "This program's measure, for which no published definition was found; approvals and matches as in quarterly adoption data.",
    left_out: "Households whose approval no source tells, or tells as later than the match; a match before the latest one of the same approval.",
    example: "For 2025/26 those are asked who were approved from 1 April 2024 to 31 March 2025. One was approved on 1 May 2024 and matched on 20 December 2024; one still waits: 1 of 2.",
    measure: |people, period| within_a_year(people, period, |run| run.approved, |run| run.matched),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::share_of;

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let households = "approval 2024-05-01, household-match 2024-12-20\n\
            approval 2025-03-31\n\
            approval 2025-04-01, household-match 2025-05-20";
        assert_eq!(share_of(&INDICATOR, households), (1, 2));
    }
}
