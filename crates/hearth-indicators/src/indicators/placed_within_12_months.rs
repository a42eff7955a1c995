//! Placed within 12 months of authority to place.

use super::within::placed_within;
use crate::measure::{Group, Indicator};

/// Months from authority that the measure allows.
const MONTHS: i32 = 12;

pub(super) const INDICATOR: Indicator = Indicator {
    code: "placed-within-12-months",
    group: Group::Event,
    title: "Placed within 12 months of authority",
    definition: "Of plans whose placement order or section 19 consent was made in the period and who have been followed for 12 months since, those placed for adoption within 12 calendar months of it, whatever became of the others. A later day may be asked about, so that more have been followed.",
    source: "Children looked after return, placement types A3 to A6; Adoption and Children Act 2002, sections 19 and 21. The months are Hearth's own choice, not a published threshold.",
    left_out: "Children whose 12 months were not over on the day asked about.",
    example: "Orders of 1 May 2025 and 2 May 2025, seen on 1 May 2026: the first child was placed for adoption on that day and counts, 1 of 1; the second has not been followed for 12 months and is left out.",
    measure: |people, period| placed_within(people, period, MONTHS),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::within::tests::followed;

    #[test]
    fn the_worked_example_and_a_day_later() {
        let journeys = "placement-order 2025-05-01, placed-for-adoption 2026-05-01\n\
            placement-order 2025-05-02, placed-for-adoption 2026-05-02\n\
            placement-order 2025-05-01, reversal 2025-10-01\n\
            consent 2025-05-01, placed-for-adoption 2026-05-02\n\
            placement-order 2025-03-31, placed-for-adoption 2025-04-01";
        assert_eq!(followed(&INDICATOR, journeys, "2026-05-01"), (1, 3, 1));
        assert_eq!(followed(&INDICATOR, journeys, "2026-05-02"), (2, 4, 0));
    }
}
