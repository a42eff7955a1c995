//! OC3: young people who left care at 16 or later, in the years of their birthdays to 21.

use hearth_domain::CollectionYear;
use hearth_domain::codes::{Accommodation, Activity, CodeSet, InTouch, ReasonEpisodeCeased};
use hearth_domain::day::days_between;
use hearth_returns::Cell;
use hearth_returns::tables::Oc3Row;

use super::Cut;
use crate::age::birthday;
use crate::assumptions as assume;
use crate::child::Child;

/// Days in care since the age of 14 that make a relevant child: 13 weeks (the Care Leavers
/// (England) Regulations 2010, regulation 3).
const THIRTEEN_WEEKS: i32 = 91;

/// Whether the year's table of care leavers tells of the child.
pub(crate) fn is_care_leaver(child: &Child, year: CollectionYear) -> bool {
    let (first, last) = (year.first_day(), year.last_day());
    let Some(left) = child.left().filter(|&left| left < first) else { return false };
    let fourteen = birthday(child.born, 14);
    let since_fourteen = |from, to| days_between(std::cmp::max(from, fourteen), to).max(0);
    let days: i32 =
        child.periods.iter().map(|period| since_fourteen(period.entered, period.left)).sum();
    let mut birthdays = (17..=21).map(|years| birthday(child.born, years));
    let was_found_adult =
        child.periods.last().is_some_and(|last| last.why_left == ReasonEpisodeCeased::E15);
    left >= birthday(child.born, 16)
        && days >= THIRTEEN_WEEKS
        && !was_found_adult
        && birthdays.any(|day| first <= day && day <= last)
}

pub(super) fn row(cut: &Cut<'_>, child: &Child) -> Option<Oc3Row> {
    if !is_care_leaver(child, cut.year) {
        return None;
    }
    let mut stream = cut.stream_of_year("leaver", child);
    let in_touch = stream.of(&assume::IN_TOUCH);
    let activity = activity_in(stream.of(&assume::ACTIVITY), cut.year);
    let accommodation = accommodation_of(child, stream.of(&assume::ACCOMMODATION));
    let is_known = in_touch == InTouch::Yes;
    Some(Oc3Row {
        line: 0,
        child: cut.number(child),
        birth_date: Cell::Value(child.born),
        in_touch: Cell::Value(in_touch),
        activity: Cell::Value(if is_known { activity } else { Activity::None }),
        accommodation: Cell::Value(if is_known { accommodation } else { Accommodation::None }),
    })
}

/// The activity as the year's code set spells it.
fn activity_in(activity: Activity, year: CollectionYear) -> Activity {
    match activity {
        Activity::F5 if !activity.in_force(year) => Activity::F3,
        _ => activity,
    }
}

/// Only one who left at 18 can live with former foster carers.
fn accommodation_of(child: &Child, accommodation: Accommodation) -> Accommodation {
    let left_at_18 = child.left().is_some_and(|left| left >= birthday(child.born, 18));
    match accommodation {
        Accommodation::Z1 if !left_at_18 => Accommodation::B1,
        _ => accommodation,
    }
}
