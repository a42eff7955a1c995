//! What the Reviews table tells: the day of each review, and how the child took part.
//!
//! Each year tells its own reviews, and some tell one of an earlier year again: of the rows of one
//! day, whatever their year, one review is made, with the latest good code of taking part. A row
//! whose day cannot be read tells nothing here; its problem was told when it was read.

use std::collections::BTreeMap;

use hearth_domain::codes::{CodeSet, ReviewCode};
use hearth_domain::fact::{Fact, Milestone};
use hearth_domain::{CollectionYear, Day};

use super::fact;
use crate::tables::ReviewRow;

pub(super) fn facts(rows: &[(CollectionYear, ReviewRow)]) -> Vec<Fact> {
    let mut held: BTreeMap<Day, Option<ReviewCode>> = BTreeMap::new();
    for (_, row) in rows {
        let Some(day) = row.held.get() else { continue };
        let known = held.entry(day).or_default();
        *known = row.participation.get().or(*known);
    }
    let review = |(day, part): (Day, Option<ReviewCode>)| {
        fact(Milestone::Review, Some(day), part.map_or("", CodeSet::code))
    };
    held.into_iter().map(review).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Cell, CellValue, read_cell};

    /// Rows as `year day code`, in the order of their years; `-` is blank.
    fn check(rows: &str, expected: &str) {
        fn cell<T: CellValue>(text: &str) -> Cell<T> {
            let newest = CollectionYear::ending_in(2026).unwrap();
            read_cell(if text == "-" { "" } else { text }, newest).0
        }
        let row = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let year = CollectionYear::ending_in(words[0].parse().unwrap()).unwrap();
            let held = cell(words[1]);
            (year, ReviewRow { held, participation: cell(words[2]), ..ReviewRow::default() })
        };
        let rows: Vec<_> = rows.lines().map(row).collect();
        let told: Vec<String> = facts(&rows).iter().map(ToString::to_string).collect();
        assert_eq!(told.join("\n"), expected);
    }

    #[test]
    fn reviews_of_all_years_are_told_in_order() {
        let told = "Review 2025-03-01 (PN0)\nReview 2025-08-20 (PN1)";
        check("2025 01/03/2025 PN0\n2026 20/08/2025 PN1", told);
    }

    #[test]
    fn a_review_told_twice_is_one_and_the_latest_good_code_holds() {
        check("2025 01/03/2025 PN0\n2026 01/03/2025 PN3", "Review 2025-03-01 (PN3)");
        check("2025 01/03/2025 PN0\n2026 01/03/2025 -", "Review 2025-03-01 (PN0)");
        check("2025 01/03/2025 PN0\n2026 01/03/2025 PN9", "Review 2025-03-01 (PN0)");
    }

    #[test]
    fn a_row_without_a_good_day_tells_no_review() {
        check("2026 31/02/2026 PN0\n2026 - PN0", "");
    }
}
