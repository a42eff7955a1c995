//! Entry to care to placement for adoption.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "entry-to-placed",
    group: Group::StageTime,
    title: "Entry to care to placement",
    definition: "Days from the day the child entered care to the day the child was placed for adoption, of placements made in the period.",
    source: "DfE adoption scorecards, indicator A1, which takes the three years' adopted children; this is the same stage for placements of the period.",
    left_out: "Placements of children whose entry to care no source tells.",
    example: "A child entered care on 1 May 2024 and was placed on 10 July 2025: 435 days, against a threshold of 426.",
    measure: |people, period| {
        stage_time::between(people.children, period, |plan| plan.entered_care, |plan| plan.placed())
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "entered-care 2024-05-01, placed-for-adoption 2025-07-10\n\
            placed-for-adoption 2025-07-10";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![435], 1));
    }
}
