//! Missing: times missing or away, of some young people from 12.

use hearth_domain::Day;
use hearth_domain::codes::MissingType;
use hearth_domain::day::add_days;
use hearth_returns::Cell;
use hearth_returns::tables::MissingRow;

use super::Cut;
use crate::age::birthday;
use crate::child::Child;
use crate::stream::{Mix, Spread, Stream};

/// Young people looked after from 12 who ever go missing. Assumption, near CLA 2023: about one in
/// ten of all children looked after in a year.
const GOES_MISSING: u32 = 270;

/// Missing, or away without authorisation. Assumption.
const KIND: Mix<MissingType> = Mix { usual: MissingType::M, others: &[(MissingType::A, 250)] };

/// From one time to the next. Assumption.
const BETWEEN: Spread = Spread([3, 10, 25, 60, 150, 300, 600, 700]);

/// How long one lasts, in days. Assumption.
const LASTS: Spread = Spread([0, 0, 0, 1, 1, 3, 14, 30]);

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
    if !stream.chance(GOES_MISSING) {
        return times;
    }
    let from = birthday(child.born, 12);
    let mut last = from;
    for (_, episode) in child.episodes().filter(|(_, episode)| episode.ceased > from) {
        let mut day = add_days(episode.began.max(last), 1 + stream.days(&BETWEEN));
        while day < episode.ceased && times.len() < MOST {
            let ended = add_days(day, stream.days(&LASTS));
            if ended < episode.ceased {
                times.push((stream.of(&KIND), day, ended));
            }
            last = ended;
            day = add_days(ended, 1 + stream.days(&BETWEEN));
        }
    }
    times
}
