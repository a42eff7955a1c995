//! Ofsted's number of a provider, and what Ofsted lists under it.

use crate::cell::Cell;
use crate::providers::Provider;
use crate::rules::{Child, Findings};
use crate::tables::EpisodeRow;

/// Stands where a provider has no number of Ofsted's.
const WITHOUT: &str = "XXXXXXX";

/// The number of the provider, as it is written, where it has one.
pub(super) fn number(episode: &EpisodeRow) -> Option<&str> {
    let written = match &episode.urn {
        Cell::Blank => return None,
        Cell::Value(urn) => urn.as_str(),
        Cell::Bad(text) => text,
    };
    (!written.eq_ignore_ascii_case(WITHOUT)).then_some(written)
}

/// Finds the episodes with a provider's number that are wrong beside what Ofsted lists under it, which
/// may be nothing.
pub(super) fn find_listed(
    child: &Child<'_>,
    found: &mut Findings,
    is_wrong: impl Fn(&EpisodeRow, &[Provider]) -> bool,
) {
    let Some(providers) = child.given.providers.as_deref() else { return };
    for episode in &child.now.episodes {
        let listed = number(episode).map(|urn| providers.of_urn(urn));
        found.row_if(episode, listed.is_some_and(|listed| is_wrong(episode, listed)));
    }
}
