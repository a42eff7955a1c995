//! Adopted.

use super::events::plans_with;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "adopted",
    group: Group::Event,
    title: "Adopted",
    definition: "Adoption orders made in the period.",
    source: "DfE, Children looked after in England including adoptions: looked after children who were adopted; Adoption and Children Act 2002, section 46.",
    left_out: "None that any source tells.",
    example: "Orders on 31 March 2026 and 1 April 2026: 1 in 2025/26.",
    measure: |people, period| plans_with(people.children, period, |plan| plan.adoption_order),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::count_of;

    #[test]
    fn the_worked_example() {
        let journeys = "decision 2025-05-02, adoption-order 2026-03-31\n\
            decision 2025-05-02, adoption-order 2026-04-01";
        assert_eq!(count_of(&INDICATOR, journeys), 1);
    }
}
