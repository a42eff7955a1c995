//! A life as one source tells it: some of its days are told a little earlier or later than they were.
//!
//! The whole of a source tells a moved day alike, in every table and every year, as a system does in
//! which somebody once entered it wrong. A day moves by less than half the way to the day before and
//! after it, so that the order of events is never in doubt, whichever source tells it how.
//!
//! Left as they were, on purpose: children whose care began before the first return, for which of their
//! days a return tells hangs on where its first episode begins; two things of one day, which would part;
//! and reviews, which are counted in their hundreds and say nothing of a plan.

mod days;

use hearth_domain::day::{add_days, to_slashed};
use hearth_domain::{AgencyId, Day, Milestone, Source};

use crate::child::Child;
use crate::stream::Stream;
use days::{Happening, room};

/// The most days by which a day is told earlier or later. `[K]`
const MOST_DAYS: i32 = 14;

/// A day that one source tells otherwise than it was.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// Which source.
    pub source: Source,
    /// The authority.
    pub agency: AgencyId,
    /// The authority's number for the child.
    pub child: String,
    /// The number of the plan among the child's, from 1; the first plan for what is of no plan.
    pub plan: u32,
    /// What happened.
    pub kind: Milestone,
    /// The day it happened.
    pub day: Day,
    /// The day this source tells.
    pub told: Day,
}

/// The telling of one source.
pub(crate) struct Teller<'a> {
    pub(crate) seed: u64,
    pub(crate) source: Source,
    pub(crate) agency: &'a AgencyId,
    /// The first and the last day of the years that are told.
    pub(crate) days: (Day, Day),
    /// Days told otherwise, in thousandths.
    pub(crate) per_mille: u32,
}

/// A life as a source tells it.
pub(crate) struct Told {
    pub(crate) child: Child,
    /// How many days might have been told otherwise.
    pub(crate) days: usize,
    pub(crate) differences: Vec<Difference>,
}

impl Teller<'_> {
    /// The child as this source tells of them.
    pub(crate) fn tell(&self, child: &Child) -> Told {
        let (first, last) = self.days;
        let mut told = Told { child: child.clone(), days: 0, differences: Vec::new() };
        let began = child.periods.last().is_some_and(|period| period.entered >= first);
        let is_decided = child.plans.first().is_some_and(|plan| plan.decided <= last);
        if !(began && is_decided) {
            return told;
        }
        let name = ["told otherwise", self.source.code(), self.agency.as_str()];
        let mut stream = Stream::named(self.seed, &name, child.number);
        for happening in days::movable(child, last) {
            told.days += 1;
            if let Some(day) = self.moved(&mut stream, child, happening) {
                happening.tell(&mut told.child, day);
                told.differences.push(self.difference(child, happening, day));
            }
        }
        if !told.differences.is_empty() {
            told.child.in_truth = Some(Box::new(child.clone()));
        }
        told
    }

    /// Another day for it, where it is one of those to be told otherwise and there is room for one.
    fn moved(&self, stream: &mut Stream, child: &Child, happening: Happening) -> Option<Day> {
        let by = stream.between(1, MOST_DAYS);
        let is_earlier = stream.chance(500);
        if !stream.chance(self.per_mille) {
            return None;
        }
        let (before, after) = room(child, happening.day);
        let earlier = add_days(happening.day, -by.min(before));
        let later = add_days(happening.day, by.min(after));
        let ways = if is_earlier { [earlier, later] } else { [later, earlier] };
        // What has not come by the last day is told by no source.
        ways.into_iter().find(|day| *day != happening.day && *day <= self.days.1)
    }

    fn difference(&self, child: &Child, happening: Happening, told: Day) -> Difference {
        Difference {
            source: self.source,
            agency: self.agency.clone(),
            child: child.number(),
            plan: u32::try_from(happening.plan + 1).unwrap_or(u32::MAX),
            kind: happening.kind,
            day: happening.day,
            told,
        }
    }
}

/// The columns of `truth/differences.csv`.
const COLUMNS: &str = "SOURCE,LA,CHILD,PLAN,HAPPENING,DAY,TOLD";

/// `truth/differences.csv`.
pub(crate) fn differences_csv(differences: &[Difference]) -> String {
    let line = |one: &Difference| {
        let (source, kind) = (one.source.code(), one.kind.code());
        let (day, told) = (to_slashed(one.day), to_slashed(one.told));
        format!("{source},{},{},{},{kind},{day},{told}\n", one.agency, one.child, one.plan)
    };
    let lines: String = differences.iter().map(line).collect();
    format!("{COLUMNS}\n{lines}")
}
