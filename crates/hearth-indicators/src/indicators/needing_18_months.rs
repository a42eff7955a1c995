//! Children who need a family and have been looked after for long.

use super::needing::{has_waited_18_months, share_of};
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "needing-18-months",
    group: Group::Sufficiency,
    title: "Needing a family: 18 months or more in care",
    definition: "Of children who on the last day of the period have authority to place and are neither matched nor placed, those who entered care 18 months or more before that day. The clock is time in care and not time since the placement order.",
    source: "Adoption and Special Guardianship Leadership Board, harder to place; DfE inter-agency fee grant, 2015 to 2017: children of 5 or over, disabled, in a sibling group, of Black or minority ethnic background, or waiting 18 months or more.",
    left_out: "Children whose entry to care no source tells.",
    example: "On 31 March 2026 a child in care since 30 September 2024 and one since 1 October 2024 have an order and no match: 1 of 2.",
    measure: |people, period| share_of(people, period.last, has_waited_18_months),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::{left_out_of, share_of};

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let journeys = "entered-care 2024-09-30, decision 2025-04-01, placement-order 2025-06-01\n\
            entered-care 2024-10-01, decision 2025-04-01, placement-order 2025-06-01\n\
            decision 2025-04-01, placement-order 2025-06-01";
        assert_eq!(share_of(&INDICATOR, journeys), (1, 2));
        assert_eq!(left_out_of(&INDICATOR, journeys), 1);
    }
}
