//! A13: households registered and not decided.

use hearth_domain::household::HouseholdStage;

use super::standing_households::{Bin, by_kind};
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "a13",
    group: Group::AdopterStock,
    title: "A13: applications still to be assessed",
    definition: "Households that on the last day of the period are registered or in a stage, and neither approved, on hold nor gone, by where they stand.",
    source: "DfE adoption scorecards, indicator A13: applications still to be assessed.",
    left_out: "Enquirers who have not registered, and households on hold.",
    example: "On 31 March 2026 one household is in stage one, one between the stages and two in stage two, of whom one was put on hold in March: 3.",
    measure: |people, _| {
        let stages =
            [HouseholdStage::InStageOne, HouseholdStage::BetweenStages, HouseholdStage::InStageTwo];
        let bin = |stage: HouseholdStage| Bin {
            code: stage.code(),
            label: stage.label(),
            fits: Box::new(move |run| HouseholdStage::of(run) == Some(stage)),
        };
        by_kind(people, &stages.map(bin))
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::kinds_of;

    #[test]
    fn the_worked_example_and_who_is_not_counted() {
        let households = "registration-of-interest 2026-03-01\n\
            stage-one-started 2025-10-01, stage-one-ended 2025-12-01\n\
            stage-two-started 2026-01-01\n\
            stage-two-started 2026-01-01, left-process 2026-03-10 on-hold\n\
            household-enquiry 2026-01-01\n\
            stage-two-started 2026-01-01, approval 2026-03-01";
        assert_eq!(
            kinds_of(&INDICATOR, households),
            [("stage-one", 1), ("between-stages", 1), ("stage-two", 1)]
        );
    }
}
