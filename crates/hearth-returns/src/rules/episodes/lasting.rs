//! How long a legal status lasted.

use hearth_domain::Day;
use hearth_domain::codes::LegalStatus;
use hearth_domain::day::days_between;

use crate::rules::{Child, Findings, Given};
use crate::tables::EpisodeRow;

/// The day on which an episode ceased, or 31 March where it goes on; none where it cannot be read.
pub(super) fn end_in_year(episode: &EpisodeRow, given: &Given) -> Option<Day> {
    if episode.ceased.is_blank() { Some(given.last_day) } else { episode.ceased.get() }
}

/// Finds the episodes of a legal status that together lasted for more than `most` days: each begins on
/// the day on which the one before it ceased. Without a last day that can be read one goes on to
/// 31 March.
pub(super) fn find_lasting(
    child: &Child<'_>,
    status: LegalStatus,
    most: i32,
    found: &mut Findings,
) {
    let end = |one: &EpisodeRow| one.ceased.get().unwrap_or(child.given.last_day);
    let has_status = |one: &EpisodeRow| one.legal_status.get() == Some(status);
    let mut rest = child.now.dated_episodes();
    loop {
        let run = rest.clone();
        let Some((began, first)) = rest.next() else { return };
        if !has_status(first) {
            continue;
        }
        let (mut last, mut until, mut length) = (end(first), end(first), 1);
        while let Some((day, next)) = rest.clone().next() {
            if day != last || !has_status(next) {
                break;
            }
            last = end(next);
            until = until.max(last);
            length += 1;
            rest.next();
        }
        if days_between(began, until) > most {
            found.rows(run.take(length).map(|(_, one)| one));
        }
    }
}
