//! A clock of law, guidance or practice: what starts it, how long it runs, how it stands on a day.

use crate::day::{Day, days_between};
use crate::household::Household;
use crate::journey::Journey;
use crate::limit::LimitKind;
use crate::practice::{DatedLimit, Limit, Practice, Round, Terms};

/// A run is shown as due soon within this many days of its last day.
pub const SOON: i32 = 14;

/// A limit on the way to adoption, with everything a reader needs to understand it.
pub struct Clock {
    /// The word it is known by, such as `T-A2`.
    pub id: &'static str,
    /// What it is called on a page.
    pub title: &'static str,
    /// What passing its limit means.
    pub kind: LimitKind,
    /// Whether the limit is the last day in time or the first day allowed.
    pub bound: Bound,
    /// What starts it, to follow "after": `entering care`.
    pub starts: &'static str,
    /// What stops it, as a sentence without its full stop.
    pub stops: &'static str,
    /// What has been done when it stops, as one word or few: `reviewed`.
    pub done: &'static str,
    /// The built-in limits, the earliest first.
    pub limits: &'static [DatedLimit],
    /// Why it matters to the child or the household.
    pub why_it_matters: &'static str,
    /// The documents it rests on, and the reading chosen.
    pub source: &'static str,
    /// A worked example.
    pub example: &'static str,
    /// What to do when it runs late.
    pub what_to_do: &'static str,
    /// How it is read.
    pub read: Read,
}

/// Whether a limit is a last day or a first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The step is in time up to this day.
    LastDay,
    /// The step may not be taken before this day.
    FirstDay,
}

/// Whose clock it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A child's.
    Child,
    /// A household's.
    Household,
}

/// The function that reads a clock from a journey.
#[derive(Clone, Copy)]
pub enum Read {
    /// From a child's journey.
    OfChild(fn(&Journey, &Rule<'_>) -> Reading),
    /// From a household's journey.
    OfHousehold(fn(&Household, &Rule<'_>) -> Reading),
}

/// The runs of a clock in one journey, or why it cannot be read at all. No runs: it never started.
pub type Reading = Result<Vec<Run>, NotTold>;

/// Why a clock cannot be read: what no source of the case tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotTold(pub &'static str);

/// How a run ended, or that it has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Nothing has stopped it.
    Open,
    /// What it waits for was done on this day.
    Met(Day),
    /// What it waits for fell away on this day.
    FellAway(Day),
    /// No source of the case tells whether it was done.
    Untold(&'static str),
}

/// One run of a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The day that started it.
    pub started: Day,
    /// The last day in time, or the first day allowed.
    pub due: Day,
    /// The limit it is judged by: the one in force on the day that started it.
    pub limit: Limit,
    /// Whether `due` is a last day or a first day.
    pub bound: Bound,
    /// How it ended.
    pub end: End,
}

/// How a run stands at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Running, with this many days left.
    Running(i32),
    /// Running, and its last day is near: this many days left.
    DueSoon(i32),
    /// Running, and its last day passed this many days ago.
    Overdue(i32),
    /// Done on or before its last day, or not before its first.
    MetInTime,
    /// Done this many days after its last day.
    MetLate(i32),
    /// Done this many days before its first day.
    TooEarly(i32),
    /// Its first day has come, and it may be done.
    MayBeDone,
    /// What it waited for fell away before its last day.
    NoLongerNeeded,
    /// What it waited for fell away this many days after its last day, still not done.
    NeverDone(i32),
    /// No source of the case tells.
    NotTold(&'static str),
}

/// A clock's limits under one practice: what a reading of a journey needs to make runs.
#[derive(Clone, Copy)]
pub struct Rule<'a> {
    terms: Terms,
    bound: Bound,
    practice: &'a Practice,
}

impl Clock {
    /// Whose clock it is.
    #[must_use]
    pub fn about(&self) -> About {
        match self.read {
            Read::OfChild(_) => About::Child,
            Read::OfHousehold(_) => About::Household,
        }
    }

    /// What its limits are looked up by.
    #[must_use]
    pub fn terms(&self) -> Terms {
        Terms { id: self.id, kind: self.kind, limits: self.limits }
    }

    /// The runs in a child's journey as at a day, the earliest first. A household's clock has none.
    ///
    /// # Errors
    /// When no source of the child tells what starts it.
    pub fn runs_of_child(&self, journey: &Journey, practice: &Practice) -> Reading {
        match self.read {
            Read::OfChild(read) => read(journey, &self.rule(practice)),
            Read::OfHousehold(_) => Ok(Vec::new()),
        }
    }

    /// The runs in a household's journey as at a day, the earliest first. A child's clock has none.
    ///
    /// # Errors
    /// When no source of the household tells what starts it.
    pub fn runs_of_household(&self, household: &Household, practice: &Practice) -> Reading {
        match self.read {
            Read::OfHousehold(read) => read(household, &self.rule(practice)),
            Read::OfChild(_) => Ok(Vec::new()),
        }
    }

    fn rule<'a>(&self, practice: &'a Practice) -> Rule<'a> {
        Rule { terms: self.terms(), bound: self.bound, practice }
    }
}

