//! Placement order to placement with adopters of others.

use super::waited_by_provider::{OWN, order_to_placed};
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "order-to-placed-outside",
    group: Group::StageTime,
    title: "Placement order to placement, adopters of others",
    definition: "Days from the day the court made the placement order to each placement for adoption made in the period whose provider on that day was another than the authority itself: another council, another public body, a private or a voluntary agency (providers PR2 to PR5).",
    source: "Farmer and Dance, Family finding and matching in adoption, British Journal of Social Work 46(4), 2016, for the practice; children looked after return, PLACE_PROVIDER, for the provider.",
    left_out: "Placements of which no source tells a provider or a placement order, and those dated before their order.",
    example: "An order of 1 March 2025, and a placement with a voluntary agency's adopters on 2 December 2025: 276 days. A placement with the council's own adopters is not counted here.",
    measure: |people, period| order_to_placed(people, period, is_of_others),
};

fn is_of_others(provider: &str) -> bool {
    provider.starts_with("PR") && provider != OWN && provider != PARENTS
}

/// The return's code of parents and others with parental responsibility.
const PARENTS: &str = "PR0";

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "placement-order 2025-03-01, provider 2025-12-02 PR5, placed-for-adoption 2025-12-02\n\
            placement-order 2025-03-01, provider 2025-06-02 PR1, placed-for-adoption 2025-06-02\n\
            placement-order 2025-03-01, provider 2025-06-02 PR2, placed-for-adoption 2025-06-02\n\
            placement-order 2025-07-01, provider 2025-06-02 PR4, placed-for-adoption 2025-06-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![93, 276], 1));
    }
}
