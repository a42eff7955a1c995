//! Approvals.

use super::runs::counted;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "approvals",
    group: Group::Adopter,
    title: "Approvals",
    definition: "Households that an agency approved in the period as suitable to adopt.",
    source: "Quarterly adoption data, adopters, approvals; Adoption Agencies Regulations 2005, regulation 30B.",
    left_out: "None that any source tells: a household approved is counted also where it left afterwards.",
    example: "A household was approved on 1 April 2025 and left in May; another was approved on 31 March 2025: 1 in 2025/26.",
    measure: |people, period| counted(people, period, |run| run.approved),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::count_of;

    #[test]
    fn the_worked_example() {
        let households = "stage-two-started 2025-01-01, approval 2025-04-01, left-process 2025-05-01 withdrew\n\
            stage-two-started 2025-01-01, approval 2025-03-31";
        assert_eq!(count_of(&INDICATOR, households), 1);
    }
}
