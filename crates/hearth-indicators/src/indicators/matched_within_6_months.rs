//! Matched within 6 months of authority to place.

use super::within::matched_within;
use crate::measure::{Group, Indicator};

/// Months from authority that the measure allows.
const MONTHS: i32 = 6;

pub(super) const INDICATOR: Indicator = Indicator {
    code: "matched-within-6-months",
    group: Group::Event,
    title: "Matched within 6 months of authority",
    definition: "Of plans whose placement order or section 19 consent was made in the period and who have been followed for 6 months since, those matched within 6 calendar months of it, whatever became of the others. A later day may be asked about, so that more have been followed.",
    source: "Quarterly adoption data, children matched; Adoption and Children Act 2002, sections 19 and 21. The months are Hearth's own choice, not a published threshold.",
    left_out: "Children whose 6 months were not over on the day asked about. The children looked after return alone cannot tell it: it carries a match only once the child is adopted.",
    example: "Orders of 1 May 2025 and 2 May 2025, seen on 1 November 2025: the first child was matched on that day and counts, 1 of 1; the second has not been followed for 6 months and is left out.",
    measure: |people, period| matched_within(people, period, MONTHS),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::within::tests::followed;

    #[test]
    fn the_worked_example_and_a_day_later() {
        let journeys = "placement-order 2025-05-01, match 2025-11-01\n\
            placement-order 2025-05-02, match 2025-11-02\n\
            placement-order 2025-05-01, reversal 2025-10-01\n\
            consent 2025-05-01, match 2025-11-02\n\
            placement-order 2025-03-31, match 2025-04-01";
        assert_eq!(followed(&INDICATOR, journeys, "2025-11-01"), (1, 3, 1));
        assert_eq!(followed(&INDICATOR, journeys, "2025-11-02"), (2, 4, 0));
    }
}
