//! How many placements had begun as early permanence.

use crate::measure::{Group, Indicator, Measure, Share};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "early-permanence",
    group: Group::Event,
    title: "Placed after early permanence",
    definition: "Of placements for adoption made in the period, those of children who had before moved to foster carers who were also approved adopters (placement U2 or U5).",
    source: "Children Act 1989, section 22C(9A) and (9B); children looked after return, placement types U2 and U5.",
    left_out: "None that any source tells.",
    example: "Two children placed in 2025/26, one of whom had lived since January 2025 with foster carers who were approved adopters: 1 of 2.",
    measure: |people, period| {
        let mut share = Share::default();
        for child in people.children {
            for plan in child.journey.plans() {
                let placed = plan.attempts.iter().filter_map(|attempt| attempt.placed);
                for day in placed.filter(|day| period.contains(*day)) {
                    share.whole.push(child.case);
                    if plan.early_permanence.is_some_and(|moved| moved <= day) {
                        share.part.push(child.case);
                    }
                }
            }
        }
        Measure::Share(share)
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::share_of;

    #[test]
    fn the_worked_example() {
        let journeys = "entered-care 2024-12-01, early-permanence-move-in 2025-01-10, decision 2025-05-01, placed-for-adoption 2025-08-01\n\
            entered-care 2024-12-01, decision 2025-05-01, placed-for-adoption 2025-08-01";
        assert_eq!(share_of(&INDICATOR, journeys), (1, 2));
    }
}
