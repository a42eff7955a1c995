//! Households that left the process.

use super::runs::{runs_in, where_told};
use crate::measure::{Group, Indicator, Kind, Kinds, Measure};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "departures",
    group: Group::Adopter,
    title: "Left the process",
    definition: "Households that in the period withdrew, were refused or were put on hold, at any step from enquiry on, and had not gone on again by the last day.",
    source: "Ofsted, inspection of local authority children's services, Annex A, list of prospective adopters: reason for leaving the process.",
    left_out: "Households on hold that went on again; households that have adopted.",
    example: "In 2025/26 one household withdrew in stage one, one was refused, one was put on hold in May and went on in June, and one left for a reason the source does not tell: 1 withdrew, 1 refused, none on hold, 1 for another reason or none told.",
    measure: |people, period| {
        where_told(people, || {
            let mut kinds = REASONS.map(|(code, label)| Kind { code, label, cases: Vec::new() });
            for (family, run) in runs_in(people, period, |run| run.left.as_ref().map(|told| told.0))
            {
                let reason = run.left.as_ref().map(|told| told.1.as_str());
                let coded = kinds.iter().position(|kind| Some(kind.code) == reason);
                let at = coded.unwrap_or(REASONS.len() - 1);
                kinds.iter_mut().skip(at).take(1).for_each(|kind| kind.cases.push(family.case));
            }
            Measure::Kinds(Kinds { kinds: kinds.to_vec() })
        })
    },
};

/// Why a household leaves, as a source codes it; the last is of those coded otherwise or not at all.
const REASONS: [(&str, &str); 4] = [
    ("withdrew", "Withdrew"),
    ("refused", "Refused"),
    (hearth_domain::household::ON_HOLD, "On hold"),
    ("other", "Another reason or none told"),
];

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::kinds_of;

    #[test]
    fn the_worked_example() {
        let households = "stage-one-started 2025-04-01, left-process 2025-05-01 withdrew\n\
            stage-two-started 2025-04-01, left-process 2025-09-01 refused\n\
            stage-one-started 2025-04-01, left-process 2025-05-01 on-hold, stage-two-started 2025-06-01\n\
            household-enquiry 2025-04-01, left-process 2025-05-01\n\
            household-enquiry 2025-01-01, left-process 2025-03-01 withdrew";
        let expected = [("withdrew", 1), ("refused", 1), ("on-hold", 0), ("other", 1)];
        assert_eq!(kinds_of(&INDICATOR, households), expected);
    }
}
