//! What a rule is given: one child of a return.

use hearth_domain::{CollectionYear, Day};

use super::no_status::NoStatus;
use super::pupil_numbers::RepeatedNumbers;
use super::rows::Rows;
use crate::Return;

/// The return as a whole, as far as a rule needs it.
#[derive(Debug, Clone)]
pub struct Given {
    /// The collection year.
    pub year: CollectionYear,
    /// 1 April.
    pub first_day: Day,
    /// 31 March.
    pub last_day: Day,
    /// The pupil numbers that stand more than once in it.
    pub(super) repeated_numbers: RepeatedNumbers,
    /// The children of whom it does not say whether they are unaccompanied.
    pub(super) no_status: NoStatus,
}

impl Given {
    /// What rules may know of a return.
    #[must_use]
    pub fn of(sent: &Return) -> Self {
        Self {
            year: sent.year,
            first_day: sent.year.first_day(),
            last_day: sent.year.last_day(),
            repeated_numbers: RepeatedNumbers::of(sent),
            no_status: NoStatus::of(sent),
        }
    }

    /// Whether a day falls in the year.
    #[must_use]
    pub fn in_year(&self, day: Day) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// Whether a day falls in the year before.
    #[must_use]
    pub fn in_last_year(&self, day: Day) -> bool {
        CollectionYear::of(day).is_some_and(|year| year.ending() + 1 == self.year.ending())
    }
}

/// One child of a return.
#[derive(Debug, Clone, Copy)]
pub struct Child<'a> {
    /// The return as a whole.
    pub given: &'a Given,
    /// The rows of this year.
    pub now: &'a Rows,
    /// The rows of last year; none where last year's return has none of the child. A rule that needs
    /// last year's return is not asked without it.
    pub last: &'a Rows,
}
