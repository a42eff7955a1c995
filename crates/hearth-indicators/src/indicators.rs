//! Every indicator, by code.

mod a1;
mod a10;
mod a11;
mod a12;
mod a13;
mod a14;
mod a2;
mod a2_quarterly;
mod a3;
mod a9;
mod adopted;
mod adopted_consent_dispensed;
mod adopted_in;
mod adopted_unopposed;
mod adopter_match_to_placement;
mod adopter_matches;
mod adopter_placements;
mod agencies_by_size;
mod approval_to_match;
mod approvals;
mod approved_unmatched_by_reason;
mod approved_within_12_months;
mod approved_within_6_months;
mod between_stages;
mod cohorts;
mod court_weeks;
mod decision_to_adopted;
mod decision_to_match;
mod decision_to_order;
mod decision_to_placed;
mod decisions;
mod departures;
mod disruptions;
mod early_permanence;
mod enquiries;
mod enquiry_to_registration;
mod entry_to_adopted;
mod entry_to_decision;
mod entry_to_match;
mod entry_to_order;
mod entry_to_placed;
mod events;
mod household_times;
mod match_to_adopted;
mod match_to_placed;
mod matched_within_12_months;
mod matched_within_12_months_of_approval;
mod matched_within_18_months;
mod matched_within_3_months_of_approval;
mod matched_within_6_months;
mod matches;
mod needing;
mod needing_18_months;
mod needing_5_or_over;
mod needing_harder_to_place;
mod needing_minority_ethnic;
mod order_to_adopted;
mod order_to_match;
mod order_to_placed;
mod order_to_placed_outside;
mod order_to_placed_own;
mod placed;
mod placed_to_adopted;
mod placed_within_12_months;
mod placed_within_18_months;
mod placed_within_6_months;
mod placement_orders;
mod registered_within_12_months;
mod registration_to_approval;
mod registrations;
mod reversals;
mod reversals_by_age;
mod reversals_by_duration;
mod reversals_rd1;
mod reversals_rd2;
mod reversals_rd3;
mod reversals_rd4;
mod runs;
mod stage_one_ends;
mod stage_one_length;
mod stage_one_starts;
mod stage_time;
mod stage_two_length;
mod stage_two_starts;
mod standing_households;
mod sufficiency;
mod sufficiency_by_need_group;
mod vaa_share_of_approvals;
mod vaa_share_of_placements;
mod waited_by_provider;
mod waiting_authorised;
mod waiting_decided;
mod waiting_unmatched;
mod within;

#[cfg(test)]
pub(crate) mod household_tests;

pub use within::MOST_MONTHS;

use crate::measure::Indicator;

/// Every indicator, by code.
pub const INDICATORS: &[Indicator] = &[
    a1::INDICATOR,
    a10::INDICATOR,
    a11::INDICATOR,
    a12::INDICATOR,
    a13::INDICATOR,
    a14::INDICATOR,
    a2::INDICATOR,
    a2_quarterly::INDICATOR,
    a3::INDICATOR,
    a9::INDICATOR,
    adopted::INDICATOR,
    adopted_consent_dispensed::INDICATOR,
    adopted_unopposed::INDICATOR,
    adopter_match_to_placement::INDICATOR,
    adopter_matches::INDICATOR,
    adopter_placements::INDICATOR,
    agencies_by_size::INDICATOR,
    approval_to_match::INDICATOR,
    approvals::INDICATOR,
    approved_unmatched_by_reason::INDICATOR,
    approved_within_12_months::INDICATOR,
    approved_within_6_months::INDICATOR,
    between_stages::INDICATOR,
    court_weeks::INDICATOR,
    decision_to_adopted::INDICATOR,
    decision_to_match::INDICATOR,
    decision_to_order::INDICATOR,
    decision_to_placed::INDICATOR,
    decisions::INDICATOR,
    departures::INDICATOR,
    disruptions::INDICATOR,
    early_permanence::INDICATOR,
    enquiries::INDICATOR,
    enquiry_to_registration::INDICATOR,
    entry_to_adopted::INDICATOR,
    entry_to_decision::INDICATOR,
    entry_to_match::INDICATOR,
    entry_to_order::INDICATOR,
    entry_to_placed::INDICATOR,
    match_to_adopted::INDICATOR,
    match_to_placed::INDICATOR,
    matched_within_12_months::INDICATOR,
    matched_within_12_months_of_approval::INDICATOR,
    matched_within_18_months::INDICATOR,
    matched_within_3_months_of_approval::INDICATOR,
    matched_within_6_months::INDICATOR,
    matches::INDICATOR,
    needing_18_months::INDICATOR,
    needing_5_or_over::INDICATOR,
    needing_harder_to_place::INDICATOR,
    needing_minority_ethnic::INDICATOR,
    order_to_adopted::INDICATOR,
    order_to_match::INDICATOR,
    order_to_placed::INDICATOR,
    order_to_placed_outside::INDICATOR,
    order_to_placed_own::INDICATOR,
    placed::INDICATOR,
    placed_to_adopted::INDICATOR,
    placed_within_12_months::INDICATOR,
    placed_within_18_months::INDICATOR,
    placed_within_6_months::INDICATOR,
    placement_orders::INDICATOR,
    registered_within_12_months::INDICATOR,
    registration_to_approval::INDICATOR,
    registrations::INDICATOR,
    reversals::INDICATOR,
    reversals_by_age::INDICATOR,
    reversals_by_duration::INDICATOR,
    reversals_rd1::INDICATOR,
    reversals_rd2::INDICATOR,
    reversals_rd3::INDICATOR,
    reversals_rd4::INDICATOR,
    stage_one_ends::INDICATOR,
    stage_one_length::INDICATOR,
    stage_one_starts::INDICATOR,
    stage_two_length::INDICATOR,
    stage_two_starts::INDICATOR,
    sufficiency::INDICATOR,
    sufficiency_by_need_group::INDICATOR,
    vaa_share_of_approvals::INDICATOR,
    vaa_share_of_placements::INDICATOR,
    waiting_authorised::INDICATOR,
    waiting_decided::INDICATOR,
    waiting_unmatched::INDICATOR,
];

