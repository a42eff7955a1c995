//! Why approved households have no match.

use hearth_domain::household::Approval;

use super::standing_households::{Bin, by_kind};
use crate::measure::{Group, Indicator};
use crate::need::is_held_unmatched;

pub(super) const INDICATOR: Indicator = Indicator {
    code: "approved-unmatched-by-reason",
    group: Group::AdopterStock,
    title: "Approved and unmatched, by reason",
    definition: "Households that on the last day of the period are approved, and neither matched, with a child placed nor gone: those waiting and available, and those on hold.",
    source: "Commitments of the LGA, SOLACE and ADCS on increasing the number of approved adopters, March 2013, the census of approved adopters; quarterly adoption data.",
    left_out: "Households that left. Why a household is on hold no loaded source tells.",
    example: "On 31 March 2026 of three households approved in 2025 one waits, one is on hold since January, and one withdrew: 1 waiting, 1 on hold.",
    measure: |people, _| {
        let bins = [
            Bin {
                code: "waiting",
                label: "Waiting and available",
                fits: Box::new(Approval::is_waiting),
            },
            Bin {
                code: "on-hold",
                label: "On hold, no reason told",
                fits: Box::new(is_held_unmatched),
            },
        ];
        by_kind(people, &bins)
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::kinds_of;

    #[test]
    fn the_worked_example_and_who_is_not_counted() {
        let households = "approval 2025-06-01\n\
            approval 2025-06-01, left-process 2026-01-10 on-hold\n\
            approval 2025-06-01, left-process 2026-01-10 withdrew\n\
            approval 2025-06-01, household-match 2025-08-01, left-process 2026-01-10 on-hold\n\
            stage-two-started 2025-06-01, left-process 2026-01-10 on-hold";
        assert_eq!(kinds_of(&INDICATOR, households), [("waiting", 1), ("on-hold", 1)]);
    }
}
