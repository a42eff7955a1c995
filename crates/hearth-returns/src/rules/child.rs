//! What a rule is given: one child of a return.

use std::sync::Arc;

use hearth_domain::{CollectionYear, Day};

use super::brought::Brought;
use super::no_status::NoStatus;
use super::pupil_numbers::RepeatedNumbers;
use super::rows::Rows;
use crate::Return;
use crate::providers::Providers;

/// The return as a whole, as far as a rule needs it.
#[derive(Debug, Clone)]
pub struct Given {
    /// The collection year.
    pub year: CollectionYear,
    /// 1 April.
    pub first_day: Day,
    /// 31 March.
    pub last_day: Day,
    /// The ONS code of the authority that sends it, where it is known. A rule that needs it is not
    /// asked without it.
    pub authority: Option<String>,
    /// The providers of Ofsted's lists, where they are given. A rule that needs them is not asked
    /// without them.
    pub providers: Option<Arc<Providers>>,
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
            authority: None,
            providers: None,
            repeated_numbers: RepeatedNumbers::of(sent),
            no_status: NoStatus::of(sent),
        }
    }

    /// What rules may know of what is brought.
    pub(super) fn brought(brought: &Brought<'_>) -> Self {
        Self {
            authority: brought.authority.map(str::to_owned),
            providers: brought.providers.map(Arc::clone),
            ..Self::of(brought.sent)
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

impl Child<'_> {
    /// Whether the child is told to be an unaccompanied asylum-seeking one this year or last.
    #[must_use]
    pub fn is_or_was_unaccompanied(&self) -> bool {
        self.now.is_unaccompanied() || self.last.is_unaccompanied()
    }
}
