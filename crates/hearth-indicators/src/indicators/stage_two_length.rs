//! How long stage two takes.

use super::household_times::between;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "stage-two-length",
    group: Group::Adopter,
    title: "Stage two",
    definition: "Days from the start of stage two to its end or, where no source tells that, to approval, of households whose stage two ended in the period. The agency should decide within four months unless there are exceptional circumstances or the household asks for longer.",
    source: "Adoption Agencies Regulations 2005, regulation 30B(1) and (2); quarterly adoption data, adopters.",
    left_out: "Households whose stage two ended in the period and of which no source tells the start.",
    example: "Stage two began on 14 June 2025 and ended on 12 October 2025, the approval following on 20 October: 120 days in 2025/26.",
    measure: |people, period| {
        between(
            people,
            period,
            |run| run.stage_two_started,
            |run| run.stage_two_ended.or(run.approved),
        )
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let households = "stage-two-started 2025-06-14, stage-two-ended 2025-10-12, approval 2025-10-20\n\
            stage-two-started 2025-06-14, approval 2025-10-20\n\
            approval 2025-10-20";
        assert_eq!(days_of(&INDICATOR, households), (vec![120, 128], 1));
    }
}
