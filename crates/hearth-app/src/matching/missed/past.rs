//! What has been looked at before, as people stated it of the children of a unit.

use hearth_casework::closing::{Closing, ClosingReason};
use hearth_domain::fact::Milestone;
use hearth_domain::{CaseId, Day};
use hearth_matching::missed::{Considered, Past};
use hearth_matching::pool::PoolUnit;

use super::MissedDays;
use crate::region::Region;

/// What has been looked at, unit by unit, where `closings` tells what was closed of a child. What was
/// said of one child of a unit was said of the unit.
pub(super) fn of(
    region: &Region,
    units: &[PoolUnit],
    days: MissedDays,
    closings: impl Fn(CaseId) -> Vec<Closing>,
) -> Past {
    let mut past = Past::default();
    for unit in units {
        let Some(first) = unit.children.first().map(|child| child.case) else { continue };
        let children = unit.children.iter().map(|child| child.case);
        past.widened.extend(children.clone().filter(|case| is_widened(region, *case, days.pool)));
        let mut closed: Vec<Closing> = children.flat_map(&closings).collect();
        closed.sort_by_key(|one| one.evidence.day);
        closed.iter().for_each(|one| take(&mut past, first, one, days.looked));
    }
    past
}

/// What was closed of one child by the end of a day, the oldest first.
pub(super) fn closings(region: &Region, child: CaseId, day: Day) -> Vec<Closing> {
    region.child(child).map_or_else(Vec::new, |known| Closing::told_by(known.journey.facts(), day))
}

/// Whether a source tells of a search beyond the region.
fn is_widened(region: &Region, child: CaseId, day: Day) -> bool {
    let told = region.child(child);
    told.is_some_and(|child| {
        let mut days = child.journey.days_of(Milestone::InterAgencySearch);
        days.any(|one| one <= day)
    })
}

/// Takes what was closed, the newest last: of several closings of one pair the last word counts, and
/// where that says that the records were wrong, nobody has said anything of the pair.
fn take(past: &mut Past, unit: CaseId, closing: &Closing, day: Day) {
    let Some(on) = closing.evidence.day else { return };
    let (key, rests) = ((closing.kind, unit, closing.household), closing.rests_on(day));
    past.shown.push((key, on));
    let is_wrong = closing.reason == ClosingReason::FoundWrongly;
    match closing.household {
        Some(family) if is_wrong => drop(past.considered.remove(&(unit, family))),
        Some(family) => {
            let considered = Considered { day: on, reason: closing.reason, rests };
            past.considered.insert((unit, family), considered);
        }
        None if closing.reason == ClosingReason::SearchWidened => {
            past.widened.insert(unit);
        }
        None => {}
    }
    if rests && (is_wrong || closing.household.is_none()) {
        past.closed.insert(key);
    }
}
