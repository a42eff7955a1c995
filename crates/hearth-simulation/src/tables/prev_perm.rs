//! PrevPerm: one row for each child who enters care in the year; most had no permanence before.

use hearth_domain::codes::PreviousPermanence;
use hearth_returns::Cell;
use hearth_returns::tables::PrevPermRow;

use super::Cut;
use crate::child::Child;

pub(super) fn row(cut: &Cut<'_>, child: &Child) -> Option<PrevPermRow> {
    if !child.periods.iter().any(|period| cut.holds(period.entered)) {
        return None;
    }
    let none = PrevPermRow {
        child: cut.number(child),
        birth_date: Cell::Value(child.born),
        kind: Cell::Value(PreviousPermanence::Z1),
        ..PrevPermRow::default()
    };
    Some(match &child.earlier {
        None => none,
        Some(earlier) => PrevPermRow {
            kind: Cell::Value(earlier.kind),
            authority: cut.cell(&earlier.authority),
            day: cut.cell(&earlier.day),
            ..none
        },
    })
}
