//! A count as it is shown.

use std::fmt;

use super::rules::Rules;
use crate::published::{Amount, Interval};

/// A count as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// As it is, or to the nearest multiple of the step.
    Count {
        /// The number shown.
        number: u64,
        /// What it is rounded to; 1 where it is exact.
        step: u64,
    },
    /// Withheld, in the words of the rules. Nothing is told but that the count may not be shown.
    Withheld(&'static str),
    /// Rounds to zero and is not zero.
    RoundsToZero,
    /// There is nothing to count.
    NotApplicable,
}

impl Shown {
    /// A count that stands alone; `None` where there is nothing to count.
    #[must_use]
    pub fn alone(count: Option<u64>, rules: &Rules) -> Self {
        let Some(count) = count else { return Self::NotApplicable };
        if rules.withholds(count) {
            return Self::Withheld(rules.withheld);
        }
        match rules.rounded(count) {
            0 if count > 0 => Self::RoundsToZero,
            0 => Self::Count { number: 0, step: 1 },
            number => Self::Count { number, step: rules.step },
        }
    }

    /// What a reader can tell of the count; `None` where there is nothing to count. Of a withheld
    /// one a reader cannot tell whether it is small or hides another, so it has no upper bound.
    #[must_use]
    pub fn bounds(self, rules: &Rules) -> Option<Interval> {
        let whole = |number: u64| Amount::whole(i64::try_from(number).unwrap_or(i64::MAX));
        Some(match self {
            Self::NotApplicable => return None,
            Self::Withheld(_) => Interval::at_least(whole(u64::from(!rules.zero_is_small))),
            Self::RoundsToZero => {
                Interval::between(whole(1), whole(rules.step.div_ceil(2).saturating_sub(1)))
            }
            Self::Count { number, step } => {
                let low = number.saturating_sub(step / 2);
                Interval::between(whole(low), whole(low.saturating_add(step.saturating_sub(1))))
            }
        })
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count { number, .. } => number.fmt(f),
            Self::Withheld(word) => f.write_str(word),
            Self::RoundsToZero => f.write_str("k"),
            Self::NotApplicable => f.write_str("z"),
        }
    }
}

/// The bounds of a total over shown parts. Adding up the rounded parts gives a number that need not
/// be the total; this gives what it can be.
#[must_use]
pub fn bounds_of_total(parts: &[Shown], rules: &Rules) -> Interval {
    let none = Interval::exactly(Amount::whole(0));
    parts.iter().filter_map(|part| part.bounds(rules)).fold(none, Interval::plus)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{ADOPTION_MAP_AUTHORITY, AUTHORITIES, ENGLAND};

    fn alone(count: u64, rules: &Rules) -> String {
        Shown::alone(Some(count), rules).to_string()
    }

    #[test]
    fn england_is_rounded_to_ten() {
        let shown = [0, 1, 4, 5, 14, 15, 5_289].map(|count| alone(count, &ENGLAND));
        assert_eq!(shown, ["0", "k", "k", "10", "10", "20", "5290"]);
        assert_eq!(Shown::alone(None, &ENGLAND).to_string(), "z");
    }

    #[test]
    fn small_counts_of_an_authority_are_withheld_and_nobody_is_shown() {
        let shown = [0, 1, 5, 6, 27].map(|count| alone(count, &AUTHORITIES));
        assert_eq!(shown, ["0", "c", "c", "6", "27"]);
    }

    #[test]
    fn the_map_says_5_or_fewer_of_nobody_too() {
        let shown = [0, 5, 6, 8].map(|count| alone(count, &ADOPTION_MAP_AUTHORITY));
        assert_eq!(shown, ["5 or fewer", "5 or fewer", "5", "10"]);
    }

    #[test]
    fn a_total_of_rounded_parts_is_an_interval_that_holds_the_true_one() {
        let counts = [3_u64, 14, 26, 0];
        let parts = counts.map(|count| Shown::alone(Some(count), &ENGLAND));
        let bounds = bounds_of_total(&parts, &ENGLAND);
        assert_eq!(
            (bounds.low.to_string(), bounds.high.unwrap().to_string()),
            ("31".into(), "52".into())
        );
        assert!(bounds.contains(Amount::whole(43)), "though 0, 10 and 30 are 40");
        let withheld = [Shown::alone(Some(3), &AUTHORITIES), Shown::alone(Some(20), &AUTHORITIES)];
        let bounds = bounds_of_total(&withheld, &AUTHORITIES);
        assert_eq!((bounds.low.to_string(), bounds.high), ("21".into(), None));
    }

    #[test]
    fn what_is_shown_of_a_count_always_holds_it() {
        for rules in crate::disclosure::RULES {
            for count in 0..200 {
                let shown = Shown::alone(Some(count), &rules);
                let amount = Amount::whole(i64::try_from(count).unwrap());
                assert!(shown.bounds(&rules).unwrap().contains(amount), "{count} {}", rules.name);
            }
        }
    }
}
