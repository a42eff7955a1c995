//! What a person tells of a case, as a version to be written.

use hearth_domain::{Fact, Recorded, Source};
use hearth_store::{CaseFacts, NewFact};

use crate::ids::Ids;

/// How often what a person tells is tried again when another writer came first.
pub(crate) const MOST_TRIES: usize = 5;

/// The version of a case's fact to be written, in the place of one before where there is one, or to
/// withdraw it.
pub(crate) fn told_by_person(
    of: &CaseFacts,
    ids: &Ids,
    (before, fact, retracted): (Option<&Recorded>, Fact, bool),
) -> NewFact {
    let is_alike =
        |one: &&Recorded| one.fact.kind == fact.kind && one.fact.source == Source::Person;
    let by_people = of.versions.iter().filter(is_alike);
    let next = by_people.map(|one| one.occurrence).max().unwrap_or_default() + 1;
    NewFact {
        id: ids.fact(),
        case: of.case,
        agency: of.agency.clone(),
        occurrence: before.map_or(next, |one| one.occurrence),
        fact,
        supersedes: before.map(|one| one.id),
        retracted,
    }
}
