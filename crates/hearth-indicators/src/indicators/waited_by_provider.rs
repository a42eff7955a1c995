//! What the waits by who found the family have in common.

use hearth_domain::day::days_between;
use hearth_domain::fact::Spell;

use crate::measure::{Days, Measure, People, Period};

/// The return's code of the authority's own provision.
pub(super) const OWN: &str = "PR1";
/// The return's code of a voluntary or third sector provider.
pub(super) const VOLUNTARY: &str = "PR5";

/// Days from the placement order to each placement for adoption of the period whose provider on that day
/// is such a one. Placements whose provider or placement order no source tells, or whose order comes
/// after them, are left out.
pub(super) fn order_to_placed(
    people: People<'_>,
    period: Period,
    is_theirs: fn(&str) -> bool,
) -> Measure {
    let mut measured = Days::default();
    for child in people.children {
        for plan in child.journey.plans() {
            let placed = plan.attempts.iter().filter_map(|attempt| attempt.placed);
            for day in placed.filter(|day| period.contains(*day)) {
                let provider = child.journey.spell_on(Spell::Provider, day);
                let order = plan.placement_order.filter(|order| *order <= day);
                match (provider, order) {
                    (Some(provider), _) if !is_theirs(&provider.detail) => {}
                    (Some(_), Some(order)) => {
                        measured.values.push((days_between(order, day), child.case));
                    }
                    _ => measured.left_out.push(child.case),
                }
            }
        }
    }
    measured.values.sort_unstable();
    Measure::Days(measured)
}
