//! How long households take from registration to approval.

use super::household_times::between;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "registration-to-approval",
    group: Group::Adopter,
    title: "Registration to approval",
    definition: "Days from the registration of interest or, where no source tells it, from the start of stage one, to approval, of households approved in the period. Two months and four months make six.",
    source: "Quarterly adoption data, adopters; Adoption Agencies Regulations 2005, regulations 27 and 30B.",
    left_out: "Households approved in the period whose registration no source tells, among them those on the fast track.",
    example: "A household registered on 1 May 2025 and was approved on 28 November 2025: 211 days in 2025/26.",
    measure: |people, period| between(people, period, |run| run.registration(), |run| run.approved),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let households = "registration-of-interest 2025-05-01, stage-one-started 2025-05-06, approval 2025-11-28\n\
            stage-two-started 2025-05-01, approval 2025-09-01\n\
            registration-of-interest 2025-05-01";
        assert_eq!(days_of(&INDICATOR, households), (vec![211], 1));
    }
}
