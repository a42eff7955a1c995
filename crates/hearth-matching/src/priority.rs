//! Who comes first when there are too few families: who has waited longest.
//!
//! Units with a known deadline come before all others: a decision to keep brothers and sisters
//! together that ends soon, and of several that hold the one that ends first. Then the day on which
//! authority to place began, the earliest first, then the day the period of care began. A child without
//! authority to place comes after those with it. Of a unit the child who has waited longest counts.
//! Units that agree in all of this are equal. Nothing else about a child enters here.

use hearth_casework::sibling_decision::SiblingPlan;
use hearth_domain::day::{Day, add_days};

use crate::pool::{PoolChild, PoolUnit};

/// Days within which a deadline is near. `[K]`
pub const NEAR_DEADLINE_DAYS: i32 = 60;

/// What a unit's place in line comes from; the lesser comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waiting {
    /// The near deadline; a unit without one comes after those with one.
    deadline: Earliest,
    authorised: Earliest,
    entered: Earliest,
}

/// A day, or none, which comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Earliest(Day);

impl Earliest {
    fn of(days: impl Iterator<Item = Day>) -> Self {
        Self(days.min().unwrap_or(Day::MAX))
    }
}

impl Waiting {
    /// Of a unit on a day.
    #[must_use]
    pub fn of(unit: &PoolUnit, day: Day) -> Self {
        let children = || unit.children.iter();
        let near = add_days(day, NEAR_DEADLINE_DAYS);
        let deadlines = children().flat_map(deadlines);
        Self {
            deadline: Earliest::of(deadlines.filter(|ends| (day..=near).contains(ends))),
            authorised: Earliest::of(children().filter_map(|child| child.authorised)),
            entered: Earliest::of(children().filter_map(|child| child.entered_care)),
        }
    }
}

/// The days on which decisions to keep a child with brothers and sisters end.
fn deadlines(child: &PoolChild) -> impl Iterator<Item = Day> {
    let hold = child.stated.decisions_that_hold().map(|(decision, _)| decision);
    hold.filter(|decision| decision.plan == SiblingPlan::TogetherUntil)
        .filter_map(|decision| decision.evidence.review_by)
}

/// The priority of each unit, 0 for those who come first, the same number for equals.
#[must_use]
pub fn priorities(units: &[PoolUnit], day: Day) -> Vec<i64> {
    let waiting: Vec<Waiting> = units.iter().map(|unit| Waiting::of(unit, day)).collect();
    let mut bands: Vec<Waiting> = waiting.clone();
    bands.sort_unstable();
    bands.dedup();
    let band = |one: &Waiting| bands.binary_search(one).unwrap_or_else(|place| place);
    waiting.iter().map(|one| i64::try_from(band(one)).unwrap_or(i64::MAX)).collect()
}
