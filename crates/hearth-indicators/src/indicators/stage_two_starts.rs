//! Starts of stage two.

use super::runs::counted;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "stage-two-starts",
    group: Group::Adopter,
    title: "Stage two started",
    definition: "Households whose stage two began in the period: the day they told the agency that they wish to go on.",
    source: "Quarterly adoption data, adopters, stage two starts; Adoption Agencies Regulations 2005, regulation 28.",
    left_out: "None that any source tells; households on the fast track are counted.",
    example: "Stage two began on 20 June 2025 for one household after stage one, and on 1 July for one on the fast track: 2 in 2025/26.",
    measure: |people, period| counted(people, period, |run| run.stage_two_started),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::count_of;

    #[test]
    fn the_worked_example() {
        let households = "stage-one-started 2025-04-01, stage-one-ended 2025-06-01, stage-two-started 2025-06-20\n\
            stage-two-started 2025-07-01\n\
            stage-two-started 2025-03-01";
        assert_eq!(count_of(&INDICATOR, households), 2);
    }
}
