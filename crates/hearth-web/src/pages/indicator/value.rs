//! The value of a measure: as it is printed and as it is drawn.

use hearth_indicators::Measure;

use crate::components::plot::Axis;
use crate::words::{counted, number};

/// Days in a month, on average over four years.
const DAYS_OF_A_MONTH: f64 = 30.4375;

/// The value in words.
pub(super) fn in_words(measure: &Measure) -> String {
    match measure {
        Measure::Days(days) => {
            days.mean().map_or_else(|| "nobody".to_owned(), |mean| format!("{} days", number(mean)))
        }
        Measure::Waiting(waiting) => number(waiting.children.len()),
        Measure::Count(count) => number(count.cases.len()),
        Measure::Kinds(kinds) => number(kinds.count()),
        Measure::Agencies(agencies) => number(agencies.count()),
        Measure::Share(share) => share.per_mille().map_or_else(
            || "nobody".to_owned(),
            |tenths| format!("{}.{} %", tenths / 10, tenths % 10),
        ),
        Measure::Ratio(ratio) => ratio.per_hundred().map_or_else(
            || "no child".to_owned(),
            |hundredths| format!("{}.{:02}", hundredths / 100, hundredths % 100),
        ),
        Measure::NotKnown(_) => "not known".to_owned(),
    }
}

/// The value in words; of a mean in days with the months it comes to, as the tables print them.
pub(super) fn with_months(measure: &Measure) -> String {
    match real(measure) {
        Some(days) if matches!(measure, Measure::Days(_)) => {
            format!("{}, {:.1} months", in_words(measure), days / DAYS_OF_A_MONTH)
        }
        _ => in_words(measure),
    }
}

/// Of how many the value is.
pub(super) fn of_how_many(measure: &Measure) -> Option<usize> {
    match measure {
        Measure::Days(days) => Some(days.count()),
        Measure::Share(share) => Some(share.whole.len()),
        Measure::Ratio(ratio) => Some(ratio.children.len()),
        _ => None,
    }
}

/// The value as a number; `None` where there is none.
pub(super) fn real(measure: &Measure) -> Option<f64> {
    let count = |count: usize| u32::try_from(count).ok().map(f64::from);
    match measure {
        Measure::Days(days) => i32::try_from(days.mean()?).ok().map(f64::from),
        Measure::Waiting(waiting) => count(waiting.children.len()),
        Measure::Count(counted) => count(counted.cases.len()),
        Measure::Kinds(kinds) => count(kinds.count()),
        Measure::Agencies(agencies) => count(agencies.count()),
        Measure::Share(share) => count(share.per_mille()?).map(|tenths| tenths / 1_000.0),
        Measure::Ratio(ratio) => count(ratio.per_hundred()?).map(|hundredths| hundredths / 100.0),
        Measure::NotKnown(_) => None,
    }
}

/// The axis on which such values stand.
pub(super) fn axis(measure: &Measure, most: f64) -> Axis {
    match measure {
        Measure::Days(_) => Axis::numbers("Days, on average", 0.0, most),
        Measure::Share(_) => Axis::shares("Share", most),
        _ => Axis::numbers("How many", 0.0, most),
    }
}

/// A number of years in words.
pub(super) fn years(count: usize) -> String {
    counted(count, "year", "years")
}
