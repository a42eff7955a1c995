//! How long households wait from approval to match.

use super::household_times::between;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "approval-to-match",
    group: Group::Adopter,
    title: "Approval to match",
    definition: "Days from approval to the match, of households matched in the period, by the latest match of each approval. Time on hold is counted.",
    source: "Quarterly adoption data, adopters; First4Adoption adoption map 2015, adopters matched.",
    left_out: "Households matched in the period whose approval no source tells, or tells as later than the match.",
    example: "A household was approved on 28 November 2025 and matched on 26 February 2026: 90 days in 2025/26.",
    measure: |people, period| between(people, period, |run| run.approved, |run| run.matched),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let households = "approval 2025-11-28, household-match 2026-02-26\n\
            household-match 2026-02-26\n\
            household-match 2025-11-28, approval 2025-12-01";
        assert_eq!(days_of(&INDICATOR, households), (vec![90], 2));
    }
}
