//! How long care proceedings took.

use crate::measure::{Group, Indicator, Measure};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "court-weeks",
    group: Group::StageTime,
    title: "Care application to final hearing",
    definition: "Days from the care application to the final hearing, of hearings in the period; the limit is 26 weeks.",
    source: "Children Act 1989, section 32(1) and (5), as amended by the Children and Families Act 2014, section 14.",
    left_out: "Periods of care of which no source tells both days.",
    example: "An application on 2 June 2025 and a final hearing on 1 December 2025: 182 days, which is 26 weeks.",
    measure: |people, period| {
        let mut measured = crate::measure::Days::default();
        for child in people.children {
            for care in child.journey.periods_of_care() {
                let Some(heard) = care.final_hearing.filter(|day| period.contains(*day)) else {
                    continue;
                };
                match super::adopted_in::days_between_known(care.care_application, Some(heard)) {
                    Some(days) => measured.values.push((days, child.case)),
                    None => measured.left_out.push(child.case),
                }
            }
        }
        if measured.values.is_empty() && measured.left_out.is_empty() {
            return Measure::NotKnown(
                "The children looked after return has no day of the care application or the final hearing.",
            );
        }
        measured.values.sort_unstable();
        Measure::Days(measured)
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::{days_of, measured};
    use crate::measure::Measure;

    #[test]
    fn the_worked_example_and_what_no_source_tells() {
        let told = "entered-care 2025-05-01, care-application 2025-06-02, final-hearing 2025-12-01";
        assert_eq!(days_of(&INDICATOR, told), (vec![182], 0));
        assert!(matches!(measured(&INDICATOR, "entered-care 2025-05-01"), Measure::NotKnown(_)));
    }
}
