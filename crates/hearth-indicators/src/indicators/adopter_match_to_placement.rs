//! How long households wait from match to placement.

use super::household_times::between;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "adopter-match-to-placement",
    group: Group::Adopter,
    title: "Match to placement, households",
    definition: "Days from the match of a household to the day the child, or the first of several, came to live with it, of placements in the period.",
    source: "Quarterly adoption data, adopters; Adoption Agencies Regulations 2005, regulations 33 and 35.",
    left_out: "Households with a child placed in the period whose match no source tells, or tells as later: with early permanence the child may live there before the match.",
    example: "A household was matched on 26 May 2025 and two brothers came on 25 June: 30 days in 2025/26, once for the two.",
    measure: |people, period| {
        between(people, period, |run| run.matched, |run| run.placed.map(|(day, _)| day))
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::days_of;

    #[test]
    fn the_worked_example_and_who_is_left_out() {
        let households = "approval 2025-01-28, household-match 2025-05-26, household-placement 2025-06-25 2\n\
            household-placement 2025-06-25\n\
            household-placement 2025-06-25, household-match 2025-08-01";
        assert_eq!(days_of(&INDICATOR, households), (vec![30], 2));
    }
}
