//! UASC: one row for each unaccompanied child who is looked after in the year.

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
        ceased: Cell::Value(birthday(child.born, 18)),
    })
}
