//! Whether two cells say the same of a child.

use crate::cell::Cell;

/// Whether two cells say the same: no value either, one value, or one text that cannot be read.
pub(super) fn is_same<T: PartialEq>(one: &Cell<T>, other: &Cell<T>) -> bool {
    match (one, other) {
        (Cell::Bad(one), Cell::Bad(other)) => one.eq_ignore_ascii_case(other),
        _ => one == other,
    }
}
