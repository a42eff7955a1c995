//! Children who need a family, and households free to be one, on a day.
//!
//! The measures of sufficiency and the shortfall count the same people, so both read them here.

use hearth_domain::household::Approval;
use hearth_domain::stage::Stage;
use hearth_domain::{Journey, Plan};

use crate::measure::{Child, Family, People, Told};

/// Whether a child needs a family: with authority to place, and neither matched nor placed.
///
/// Where no source tells of a match before the adoption order, a child known to have been matched is
/// one who has been adopted since; such a child is counted like the others of whom it is not told.
pub(crate) fn needs_a_family(journey: &Journey, told: Told) -> bool {
    match Stage::reached_by(journey) {
        Some(Stage::Authorised) => true,
        Some(Stage::Matched) => {
            !told.matches && journey.latest_plan().is_some_and(Plan::is_authorised)
        }
        _ => false,
    }
}

/// Whether a household is approved and neither matched nor gone, and its process rests.
pub(crate) fn is_held_unmatched(run: &Approval) -> bool {
    run.approved.is_some() && run.matched.is_none() && run.placed.is_none() && run.is_on_hold()
}

/// The children who need a family.
pub(crate) fn children<'a>(people: People<'a>) -> impl Iterator<Item = &'a Child<'a>> {
    people.children.iter().filter(move |child| needs_a_family(child.journey, people.told))
}

/// The households whose newest run is so.
pub(crate) fn households<'a>(
    people: People<'a>,
    is_so: fn(&Approval) -> bool,
) -> impl Iterator<Item = &'a Family<'a>> {
    people.families.iter().filter(move |family| family.household.latest().is_some_and(is_so))
}
