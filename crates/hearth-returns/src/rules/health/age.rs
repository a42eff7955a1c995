//! The age of a child whose health is told.

use hearth_domain::Day;

use crate::rules::Given;
use crate::rules::age::birthday;
use crate::tables::Oc2Row;

/// Whether the child is `years` old or older on `day`; none where the birth date is not known.
pub(super) fn is_aged(row: &Oc2Row, years: i32, day: Day) -> Option<bool> {
    row.birth_date.get().map(|born| birthday(born, years) <= day)
}

/// Whether a score of the strengths and difficulties questionnaire is asked of a child of this age: four
/// or older on 1 April, and under seventeen on 31 March.
pub(super) fn is_of_school_age(row: &Oc2Row, given: &Given) -> bool {
    is_aged(row, 4, given.first_day) == Some(true)
        && is_aged(row, 17, given.last_day) == Some(false)
}
