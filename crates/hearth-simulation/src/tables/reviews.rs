//! Reviews: the first within weeks of entry, then about every six months.

use hearth_domain::Day;
use hearth_domain::codes::ReviewCode;
use hearth_domain::day::add_days;
use hearth_returns::Cell;
use hearth_returns::tables::ReviewRow;

use super::Cut;
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
        for (day, participation) in held(&mut stream, child, (period.entered, period.left)) {
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

/// Every review of a period of care.
fn held(stream: &mut Stream, child: &Child, (entered, left): (Day, Day)) -> Vec<(Day, ReviewCode)> {
    let mut reviews = Vec::new();
    let mut day = add_days(entered, stream.within(assume::FIRST_REVIEW));
    while day < left {
        let participation = stream.of(&assume::PARTICIPATION);
        let is_young = years_old(child.born, day) < TAKES_PART_FROM;
        reviews.push((day, if is_young { ReviewCode::Pn0 } else { participation }));
        let wait = if reviews.len() == 1 { assume::SECOND_REVIEW } else { assume::LATER_REVIEW };
        day = add_days(day, stream.within(wait));
    }
    reviews
}
