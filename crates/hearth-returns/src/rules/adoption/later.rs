//! A day of the adoption that is later than the first day of an episode.

use hearth_domain::Day;

use crate::rules::days::is_later;
use crate::rules::{Child, Findings};
use crate::tables::{Ad1Row, EpisodeRow};

/// Finds each episode of a kind with the data of an adoption whose day is later than its first.
pub(super) fn find_later(
    child: &Child<'_>,
    found: &mut Findings,
    is_of_kind: fn(&EpisodeRow) -> bool,
    day: fn(&Ad1Row) -> Option<Day>,
) {
    for episode in child.now.episodes.iter().filter(|one| is_of_kind(one)) {
        for row in child.now.ad1.iter().filter(|row| is_later(day(row), episode.began.get())) {
            found.row(episode);
            found.row(row);
        }
    }
}
