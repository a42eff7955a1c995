//! Every indicator, by code.

mod decision_to_order;
mod entry_to_decision;
mod entry_to_placed;
mod match_to_placed;
mod order_to_match;
mod placed_to_adopted;
mod stage_time;
mod waiting_authorised;
mod waiting_decided;

use crate::measure::Indicator;

/// Every indicator, by code.
pub const INDICATORS: &[Indicator] = &[
    decision_to_order::INDICATOR,
    entry_to_decision::INDICATOR,
    entry_to_placed::INDICATOR,
    match_to_placed::INDICATOR,
    order_to_match::INDICATOR,
    placed_to_adopted::INDICATOR,
    waiting_authorised::INDICATOR,
    waiting_decided::INDICATOR,
];

/// The indicator of that code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Indicator> {
    INDICATORS.iter().find(|indicator| indicator.code == code)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::measure::{Child, Measure, Period};
    use hearth_domain::{AgencyId, CaseId, Day, Fact, FactKind, Journey, Source};

    #[test]
    fn the_list_is_in_order_and_every_indicator_is_explained() {
        let codes: Vec<&str> = INDICATORS.iter().map(|one| one.code).collect();
        let mut sorted = codes.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(codes, sorted);
        for one in INDICATORS {
            for text in [one.definition, one.source, one.left_out, one.example] {
                assert!(text.ends_with('.'), "{}: {text:?}", one.code);
            }
        }
    }

    /// Measures small journeys, one a line as `kind day, kind day`, over 2025/26.
    pub(crate) fn measured(indicator: &Indicator, journeys: &str) -> Measure {
        let agency = AgencyId::parse("E06000023").unwrap();
        let last: Day = "2026-03-31".parse().unwrap();
        let told: Vec<Journey> =
            journeys.lines().map(|line| Journey::told_by(facts(line)).as_at(last)).collect();
        let children: Vec<Child<'_>> = told
            .iter()
            .enumerate()
            .map(|(number, journey)| Child { case: case(number), agency: &agency, journey })
            .collect();
        (indicator.measure)(&children, Period::year_to(last))
    }

    fn case(number: usize) -> CaseId {
        CaseId::parse(&format!("00000000-0000-7000-8000-{number:012}")).unwrap()
    }

    fn facts(line: &str) -> Vec<Fact> {
        let words = line.split(',').map(|told| told.split_whitespace().collect::<Vec<_>>());
        words
            .map(|words| Fact {
                kind: FactKind::parse(words[0]).unwrap(),
                day: Some(words[1].parse().unwrap()),
                until: None,
                detail: String::new(),
                source: Source::Ssda903,
                source_key: String::new(),
            })
            .collect()
    }

    /// The days an indicator measures, and how many children it leaves out.
    pub(crate) fn days_of(indicator: &Indicator, journeys: &str) -> (Vec<i32>, usize) {
        match measured(indicator, journeys) {
            Measure::Days(days) => {
                (days.values.iter().map(|(days, _)| *days).collect(), days.left_out.len())
            }
            Measure::Waiting(_) => panic!("{} does not measure days", indicator.code),
        }
    }
}
