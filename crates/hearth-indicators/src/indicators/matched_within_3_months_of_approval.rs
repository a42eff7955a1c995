//! How many households were matched soon after approval.

use hearth_domain::day::add_months;

use super::cohorts::waits_that_ended;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "matched-within-3-months-of-approval",
    group: Group::Adopter,
    title: "Matched within 3 months of approval",
    definition: "Of households matched in the period, those matched within three calendar months of approval. The last day of the three months counts here, and in A12 as at least three months.",
    source: "Quarterly adoption data, share matched within three months of approval; First4Adoption adoption map 2015.",
    left_out: "Households of which a day is missing, or the match is told as before the approval.",
    example: "Two households were approved on 1 May 2025; one was matched on 1 August, the other on 2 August: 1 of 2.",
    measure: |people, period| {
        waits_that_ended(
            people,
            period,
            |run| (run.approved, run.matched),
            |begun, ended| ended <= add_months(begun, 3),
        )
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::share_of;

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let households = "approval 2025-05-01, household-match 2025-08-01\n\
            approval 2025-05-01, household-match 2025-08-02\n\
            household-match 2025-08-02\n\
            approval 2025-05-01";
        assert_eq!(share_of(&INDICATOR, households), (1, 2));
    }
}
