//! What the returns tell, read as an import reads them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use hearth_domain::{AgencyId, CollectionYear, Journey};
use hearth_returns::Return;
use hearth_returns::cohort::{KeptRow, kept_rows, on_the_way};
use hearth_returns::facts::ChildRows;
use hearth_returns::typed::Tables;

use super::{region, year};

/// A child by authority and number, and the journey its returns tell.
pub(super) type Journeys = BTreeMap<(AgencyId, String), Journey>;

/// The returns of every authority, recognised and read, in order of year.
pub(super) fn returns() -> &'static BTreeMap<AgencyId, Vec<(Return, Tables)>> {
    static RETURNS: OnceLock<BTreeMap<AgencyId, Vec<(Return, Tables)>>> = OnceLock::new();
    RETURNS.get_or_init(|| {
        let mut returns: BTreeMap<AgencyId, Vec<(Return, Tables)>> = BTreeMap::new();
        for (agency, year, files) in region().returns() {
            let sent = Return::from_files(files, year);
            let tables = sent.read();
            returns.entry(agency).or_default().push((sent, tables));
        }
        returns
    })
}

/// The tables of every return, with the authority.
pub(super) fn tables() -> impl Iterator<Item = (&'static AgencyId, &'static Tables)> {
    returns().iter().flat_map(|(agency, sent)| sent.iter().map(move |(_, tables)| (agency, tables)))
}

/// What the six years of every authority, pooled, tell of every child on the way.
pub(super) fn journeys() -> &'static Journeys {
    static JOURNEYS: OnceLock<Journeys> = OnceLock::new();
    JOURNEYS
        .get_or_init(|| returns().iter().flat_map(|(agency, sent)| told(agency, sent)).collect())
}

fn told(agency: &AgencyId, sent: &[(Return, Tables)]) -> Journeys {
    let children: BTreeSet<String> =
        sent.iter().flat_map(|(_, tables)| on_the_way(tables)).collect();
    let mut kept: BTreeMap<String, Vec<(CollectionYear, KeptRow)>> = BTreeMap::new();
    for (one, _) in sent {
        for row in kept_rows(one, &children) {
            kept.entry(row.child.clone()).or_default().push((one.year, row));
        }
    }
    let journey = |(child, rows): (String, Vec<(CollectionYear, KeptRow)>)| {
        let rows = ChildRows::read(rows.iter().map(|(year, row)| (*year, row)));
        let (facts, problems) = rows.facts(agency, year(2026));
        assert!(problems.iter().all(|one| one.kind.is_repair()), "{child}: {problems:?}");
        ((agency.clone(), child), Journey::told_by(facts))
    };
    kept.into_iter().map(journey).collect()
}
