//! Households free to be matched for each child who needs a family.

use hearth_domain::household::Approval;

use super::runs::where_told;
use crate::measure::{Group, Indicator, Measure, Ratio};
use crate::need;

pub(super) const INDICATOR: Indicator = Indicator {
    code: "sufficiency",
    group: Group::Sufficiency,
    title: "Families for each child who needs one",
    definition: "Households that on the last day of the period are approved, waiting and available, for each child who then has authority to place (a placement order or a section 19 consent) and is neither matched nor placed.",
    source: "Commitments of the LGA, SOLACE and ADCS on increasing the number of approved adopters, March 2013, paragraph 2; quarterly adoption data, gap between adopters and children.",
    left_out: "Households on hold and children without authority to place. Of an agency whose list of adopters is not loaded it is not known, as others may recruit for its children. Where no loaded source tells of matches before the adoption order, children already matched are counted as in need. Brothers and sisters who can share a family count one by one.",
    example: "On 31 March 2026 three households wait, one of them on hold, and four children have an order and no match: 2 for 4, or 0.50 families for each child.",
    measure: |people, _| {
        where_told(people, || {
            let waiting = need::households(people, Approval::is_waiting);
            Measure::Ratio(Ratio {
                families: waiting.map(|family| family.case).collect(),
                children: need::children(people).map(|child| child.case).collect(),
            })
        })
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::{Asked, measured};
    use crate::measure::Measure;

    const CHILDREN: &str = "decision 2025-04-01, placement-order 2025-06-01\n\
        decision 2025-04-01, placement-order 2025-07-01\n\
        decision 2025-04-01, placement-order 2025-08-01\n\
        decision 2025-04-01, consent 2025-08-01\n\
        decision 2025-04-01, placement-order 2025-08-01, match 2026-01-01\n\
        decision 2025-04-01, placement-order 2025-08-01, placed-for-adoption 2026-01-01\n\
        decision 2025-04-01";

    fn ratio(matches: bool) -> (usize, usize, Option<usize>) {
        let households = "approval 2025-06-01\n\
            approval 2025-07-01\n\
            approval 2025-07-01, left-process 2026-01-01 on-hold\n\
            approval 2025-07-01, household-match 2026-01-01";
        let asked = Asked { households, children: CHILDREN, matches };
        let Measure::Ratio(ratio) = measured(&INDICATOR, &asked) else { panic!("a ratio") };
        (ratio.families.len(), ratio.children.len(), ratio.per_hundred())
    }

    #[test]
    fn the_worked_example() {
        assert_eq!(ratio(true), (2, 4, Some(50)));
    }

    #[test]
    fn where_matches_are_not_told_the_matched_are_in_need() {
        assert_eq!(ratio(false), (2, 5, Some(40)));
    }

    #[test]
    fn without_a_list_of_adopters_it_is_not_known() {
        let asked = Asked { children: CHILDREN, ..Asked::default() };
        assert!(matches!(measured(&INDICATOR, &asked), Measure::NotKnown(_)));
    }
}
