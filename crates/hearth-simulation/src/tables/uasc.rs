//! UASC: one row for each unaccompanied child who is looked after in the year.

use hearth_domain::Day;
use hearth_returns::Cell;
use hearth_returns::tables::UascRow;

use super::Cut;
use crate::age::birthday;
use crate::child::Child;

pub(super) fn row(cut: &Cut<'_>, child: &Child) -> Option<UascRow> {
    (child.is_unaccompanied && cut.tells(child)).then(|| UascRow {
        line: 0,
        child: cut.number(child),
        sex: Cell::Value(child.sex),
        birth_date: Cell::Value(child.born),
        ceased: Cell::Value(ceased(cut, child)),
    })
}

/// A child is unaccompanied until the eighteenth birthday, or the day on which it leaves care before.
fn ceased(cut: &Cut<'_>, child: &Child) -> Day {
    let grown = birthday(child.born, 18);
    let left = child.left().filter(|&left| left <= cut.last_day());
    left.map_or(grown, |left| left.min(grown))
}
