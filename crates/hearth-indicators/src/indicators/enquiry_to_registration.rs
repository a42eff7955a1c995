//! How long households take from enquiry to registration.

use super::household_times::between;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "enquiry-to-registration",
    group: Group::Adopter,
    title: "Enquiry to registration",
    definition: "Days from the first enquiry to the registration of interest or, where no source tells it, to the start of stage one, of households registered in the period.",
    source: "Quarterly adoption data, adopters, section B; adoption statutory guidance 2013, paragraphs 3.9 to 3.18. No limit is set: when to register is the household's choice.",
    left_out: "Households registered in the period whose enquiry no source tells.",
    example: "A household asked on 1 May 2025 and its registration of interest came in on 30 June 2025: 60 days in 2025/26.",
    measure: |people, period| between(people, period, |run| run.enquired, |run| run.registration()),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let households = "household-enquiry 2025-05-01, registration-of-interest 2025-06-30, stage-one-started 2025-07-04\n\
            stage-one-started 2025-07-04\n\
            household-enquiry 2025-05-01";
        assert_eq!(days_of(&INDICATOR, households), (vec![60], 1));
    }
}
