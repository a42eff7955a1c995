//! Decisions reversed, by the time since the decision.

use hearth_domain::wait::WaitBand;
use hearth_domain::{Day, Journey, Plan};

use crate::measure::{Child, Group, Indicator, Kind, Kinds, Measure, Period};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "reversals-by-duration",
    group: Group::Event,
    title: "Decisions reversed, by time since the decision",
    definition: "Decisions in the period that a child should no longer be placed for adoption, by the time since the decision that the child should be.",
    source: "DfE, Children looked after in England including adoptions, table of decisions reversed, by duration.",
    left_out: "Reversals of which the return gives no day. A reversal whose decision no source tells is counted under not known.",
    example: "A decision of 2 December 2024 reversed on 1 June 2025 is counted under 6 months; reversed on 2 June 2025 it is counted under 6 to 12 months.",
    measure: |people, period| {
        let kinds = WaitBand::ALL.map(|band| (band, band.code(), band.label()));
        reversed_by(people.children, period, &kinds, |_, plan, day| {
            plan.decision.map(|decided| WaitBand::of(decided, day))
        })
    },
};

/// The reversals of the period by kind; those whose kind no source tells stand last.
pub(super) fn reversed_by<K: Copy + PartialEq>(
    children: &[Child<'_>],
    period: Period,
    kinds: &[(K, &'static str, &'static str)],
    kind_of: fn(&Journey, &Plan, Day) -> Option<K>,
) -> Measure {
    let mut reversed = Vec::new();
    for child in children {
        for plan in child.journey.plans() {
            let day = plan.reversed.as_ref().map(|told| told.0);
            if let Some(day) = day.filter(|day| period.contains(*day)) {
                reversed.push((kind_of(child.journey, plan, day), child.case));
            }
        }
    }
    let of = |kind: Option<K>| {
        let same = reversed.iter().filter(|(one, _)| *one == kind);
        same.map(|(_, case)| *case).collect()
    };
    let known =
        kinds.iter().map(|(kind, code, label)| Kind { code, label, cases: of(Some(*kind)) });
    let unknown = Kind { code: "not-known", label: "Not known", cases: of(None) };
    Measure::Kinds(Kinds { kinds: known.chain([unknown]).collect() })
}

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::kinds_of;

    #[test]
    fn the_worked_example_and_a_decision_no_source_tells() {
        let journeys = "decision 2024-12-02, reversal 2025-06-01\n\
            decision 2024-12-02, reversal 2025-06-02\n\
            placement-order 2024-12-02, reversal 2025-06-02\n\
            decision 2022-06-02, reversal 2025-06-02\n\
            decision 2022-06-02, reversal 2025-03-31";
        let expected = "under-6-months 1, 6-to-12-months 1, 3-years-or-more 1, not-known 1";
        assert_eq!(kinds_of(&INDICATOR, journeys), expected);
    }
}
