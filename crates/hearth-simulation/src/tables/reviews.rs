//! Reviews, and how the child took part in each.

use hearth_domain::Day;
use hearth_domain::codes::ReviewCode;
use hearth_returns::Cell;
use hearth_returns::tables::ReviewRow;

use super::Cut;
use super::review_days::held;
use crate::age::years_old;
use crate::assumptions as assume;
use crate::child::Child;
use crate::stream::Stream;

/// Under this age a child takes no part.
const TAKES_PART_FROM: i32 = 4;

pub(super) fn rows(cut: &Cut<'_>, child: &Child) -> Vec<ReviewRow> {
    if !cut.tells(child) {
        return Vec::new();
    }
    let mut stream = cut.stream("reviews", child);
    let mut rows = Vec::new();
    for period in &child.periods {
        for day in held(&mut stream, child, period) {
            let participation = participation(&mut stream, child, day);
            if cut.holds(day) {
                rows.push(ReviewRow {
                    line: 0,
                    child: cut.number(child),
                    birth_date: Cell::Value(child.born),
                    held: Cell::Value(day),
                    participation: Cell::Value(participation),
                });
            }
        }
    }
    rows
}

/// A young child takes no part.
fn participation(stream: &mut Stream, child: &Child, day: Day) -> ReviewCode {
    let code = stream.of(&assume::PARTICIPATION);
    if years_old(child.born, day) < TAKES_PART_FROM { ReviewCode::Pn0 } else { code }
}
