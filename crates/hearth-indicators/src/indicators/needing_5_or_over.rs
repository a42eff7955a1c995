//! Children of 5 or over who need a family.

use super::needing::{is_5_or_over, share_of};
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "needing-5-or-over",
    group: Group::Sufficiency,
    title: "Needing a family: aged 5 or over",
    definition: "Of children who on the last day of the period have authority to place and are neither matched nor placed, those aged 5 or over that day.",
    source: "Adoption and Special Guardianship Leadership Board, harder to place; DfE inter-agency fee grant, 2015 to 2017: children of 5 or over, disabled, in a sibling group, of Black or minority ethnic background, or waiting 18 months or more.",
    left_out: "Children whose birth date no source tells.",
    example: "On 31 March 2026 a child born on 31 March 2021 and one born on 1 April 2021 have an order and no match: 1 of 2.",
    measure: |people, period| share_of(people, period.last, is_5_or_over),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::{left_out_of, share_of};

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let journeys = "birth-date 2021-03-31, decision 2025-04-01, placement-order 2025-06-01\n\
            birth-date 2021-04-01, decision 2025-04-01, placement-order 2025-06-01\n\
            decision 2025-04-01, placement-order 2025-06-01\n\
            birth-date 2020-04-01, decision 2025-04-01";
        assert_eq!(share_of(&INDICATOR, journeys), (1, 2));
        assert_eq!(left_out_of(&INDICATOR, journeys), 1);
    }
}
