//! The number of a social worker, as it is written.

use crate::cell::Cell;
use crate::values::SocialWorkerId;

/// Whether it does not begin with SW or XX; so where it is blank.
pub(super) fn is_wrong(number: &Cell<SocialWorkerId>) -> bool {
    let begins = written(number).get(..2);
    !begins.is_some_and(|two| ["SW", "XX"].iter().any(|one| one.eq_ignore_ascii_case(two)))
}

/// Whether it has fewer than four characters.
pub(super) fn is_short(number: &Cell<SocialWorkerId>) -> bool {
    written(number).chars().count() < 4
}

fn written(number: &Cell<SocialWorkerId>) -> &str {
    match number {
        Cell::Blank => "",
        Cell::Value(number) => number.as_str(),
        Cell::Bad(text) => text,
    }
}
