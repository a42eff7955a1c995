//! Adopted, consent dispensed with (E12).

use super::events::orders_coded;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "adopted-consent-dispensed",
    group: Group::Event,
    title: "Adopted, consent dispensed with",
    definition: "Adoption orders made in the period where the court dispensed with a parent's consent (reason E12 for ceasing to be looked after).",
    source: "Children looked after return, reason episode ceased; Adoption and Children Act 2002, sections 47 and 52.",
    left_out: "Orders whose reason no source tells.",
    example: "Orders on 2 June 2025 with E12 and with E11: 1 in 2025/26.",
    measure: |people, period| orders_coded(people.children, period, "E12"),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::count_of;

    #[test]
    fn the_worked_example() {
        let journeys = "decision 2024-06-02, adoption-order 2025-06-02 E12\n\
            decision 2024-06-02, adoption-order 2025-06-02 E11\n\
            decision 2024-06-02, adoption-order 2025-03-02 E12";
        assert_eq!(count_of(&INDICATOR, journeys), 1);
    }
}
