//! Matches of households.

use super::runs::counted;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "adopter-matches",
    group: Group::Adopter,
    title: "Households matched",
    definition: "Households matched in the period with one child or more, by the latest match of each approval.",
    source: "Quarterly adoption data, adopters, date matched; Adoption Agencies Regulations 2005, regulation 33.",
    left_out: "An earlier match of the same approval, where another followed it by the last day.",
    example: "A household was matched with two brothers on 2 June 2025; another was matched on 3 February 2025 and, when that came to nothing, on 1 October 2025: 2 in 2025/26.",
    measure: |people, period| counted(people, period, |run| run.matched),
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::count_of;

    #[test]
    fn the_worked_example() {
        let households = "approval 2025-01-01, household-match 2025-06-02, household-placement 2025-07-01 2\n\
            approval 2024-10-01, household-match 2025-02-03, household-match 2025-10-01\n\
            approval 2024-10-01, household-match 2025-02-03";
        assert_eq!(count_of(&INDICATOR, households), 2);
    }
}
