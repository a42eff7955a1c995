//! A family whose children enter care together, and what becomes of them.

mod adopted;
mod members;

use hearth_domain::Day;
use hearth_domain::codes::{CategoryOfNeed, LegalStatus, PlacementType, ReasonEpisodeCeased};
use hearth_domain::day::add_days;

use crate::age::{birthday, years_old};
use crate::assumptions as assume;
use crate::child::Child;
use crate::ordinary::{self, Stretch};
use crate::period::{OpenPeriod, Period};
use crate::place;
use crate::stream::Stream;
use crate::world::World;

use members::Member;

/// Draws the family of that number with a stream of its own.
pub(crate) fn draw(world: &World<'_>, number: u64) -> Vec<Child> {
    let mut stream = world.stream("family", number);
    let entered = add_days(world.first_entry, stream.between(0, world.days_of_entry));
    let members = members::draw(world, &mut stream, entered, number);
    let need = stream.of(&assume::NEED);
    let entry = Entry { entered, need };
    let mut children = adopted::draw(world, &mut stream, &entry, &members);
    let length = stream.days(&assume::STAY);
    let stays = if stream.chance(assume::LEAVE_TOGETHER) { Some(length) } else { None };
    for member in &members {
        if !children.iter().any(|child: &Child| child.number == member.number) {
            children.push(ordinary_child(world, &mut stream, &entry, (member, stays)));
        }
    }
    children.sort_by_key(|child| child.number);
    children
}

/// How a family enters care.
#[derive(Debug)]
struct Entry {
    entered: Day,
    need: CategoryOfNeed,
}

fn ordinary_child(
    world: &World<'_>,
    stream: &mut Stream,
    entry: &Entry,
    (member, stays): (&Member, Option<i32>),
) -> Child {
    let length = stays.unwrap_or_else(|| stream.days(&assume::STAY));
    let is_baby = years_old(member.person.born, entry.entered) < 1;
    let mut periods = Vec::new();
    if is_baby && stream.chance(assume::EARLY_PERMANENCE_ENDS_OTHERWISE) {
        periods.push(early_permanence_that_ends_otherwise(world, stream, entry));
    } else {
        let until = until_of(stream, entry.entered, member, length);
        periods.push(ordinary_period(world, stream, entry, (member, until)));
    }
    periods.extend(comes_back(world, stream, entry, (member, &periods)));
    member.child(periods, Vec::new())
}

/// Most unaccompanied children stay to 18.
fn until_of(stream: &mut Stream, entered: Day, member: &Member, length: i32) -> Day {
    let stays_to_18 =
        member.person.is_unaccompanied && !stream.chance(assume::LEAVES_UNACCOMPANIED);
    if stays_to_18 { Day::MAX } else { add_days(entered, length) }
}

fn ordinary_period(
    world: &World<'_>,
    stream: &mut Stream,
    entry: &Entry,
    (member, until): (&Member, Day),
) -> Period {
    let entered = entry.entered;
    let statuses = ordinary::draw_statuses(stream, entered, member.person.is_unaccompanied);
    let placement = place::for_age(world, stream, years_old(member.person.born, entered));
    let at_entry = statuses.first().map_or(LegalStatus::C1, |&(_, status)| status);
    let open = OpenPeriod::begin(entered, entry.need, at_entry, placement);
    let stretch = Stretch { from: entered, until, statuses };
    ordinary::go_on(world, stream, &member.person, open, stretch)
}

fn early_permanence_that_ends_otherwise(
    world: &World<'_>,
    stream: &mut Stream,
    entry: &Entry,
) -> Period {
    let carers = place::with_foster_carers(world, stream, PlacementType::U5);
    let open = OpenPeriod::begin(entry.entered, entry.need, LegalStatus::C1, carers);
    let left = add_days(entry.entered, stream.days(&assume::EARLY_PERMANENCE_ENDED));
    let goes_home = stream.chance(assume::EARLY_PERMANENCE_ENDS_AT_HOME);
    open.leave(left, if goes_home { ReasonEpisodeCeased::E4a } else { ReasonEpisodeCeased::E47 })
}

/// A second period of care of a child who went home.
fn comes_back(
    world: &World<'_>,
    stream: &mut Stream,
    entry: &Entry,
    (member, periods): (&Member, &[Period]),
) -> Option<Period> {
    let first = periods.last()?;
    let went_home = matches!(first.why_left, ReasonEpisodeCeased::E4a | ReasonEpisodeCeased::E4b);
    if !went_home || !stream.chance(assume::COMES_BACK) {
        return None;
    }
    let entered = add_days(first.left, stream.days(&assume::HOME_TO_CARE));
    let again = Entry { entered, need: entry.need };
    let length = stream.days(&assume::STAY);
    let until = add_days(entered, length);
    let is_young_enough = add_days(entered, 30) < birthday(member.person.born, 18);
    is_young_enough.then(|| ordinary_period(world, stream, &again, (member, until)))
}
