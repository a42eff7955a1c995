//! Episodes that do not go with the child's age.

use hearth_domain::Day;
use hearth_domain::codes::PlacementType;

use crate::rules::age::birthday;
use crate::rules::{At, Child, Findings};
use crate::tables::EpisodeRow;

/// Finds the episodes that are wrong for a child born on that day.
pub(super) fn find_episodes(
    child: &Child<'_>,
    found: &mut Findings,
    is_wrong: impl Fn(Day, &EpisodeRow) -> bool,
) {
    let wrong = |episode: &&At<EpisodeRow>| child.now.births().any(|born| is_wrong(born, episode));
    found.rows(child.now.episodes.iter().filter(wrong));
}

/// Finds the episodes that are wrong for a child born on that day, and the row that says so.
pub(super) fn find_episodes_and_birth(
    child: &Child<'_>,
    found: &mut Findings,
    is_wrong: impl Fn(Day, &EpisodeRow) -> bool,
) {
    for header in &child.now.headers {
        let Some(born) = header.birth_date.get() else { continue };
        for episode in child.now.episodes.iter().filter(|episode| is_wrong(born, episode)) {
            found.row(header);
            found.row(episode);
        }
    }
}

/// Finds the episodes in a placement that began before the child was `age` years old.
pub(in crate::rules) fn find_placed_younger(
    child: &Child<'_>,
    placement: PlacementType,
    age: i32,
    found: &mut Findings,
) {
    find_episodes(child, found, |born, episode| {
        episode.placement.get() == Some(placement)
            && episode.began.get().is_some_and(|day| day < birthday(born, age))
    });
}
