//! Children of minority ethnic groups who need a family.

use super::needing::{is_not_white, share_of};
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "needing-minority-ethnic",
    group: Group::Sufficiency,
    title: "Needing a family: minority ethnic",
    definition: "Of children who on the last day of the period have authority to place and are neither matched nor placed, those of an ethnic group other than White. The White minority groups are counted as White; the published definition does not say.",
    source: "Adoption and Special Guardianship Leadership Board, harder to place; DfE inter-agency fee grant, 2015 to 2017: children of 5 or over, disabled, in a sibling group, of Black or minority ethnic background, or waiting 18 months or more.",
    left_out: "Children whose ethnic group is refused, not obtained or not told.",
    example: "Of three children with an order and no match one is White British, one of Traveller of Irish heritage, one Caribbean: 1 of 3.",
    measure: |people, period| share_of(people, period.last, is_not_white),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::{left_out_of, share_of};

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let journeys = "ethnicity 2025-01-01 WBRI, decision 2025-04-01, placement-order 2025-06-01\n\
            ethnicity 2025-01-01 WIRT, decision 2025-04-01, placement-order 2025-06-01\n\
            ethnicity 2025-01-01 BCRB, decision 2025-04-01, placement-order 2025-06-01\n\
            ethnicity 2025-01-01 NOBT, decision 2025-04-01, placement-order 2025-06-01\n\
            decision 2025-04-01, placement-order 2025-06-01";
        assert_eq!(share_of(&INDICATOR, journeys), (1, 3));
        assert_eq!(left_out_of(&INDICATOR, journeys), 2);
    }
}
