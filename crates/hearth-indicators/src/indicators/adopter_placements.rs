//! Placements with households.

use super::runs::counted;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "adopter-placements",
    group: Group::Adopter,
    title: "Households with a child placed",
    definition: "Households with whom one child or more came to live in the period, by the latest placement of each approval. Brothers and sisters placed together are one.",
    source: "Quarterly adoption data, adopters, date placed; Adoption Agencies Regulations 2005, regulation 35.",
    left_out: "An earlier placement of the same approval, where another followed it by the last day.",
    example: "Two sisters came to live with one household on 1 July 2025: 1 in 2025/26, where the children's measure counts 2.",
    measure: |people, period| counted(people, period, |run| run.placed.map(|(day, _)| day)),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::count_of;

    #[test]
    fn the_worked_example() {
        let households = "approval 2025-01-01, household-match 2025-06-02, household-placement 2025-07-01 2\n\
            approval 2025-01-01, household-match 2026-03-20";
        assert_eq!(count_of(&INDICATOR, households), 1);
    }
}
