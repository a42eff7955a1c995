//! How many approvals took six months at most.

use hearth_domain::day::add_months;

use super::cohorts::waits_that_ended;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "approved-within-6-months",
    group: Group::Adopter,
    title: "Approved within 6 months of registration",
    definition: "Of households approved in the period, those approved within six calendar months of registration: the registration of interest or, where no source tells it, the start of stage one. The last day of the six months counts.",
    source: "Quarterly adoption data, share approved within six months of registration; First4Adoption adoption map 2015; Adoption Agencies Regulations 2005, regulations 27 and 30B.",
    left_out: "Households of which a day is missing, among them those on the fast track of whom no registration is told; the adoption map leaves out every household without a stage one.",
    example: "One household registered on 1 May 2025 and was approved on 1 November 2025, another registered on 1 May 2025 and was approved on 2 November: 1 of 2.",
    measure: |people, period| {
        waits_that_ended(
            people,
            period,
            |run| (run.registration(), run.approved),
            |begun, ended| ended <= add_months(begun, 6),
        )
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::share_of;

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let households = "registration-of-interest 2025-05-01, approval 2025-11-01\n\
            stage-one-started 2025-05-01, approval 2025-11-02\n\
            stage-two-started 2025-05-01, approval 2025-09-02\n\
            registration-of-interest 2024-05-01, approval 2024-11-01";
        assert_eq!(share_of(&INDICATOR, households), (1, 2));
    }
}
