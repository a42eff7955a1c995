//! Missing: times missing or away, of some young people from 12.

use hearth_domain::Day;
use hearth_domain::codes::MissingType;
use hearth_domain::day::add_days;
use hearth_returns::Cell;
use hearth_returns::tables::MissingRow;

use super::Cut;
use crate::age::birthday;
use crate::assumptions as assume;
use crate::child::Child;
use crate::stream::Stream;

/// As many times at most are told of one child.
const MOST: usize = 40;

pub(super) fn rows(cut: &Cut<'_>, child: &Child) -> Vec<MissingRow> {
    if !cut.tells(child) {
        return Vec::new();
    }
    let mut stream = cut.stream("missing", child);
    let touches = |(_, began, ended): &(MissingType, Day, Day)| {
        *began <= cut.last_day() && *ended >= cut.first_day()
    };
    let told = times(&mut stream, child).into_iter().filter(touches);
    told.map(|(kind, began, ended)| MissingRow {
        line: 0,
        child: cut.number(child),
        birth_date: Cell::Value(child.born),
        kind: Cell::Value(kind),
        began: Cell::Value(began),
        ended: cut.by_now(Some(ended)),
    })
    .collect()
}

/// Every time of the child's life in care. None runs over the end of an episode.
fn times(stream: &mut Stream, child: &Child) -> Vec<(MissingType, Day, Day)> {
    let mut times = Vec::new();
    if !stream.chance(assume::GOES_MISSING) {
        return times;
    }
    let from = birthday(child.born, 12);
    let mut last = from;
    for (_, episode) in child.episodes().filter(|(_, episode)| episode.ceased > from) {
        let mut day =
            add_days(episode.began.max(last), 1 + stream.days(&assume::BETWEEN_TIMES_MISSING));
        while day < episode.ceased && times.len() < MOST {
            let ended = add_days(day, stream.days(&assume::MISSING_LASTS));
            if ended < episode.ceased {
                times.push((stream.of(&assume::MISSING_OR_AWAY), day, ended));
            }
            last = ended;
            day = add_days(ended, 1 + stream.days(&assume::BETWEEN_TIMES_MISSING));
        }
    }
    times
}
