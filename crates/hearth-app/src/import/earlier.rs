//! Rows of children who came into the cohort later.
//!
//! When an earlier return was read, rows of a child not yet on the way to adoption were not kept.
//! Once the child is, or once a list or an extract names the child, those rows are needed. Hearth remembers where each return was read from: if
//! the same files are still there, it takes that child's rows from them; if not, it says which
//! years should be sent again. So the authority's own files remain the only place where other
//! children's rows are kept.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use hearth_domain::CollectionYear;
use hearth_returns::cohort::{KeptRow, kept_rows};
use hearth_returns::{Return, Table};
use hearth_store::SentTable;

use super::prepare::digests;

/// What was found of earlier returns.
#[derive(Default)]
pub(super) struct Earlier {
    /// Rows of the new children, with their year.
    pub rows: Vec<(CollectionYear, KeptRow)>,
    /// Years that must be sent again.
    pub send_again: Vec<CollectionYear>,
}

/// Looks for the rows of `children` in the years sent before that are not among `given`.
pub(super) fn find(
    sent: &[SentTable],
    given: &BTreeSet<i16>,
    children: &BTreeSet<String>,
) -> Earlier {
    let mut earlier = Earlier::default();
    if children.is_empty() {
        return earlier;
    }
    let mut by_year: BTreeMap<i16, Vec<&SentTable>> = BTreeMap::new();
    for table in sent.iter().filter(|table| !given.contains(&table.year)) {
        by_year.entry(table.year).or_default().push(table);
    }
    for (ending, tables) in by_year {
        let Some(year) = CollectionYear::ending_in(ending) else { continue };
        match read_again(year, &tables, children) {
            Some(rows) => earlier.rows.extend(rows.into_iter().map(|row| (year, row))),
            None => earlier.send_again.push(year),
        }
    }
    earlier
}

/// The rows of `children`, or `None` when a table is no longer where it was, or has changed.
fn read_again(
    year: CollectionYear,
    tables: &[&SentTable],
    children: &BTreeSet<String>,
) -> Option<Vec<KeptRow>> {
    let mut rows = Vec::new();
    let locations: BTreeSet<&str> = tables.iter().map(|table| table.location.as_str()).collect();
    for location in locations {
        let files = (!location.is_empty())
            .then(|| Return::read_folder(Path::new(location), year).ok())??;
        let now = digests(&files);
        let here = || tables.iter().filter(|table| table.location == location);
        let unchanged = |table: &&SentTable| {
            let found = Table::parse(&table.name).and_then(|name| now.get(&name));
            found.is_some_and(|(digest, _)| *digest == table.digest)
        };
        if !here().all(unchanged) {
            return None;
        }
        let names: BTreeSet<&str> = here().map(|table| table.name.as_str()).collect();
        let kept = kept_rows(&files, children);
        rows.extend(kept.into_iter().filter(|row| names.contains(row.table.name())));
    }
    Some(rows)
}
