//! Placement to adoption order.

use super::stage_time;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "placed-to-adopted",
    group: Group::StageTime,
    title: "Placement to adoption order",
    definition: "Days from the day the child was placed for adoption to the adoption order, of orders made in the period.",
    source: "DfE, Children looked after in England including adoptions, adoption timeliness tables: average time between placement and adoption.",
    left_out: "Orders whose placement no source tells.",
    example: "The child was placed on 8 January 2025 and the order was made on 20 August 2025: 224 days.",
    measure: |people, period| {
        stage_time::between(
            people.children,
            period,
            |plan| plan.placed(),
            |plan| plan.adoption_order,
        )
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "placed-for-adoption 2025-01-08, adoption-order 2025-08-20\n\
            adoption-order 2025-08-20\n\
            placed-for-adoption 2025-01-08, adoption-order 2026-04-01";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![224], 1));
    }
}
