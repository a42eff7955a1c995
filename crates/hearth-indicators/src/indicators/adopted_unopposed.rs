//! Adopted, unopposed (E11).

use super::events::orders_coded;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "adopted-unopposed",
    group: Group::Event,
    title: "Adopted, unopposed",
    definition: "Adoption orders made in the period where the application was unopposed (reason E11 for ceasing to be looked after).",
    source: "Children looked after return, reason episode ceased; Adoption and Children Act 2002, sections 47 and 52.",
    left_out: "Orders whose reason no source tells.",
    example: "Orders on 2 June 2025 with E11 and with E12: 1 in 2025/26.",
    measure: |people, period| orders_coded(people.children, period, "E11"),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::count_of;

    #[test]
    fn the_worked_example() {
        let journeys = "decision 2024-06-02, adoption-order 2025-06-02 E11\n\
            decision 2024-06-02, adoption-order 2025-06-02 E12\n\
            decision 2024-06-02, adoption-order 2025-03-02 E11";
        assert_eq!(count_of(&INDICATOR, journeys), 1);
    }
}
