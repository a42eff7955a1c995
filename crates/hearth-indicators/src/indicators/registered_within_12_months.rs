//! How many enquiries lead to registration.

use super::cohorts::within_a_year;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "registered-within-12-months",
    group: Group::Adopter,
    title: "Registered within 12 months of enquiry",
    definition: "Of households whose twelve months since their first enquiry were over on a day of the period, those registered by then. Those who left stay in the whole. So every household is followed equally long, and nobody is asked of whom it is too early to say.",
    source: "This program's measure, for which no published definition was found: published shares of enquirers set the approvals of a year against the enquiries of the same year.",
    left_out: "Enquiries kept in no list, and households whose registration is told as before their enquiry.",
    example: "For 2025/26 those are asked who enquired from 1 April 2024 to 31 March 2025. One enquired on 1 May 2024 and registered on 1 May 2025, one on 2 May 2024 and registered on 3 May 2025, one withdrew: 1 of 3.",
    measure: |people, period| {
        within_a_year(people, period, |run| run.enquired, |run| run.registration())
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::share_of;

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let households = "household-enquiry 2024-05-01, registration-of-interest 2025-05-01\n\
            household-enquiry 2024-05-02, registration-of-interest 2025-05-03\n\
            household-enquiry 2024-06-01, left-process 2024-07-01 withdrew\n\
            household-enquiry 2025-04-01, registration-of-interest 2025-04-20\n\
            household-enquiry 2024-03-31, registration-of-interest 2024-04-20";
        assert_eq!(share_of(&INDICATOR, households), (1, 3));
    }
}
