//! What a family has answered about a condition, at the severity asked or near it.

use hearth_casework::condition::{Condition, Severity};
use hearth_casework::evidence::Evidence;
use hearth_casework::family::{FamilyStatements, Stated};
use hearth_casework::openness::Openness;

/// A family's answer about a condition at a severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer<'a> {
    /// It could not consider it, at just that severity.
    Refused(&'a Evidence),
    /// It is open to it, at that severity or a more severe one.
    Open(Openness, &'a Evidence),
    /// It could not consider a milder severity, and was not asked about this one.
    RefusedMilder(&'a Evidence),
    /// Nobody has asked.
    NotAsked,
}

impl<'a> Answer<'a> {
    /// What says so.
    pub(crate) fn evidence(self) -> Option<&'a Evidence> {
        match self {
            Self::Refused(evidence) | Self::Open(_, evidence) | Self::RefusedMilder(evidence) => {
                Some(evidence)
            }
            Self::NotAsked => None,
        }
    }
}

/// What a family has answered. Just that severity counts first; then the most open answer about a more
/// severe one, which covers the milder; then a refusal of a milder one.
pub(crate) fn answer_to(
    family: &FamilyStatements,
    condition: Condition,
    severity: Severity,
) -> Answer<'_> {
    let at = |severity: Severity| family.conditions.get(&(condition, severity));
    if let Some(told) = at(severity) {
        return of_stated(told);
    }
    let levels = || Severity::ALL.iter().copied();
    let more_severe = levels().filter(|level| *level > severity).filter_map(at);
    let open = more_severe.filter(|told| told.value != Openness::No).min_by_key(|told| told.value);
    if let Some(told) = open {
        return of_stated(told);
    }
    let mut milder = levels().filter(|level| *level < severity).filter_map(at);
    let refused = milder.rfind(|told| told.value == Openness::No);
    refused.map_or(Answer::NotAsked, |told| Answer::RefusedMilder(&told.evidence))
}

fn of_stated(told: &Stated<Openness>) -> Answer<'_> {
    match told.value {
        Openness::No => Answer::Refused(&told.evidence),
        open => Answer::Open(open, &told.evidence),
    }
}
