//! Disruptions.

use super::events::attempts_with;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "disruptions",
    group: Group::Event,
    title: "Disruptions",
    definition: "Placements for adoption that ended in the period before an adoption order.",
    source: "Quarterly adoption data, disruptions; Adoption Agencies Regulations 2005, regulation 36.",
    left_out: "Endings after an adoption order, which the return does not tell.",
    example: "A child placed on 2 June 2025 and returned to foster care on 1 August: 1 in 2025/26.",
    measure: |people, period| attempts_with(people.children, period, |attempt| attempt.disrupted),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::count_of;

    #[test]
    fn the_worked_example() {
        let journeys =
            "placed-for-adoption 2025-06-02, disruption 2025-08-01, placed-for-adoption 2026-03-01";
        assert_eq!(count_of(&INDICATOR, journeys), 1);
    }
}
