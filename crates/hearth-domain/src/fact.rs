//! Facts: what a source tells of a child or a household, with the day it speaks of.
//!
//! A fact is a **milestone** (a thing that happened on a day), a **spell** (a state from a day to a
//! day) or a **statement** (a value held of somebody). All three carry the same recording columns:
//! see [`Recorded`]. Facts are never refused for being late or unlawful.

mod kind;
mod recorded;
mod silence;

pub use kind::{FactKind, HouseholdMilestone, Milestone, Spell, Statement};
pub use recorded::{Recorded, live};
pub use silence::would_tell;

use std::fmt;

use crate::codes::{CodeSet, ReasonEpisodeCeased};
use crate::day::Day;
use crate::source::Source;

/// One fact as one source tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub kind: FactKind,
    /// The day it happened or began; `None` only for a statement with no day of its own.
    pub day: Option<Day>,
    /// The day a spell ended, or a statement is to be reviewed.
    pub until: Option<Day>,
    /// A code that says more: the placement type, the reason for leaving care. Empty when none.
    pub detail: String,
    /// Who tells it.
    pub source: Source,
    /// Where in the source it stands, in words a person can follow.
    pub source_key: String,
}

impl Fact {
    /// Whether two tellings say the same, wherever they stand in the source.
    #[must_use]
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.day == other.day
            && self.until == other.until
            && self.detail == other.detail
    }
}

/// The detail of a milestone whose day is the first on which its source shows the state: it happened on
/// that day or earlier.
pub const OR_EARLIER: &str = "or-earlier";

impl Fact {
    /// Whether it leaves room for the day another source gives: it happened on its day or earlier.
    #[must_use]
    pub fn leaves_room_for(&self, other: &Self) -> bool {
        self.detail == OR_EARLIER && self.kind == other.kind && other.day <= self.day
    }

    /// The day a state ended. A statement has none: its day until which is one of review, which is
    /// known beforehand.
    #[must_use]
    pub fn ended(&self) -> Option<Day> {
        self.until.filter(|_| !matches!(self.kind, FactKind::Statement(_)))
    }

    /// Takes back an end after `day`, as nobody knew it on that day.
    pub fn reopen_after(&mut self, day: Day) {
        if self.ended().is_some_and(|ended| ended > day) {
            self.until = None;
        }
    }

    /// Whether it is a state of which its source tells no end.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        matches!(self.kind, FactKind::Spell(_)) && self.until.is_none()
    }

    /// Whether two sources say the same; a code that only one of them gives is no difference.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        let silent = self.detail.is_empty() || other.detail.is_empty();
        let same_days = (self.day, self.until) == (other.day, other.until);
        self.kind == other.kind && same_days && (silent || self.may_be_coded_as(other))
    }

    /// Whether the codes of two facts of one kind may stand for the same: of years that coded a reason
    /// for leaving care otherwise, an older source keeps the older code and a newer one the newer.
    fn may_be_coded_as(&self, other: &Self) -> bool {
        let why = |fact: &Self| ReasonEpisodeCeased::parse(&fact.detail);
        let left = self.kind == Milestone::LeftCare.into();
        self.detail == other.detail
            || left && why(self).zip(why(other)).is_some_and(|(one, two)| one.may_be(two))
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.kind.label())?;
        if let Some(day) = self.day {
            write!(f, " {day}")?;
        }
        if let Some(until) = self.until {
            write!(f, " to {until}")?;
        }
        if !self.detail.is_empty() {
            write!(f, " ({})", self.detail)?;
        }
        Ok(())
    }
}
