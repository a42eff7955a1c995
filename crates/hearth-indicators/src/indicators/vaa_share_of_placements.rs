//! How many children are placed through voluntary agencies.

use hearth_domain::fact::Spell;

use super::waited_by_provider::VOLUNTARY;
use crate::measure::{Group, Indicator, Measure, Share};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "vaa-share-of-placements",
    group: Group::Event,
    title: "Placed through voluntary agencies",
    definition: "Of placements for adoption made in the period, those whose placement provider on that day was a voluntary or third sector body (provider PR5).",
    source: "Quarterly adoption data, item A8a, placement provider; children looked after return, PLACE_PROVIDER.",
    left_out: "Placements of which no source tells a provider: they are in neither number.",
    example: "Three children were placed in 2025/26, one with a voluntary agency's adopters, one with the council's own, and of one no provider is told: 1 of 2.",
    measure: |people, period| {
        let mut share = Share::default();
        for child in people.children {
            let attempts = child.journey.plans().iter().flat_map(|plan| &plan.attempts);
            let placed = attempts.filter_map(|attempt| attempt.placed);
            for day in placed.filter(|day| period.contains(*day)) {
                let Some(provider) = child.journey.spell_on(Spell::Provider, day) else {
                    share.left_out.push(child.case);
                    continue;
                };
                share.whole.push(child.case);
                if provider.detail == VOLUNTARY {
                    share.part.push(child.case);
                }
            }
        }
        Measure::Share(share)
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::tests::{left_out_of, share_of};

    #[test]
    fn the_worked_example() {
        let journeys = "provider 2025-01-01 PR1, placed-for-adoption 2025-06-02, provider 2025-06-02 PR5\n\
            placed-for-adoption 2025-06-02, provider 2025-06-02 PR1\n\
            placed-for-adoption 2025-06-02\n\
            placed-for-adoption 2025-03-02, provider 2025-03-02 PR5";
        assert_eq!(share_of(&INDICATOR, journeys), (1, 2));
        assert_eq!(left_out_of(&INDICATOR, journeys), 1);
    }
}