impl Rule<'_> {
    /// A run that started on a day; `None` when no limit was in force then.
    #[must_use]
    pub fn run(&self, round: Round, started: Day, end: End) -> Option<Run> {
        let limit = self.practice.limit(self.terms, round, started)?;
        let due = limit.length.last_day(started, limit.counting, self.practice.calendar());
        Some(Run { started, due, limit, bound: self.bound, end })
    }
}

impl Run {
    /// The day it was met.
    #[must_use]
    pub fn met(&self) -> Option<Day> {
        match self.end {
            End::Met(day) => Some(day),
            End::Open | End::FellAway(_) | End::Untold(_) => None,
        }
    }

    /// Whether its last day may still move: it falls in a year whose bank holidays are not confirmed.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        self.limit.length.is_provisional(self.due)
    }

    /// How it stands at the end of a day.
    #[must_use]
    pub fn standing(&self, as_at: Day) -> Standing {
        let days_left = days_between(as_at, self.due);
        let late = |day: Day| days_between(self.due, day);
        match (self.bound, self.end) {
            (_, End::Untold(why)) => Standing::NotTold(why),
            (Bound::LastDay, End::Met(day)) if late(day) > 0 => Standing::MetLate(late(day)),
            (Bound::FirstDay, End::Met(day)) if late(day) < 0 => Standing::TooEarly(-late(day)),
            (_, End::Met(_)) => Standing::MetInTime,
            (Bound::LastDay, End::FellAway(day)) if late(day) > 0 => Standing::NeverDone(late(day)),
            (_, End::FellAway(_)) => Standing::NoLongerNeeded,
            (Bound::FirstDay, End::Open) if days_left <= 0 => Standing::MayBeDone,
            (Bound::LastDay, End::Open) if days_left < 0 => Standing::Overdue(-days_left),
            (_, End::Open) if days_left <= SOON => Standing::DueSoon(days_left),
            (_, End::Open) => Standing::Running(days_left),
        }
    }
}

impl Standing {
    /// The word used in addresses and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Running(_) => "running",
            Self::DueSoon(_) => "due-soon",
            Self::Overdue(_) => "overdue",
            Self::MetInTime => "met-in-time",
            Self::MetLate(_) => "met-late",
            Self::TooEarly(_) => "too-early",
            Self::MayBeDone => "may-be-done",
            Self::NoLongerNeeded => "no-longer-needed",
            Self::NeverDone(_) => "never-done",
            Self::NotTold(_) => "not-told",
        }
    }

    /// Whether the clock still runs: something is waited for.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(self, Self::Running(_) | Self::DueSoon(_) | Self::Overdue(_) | Self::MayBeDone)
    }

    /// Whether its last day has passed without what it waits for.
    #[must_use]
    pub fn is_overdue(self) -> bool {
        matches!(self, Self::Overdue(_))
    }

    /// How it stands, in words to be read by themselves.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Running(0) | Self::DueSoon(0) => "due today".to_owned(),
            Self::Running(left) | Self::DueSoon(left) => format!("{} left", days(left)),
            Self::Overdue(late) => format!("{} overdue", days(late)),
            Self::MetInTime => "met in time".to_owned(),
            Self::MetLate(late) => format!("met {} late", days(late)),
            Self::TooEarly(early) => format!("done {} too early", days(early)),
            Self::MayBeDone => "may be done".to_owned(),
            Self::NoLongerNeeded => "no longer needed".to_owned(),
            Self::NeverDone(late) => format!("never done; {} late when it fell away", days(late)),
            Self::NotTold(why) => format!("not told: {why}"),
        }
    }
}

