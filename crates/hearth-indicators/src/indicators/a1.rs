//! A1: entry to care to moving in with the adoptive family.

use super::adopted_in::{days_between_known, days_of_adopted};
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "a1",
    group: Group::Scorecard,
    title: "A1: entry to care to placement, children adopted",
    definition: "Days from entering care to moving in with the adoptive family, of children adopted in the period. Published as a mean over three years; the threshold is 426 days.",
    source: "DfE adoption scorecards, methodology and guidance, March 2019 edition, indicator A1.",
    left_out: "Adopted children whose entry to care or placement no source tells.",
    example: "A child entered care on 1 May 2024, was placed on 10 July 2025 and adopted on 2 February 2026: 435 days in 2025/26.",
    measure: |people, period| {
        days_of_adopted(people.children, period, |_, plan| {
            days_between_known(plan.entered_care, plan.placed())
        })
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "entered-care 2024-05-01, placed-for-adoption 2025-07-10, adoption-order 2026-02-02\n\
            placed-for-adoption 2025-07-10, adoption-order 2026-02-02\n\
            entered-care 2024-05-01, placed-for-adoption 2025-07-10";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![435], 1));
    }
}
