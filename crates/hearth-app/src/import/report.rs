//! What an import says of itself.

use std::collections::BTreeMap;

use hearth_domain::{AgencyId, CollectionYear, Source};
use hearth_returns::Problem;
use hearth_returns::spreadsheet::ReadAs;

/// What became of one return.
#[derive(Debug, Clone)]
pub struct YearReport {
    /// The agency.
    pub agency: AgencyId,
    /// What it is: the children looked after return, a list of Annex A, or a list that an agency keeps.
    pub source: Source,
    /// The year.
    pub year: CollectionYear,
    /// How many rows were read, in all tables.
    pub rows_read: usize,
    /// How many rows are kept.
    pub rows_kept: usize,
    /// Children of whom nothing but a count is kept.
    pub children_counted: u64,
    /// How many rows the authority's own partition keeps of it; `None` where that is off.
    pub rest_kept: Option<usize>,
    /// Everything that is wrong in it.
    pub problems: Vec<Problem>,
    /// What the rules of the year say of it, where it is the children looked after return.
    pub judged: Option<RulesTold>,
    /// Of a list, which heading was read as which column, and which spelling as which code.
    pub read_as: ReadAs,
}

/// What the rules of the year say of a return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RulesTold {
    /// How many rules were asked.
    pub rules: usize,
    /// How many of them found rows.
    pub finding: usize,
    /// How many rows they found, a row as often as there are rules that found it.
    pub rows: usize,
}

/// How many facts an import wrote, or would write.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changes {
    /// Facts told for the first time.
    pub new: usize,
    /// Facts told differently than before.
    pub superseded: usize,
    /// Facts no longer told.
    pub retracted: usize,
    /// Rows added.
    pub rows_added: usize,
    /// Rows no longer sent.
    pub rows_removed: usize,
    /// Names given for the first time.
    pub names_added: usize,
    /// Names no longer given.
    pub names_removed: usize,
    /// Rows added to authorities' own partitions.
    pub rest_added: usize,
    /// Rows deleted from authorities' own partitions, because they are no longer sent or are kept
    /// with the children on the way to adoption from now on.
    pub rest_removed: usize,
}

impl Changes {
    /// Adds what another wrote.
    pub(crate) fn add(&mut self, other: &Self) {
        self.new += other.new;
        self.superseded += other.superseded;
        self.retracted += other.retracted;
        self.rows_added += other.rows_added;
        self.rows_removed += other.rows_removed;
        self.names_added += other.names_added;
        self.names_removed += other.names_removed;
        self.rest_added += other.rest_added;
        self.rest_removed += other.rest_removed;
    }

    /// Whether nothing changed.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// What an import did.
#[derive(Debug, Clone, Default)]
pub struct ImportReport {
    /// Each return, by authority and year.
    pub years: Vec<YearReport>,
    /// Repairs made when the years of an authority were pooled, with the authority.
    pub repairs: Vec<(AgencyId, Problem)>,
    /// Things a person should know that are no fault of a file.
    pub remarks: Vec<String>,
    /// Children on the way to adoption, over all the authorities given.
    pub children_kept: usize,
    /// Households in touch with the agencies given, over all years recorded.
    pub households_kept: usize,
    /// What was written, or would be.
    pub changes: Changes,
    /// The ledger number of the change; `None` when nothing was written.
    pub ledger: Option<i64>,
}

impl ImportReport {
    /// Whether any return was from that source.
    #[must_use]
    pub fn is_of(&self, source: Source) -> bool {
        self.years.iter().any(|year| year.source == source)
    }

    /// How many problems there are of each sort, repairs apart.
    #[must_use]
    pub fn problem_counts(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for problem in self.years.iter().flat_map(|year| &year.problems) {
            *counts.entry(problem.kind.code()).or_default() += 1;
        }
        counts
    }

    /// How many repairs there are of each sort.
    #[must_use]
    pub fn repair_counts(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for (_, repair) in &self.repairs {
            *counts.entry(repair.kind.code()).or_default() += 1;
        }
        counts
    }
}
