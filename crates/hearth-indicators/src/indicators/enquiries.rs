//! Enquiries.

use super::runs::counted;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "enquiries",
    group: Group::Adopter,
    title: "Enquiries",
    definition: "First enquiries in the period. A household that left and asks again is counted again; one that asks twice on the same way to approval is counted once.",
    source: "Quarterly adoption data, adopters, section D, enquiries; adoption statutory guidance 2013, chapter 3.",
    left_out: "Enquiries that the agency keeps in no list, which are most of those that came to nothing: compare agencies with care.",
    example: "A household asked on 10 January 2025 and withdrew, and asked again on 2 June 2025; another asked first on 1 May 2025: 2 in 2025/26.",
    measure: |people, period| counted(people, period, |run| run.enquired),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::count_of;

    #[test]
    fn the_worked_example() {
        let households = "household-enquiry 2025-01-10, left-process 2025-02-01 withdrew, household-enquiry 2025-06-02\n\
            household-enquiry 2025-05-01, household-enquiry 2025-05-20, registration-of-interest 2025-06-01\n\
            household-enquiry 2025-03-31";
        assert_eq!(count_of(&INDICATOR, households), 2);
    }
}
