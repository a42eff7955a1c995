//! Ends of stage one.

use super::runs::counted;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "stage-one-ends",
    group: Group::Adopter,
    title: "Stage one ended",
    definition: "Households whose stage one ended in the period, whatever was decided.",
    source: "Quarterly adoption data, adopters, date stage one ended; Adoption Agencies Regulations 2005, regulation 27.",
    left_out: "Households that left in stage one and of whom no day of its end is told.",
    example: "Stage one of one household ended on 1 June 2025; another withdrew on 5 June before its end: 1 in 2025/26.",
    measure: |people, period| counted(people, period, |run| run.stage_one_ended),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::count_of;

    #[test]
    fn the_worked_example() {
        let households = "stage-one-started 2025-04-01, stage-one-ended 2025-06-01\n\
            stage-one-started 2025-04-01, left-process 2025-06-05 withdrew";
        assert_eq!(count_of(&INDICATOR, households), 1);
    }
}
