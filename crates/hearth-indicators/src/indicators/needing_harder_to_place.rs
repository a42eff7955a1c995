//! Children who need a family and are of any group that waits long.

use super::needing::{has_waited_18_months, is_5_or_over, is_not_white, share_of};
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "needing-harder-to-place",
    group: Group::Sufficiency,
    title: "Needing a family: any of the groups told",
    definition: "Of children who on the last day of the period have authority to place and are neither matched nor placed, those who are aged 5 or over, or of an ethnic group other than White, or have been in care for 18 months or more.",
    source: "Adoption and Special Guardianship Leadership Board, harder to place; DfE inter-agency fee grant, 2015 to 2017: children of 5 or over, disabled, in a sibling group, of Black or minority ethnic background, or waiting 18 months or more.",
    left_out: "Children of whom nothing of the three is told. Disability and brothers and sisters, which belong to the published definition, no loaded source tells: the true share is higher.",
    example: "Three children have an order and no match: one is 6, one is 2 and Caribbean, one is 2, White British and a year in care: 2 of 3.",
    measure: |people, period| {
        share_of(people, period.last, |journey, today| {
            let groups = [is_5_or_over, is_not_white, has_waited_18_months];
            let told = groups.map(|group| group(journey, today));
            told.iter().any(Option::is_some).then(|| told.contains(&Some(true)))
        })
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::{left_out_of, share_of};

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let journeys = "birth-date 2020-03-01, decision 2025-04-01, placement-order 2025-06-01\n\
            birth-date 2024-03-01, ethnicity 2025-01-01 BCRB, decision 2025-04-01, placement-order 2025-06-01\n\
            birth-date 2024-03-01, entered-care 2025-03-01, ethnicity 2025-01-01 WBRI, decision 2025-04-01, placement-order 2025-06-01\n\
            decision 2025-04-01, placement-order 2025-06-01";
        assert_eq!(share_of(&INDICATOR, journeys), (2, 3));
        assert_eq!(left_out_of(&INDICATOR, journeys), 1);
    }
}
