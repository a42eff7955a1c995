//! A10: A1, with foster carers who adopt counted from the start of their fostering.

use hearth_domain::{Journey, Plan};

use super::adopted_in::{days_between_known, days_of_adopted};
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "a10",
    group: Group::Scorecard,
    title: "A10: entry to care to moving in, children adopted",
    definition: "A1 with one change: for children adopted by their foster carers the clock stops on the day that foster placement began, not when it became adoptive.",
    source: "DfE adoption scorecards, indicator A10; it takes the place of A1 in quarterly adoption data from the first quarter of 2021/22.",
    left_out: "Adopted children whose entry to care or placement no source tells.",
    example: "A child entered care on 1 May 2024, came to foster carers on 1 August 2024, was placed with them for adoption on 10 July 2025 and adopted on 2 February 2026: 92 days in 2025/26, where A1 has 435.",
    measure: |people, period| days_of_adopted(people.children, period, waited),
};

fn waited(journey: &Journey, plan: &Plan) -> Option<i32> {
    let moved_in = journey.fostered_by_adopters_since(plan).or(plan.placed());
    days_between_known(plan.entered_care, moved_in)
}

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_example_and_a_child_adopted_by_others() {
        let journeys = "entered-care 2024-05-01, foster-carer-move-in 2024-08-01, placed-for-adoption 2025-07-10, placement 2025-07-10 A5, adoption-order 2026-02-02\n\
            entered-care 2024-05-01, placed-for-adoption 2025-07-10, placement 2025-07-10 A6, adoption-order 2026-02-02\n\
            placed-for-adoption 2025-07-10, adoption-order 2026-02-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![92, 435], 1));
    }
}
