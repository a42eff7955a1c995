//! From the rows in force of one agency to the facts they tell, and what of that is a change.

use std::collections::BTreeMap;

use hearth_domain::change::changes;
use hearth_domain::{AgencyId, CaseId, CollectionYear, Recorded};
use hearth_returns::cohort::KeptRow;
use hearth_returns::{Problem, Table};
use hearth_store::{CaseFacts, NewFact, StoredRow};

use super::kind::Kind;
use crate::ids::Ids;
use crate::import::Changes;

/// The facts to write, what they amount to, and the repairs made on the way.
#[derive(Default)]
pub(super) struct Derived {
    pub facts: Vec<NewFact>,
    pub changes: Changes,
    pub repairs: Vec<Problem>,
}

/// Derives every case of an agency from its rows in force and compares with what is recorded.
pub(super) fn derive(
    (agency, kind): (&AgencyId, Kind),
    in_force: &[StoredRow],
    recorded: Vec<CaseFacts>,
    numbers: &BTreeMap<CaseId, String>,
    ids: &Ids,
) -> Derived {
    let mut rows: BTreeMap<CaseId, Vec<(CollectionYear, KeptRow)>> = BTreeMap::new();
    for row in in_force {
        if let Some((year, kept)) = kept_row(row) {
            rows.entry(row.case).or_default().push((year, kept));
        }
    }
    let mut versions: BTreeMap<CaseId, Vec<Recorded>> =
        recorded.into_iter().map(|case| (case.case, case.versions)).collect();
    // A case without rows has facts to retract.
    for case in versions.keys() {
        rows.entry(*case).or_default();
    }
    let newest = in_force.iter().filter_map(|row| CollectionYear::ending_in(row.year)).max();
    let mut derived = Derived::default();
    for (case, told) in rows {
        let (facts, repairs) =
            newest.map(|newest| kind.facts(agency, newest, &told)).unwrap_or_default();
        let number = numbers.get(&case).map_or("", String::as_str);
        derived.repairs.extend(
            repairs.into_iter().map(|repair| Problem { child: number.to_owned(), ..repair }),
        );
        for change in changes(&versions.remove(&case).unwrap_or_default(), facts) {
            derived.count(change.supersedes.is_some(), change.retracted);
            derived.facts.push(NewFact {
                id: ids.fact(),
                case,
                agency: agency.clone(),
                occurrence: change.occurrence,
                fact: change.fact,
                supersedes: change.supersedes,
                retracted: change.retracted,
            });
        }
    }
    derived
}

impl Derived {
    fn count(&mut self, supersedes: bool, retracted: bool) {
        match (supersedes, retracted) {
            (_, true) => self.changes.retracted += 1,
            (true, false) => self.changes.superseded += 1,
            (false, false) => self.changes.new += 1,
        }
    }
}

fn kept_row(row: &StoredRow) -> Option<(CollectionYear, KeptRow)> {
    let kept = KeptRow {
        table: Table::parse(&row.table)?,
        child: String::new(),
        line: u64::try_from(row.line).unwrap_or_default(),
        cells: row.cells.clone(),
    };
    Some((CollectionYear::ending_in(row.year)?, kept))
}
