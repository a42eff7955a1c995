//! What a child needs of the household, of the place, and to be safe.

use hearth_casework::evidence::Role;
use hearth_casework::household::HouseholdNeed;
use hearth_casework::need::{Need, NeedOf};
use hearth_casework::place::{Areas, PlaceReason};
use hearth_casework::safety::Safety;
use hearth_casework::weight::Weight;

use super::child::OfChild;
use super::evidence::Occasion;
use crate::age::years_old;
use crate::assumptions as assume;
use crate::stream::Stream;

/// Needs of the household, of the place and of safety.
pub(super) fn needs(stream: &mut Stream, of: OfChild<'_>, occasion: Occasion) -> Vec<Need> {
    let mut needs = of_household(stream, of, occasion);
    needs.extend(of_place(stream, of, occasion));
    needs.extend(of_safety(stream, of, occasion));
    needs
}

fn of_household(stream: &mut Stream, of: OfChild<'_>, occasion: Occasion) -> Vec<Need> {
    let age = years_old(of.child.born, occasion.day);
    let mut needs = Vec::new();
    for need in HouseholdNeed::ALL {
        let (from_age, chance, by) = assume::household_need(*need);
        let years = stream.between(1, 3);
        let is_needed = stream.chance(chance) && age >= from_age;
        if is_needed {
            let years = match need {
                HouseholdNeed::YoungestBy => u8::try_from(years).unwrap_or(1),
                _ => 0,
            };
            let weight = stream.of(&assume::WEIGHT_OF_HOUSEHOLD);
            let what = NeedOf::Household { need: *need, years };
            needs.push(Need { what, weight, evidence: occasion.evidence(stream, by, "home life") });
        }
    }
    needs
}

fn of_place(stream: &mut Stream, of: OfChild<'_>, occasion: Occasion) -> Option<Need> {
    let reason = stream.any(PlaceReason::ALL).copied()?;
    let near = other_authority(stream, of)?;
    if !stream.chance(assume::NEEDS_PLACE) {
        return None;
    }
    let own = of.authority.id.as_str();
    let areas = Areas::parse(&if near == own { near } else { format!("{own},{near}") })?;
    let weight = stream.of(&assume::WEIGHT_OF_PLACE);
    let evidence =
        occasion.evidence(stream, Role::ChildSocialWorker, "where the child should live");
    Some(Need { what: NeedOf::Place { reason, areas }, weight, evidence })
}

/// Where the birth family lives, or goes to.
fn of_safety(stream: &mut Stream, of: OfChild<'_>, occasion: Occasion) -> Option<Need> {
    let is_own = stream.chance(assume::UNSAFE_AREA_IS_OWN);
    let other = other_authority(stream, of)?;
    if !stream.chance(assume::UNSAFE_AREA) {
        return None;
    }
    let area = if is_own { of.authority.id.to_string() } else { other };
    let what = NeedOf::Safety(Safety::NotIn(Areas::parse(&area)?));
    let evidence = occasion.evidence(stream, Role::ChildSocialWorker, "safety");
    Some(Need { what, weight: Weight::Essential, evidence })
}

/// An authority of the region, whether the child's own or another.
fn other_authority(stream: &mut Stream, of: OfChild<'_>) -> Option<String> {
    stream.any(of.around.authorities).map(|one| one.authority.id.to_string())
}
