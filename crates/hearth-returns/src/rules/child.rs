//! What a rule is given: one child of a return.

use hearth_domain::{CollectionYear, Day};

use super::rows::Rows;

/// The return as a whole, as far as a rule needs it.
#[derive(Debug, Clone)]
pub struct Given {
    /// The collection year.
    pub year: CollectionYear,
    /// 1 April.
    pub first_day: Day,
    /// 31 March.
    pub last_day: Day,
}

impl Given {
    /// The return of a collection year.
    #[must_use]
    pub fn of(year: CollectionYear) -> Self {
        Self { year, first_day: year.first_day(), last_day: year.last_day() }
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
