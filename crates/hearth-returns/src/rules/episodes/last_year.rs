//! The episode that went on when last year ended, beside the first of this year.

use crate::rules::{At, Child, Findings};
use crate::tables::EpisodeRow;

/// The first episode of this year, and the newest of last year where that went on.
pub(in crate::rules) fn first_and_open<'a>(
    child: &Child<'a>,
) -> Option<(&'a At<EpisodeRow>, &'a At<EpisodeRow>)> {
    let (_, first) = child.now.dated_episodes().next()?;
    let open = child.last.newest_episode().filter(|one| one.ceased.get().is_none())?;
    Some((first, open))
}

/// Finds the first episode of this year where it `differs` from the one that went on, which it is.
pub(in crate::rules) fn find_differing(
    child: &Child<'_>,
    found: &mut Findings,
    differs: fn(&EpisodeRow, &EpisodeRow) -> bool,
) {
    if let Some((first, open)) = first_and_open(child) {
        found.row_if(first, differs(first, open));
    }
}
