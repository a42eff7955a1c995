//! Decisions reversed, by age.

use super::reversals_by_duration::reversed_by;
use crate::age::AgeBand;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "reversals-by-age",
    group: Group::Event,
    title: "Decisions reversed, by age",
    definition: "Decisions in the period that a child should no longer be placed for adoption, by the child's age on the day of the reversal.",
    source: "DfE, Children looked after in England including adoptions, table of decisions reversed, by age.",
    left_out: "Reversals of which the return gives no day. A child whose day of birth no source tells is counted under not known.",
    example: "A child born on 15 June 2020 whose decision was reversed on 14 June 2025 is counted under 1 to 4; a day later it would be 5 to 9.",
    measure: |people, period| {
        let kinds = AgeBand::ALL.map(|band| (band, band.code(), band.label()));
        reversed_by(people.children, period, &kinds, |journey, _, day| {
            journey.birth_date().map(|born| AgeBand::of(born, day))
        })
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::kinds_of;

    #[test]
    fn the_worked_example_and_who_is_of_no_known_age() {
        let journeys = "birth-date 2020-06-15, decision 2024-06-02, reversal 2025-06-14\n\
            birth-date 2020-06-15, decision 2024-06-02, reversal 2025-06-15\n\
            decision 2024-06-02, reversal 2025-07-20\n\
            birth-date 2020-06-15, decision 2024-06-02, reversal 2026-04-01";
        assert_eq!(kinds_of(&INDICATOR, journeys), "1-to-4 1, 5-to-9 1, not-known 1");
    }
}
