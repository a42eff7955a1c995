//! A12: households that waited at least three months to be matched.

use hearth_domain::day::add_months;

use super::cohorts::waits_that_ended;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "a12",
    group: Group::Adopter,
    title: "A12: matched after at least 3 months",
    definition: "Of households matched in the period, those that had waited at least three calendar months from approval.",
    source: "DfE adoption scorecards, indicator A12: matched families that waited at least three months from approval.",
    left_out: "Households of which a day is missing, or the match is told as before the approval.",
    example: "Two households were approved on 1 May 2025; one was matched on 31 July, the other on 1 August: 1 of 2.",
    measure: |people, period| {
        waits_that_ended(
            people,
            period,
            |run| (run.approved, run.matched),
            |begun, ended| ended >= add_months(begun, 3),
        )
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::share_of;

    #[test]
    fn the_worked_example_and_who_is_not_asked() {
        let households = "approval 2025-05-01, household-match 2025-07-31\n\
            approval 2025-05-01, household-match 2025-08-01\n\
            household-match 2025-08-02\n\
            approval 2025-05-01";
        assert_eq!(share_of(&INDICATOR, households), (1, 2));
    }
}
