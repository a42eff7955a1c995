//! Agencies by how many households they approve.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use hearth_domain::{AgencyId, CaseId};

use super::runs::{runs_in, where_told};
use crate::measure::{Agencies, AgencyKind, Group, Indicator, Measure, People, Period};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "agencies-by-size",
    group: Group::AdopterStock,
    title: "Agencies by number of approvals",
    definition: "Agencies whose list of adopters is loaded, by how many households each approved in the period: under 10, 10 to 19, 20 and over.",
    source: "DfE, Regionalising adoption, June 2015, which counts agencies that recruited fewer than 10 and fewer than 20 adopters in three quarters of 2014/15.",
    left_out: "Agencies that tell of no household. Councils that approve adopters together are one agency only where they send one list.",
    example: "In 2025/26 agency A01 approved 12 households, A02 approved 1, and A03, which tells of one enquirer, none: 2 agencies under 10, 1 of 10 to 19, none of 20 and over.",
    measure: |people, period| where_told(people, || Measure::Agencies(by_size(people, period))),
};

/// The bands: word, name on a page, approvals.
const BANDS: [(&str, &str, RangeInclusive<usize>); 3] = [
    ("under-10", "Under 10 approvals", 0..=9),
    ("10-to-19", "10 to 19 approvals", 10..=19),
    ("20-and-over", "20 approvals and over", 20..=usize::MAX),
];

fn by_size(people: People<'_>, period: Period) -> Agencies {
    let mut approved: BTreeMap<&AgencyId, Vec<CaseId>> =
        people.families.iter().map(|family| (family.agency, Vec::new())).collect();
    for (family, _) in runs_in(people, period, |run| run.approved) {
        approved.entry(family.agency).or_default().push(family.case);
    }
    let kind = |(code, label, band): (_, _, RangeInclusive<usize>)| {
        let of_band = || approved.iter().filter(|(_, cases)| band.contains(&cases.len()));
        AgencyKind {
            code,
            label,
            agencies: of_band().map(|(agency, _)| (*agency).clone()).collect(),
            cases: of_band().flat_map(|(_, cases)| cases).copied().collect(),
        }
    };
    Agencies { kinds: BANDS.map(kind).into() }
}

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::{Asked, measured};
    use crate::measure::Measure;

    #[test]
    fn the_worked_example() {
        let twelve = "A01: approval 2025-06-01\n".repeat(12);
        let households = format!(
            "{twelve}A02: approval 2025-06-01\nA02: approval 2024-06-01\nA03: household-enquiry 2025-06-01"
        );
        let asked = Asked { households: &households, ..Asked::default() };
        let Measure::Agencies(sizes) = measured(&INDICATOR, &asked) else { panic!("agencies") };
        let found: Vec<_> = sizes
            .kinds
            .iter()
            .map(|kind| (kind.code, kind.agencies.len(), kind.cases.len()))
            .collect();
        assert_eq!(found, [("under-10", 2, 1), ("10-to-19", 1, 12), ("20-and-over", 0, 0)]);
        assert_eq!(sizes.count(), 3);
        assert!(matches!(measured(&INDICATOR, &Asked::default()), Measure::NotKnown(_)));
    }

    #[test]
    fn twenty_approvals_are_twenty_and_over() {
        let twenty = "approval 2025-06-01\n".repeat(20);
        let asked = Asked { households: twenty.trim_end(), ..Asked::default() };
        let Measure::Agencies(sizes) = measured(&INDICATOR, &asked) else { panic!("agencies") };
        let counts: Vec<usize> = sizes.kinds.iter().map(|kind| kind.agencies.len()).collect();
        assert_eq!(counts, [0, 0, 1]);
    }
}
