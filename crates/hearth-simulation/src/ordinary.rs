//! Care of a child who is not on the way to adoption: orders, moves, and how it ends.

use hearth_domain::Day;
use hearth_domain::codes::{LegalStatus, PlacementType, ReasonEpisodeCeased};
use hearth_domain::day::add_days;

use crate::age::{birthday, years_old};
use crate::assumptions as assume;
use crate::period::{OpenPeriod, Period};
use crate::place;
use crate::stream::Stream;
use crate::world::World;

/// A move this near to the end of care does not happen.
const SETTLED_BEFORE_END: i32 = 20;

/// The child, as far as care asks.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) born: Day,
    pub(crate) is_unaccompanied: bool,
    pub(crate) home: Option<String>,
}

/// The legal status at entry, and the orders that follow if the child stays long enough.
pub(crate) fn draw_statuses(
    stream: &mut Stream,
    entered: Day,
    is_unaccompanied: bool,
) -> Vec<(Day, LegalStatus)> {
    let mut statuses = Vec::new();
    let mut proceedings = entered;
    if is_unaccompanied {
        return vec![(entered, LegalStatus::V2)];
    }
    if stream.chance(assume::ACCOMMODATED) {
        statuses.push((entered, LegalStatus::V2));
        if !stream.chance(assume::PROCEEDINGS_FOLLOW) {
            return statuses;
        }
        proceedings = add_days(entered, stream.days(&assume::SECTION_20_TO_PROCEEDINGS));
    } else if stream.chance(assume::EMERGENCY_FIRST) {
        let is_police = stream.chance(assume::POLICE_FIRST);
        let (status, longest) = if is_police { (LegalStatus::L1, 3) } else { (LegalStatus::L2, 8) };
        statuses.push((entered, status));
        proceedings = add_days(entered, stream.between(1, longest));
    }
    statuses.push((proceedings, LegalStatus::C1));
    let order = add_days(proceedings, stream.days(&assume::ENTRY_TO_CARE_ORDER));
    statuses.push((order, LegalStatus::C2));
    statuses
}

/// Care goes on from `from` until it ends on `until` or on the eighteenth birthday.
pub(crate) fn go_on(
    world: &World<'_>,
    stream: &mut Stream,
    person: &Person,
    mut open: OpenPeriod,
    stretch: Stretch,
) -> Period {
    let Stretch { from, until, statuses } = stretch;
    let adult = birthday(person.born, 18);
    let end = until.min(adult);
    let mut statuses = statuses.into_iter().peekable();
    let mut day = from;
    loop {
        day = add_days(day, stream.days(&assume::BETWEEN_MOVES));
        let is_over = add_days(day, SETTLED_BEFORE_END) >= end;
        while let Some((order, status)) = statuses.next_if(|(order, _)| is_over || *order <= day) {
            open.change_status(order, status);
        }
        if is_over {
            break;
        }
        move_on(world, stream, person, &mut open, day);
    }
    let why_left = if end == adult {
        why_left_at_18(stream, &open)
    } else {
        why_left(stream, person, &open, end)
    };
    open.leave(end, why_left)
}

/// A stretch of ordinary care still to be told.
#[derive(Debug)]
pub(crate) struct Stretch {
    /// The day it begins.
    pub(crate) from: Day,
    /// The day the child leaves, if still under 18.
    pub(crate) until: Day,
    /// Legal statuses to come, in order of day.
    pub(crate) statuses: Vec<(Day, LegalStatus)>,
}

fn move_on(
    world: &World<'_>,
    stream: &mut Stream,
    person: &Person,
    open: &mut OpenPeriod,
    day: Day,
) {
    let years = years_old(person.born, day);
    let is_home = open.placement().kind == PlacementType::P1;
    let goes_home = open.status() == LegalStatus::C2 && !is_home;
    let placement = if goes_home && stream.chance(assume::TO_PARENTS) {
        place::with_parents(person.home.as_ref())
    } else {
        place::for_age(world, stream, years)
    };
    open.move_to(day, placement, stream.of(&assume::WHY_MOVED));
}

fn why_left_at_18(stream: &mut Stream, open: &OpenPeriod) -> ReasonEpisodeCeased {
    if is_foster(open.placement().kind) && stream.chance(assume::STAYS_PUT_AT_18) {
        return ReasonEpisodeCeased::E17;
    }
    stream.of(&assume::WHY_LEFT_AT_18)
}

fn why_left(
    stream: &mut Stream,
    person: &Person,
    open: &OpenPeriod,
    end: Day,
) -> ReasonEpisodeCeased {
    if person.is_unaccompanied {
        return if stream.chance(assume::FOUND_ADULT_BY_ASSESSMENT) {
            ReasonEpisodeCeased::E15
        } else {
            ReasonEpisodeCeased::E8
        };
    }
    if years_old(person.born, end) >= 16 {
        return stream.of(&assume::WHY_LEFT_FROM_16);
    }
    match stream.of(&assume::WHY_LEFT_UNDER_16) {
        ReasonEpisodeCeased::E47 => guardianship(open.placement().kind),
        other => other,
    }
}

/// Special guardianship, to the carers the child lives with where they are foster carers.
fn guardianship(kind: PlacementType) -> ReasonEpisodeCeased {
    use PlacementType::{U1, U2, U3};
    match kind {
        U1 | U2 | U3 => ReasonEpisodeCeased::E45,
        other if is_foster(other) => ReasonEpisodeCeased::E46,
        _ => ReasonEpisodeCeased::E47,
    }
}

fn is_foster(kind: PlacementType) -> bool {
    use PlacementType::{U1, U2, U3, U4, U5, U6};
    matches!(kind, U1 | U2 | U3 | U4 | U5 | U6)
}
