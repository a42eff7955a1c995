//! The episodes of a young person in this year's return and last year's.

use hearth_domain::Day;
use hearth_domain::day::days_between;

use crate::rules::Child;
use crate::rules::care::is_short_break;
use crate::tables::EpisodeRow;

/// The episodes of both years whose first day can be read, in order of it. Of those that began on one
/// day the one that ended first stands for all: last year's return tells as open what this year's
/// tells to have ended.
pub(super) fn both_years<'a>(child: &Child<'a>) -> Vec<(Day, &'a EpisodeRow)> {
    let dated = child.now.dated_episodes().chain(child.last.dated_episodes());
    let mut episodes: Vec<(Day, &EpisodeRow)> = dated.map(|(day, one)| (day, &**one)).collect();
    episodes.sort_by_key(|(began, one)| (*began, one.ceased.get().is_none(), one.ceased.get()));
    episodes.dedup_by_key(|(began, _)| *began);
    episodes
}

/// The days in care since a day, short breaks aside. The newest episode counts to `last_day` where it
/// has no end; of an earlier one without an end nothing is known.
pub(super) fn days_in_care(episodes: &[(Day, &EpisodeRow)], since: Day, last_day: Day) -> i32 {
    let newest = episodes.last().map(|(began, _)| *began);
    let days = |(began, one): &(Day, &EpisodeRow)| {
        let end = one.ceased.get().or_else(|| (Some(*began) == newest).then_some(last_day));
        end.map_or(0, |end| days_between(since.max(*began), end).max(0))
    };
    episodes.iter().filter(|(_, one)| !is_short_break(one)).map(days).sum()
}
