//! A limit of time and how it is counted from the day that starts it.

use std::fmt;

use crate::calendar::Calendar;
use crate::day::{Day, add_days, add_months};

/// A length of time as law and guidance give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Days that are not weekends or holidays.
    WorkingDays(u16),
    /// Calendar days.
    Days(u16),
    /// Weeks of seven days.
    Weeks(u16),
    /// Calendar months; where the day does not exist, the month's last day.
    Months(u16),
}

/// Whether the day that starts the limit is itself counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// "N days beginning with the date sent": that date is day 1.
    InclusiveStart,
    /// "Within N days of": the day after is day 1. Standards and guidance count this way.
    ExclusiveStart,
}

/// What passing the limit means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitKind {
    /// Passing it ends the step.
    Hard,
    /// Meet it, or record why not.
    DutyWithException,
    /// A breach is a performance measure, not an invalid step.
    Standard,
}

impl Length {
    /// The last day on which the limit that starts on `trigger` is still met.
    #[must_use]
    pub fn last_day(self, trigger: Day, counting: Counting, calendar: &Calendar) -> Day {
        let inclusive = counting == Counting::InclusiveStart;
        let run = |days: i32| add_days(trigger, days - i32::from(inclusive));
        match self {
            Self::WorkingDays(count) if inclusive => {
                // The trigger is day 1 only if it is a working day itself.
                let before = add_days(trigger, -1);
                calendar.working_days_after(before, count)
            }
            Self::WorkingDays(count) => calendar.working_days_after(trigger, count),
            Self::Days(count) => run(i32::from(count)),
            Self::Weeks(count) => run(7 * i32::from(count)),
            Self::Months(count) => {
                let same_day = add_months(trigger, i32::from(count));
                if inclusive { add_days(same_day, -1) } else { same_day }
            }
        }
    }
}

impl Length {
    /// Whether a proclamation may still move a due day of this length: it is counted in working
    /// days, and the holidays of its year are not yet confirmed.
    #[must_use]
    pub fn is_provisional(self, due: Day) -> bool {
        matches!(self, Self::WorkingDays(_)) && Calendar::is_provisional(due.year())
    }
}

impl fmt::Display for Length {
    /// `10 weeks`, `1 month`, `20 working days`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, unit) = match self {
            Self::WorkingDays(count) => (count, "working day"),
            Self::Days(count) => (count, "day"),
            Self::Weeks(count) => (count, "week"),
            Self::Months(count) => (count, "month"),
        };
        write!(f, "{count} {unit}{}", if *count == 1 { "" } else { "s" })
    }
}

impl LimitKind {
    /// The word used in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::DutyWithException => "duty-with-exception",
            Self::Standard => "standard",
        }
    }

    /// What passing such a limit means, in one sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Hard => "A hard limit: no agency can set it aside.",
            Self::DutyWithException => "A duty: meet it, or record why not.",
            Self::Standard => "A standard: a breach is measured and makes no step invalid.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn both_counting_modes_by_worked_example() {
        use Counting::{ExclusiveStart, InclusiveStart};
        let calendar = Calendar::england();
        let sent = date(2026, 3, 31); // a Tuesday; Good Friday is 3 April, Easter Monday 6 April
        let cases = [
            (Length::WorkingDays(40), InclusiveStart, date(2026, 5, 29)),
            (Length::WorkingDays(5), InclusiveStart, date(2026, 4, 8)),
            (Length::WorkingDays(5), ExclusiveStart, date(2026, 4, 9)),
            (Length::Days(30), InclusiveStart, date(2026, 4, 29)),
            (Length::Days(30), ExclusiveStart, date(2026, 4, 30)),
            (Length::Weeks(10), ExclusiveStart, date(2026, 6, 9)),
            (Length::Months(6), ExclusiveStart, date(2026, 9, 30)),
            (Length::Months(6), InclusiveStart, date(2026, 9, 29)),
        ];
        for (length, counting, expected) in cases {
            assert_eq!(
                length.last_day(sent, counting, &calendar),
                expected,
                "{length:?} {counting:?}"
            );
        }
    }

    #[test]
    fn only_working_days_of_unconfirmed_years_are_provisional() {
        let (confirmed, not_yet) = (date(2026, 12, 31), date(2027, 1, 4));
        assert!(Length::WorkingDays(5).is_provisional(not_yet));
        assert!(!Length::WorkingDays(5).is_provisional(confirmed));
        assert!(!Length::Months(2).is_provisional(not_yet));
    }

    #[test]
    fn a_notice_sent_on_a_sunday_counts_from_monday() {
        let calendar = Calendar::england();
        let last =
            Length::WorkingDays(1).last_day(date(2026, 3, 29), Counting::InclusiveStart, &calendar);
        assert_eq!(last, date(2026, 3, 30));
    }
}
