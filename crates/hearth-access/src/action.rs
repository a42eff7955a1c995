//! What may be asked for: each action is a type, so that a permit for one is no permit for another.

/// An action as it is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Load a return and write the facts it tells.
    ImportReturns,
    /// Read the journeys of children and households.
    ReadJourneys,
    /// Read agencies and arrangements.
    ReadAgencies,
    /// Change agencies and arrangements.
    ManageAgencies,
    /// Choose between values that sources tell differently.
    SettleConflicts,
    /// Read the names of the people of a case, and of its workers.
    ReadIdentities,
    /// Write a return back from the rows that are kept.
    MakeReturn,
    /// Turn an authority's own partition on or off.
    ManagePartition,
    /// Read and write what an authority's own partition keeps.
    OpenPartition,
    /// Say which children are brothers and sisters.
    ConfirmSiblings,
    /// Record an authority's early notification of a child.
    NotifyEarly,
    /// Record the names of the people of a case, and of its workers.
    RecordIdentities,
    /// State needs, wishes, offers, decisions about brothers and sisters and holds.
    RecordStatements,
}

impl Action {
    /// The word it is recorded under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ImportReturns => "import-returns",
            Self::ReadJourneys => "read-journeys",
            Self::ReadAgencies => "read-agencies",
            Self::ManageAgencies => "manage-agencies",
            Self::SettleConflicts => "settle-conflicts",
            Self::ReadIdentities => "read-identities",
            Self::MakeReturn => "make-return",
            Self::ManagePartition => "manage-partition",
            Self::OpenPartition => "open-partition",
            Self::ConfirmSiblings => "confirm-siblings",
            Self::NotifyEarly => "notify-early",
            Self::RecordIdentities => "record-identities",
            Self::RecordStatements => "record-statements",
        }
    }
}

/// The type of an action.
pub trait ActionKind {
    /// The action.
    const ACTION: Action;
}

/// The type of an action on one authority's own records, which nobody may take for several
/// authorities at once. It is no [`ActionKind`], so that no [`crate::Permit`] of it can exist.
pub trait OwnActionKind {
    /// The action.
    const ACTION: Action;
}

macro_rules! actions {
    ($kind:ident: $($(#[$doc:meta])* $name:ident,)+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy)]
            pub struct $name;

            impl $kind for $name {
                const ACTION: Action = Action::$name;
            }
        )+
    };
}

actions! { ActionKind:
    /// Load a return and write the facts it tells.
    ImportReturns,
    /// Read the journeys of children and households.
    ReadJourneys,
    /// Read agencies and arrangements.
    ReadAgencies,
    /// Change agencies and arrangements.
    ManageAgencies,
    /// Choose between values that sources tell differently.
    SettleConflicts,
    /// Read the names of the people of a case, and of its workers.
    ReadIdentities,
    /// Write a return back from the rows that are kept.
    MakeReturn,
    /// Say which children are brothers and sisters.
    ConfirmSiblings,
    /// Record an authority's early notification of a child.
    NotifyEarly,
    /// Record the names of the people of a case, and of its workers.
    RecordIdentities,
    /// State needs, wishes, offers, decisions about brothers and sisters and holds.
    RecordStatements,
}

actions! { OwnActionKind:
    /// Turn an authority's own partition on or off.
    ManagePartition,
    /// Read and write what an authority's own partition keeps.
    OpenPartition,
}

/// An action that records facts.
pub trait RecordsFacts: ActionKind {}

impl RecordsFacts for ImportReturns {}

impl RecordsFacts for SettleConflicts {}

impl RecordsFacts for ConfirmSiblings {}

impl RecordsFacts for NotifyEarly {}

impl RecordsFacts for RecordStatements {}

/// An action that starts cases.
pub trait StartsCases: RecordsFacts {}

impl StartsCases for ImportReturns {}

impl StartsCases for NotifyEarly {}

/// An action that records names.
pub trait RecordsNames: ActionKind {}

impl RecordsNames for ImportReturns {}

impl RecordsNames for RecordIdentities {}