/// `1 day`, `12 days`.
fn days(count: i32) -> String {
    format!("{count} day{}", if count == 1 { "" } else { "s" })
}

/// What a run breaks, as a sentence for a reader: `applied 64 days after the child was placed for
/// adoption; section 42(2) needs 10 weeks`. `None` where it breaks nothing.
#[must_use]
pub fn finding(clock: &Clock, run: &Run, as_at: Day) -> Option<String> {
    let Clock { done, starts, .. } = clock;
    let Limit { length, source, .. } = &run.limit;
    let after = |day: Day| format!("{} after {starts}", days(days_between(run.started, day)));
    let told = match (run.standing(as_at), run.end) {
        (Standing::MetLate(_), End::Met(day)) => {
            format!("{done} {}; {source} allows {length}", after(day))
        }
        (Standing::TooEarly(_), End::Met(day)) => {
            format!("{done} {}; {source} needs {length}", after(day))
        }
        (Standing::Overdue(_), _) => {
            format!("not {done} {}; {source} allows {length}", after(as_at))
        }
        (Standing::NeverDone(_), End::FellAway(day)) => {
            format!("not {done} by {day}, {}; {source} allows {length}", after(day))
        }
        _ => return None,
    };
    Some(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limit::{Counting, Length};
    use jiff::civil::date;
    use std::borrow::Cow;

    fn run(bound: Bound, end: End) -> Run {
        let limit = Limit {
            length: Length::Days(10),
            counting: Counting::ExclusiveStart,
            source: Cow::Borrowed("an example"),
        };
        Run { started: date(2026, 3, 1), due: date(2026, 3, 11), limit, bound, end }
    }

    #[test]
    fn a_last_day_is_soon_then_today_then_passed() {
        let open = run(Bound::LastDay, End::Open);
        let cases = [
            (date(2026, 2, 24), Standing::Running(15)),
            (date(2026, 2, 25), Standing::DueSoon(14)),
            (date(2026, 3, 11), Standing::DueSoon(0)),
            (date(2026, 3, 12), Standing::Overdue(1)),
        ];
        for (as_at, expected) in cases {
            assert_eq!(open.standing(as_at), expected, "{as_at}");
        }
    }

    #[test]
    fn how_a_run_ended_holds_whatever_the_day() {
        let cases = [
            (Bound::LastDay, End::Met(date(2026, 3, 11)), Standing::MetInTime),
            (Bound::LastDay, End::Met(date(2026, 3, 12)), Standing::MetLate(1)),
            (Bound::LastDay, End::FellAway(date(2026, 3, 11)), Standing::NoLongerNeeded),
            (Bound::LastDay, End::FellAway(date(2026, 3, 13)), Standing::NeverDone(2)),
            (Bound::FirstDay, End::Met(date(2026, 3, 11)), Standing::MetInTime),
            (Bound::FirstDay, End::Met(date(2026, 3, 10)), Standing::TooEarly(1)),
            (Bound::FirstDay, End::FellAway(date(2026, 3, 13)), Standing::NoLongerNeeded),
            (Bound::LastDay, End::Untold("why"), Standing::NotTold("why")),
        ];
        for (bound, end, expected) in cases {
            assert_eq!(run(bound, end).standing(date(2027, 1, 1)), expected);
        }
        assert_eq!(
            run(Bound::FirstDay, End::Open).standing(date(2026, 3, 11)),
            Standing::MayBeDone
        );
    }

    #[test]
    fn a_run_in_time_is_no_finding() {
        let clock = crate::clocks::find("T-A2").unwrap();
        let said = |end, as_at| finding(clock, &run(Bound::LastDay, end), as_at);
        assert_eq!(said(End::Met(date(2026, 3, 11)), date(2026, 4, 1)), None);
        assert_eq!(said(End::Open, date(2026, 3, 11)), None);
        let late = said(End::Open, date(2026, 3, 12)).unwrap();
        assert_eq!(
            late,
            "not matched 11 days after the placement order; an example allows 10 days"
        );
    }
}
