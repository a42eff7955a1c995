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
    let of_year = told(cut, child).into_iter().filter(|(_, day, _)| cut.holds(*day));
    let row = |(_, day, participation)| ReviewRow {
        line: 0,
        child: cut.number(child),
        birth_date: Cell::Value(child.born),
        held: Cell::Value(day),
        participation: Cell::Value(participation),
    };
    of_year.map(row).collect()
}

/// Every review of the child, with the number of its period of care.
pub(super) fn told(cut: &Cut<'_>, child: &Child) -> Vec<(usize, Day, ReviewCode)> {
    let child = child.as_it_was();
    let mut stream = cut.stream("reviews", child);
    let mut told = Vec::new();
    for (number, period) in child.periods.iter().enumerate() {
        for day in held(&mut stream, child, period) {
            told.push((number, day, participation(&mut stream, child, day)));
        }
    }
    told
}

/// A young child takes no part.
fn participation(stream: &mut Stream, child: &Child, day: Day) -> ReviewCode {
    let code = stream.of(&assume::PARTICIPATION);
    if years_old(child.born, day) < TAKES_PART_FROM { ReviewCode::Pn0 } else { code }
}
