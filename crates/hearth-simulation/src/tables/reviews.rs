//! Reviews: the first within weeks of entry, then about every six months.

use hearth_domain::Day;
use hearth_domain::codes::ReviewCode;
use hearth_domain::day::add_days;
use hearth_returns::Cell;
use hearth_returns::tables::ReviewRow;

use super::Cut;
use crate::age::years_old;
use crate::child::Child;
use crate::stream::{Mix, Stream};

/// The first review is due within 20 working days of entry, the second within three months of it
/// and the others within six (the Care Planning, Placement and Case Review (England) Regulations
/// 2010, regulation 33).
const FIRST: (i32, i32) = (14, 27);
const SECOND: (i32, i32) = (76, 90);
const LATER: (i32, i32) = (168, 182);

/// Under this age a child takes no part.
const TAKES_PART_FROM: i32 = 4;

/// How older children take part. Assumption.
const PARTICIPATION: Mix<ReviewCode> = Mix {
    usual: ReviewCode::Pn1,
    others: &[
        (ReviewCode::Pn2, 60),
        (ReviewCode::Pn3, 40),
        (ReviewCode::Pn4, 30),
        (ReviewCode::Pn5, 120),
        (ReviewCode::Pn6, 250),
        (ReviewCode::Pn7, 50),
    ],
};

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
    let mut day = add_days(entered, between(stream, FIRST));
    while day < left {
        let participation = stream.of(&PARTICIPATION);
        let is_young = years_old(child.born, day) < TAKES_PART_FROM;
        reviews.push((day, if is_young { ReviewCode::Pn0 } else { participation }));
        let wait = if reviews.len() == 1 { SECOND } else { LATER };
        day = add_days(day, between(stream, wait));
    }
    reviews
}

fn between(stream: &mut Stream, (low, high): (i32, i32)) -> i32 {
    stream.between(low, high)
}
