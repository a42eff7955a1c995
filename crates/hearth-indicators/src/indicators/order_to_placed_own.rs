//! Placement order to placement with the authority's own adopters.

use super::waited_by_provider::{OWN, order_to_placed};
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "order-to-placed-own",
    group: Group::StageTime,
    title: "Placement order to placement, own adopters",
    definition: "Days from the day the court made the placement order to each placement for adoption made in the period whose provider on that day was the authority itself (provider PR1). Beside the wait for families of others it shows whether families are looked for in turn, one's own first.",
    source: "Farmer and Dance, Family finding and matching in adoption, British Journal of Social Work 46(4), 2016, for the practice; children looked after return, PLACE_PROVIDER, for the provider.",
    left_out: "Placements of which no source tells a provider or a placement order, and those dated before their order.",
    example: "An order of 1 March 2025, and a placement with the council's own adopters on 2 June 2025: 93 days. A placement with a voluntary agency's adopters is not counted here.",
    measure: |people, period| order_to_placed(people, period, |provider| provider == OWN),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let journeys = "placement-order 2025-03-01, provider 2025-06-02 PR1, placed-for-adoption 2025-06-02\n\
            placement-order 2025-03-01, provider 2025-06-02 PR5, placed-for-adoption 2025-06-02\n\
            placement-order 2025-03-01, placed-for-adoption 2025-06-02\n\
            provider 2025-06-02 PR1, placed-for-adoption 2025-06-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![93], 2));
    }
}
