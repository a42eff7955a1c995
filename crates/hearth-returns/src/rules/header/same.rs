//! Whether two returns say the same of a child.

use crate::cell::Cell;

/// Whether two cells say the same: no value either, one value, or one text that cannot be read.
pub(super) fn is_same<T: PartialEq>(now: &Cell<T>, before: &Cell<T>) -> bool {
    match (now, before) {
        (Cell::Bad(now), Cell::Bad(before)) => now.eq_ignore_ascii_case(before),
        _ => now == before,
    }
}
