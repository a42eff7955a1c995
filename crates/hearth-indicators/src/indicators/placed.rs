//! Placed for adoption.

use super::events::attempts_with;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "placed",
    group: Group::Event,
    title: "Placed for adoption",
    definition: "Placements for adoption made in the period, each one of a child placed twice.",
    source: "DfE, Children looked after in England including adoptions: children placed for adoption; quarterly adoption data, children placed.",
    left_out: "None that any source tells.",
    example: "A child placed on 2 June 2025, returned in August and placed with another family in March 2026: 2 in 2025/26.",
    measure: |people, period| attempts_with(people.children, period, |attempt| attempt.placed),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::count_of;

    #[test]
    fn the_worked_example() {
        let journeys =
            "placed-for-adoption 2025-06-02, disruption 2025-08-01, placed-for-adoption 2026-03-01";
        assert_eq!(count_of(&INDICATOR, journeys), 2);
    }
}
