//! How long a child has waited, on which clock, in the bands that are published.

use crate::day::{Day, add_months, days_between};
use crate::plan::Plan;

/// The day a wait is counted from. Published figures differ because their clocks do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaitClock {
    /// Since the child entered care.
    Entry,
    /// Since the decision that the child should be placed for adoption.
    Decision,
    /// Since authority to place: the placement order or a section 19 consent.
    Order,
}

impl WaitClock {
    /// Every clock.
    pub const ALL: [Self; 3] = [Self::Entry, Self::Decision, Self::Order];

    /// The word used in addresses and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Decision => "decision",
            Self::Order => "order",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Entry => "since entering care",
            Self::Decision => "since the decision",
            Self::Order => "since the placement order or consent",
        }
    }

    /// The clock of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|clock| clock.code() == code)
    }

    /// The day this clock starts for a plan, where the plan tells it.
    #[must_use]
    pub fn starts(self, plan: &Plan) -> Option<Day> {
        match self {
            Self::Entry => plan.entered_care,
            Self::Decision => plan.decision,
            Self::Order => plan.authority(),
        }
    }
}

/// The bands the DfE publishes for children with a placement order who are not placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaitBand {
    /// Less than 6 months.
    Under6Months,
    /// 6 months and less than a year.
    From6To12Months,
    /// 1 year and less than 2.
    From1To2Years,
    /// 2 years and less than 3.
    From2To3Years,
    /// 3 years or more.
    Over3Years,
}

impl WaitBand {
    /// Every band, the shortest first.
    pub const ALL: [Self; 5] = [
        Self::Under6Months,
        Self::From6To12Months,
        Self::From1To2Years,
        Self::From2To3Years,
        Self::Over3Years,
    ];

    /// The word used in addresses and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Under6Months => "under-6-months",
            Self::From6To12Months => "6-to-12-months",
            Self::From1To2Years => "1-to-2-years",
            Self::From2To3Years => "2-to-3-years",
            Self::Over3Years => "3-years-or-more",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Under6Months => "Under 6 months",
            Self::From6To12Months => "6 to 12 months",
            Self::From1To2Years => "1 to 2 years",
            Self::From2To3Years => "2 to 3 years",
            Self::Over3Years => "3 years or more",
        }
    }

    /// The band of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.code() == code)
    }

    /// The band of a wait that began on `start`, on `today`; whole calendar months count.
    #[must_use]
    pub fn of(start: Day, today: Day) -> Self {
        let has_waited = |months| add_months(start, months) <= today;
        if has_waited(36) {
            Self::Over3Years
        } else if has_waited(24) {
            Self::From2To3Years
        } else if has_waited(12) {
            Self::From1To2Years
        } else if has_waited(6) {
            Self::From6To12Months
        } else {
            Self::Under6Months
        }
    }
}

/// A wait in words: `1 year 3 months`, `12 days`.
#[must_use]
pub fn in_words(start: Day, today: Day) -> String {
    let months = (0..1_200).take_while(|&count| add_months(start, count + 1) <= today).count();
    let unit = |count: usize, word: &str| match count {
        0 => None,
        1 => Some(format!("1 {word}")),
        more => Some(format!("{more} {word}s")),
    };
    let parts: Vec<String> =
        [unit(months / 12, "year"), unit(months % 12, "month")].into_iter().flatten().collect();
    if parts.is_empty() {
        let days = days_between(start, today).max(0);
        return format!("{days} {}", if days == 1 { "day" } else { "days" });
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_band_begins_on_the_day_its_months_are_full() {
        let start = date(2025, 8, 31);
        assert_eq!(WaitBand::of(start, date(2026, 2, 27)), WaitBand::Under6Months);
        assert_eq!(WaitBand::of(start, date(2026, 2, 28)), WaitBand::From6To12Months);
        assert_eq!(WaitBand::of(start, date(2026, 8, 30)), WaitBand::From6To12Months);
        assert_eq!(WaitBand::of(start, date(2026, 8, 31)), WaitBand::From1To2Years);
        assert_eq!(WaitBand::of(start, date(2028, 8, 31)), WaitBand::Over3Years);
    }

    #[test]
    fn waits_are_told_in_words() {
        assert_eq!(in_words(date(2025, 1, 15), date(2025, 1, 16)), "1 day");
        assert_eq!(in_words(date(2025, 1, 15), date(2025, 2, 15)), "1 month");
        assert_eq!(in_words(date(2024, 1, 15), date(2026, 3, 14)), "2 years 1 month");
    }
}
