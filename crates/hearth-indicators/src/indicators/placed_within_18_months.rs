//! Placed within 18 months of authority to place.

use super::within::placed_within;
use crate::measure::{Group, Indicator};

/// Months from authority that the measure allows.
const MONTHS: i32 = 18;

pub(super) const INDICATOR: Indicator = Indicator {
    code: "placed-within-18-months",
    group: Group::Event,
    title: "Placed within 18 months of authority",
    definition: "Of plans whose 18 calendar months since the placement order or section 19 consent were full on a day of the period, those placed for adoption by that day, whatever became of the others. So every child is followed equally long, and nobody is asked of whom it is too early to say.",
    source: "Children looked after return, placement types A3 to A6; Adoption and Children Act 2002, sections 19 and 21. The months are Hearth's own choice, not a published threshold.",
    left_out: "Nobody whose months were full in the period.",
    example: "Two orders of 1 May 2024: their 18 months are full on 1 November 2025. One child is placed for adoption on that day and one on 2 November 2025: 1 of 2.",
    measure: |people, period| placed_within(people, period, MONTHS),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::within::tests::followed;

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let example = "placement-order 2024-05-01, placed-for-adoption 2025-11-01\n\
            placement-order 2024-05-01, placed-for-adoption 2025-11-02";
        assert_eq!(followed(&INDICATOR, example), (1, 2));
        let others = "consent 2024-05-01, placed-for-adoption 2025-11-01\n\
            placement-order 2024-05-01, reversal 2025-11-01\n\
            placement-order 2023-09-30, placed-for-adoption 2023-09-30\n\
            placement-order 2026-01-01, placed-for-adoption 2026-02-01";
        assert_eq!(followed(&INDICATOR, others), (1, 2));
    }
}
