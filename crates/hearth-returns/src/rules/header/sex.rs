//! The sex of a child: in figures to 2023/24, in letters since.

use hearth_domain::CollectionYear;
use hearth_domain::codes::CodeSet;

use crate::tables::HeaderRow;

/// Whether the child is told to be a girl, by a code in force in `year`.
pub(in crate::rules) fn is_girl(header: &HeaderRow, year: CollectionYear) -> bool {
    is_told(header, "F", year)
}

/// Whether the child is told to be a boy, by a code in force in `year`.
pub(in crate::rules) fn is_boy(header: &HeaderRow, year: CollectionYear) -> bool {
    is_told(header, "M", year)
}

fn is_told(header: &HeaderRow, letter: &str, year: CollectionYear) -> bool {
    header.sex.get().is_some_and(|sex| sex.in_force(year) && sex.letter() == letter)
}
