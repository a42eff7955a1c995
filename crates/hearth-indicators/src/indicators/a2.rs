//! A2: authority to place to match.

use hearth_domain::Plan;

use super::adopted_in::days_of_adopted;
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "a2",
    group: Group::Scorecard,
    title: "A2: placement order to match, children adopted",
    definition: "Days from the placement order to the decision of a match, of children adopted in the period; a match before the order counts as 0. Published as a mean over three years; the threshold is 121 days.",
    source: "DfE adoption scorecards, methodology and guidance, March 2019 edition, indicator A2; LG Inform metric 912.",
    left_out: "Adopted children with no placement order, never placed for adoption, or with no match told.",
    example: "The order was made on 15 July 2024, the match decided on 1 December 2024 and the child adopted on 2 June 2025: 139 days in 2025/26. A match on 1 July 2024 would count 0.",
    measure: |people, period| days_of_adopted(people.children, period, |_, plan| waited(plan)),
};

fn waited(plan: &Plan) -> Option<i32> {
    let (order, matched, _placed) = (plan.placement_order?, plan.matched()?, plan.placed()?);
    Some(hearth_domain::day::days_between(order, matched).max(0))
}

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::days_of;

    #[test]
    fn the_worked_examples_and_who_is_left_out() {
        let journeys = "decision 2024-06-01, placement-order 2024-07-15, match 2024-12-01, placed-for-adoption 2025-01-05, adoption-order 2025-06-02\n\
            decision 2024-06-01, match 2024-07-01, placement-order 2024-07-15, placed-for-adoption 2025-01-05, adoption-order 2025-06-02\n\
            decision 2024-06-01, match 2024-12-01, placed-for-adoption 2025-01-05, adoption-order 2025-06-02";
        assert_eq!(days_of(&INDICATOR, journeys), (vec![0, 139], 1));
    }
}