/// The indicator of that code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Indicator> {
    INDICATORS.iter().find(|indicator| indicator.code == code)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::measure::{Child, Measure, People, Period, Told};
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
        measured_by(indicator, journeys, People::default())
    }

    /// The same, where a source tells of matches before the adoption order.
    pub(crate) fn measured_with_matches(indicator: &Indicator, journeys: &str) -> Measure {
        let told = Told { matches: true, ..Told::default() };
        measured_by(indicator, journeys, People { told, ..People::default() })
    }

    fn measured_by(indicator: &Indicator, journeys: &str, people: People<'_>) -> Measure {
        let agency = AgencyId::parse("E06000023").unwrap();
        let last: Day = "2026-03-31".parse().unwrap();
        let told: Vec<Journey> =
            journeys.lines().map(|line| Journey::told_by(facts(line)).as_at(last)).collect();
        let children: Vec<Child<'_>> = told
            .iter()
            .enumerate()
            .map(|(number, journey)| Child { case: case(number), agency: &agency, journey })
            .collect();
        (indicator.measure)(People { children: &children, ..people }, Period::year_to(last))
    }

    /// Journeys told without an end, one a line, each with a case of its own.
    pub(crate) fn told_by(journeys: &str) -> Vec<(CaseId, Journey)> {
        let told = journeys.lines().map(|line| Journey::told_by(facts(line)));
        told.enumerate().map(|(number, journey)| (case(number), journey)).collect()
    }

    pub(super) fn case(number: usize) -> CaseId {
        CaseId::parse(&format!("00000000-0000-7000-8000-{number:012}")).unwrap()
    }

    pub(super) fn facts(line: &str) -> Vec<Fact> {
        let words = line.split(',').map(|told| told.split_whitespace().collect::<Vec<_>>());
        words
            .map(|words| Fact {
                kind: FactKind::parse(words[0]).unwrap(),
                day: Some(words[1].parse().unwrap()),
                until: None,
                detail: words.get(2).copied().unwrap_or_default().to_owned(),
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
            _ => panic!("{} does not measure days", indicator.code),
        }
    }

    /// How many things an indicator counts.
    pub(crate) fn count_of(indicator: &Indicator, journeys: &str) -> usize {
        match measured(indicator, journeys) {
            Measure::Count(count) => count.cases.len(),
            _ => panic!("{} does not count", indicator.code),
        }
    }

    /// The part and the whole of a share.
    pub(crate) fn share_of(indicator: &Indicator, journeys: &str) -> (usize, usize) {
        match measured(indicator, journeys) {
            Measure::Share(share) => (share.part.len(), share.whole.len()),
            _ => panic!("{} is no share", indicator.code),
        }
    }

    /// How many a share leaves out.
    pub(crate) fn left_out_of(indicator: &Indicator, journeys: &str) -> usize {
        match measured(indicator, journeys) {
            Measure::Share(share) => share.left_out.len(),
            _ => panic!("{} is no share", indicator.code),
        }
    }

    /// The kinds that somebody is of, as `code count, code count`.
    pub(crate) fn kinds_of(indicator: &Indicator, journeys: &str) -> String {
        let Measure::Kinds(kinds) = measured(indicator, journeys) else {
            panic!("{} does not count by kind", indicator.code)
        };
        let some = kinds.kinds.iter().filter(|kind| !kind.cases.is_empty());
        let shown: Vec<String> =
            some.map(|kind| format!("{} {}", kind.code, kind.cases.len())).collect();
        shown.join(", ")
    }

    /// How many wait.
    pub(crate) fn waiting_count_of(indicator: &Indicator, journeys: &str) -> usize {
        match measured(indicator, journeys) {
            Measure::Waiting(waiting) => waiting.children.len(),
            _ => panic!("{} is no stock", indicator.code),
        }
    }
}
