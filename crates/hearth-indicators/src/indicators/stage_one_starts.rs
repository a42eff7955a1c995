//! Starts of stage one.

use super::runs::counted;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "stage-one-starts",
    group: Group::Adopter,
    title: "Stage one started",
    definition: "Households whose stage one began in the period.",
    source: "Quarterly adoption data, adopters, stage one starts; Adoption Agencies Regulations 2005, regulations 21 and 22.",
    left_out: "Households on the fast track, who have no stage one (regulation 30F).",
    example: "Stage one began on 1 April 2025 for one household; another registered on 20 March 2026 and has not begun: 1 in 2025/26.",
    measure: |people, period| counted(people, period, |run| run.stage_one_started),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::count_of;

    #[test]
    fn the_worked_example() {
        let households = "registration-of-interest 2025-03-25, stage-one-started 2025-04-01\n\
            registration-of-interest 2026-03-20";
        assert_eq!(count_of(&INDICATOR, households), 1);
    }
}
