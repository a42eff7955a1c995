//! How long households pause between the stages.

use super::household_times::between;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "between-stages",
    group: Group::Adopter,
    title: "Between the stages",
    definition: "Days from the end of stage one to the start of stage two, of households whose stage two began in the period. After more than six months stage one has to be begun again.",
    source: "Adoption Agencies Regulations 2005, regulation 28; adoption statutory guidance 2013, paragraph 3.44.",
    left_out: "Households that began stage two in the period with no end of stage one told, among them those on the fast track.",
    example: "Stage one ended on 30 May 2025 and the household told the agency on 14 June that it wished to go on: 15 days in 2025/26.",
    measure: |people, period| {
        between(people, period, |run| run.stage_one_ended, |run| run.stage_two_started)
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let households = "stage-one-ended 2025-05-30, stage-two-started 2025-06-14\n\
            stage-two-started 2025-06-14\n\
            stage-one-ended 2025-05-30";
        assert_eq!(days_of(&INDICATOR, households), (vec![15], 1));
    }
}
