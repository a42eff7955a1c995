//! One invented child: who they are, their periods of care and their plans for adoption.

use hearth_domain::Day;
use hearth_domain::codes::{AdopterLegalStatus, AdopterSex, Ethnicity, PreviousPermanence, Sex};

use crate::period::{Episode, Period};
use crate::plan::Plan;

/// Who adopts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Adopters {
    pub(crate) sex: AdopterSex,
    pub(crate) status: AdopterLegalStatus,
}

/// Permanence before the first period of care.
#[derive(Debug, Clone)]
pub(crate) struct EarlierPermanence {
    pub(crate) kind: PreviousPermanence,
    /// The authority that arranged it, by its three figures or a code for outside England.
    pub(crate) authority: String,
    /// When, as far as it is known: `zz/zz/2016`.
    pub(crate) day: String,
}

/// An invented child.
#[derive(Debug, Clone)]
pub struct Child {
    /// The authority's number for the child; other authorities use the same numbers.
    pub(crate) number: u64,
    /// The number of the brothers and sisters the child entered care with.
    pub(crate) siblings: Option<u64>,
    pub(crate) born: Day,
    pub(crate) sex: Sex,
    pub(crate) ethnicity: Ethnicity,
    pub(crate) is_unaccompanied: bool,
    pub(crate) home: Option<String>,
    /// The day her own child was born.
    pub(crate) gave_birth: Option<Day>,
    pub(crate) earlier: Option<EarlierPermanence>,
    pub(crate) adopters: Adopters,
    /// In order of day.
    pub(crate) periods: Vec<Period>,
    /// In order of day; all in the last period of care.
    pub(crate) plans: Vec<Plan>,
    /// The life as it was, where this one is as a source tells it with other days.
    pub(crate) in_truth: Option<Box<Child>>,
}

impl Child {
    /// The authority's number for the child.
    #[must_use]
    pub fn number(&self) -> String {
        self.number.to_string()
    }

    /// Whether the child is looked after at some moment from `first` to `last`.
    pub(crate) fn is_looked_after(&self, first: Day, last: Day) -> bool {
        self.periods.iter().any(|period| period.touches(first, last))
    }

    /// The period the day falls in, its last day included.
    pub(crate) fn period_on(&self, day: Day) -> Option<&Period> {
        self.periods.iter().find(|period| period.touches(day, day))
    }

    /// Every episode of care.
    pub(crate) fn episodes(&self) -> impl Iterator<Item = (&Period, Episode<'_>)> {
        self.periods
            .iter()
            .flat_map(|period| period.episodes().into_iter().map(move |episode| (period, episode)))
    }

    /// The life as it was: a source that tells a day otherwise tells the same reviews, whose days were
    /// counted from the true one.
    pub(crate) fn as_it_was(&self) -> &Self {
        self.in_truth.as_deref().unwrap_or(self)
    }

    pub(crate) fn is_girl(&self) -> bool {
        self.sex.letter() == "F"
    }

    /// The last day of the last period of care.
    pub(crate) fn left(&self) -> Option<Day> {
        self.periods.last().map(|period| period.left)
    }
}
