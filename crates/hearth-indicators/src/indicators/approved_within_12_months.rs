//! How many registrations lead to approval.

use super::cohorts::within_a_year;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "approved-within-12-months",
    group: Group::Adopter,
    title: "Approved within 12 months of registration",
    definition: "Of households whose twelve months since registration were over on a day of the period, those approved by then. Those who left stay in the whole. So every household is followed equally long, and nobody is asked of whom it is too early to say.",
    source: "This program's measure, for which no published definition was found; registrations and approvals as in quarterly adoption data.",
    left_out: "Households whose registration no source tells, or tells as later than the approval.",
    example: "For 2025/26 those are asked who registered from 1 April 2024 to 31 March 2025. One registered on 1 May 2024 and was approved on 20 December 2024; one withdrew in stage one: 1 of 2.",
    measure: |people, period| {
        within_a_year(people, period, |run| run.registration(), |run| run.approved)
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::share_of;

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let households = "registration-of-interest 2024-05-01, approval 2024-12-20\n\
            stage-one-started 2024-05-01, left-process 2024-07-01 withdrew\n\
            registration-of-interest 2025-05-01, approval 2025-12-20\n\
            stage-two-started 2024-05-01, approval 2024-12-20";
        assert_eq!(share_of(&INDICATOR, households), (1, 2));
    }
}
