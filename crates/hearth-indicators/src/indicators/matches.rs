//! Matches.

use super::events::plans_with;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "matches",
    group: Group::Event,
    title: "Matches",
    definition: "Matches decided by the agency in the period, the latest of each plan.",
    source: "Quarterly adoption data, children matched; Adoption Agencies Regulations 2005, regulation 33.",
    left_out: "Matches of children not yet adopted: the return carries a match only once the child is adopted.",
    example: "A match on 2 June 2025 of a child adopted in 2026: 1 in 2025/26 once the return of 2025/26 or later tells of the adoption.",
    measure: |people, period| plans_with(people.children, period, |plan| plan.matched()),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::count_of;

    #[test]
    fn the_worked_example() {
        let journeys = "decision 2024-05-02, match 2025-06-02\n\
            decision 2024-05-02, match 2025-03-02";
        assert_eq!(count_of(&INDICATOR, journeys), 1);
    }
}
