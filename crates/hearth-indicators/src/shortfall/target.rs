//! A target: an amount by a day, from a baseline, and how far along things are.

use hearth_domain::Day;
use hearth_domain::day::days_between;
use jiff::civil::date;

/// What a target starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Baseline {
    /// The day.
    pub day: Day,
    /// The amount on that day.
    pub amount: i64,
}

/// An amount to be reached by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target<'a> {
    /// What it is of.
    pub what: &'a str,
    /// The day it is due.
    pub by: Day,
    /// The amount to be reached.
    pub amount: i64,
    /// What it starts from.
    pub from: Baseline,
}

/// Targets that were published for England.
///
/// The estimate of 2,000 to 3,000 adopters short on 31 March 2012 was to come down by more than half
/// by 31 March 2014, and 500 to 600 more adopters a year were thought to be needed (commitments of
/// the LGA, SOLACE and ADCS on increasing the number of approved adopters, March 2013, paragraphs 2
/// and 3; DfE, Further Action on Adoption, February 2013). The second has no day of its own: it is
/// written as what two years of it come to on the day of the first.
pub const PUBLISHED: [Target<'static>; 4] = [
    england("Shortfall of adopters, low estimate", 2_000, 1_000),
    england("Shortfall of adopters, high estimate", 3_000, 1_500),
    england("Adopters beyond those of 2011/12, 500 more a year", 0, 1_000),
    england("Adopters beyond those of 2011/12, 600 more a year", 0, 1_200),
];

const fn england(what: &'static str, from: i64, amount: i64) -> Target<'static> {
    let (begun, due) = (date(2012, 3, 31), date(2014, 3, 31));
    Target { what, by: due, amount, from: Baseline { day: begun, amount: from } }
}

impl Target<'_> {
    /// Where a straight line from the baseline to the target stands on `today`, rounded half up; the
    /// baseline before its day, the target after its own.
    #[must_use]
    pub fn straight_line_on(&self, today: Day) -> i64 {
        let whole = i64::from(days_between(self.from.day, self.by));
        let gone = i64::from(days_between(self.from.day, today));
        if gone >= whole {
            return self.amount;
        }
        let way = self.amount - self.from.amount;
        self.from.amount + super::rounded(way * gone.max(0), whole)
    }

    /// How much of the way from the baseline to the target `amount` is, in tenths of a hundredth:
    /// below nought when things got worse, above a thousand when the target is passed. `None` of a
    /// target that is its baseline.
    #[must_use]
    pub fn progress_per_mille(&self, amount: i64) -> Option<i64> {
        let way = self.amount - self.from.amount;
        let gone = amount - self.from.amount;
        (way != 0).then(|| super::rounded(1_000 * gone * way.signum(), way.abs()))
    }

    /// Whether `amount` is, on `today`, at least as near the target as the straight line.
    #[must_use]
    pub fn is_on_course(&self, today: Day, amount: i64) -> bool {
        let line = self.straight_line_on(today);
        if self.amount < self.from.amount { amount <= line } else { amount >= line }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From 2,000 on 31 March 2012 to 1,000 two years later: 1,500 is due after one year. 1,700 then
    /// is three tenths of the way and behind; 1,400 is six tenths and ahead.
    #[test]
    fn halving_the_shortfall() {
        let [low, high, ..] = PUBLISHED;
        let half_way = date(2013, 3, 31);
        assert_eq!(
            (low.straight_line_on(half_way), high.straight_line_on(half_way)),
            (1_500, 2_250)
        );
        assert_eq!(low.straight_line_on(date(2011, 1, 1)), 2_000);
        assert_eq!(low.straight_line_on(date(2026, 1, 1)), 1_000);
        assert_eq!(
            (low.progress_per_mille(1_700), low.progress_per_mille(1_400)),
            (Some(300), Some(600))
        );
        assert!(!low.is_on_course(half_way, 1_700) && low.is_on_course(half_way, 1_400));
        assert_eq!(low.progress_per_mille(2_100), Some(-100));
    }

    /// 500 more a year: 450 after the first year are nine in ten of that year's and behind.
    #[test]
    fn more_adopters_a_year() {
        let [.., five, six] = PUBLISHED;
        let half_way = date(2013, 3, 31);
        assert_eq!((five.straight_line_on(half_way), six.straight_line_on(half_way)), (500, 600));
        assert_eq!(five.progress_per_mille(450), Some(450));
        assert!(!five.is_on_course(half_way, 450) && five.is_on_course(half_way, 500));
    }

    #[test]
    fn a_target_that_is_its_baseline_has_no_way_to_go() {
        let still = Target { amount: 2_000, ..PUBLISHED[0] };
        assert_eq!(still.progress_per_mille(1_900), None);
        assert_eq!(still.straight_line_on(date(2013, 1, 1)), 2_000);
    }
}
