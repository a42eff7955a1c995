//! A3: who moved in within fourteen months.

use hearth_domain::day::add_months;

use super::adopted_in::adopted_in;
use crate::measure::{Group, Indicator, Measure, Share};

/// Months from entry to care that the measure allows.
const MONTHS: i32 = 14;

pub(super) const INDICATOR: Indicator = Indicator {
    code: "a3",
    group: Group::Scorecard,
    title: "A3: placed within 14 months, children adopted",
    definition: "Of children adopted in the period, those who waited less than 14 calendar months from entering care to moving in with the adoptive family.",
    source: "DfE adoption scorecards, methodology and guidance, March 2019 edition, indicator A3.",
    left_out: "Adopted children whose entry to care or placement no source tells.",
    example: "A child entered care on 1 May 2024: placed on 30 June 2025 is less than 14 months, placed on 1 July 2025 is not.",
    measure: |people, period| {
        let mut share = Share::default();
        for (case, _, plan) in adopted_in(people.children, period) {
            let Some((entered, placed)) = plan.entered_care.zip(plan.placed()) else {
                share.left_out.push(case);
                continue;
            };
            share.whole.push(case);
            if placed < add_months(entered, MONTHS) {
                share.part.push(case);
            }
        }
        Measure::Share(share)
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::{left_out_of, share_of};

    #[test]
    fn the_worked_example_and_the_boundary_day() {
        let journeys = "entered-care 2024-05-01, placed-for-adoption 2025-06-30, adoption-order 2026-02-02\n\
            entered-care 2024-05-01, placed-for-adoption 2025-07-01, adoption-order 2026-02-02\n\
            placed-for-adoption 2025-07-01, adoption-order 2026-02-02";
        assert_eq!(share_of(&INDICATOR, journeys), (1, 2));
        assert_eq!(left_out_of(&INDICATOR, journeys), 1);
    }
}
