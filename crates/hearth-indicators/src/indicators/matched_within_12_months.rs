//! Matched within 12 months of authority to place.

use super::within::matched_within;
use crate::measure::{Group, Indicator};

/// Months from authority that the measure allows.
const MONTHS: i32 = 12;

pub(super) const INDICATOR: Indicator = Indicator {
    code: "matched-within-12-months",
    group: Group::Event,
    title: "Matched within 12 months of authority",
    definition: "Of plans whose 12 calendar months since the placement order or section 19 consent were full on a day of the period, those matched by that day, whatever became of the others. So every child is followed equally long, and nobody is asked of whom it is too early to say.",
    source: "Quarterly adoption data, children matched; Adoption and Children Act 2002, sections 19 and 21. The months are Hearth's own choice, not a published threshold.",
    left_out: "Nobody whose months were full in the period. The children looked after return alone cannot tell it: it carries a match only once the child is adopted.",
    example: "Two orders of 1 May 2024: their 12 months are full on 1 May 2025. One child is matched on that day and one on 2 May 2025: 1 of 2.",
    measure: |people, period| matched_within(people, period, MONTHS),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::within::tests::followed;

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let example = "placement-order 2024-05-01, match 2025-05-01\n\
            placement-order 2024-05-01, match 2025-05-02";
        assert_eq!(followed(&INDICATOR, example), (1, 2));
        let others = "consent 2024-05-01, match 2025-05-01\n\
            placement-order 2024-05-01, reversal 2025-05-01\n\
            placement-order 2024-03-31, match 2024-03-31\n\
            placement-order 2026-01-01, match 2026-02-01";
        assert_eq!(followed(&INDICATOR, others), (1, 2));
    }
}
