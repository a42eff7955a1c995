//! Numbers for what people state in the demonstration.

use std::collections::BTreeMap;

use hearth_domain::{AgencyId, CaseId, Fact, FactKind, Recorded};
use hearth_store::NewFact;

use crate::context::Context;
use crate::ids::Ids;

/// A fact of a case, not yet numbered.
pub(super) type Told = (AgencyId, CaseId, Fact);

/// Gives new facts their numbers and leaves out those that are recorded.
pub(super) struct Numbering {
    ids: Ids,
    highest: BTreeMap<(CaseId, FactKind), u32>,
    recorded: BTreeMap<CaseId, Vec<Fact>>,
}

impl Numbering {
    pub(super) fn at(context: &Context<'_>) -> Self {
        let ids = Ids::at(context.now);
        Self { ids, highest: BTreeMap::new(), recorded: BTreeMap::new() }
    }

    pub(super) fn know(&mut self, versions: Vec<Recorded>) {
        for version in versions {
            let highest = self.highest.entry((version.case, version.fact.kind)).or_default();
            *highest = version.occurrence.max(*highest);
            self.recorded.entry(version.case).or_default().push(version.fact);
        }
    }

    /// Whether anything of that kind is recorded, held or withdrawn.
    pub(super) fn knows(&self, kind: FactKind) -> bool {
        self.highest.keys().any(|(_, known)| *known == kind)
    }

    /// The version to be written; none where it is recorded already.
    pub(super) fn number(&mut self, (agency, case, fact): Told) -> Option<NewFact> {
        let recorded = self.recorded.get(&case);
        if recorded.is_some_and(|told| told.iter().any(|one| one.says_the_same_as(&fact))) {
            return None;
        }
        let highest = self.highest.entry((case, fact.kind)).or_default();
        *highest += 1;
        let (id, occurrence) = (self.ids.fact(), *highest);
        Some(NewFact { id, case, agency, occurrence, fact, supersedes: None, retracted: false })
    }
}
