//! Registrations of interest.

use super::runs::counted;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "registrations",
    group: Group::Adopter,
    title: "Registrations of interest",
    definition: "Households registered in the period: the day the registration of interest came in or, where no source tells it, the day stage one began, which is the day its acceptance is notified.",
    source: "Quarterly adoption data, adopters, registrations; Adoption Agencies Regulations 2005, regulation 21.",
    left_out: "Households on the fast track of whom no registration is told: they have no stage one.",
    example: "One household's form came in on 31 March 2025 and its stage one began on 4 April; another's stage one began on 4 April and no form is told: 1 in 2025/26.",
    measure: |people, period| counted(people, period, |run| run.registration()),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::count_of;

    #[test]
    fn the_worked_example() {
        let households = "registration-of-interest 2025-03-31, stage-one-started 2025-04-04\n\
            household-enquiry 2025-03-01, stage-one-started 2025-04-04\n\
            stage-two-started 2025-06-01, approval 2025-09-01";
        assert_eq!(count_of(&INDICATOR, households), 1);
    }
}
