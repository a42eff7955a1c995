//! How many approvals are voluntary agencies'.

use super::runs::{runs_in, where_told};
use crate::measure::{Group, Indicator, Measure, Share};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "vaa-share-of-approvals",
    group: Group::Adopter,
    title: "Approvals by voluntary agencies",
    definition: "Of households approved in the period, those approved by a voluntary adoption agency. A company owned by councils is none, though it has to be registered as one.",
    source: "Quarterly adoption data, approvals by kind of agency; Consortium of Voluntary Adoption Agencies, published shares.",
    left_out: "Households of agencies whose lists are not loaded: a region that holds its own councils' lists alone shows 0, which is no measure of the voluntary agencies it works with.",
    example: "A council's service approved three households in 2025/26 and a voluntary agency one: 1 of 4.",
    measure: |people, period| {
        where_told(people, || {
            let mut share = Share::default();
            for (family, _) in runs_in(people, period, |run| run.approved) {
                share.whole.push(family.case);
                if family.is_voluntary {
                    share.part.push(family.case);
                }
            }
            Measure::Share(share)
        })
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::share_of;

    #[test]
    fn the_worked_example() {
        let households = "approval 2025-04-01\n\
            approval 2025-05-01\n\
            approval 2025-06-01, left-process 2025-08-01 withdrew\n\
            V01: approval 2025-06-01\n\
            V01: approval 2025-03-01";
        assert_eq!(share_of(&INDICATOR, households), (1, 4));
    }
}
