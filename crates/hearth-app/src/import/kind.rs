//! What differs between the sources an import reads; everything else is one way for all.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::identity::Identity;
use hearth_domain::{AgencyId, CollectionYear, Fact, Source};
use hearth_returns::annex_a::{self, HouseholdRows, ListedChildRows};
use hearth_returns::cohort::{CountedGroup, KeptRow, groups_at_entry, on_the_way};
use hearth_returns::facts::ChildRows;
use hearth_returns::list::{self, ListRows};
use hearth_returns::ssd::{self, ExtractRows};
use hearth_returns::{Problem, Return, Table};
use hearth_store::{Arrival, CaseFacts, CaseKind, SentTable, StoredRow};

use super::earlier::{self, Earlier};

/// A kind of return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The children looked after return.
    Children,
    /// Ofsted's list 10: children who should be placed for adoption.
    ListedChildren,
    /// Ofsted's list 11: prospective adopters.
    Adopters,
    /// A list of children that an agency keeps.
    ListOfChildren,
    /// A list of households that an agency keeps.
    ListOfHouseholds,
    /// An extract of the Standard Safeguarding Dataset.
    Extract,
}

/// One return, read and checked.
pub(super) struct Read {
    pub rows_read: usize,
    pub problems: Vec<Problem>,
    /// The numbers of the children or households to be kept.
    pub kept: BTreeSet<String>,
    /// The group each child of the year would be counted in.
    pub groups: BTreeMap<String, CountedGroup>,
    /// Names, each with the number of whom it is.
    pub names: Vec<(String, Identity)>,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Children,
        Self::ListedChildren,
        Self::Adopters,
        Self::ListOfChildren,
        Self::ListOfHouseholds,
        Self::Extract,
    ];

    /// The word used in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Children => "ssda903",
            Self::ListedChildren => "list-10",
            Self::Adopters => "list-11",
            Self::ListOfChildren => "list-of-children",
            Self::ListOfHouseholds => "list-of-households",
            Self::Extract => "ssd",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Children => "SSDA903 return",
            Self::ListedChildren => "Annex A, list 10",
            Self::Adopters => "Annex A, list 11",
            Self::ListOfChildren => "Own list of children",
            Self::ListOfHouseholds => "Own list of households",
            Self::Extract => "Safeguarding dataset",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The kind a batch is of; `None` where nothing is left of it that tells which list it was.
    #[must_use]
    pub fn of_batch(batch: &Arrival) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| {
            let is_alone =
                Self::ALL.into_iter().filter(|one| one.source() == batch.source).count() == 1;
            kind.source() == batch.source && (is_alone || kind.has_table(&batch.table))
        })
    }

    /// The kind that tells a fact; `None` where no file does.
    pub(crate) fn telling(fact: &Fact) -> Option<Self> {
        let cases = if fact.kind.is_of_household() { CaseKind::Household } else { CaseKind::Child };
        Self::ALL.into_iter().find(|kind| kind.source() == fact.source && kind.cases() == cases)
    }

    /// The kind those files are of.
    pub(super) fn of(files: &Return) -> Self {
        match files.source {
            Source::AnnexA if files.tables_sent() == [Table::List10] => Self::ListedChildren,
            Source::AnnexA => Self::Adopters,
            Source::List if files.tables_sent() == [Table::ListOfChildren] => Self::ListOfChildren,
            Source::List => Self::ListOfHouseholds,
            Source::StandardSafeguardingDataset => Self::Extract,
            _ => Self::Children,
        }
    }

    /// The source whose facts it tells.
    #[must_use]
    pub fn source(self) -> Source {
        match self {
            Self::Children => Source::Ssda903,
            Self::ListedChildren | Self::Adopters => Source::AnnexA,
            Self::ListOfChildren | Self::ListOfHouseholds => Source::List,
            Self::Extract => Source::StandardSafeguardingDataset,
        }
    }

    pub(super) fn cases(self) -> CaseKind {
        match self {
            // The authority's own number for the child is one scheme, whichever file tells it.
            Self::Children | Self::ListedChildren | Self::ListOfChildren | Self::Extract => {
                CaseKind::Child
            }
            Self::Adopters | Self::ListOfHouseholds => CaseKind::Household,
        }
    }

    /// Whether a table is one of this kind: two kinds of list share a source.
    pub(super) fn has_table(self, name: &str) -> bool {
        match self {
            Self::Children => {
                Table::parse(name).is_some_and(|table| Table::RETURN.contains(&table))
            }
            Self::ListedChildren => name == Table::List10.name(),
            Self::Adopters => name == Table::List11.name(),
            Self::ListOfChildren => name == Table::ListOfChildren.name(),
            Self::ListOfHouseholds => name == Table::ListOfHouseholds.name(),
            Self::Extract => matches!(Table::parse(name), Some(Table::Ssd(_))),
        }
    }

    /// The rows of this kind among those of its source.
    pub(super) fn rows_of(self, mut rows: Vec<StoredRow>) -> Vec<StoredRow> {
        rows.retain(|row| self.has_table(&row.table));
        rows
    }

    /// The recorded facts of this kind's cases among those of its source.
    pub(super) fn facts_of(self, mut recorded: Vec<CaseFacts>) -> Vec<CaseFacts> {
        let is_household = |case: &CaseFacts| {
            case.versions.iter().any(|version| version.fact.kind.is_of_household())
        };
        recorded.retain(|case| is_household(case) == (self.cases() == CaseKind::Household));
        recorded
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
                    names: Vec::new(),
                }
            }
            Self::ListedChildren => {
                let listed = annex_a::read_children(files);
                Read {
                    rows_read: listed.rows_read,
                    kept: listed.children,
                    groups: BTreeMap::new(),
                    names: Vec::new(),
                    problems: listed.problems,
                }
            }
            Self::Extract => {
                let extract = ssd::read_children(files);
                Read {
                    rows_read: extract.rows_read,
                    names: ssd::names(files, &extract.children),
                    kept: extract.children,
                    groups: extract.groups,
                    problems: extract.problems,
                }
            }
            Self::Adopters => {
                let listed = annex_a::read(files);
                Read {
                    rows_read: listed.rows_read,
                    kept: listed.households.into_iter().map(|one| one.number).collect(),
                    groups: BTreeMap::new(),
                    names: Vec::new(),
                    problems: listed.problems,
                }
            }
            Self::ListOfChildren | Self::ListOfHouseholds => {
                let (rows_read, kept, problems) = list::read(files);
                let names = files.names.clone();
                Read { rows_read, kept, problems, groups: BTreeMap::new(), names }
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
            Self::ListedChildren => ListedChildRows::read(rows).facts(),
            Self::Adopters => (HouseholdRows::read(rows).facts(), Vec::new()),
            Self::ListOfChildren | Self::ListOfHouseholds => {
                (ListRows::read(rows).facts(), Vec::new())
            }
            Self::Extract => ExtractRows::read(rows).facts(agency, newest),
        }
    }

    /// Rows of earlier years that are needed now. Everybody on a list is kept when it comes, so only
    /// children of the return may need them.
    pub(super) fn earlier(
        self,
        sent: &[SentTable],
        given: &BTreeSet<i16>,
        new: &BTreeSet<String>,
    ) -> Earlier {
        match self {
            Self::Children => earlier::find(sent, given, new),
            // An extract tells everything each time.
            Self::ListedChildren
            | Self::Adopters
            | Self::ListOfChildren
            | Self::ListOfHouseholds
            | Self::Extract => Earlier::default(),
        }
    }

    /// Whether its files give names.
    pub(super) fn gives_names(self) -> bool {
        matches!(self, Self::ListOfChildren | Self::ListOfHouseholds | Self::Extract)
    }
}
