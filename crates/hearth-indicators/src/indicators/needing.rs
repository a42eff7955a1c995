//! What the groups of children who wait longest have in common: a part of those who need a family.

use hearth_domain::day::add_months;
use hearth_domain::{Day, Journey, Statement};

use crate::measure::{Measure, People, Share};
use crate::need;

/// Whether a child is of a group, on a day; `None` where no source tells.
pub(super) type OfGroup = fn(&Journey, Day) -> Option<bool>;

/// Of the children who need a family, those of the group; whoever is not told of is left out.
pub(super) fn share_of(people: People<'_>, today: Day, group: OfGroup) -> Measure {
    let mut share = Share::default();
    for child in need::children(people) {
        let Some(is_of_group) = group(child.journey, today) else {
            share.left_out.push(child.case);
            continue;
        };
        share.whole.push(child.case);
        if is_of_group {
            share.part.push(child.case);
        }
    }
    Measure::Share(share)
}

/// Aged 5 or over.
pub(super) fn is_5_or_over(journey: &Journey, today: Day) -> Option<bool> {
    journey.birth_date().map(|born| add_months(born, 60) <= today)
}

/// Of an ethnic group other than White; the White minority groups are White here.
pub(super) fn is_not_white(journey: &Journey, _: Day) -> Option<bool> {
    let told = journey.stated(Statement::Ethnicity)?;
    let is_known = !["", "REFU", "NOBT"].contains(&told);
    is_known.then(|| !told.starts_with('W'))
}

/// Looked after for 18 months or more.
pub(super) fn has_waited_18_months(journey: &Journey, today: Day) -> Option<bool> {
    let entered = journey.latest_plan()?.entered_care?;
    Some(add_months(entered, 18) <= today)
}
