//! How long stage one takes.

use super::household_times::between;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "stage-one-length",
    group: Group::Adopter,
    title: "Stage one",
    definition: "Days from the start of stage one to its end, of households whose stage one ended in the period. It should take no more than two months unless there are good reasons, which are recorded.",
    source: "Adoption Agencies Regulations 2005, regulation 27; quarterly adoption data, adopters.",
    left_out: "Households whose stage one ended in the period and of which no source tells the start.",
    example: "Stage one began on 1 April 2025 and ended on 30 May 2025: 59 days in 2025/26.",
    measure: |people, period| {
        between(people, period, |run| run.stage_one_started, |run| run.stage_one_ended)
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let households = "stage-one-started 2025-04-01, stage-one-ended 2025-05-30\n\
            stage-one-ended 2025-05-30\n\
            stage-one-started 2025-02-01, stage-one-ended 2025-03-30";
        assert_eq!(days_of(&INDICATOR, households), (vec![59], 1));
    }
}
