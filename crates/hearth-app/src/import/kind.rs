//! What differs between the sources an import reads; everything else is one way for all.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::{AgencyId, CollectionYear, Fact, Source};
use hearth_returns::annex_a::{self, HouseholdRows};
use hearth_returns::cohort::{CountedGroup, KeptRow, groups_at_entry, on_the_way};
use hearth_returns::facts::ChildRows;
use hearth_returns::{Problem, Return};
use hearth_store::{CaseKind, SentTable};

use super::earlier::{self, Earlier};

/// A kind of return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// The children looked after return.
    Children,
    /// Ofsted's list of prospective adopters.
    Adopters,
}

/// One return, read and checked.
pub(super) struct Read {
    pub rows_read: usize,
    pub problems: Vec<Problem>,
    /// The numbers of the children or households to be kept.
    pub kept: BTreeSet<String>,
    /// The group each child of the year would be counted in.
    pub groups: BTreeMap<String, CountedGroup>,
}

impl Kind {
    /// Every kind.
    pub(super) const ALL: [Self; 2] = [Self::Children, Self::Adopters];

    /// The kind those files are of.
    pub(super) fn of(files: &Return) -> Self {
        if files.source == Source::AnnexA { Self::Adopters } else { Self::Children }
    }

    pub(super) fn source(self) -> Source {
        match self {
            Self::Children => Source::Ssda903,
            Self::Adopters => Source::AnnexA,
        }
    }

    pub(super) fn cases(self) -> CaseKind {
        match self {
            Self::Children => CaseKind::Child,
            Self::Adopters => CaseKind::Household,
        }
    }

    pub(super) fn read(self, files: &Return) -> Read {
        match self {
            Self::Children => {
                let tables = files.read();
                Read {
                    rows_read: tables.row_count(),
                    kept: on_the_way(&tables),
                    groups: groups_at_entry(&tables),
                    problems: tables.problems,
                }
            }
            Self::Adopters => {
                let listed = annex_a::read(files);
                Read {
                    rows_read: listed.rows_read,
                    kept: listed.households.into_iter().map(|one| one.number).collect(),
                    groups: BTreeMap::new(),
                    problems: listed.problems,
                }
            }
        }
    }

    /// The facts that all kept rows of one case tell, and the repairs made on the way.
    pub(super) fn facts(
        self,
        agency: &AgencyId,
        newest: CollectionYear,
        rows: &[(CollectionYear, KeptRow)],
    ) -> (Vec<Fact>, Vec<Problem>) {
        let rows = rows.iter().map(|(year, row)| (*year, row));
        match self {
            Self::Children => ChildRows::read(rows).facts(agency, newest),
            Self::Adopters => (HouseholdRows::read(rows).facts(), Vec::new()),
        }
    }

    /// Rows of earlier years that are needed now. Every household of a list is kept when it comes,
    /// so only children may need them.
    pub(super) fn earlier(
        self,
        sent: &[SentTable],
        given: &BTreeSet<i16>,
        new: &BTreeSet<String>,
    ) -> Earlier {
        match self {
            Self::Children => earlier::find(sent, given, new),
            Self::Adopters => Earlier::default(),
        }
    }
}
