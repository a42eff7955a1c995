//! Where a fact comes from, and which source holds when two differ.

use std::fmt;

use crate::fact::{FactKind, HouseholdMilestone, Milestone, Spell};

/// A source of facts, in the order in which they hold: the first named holds over the rest.
///
/// A person's own entry is a resolution (it has seen the others); then come the responsible
/// authority's newest return, Ofsted's Annex A, the Standard Safeguarding Dataset and last a list
/// somebody keeps. The simulator stands apart: its facts never meet another source's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Entered or resolved by a person.
    Person,
    /// The children looked after return.
    Ssda903,
    /// Ofsted's inspection lists 10 and 11.
    AnnexA,
    /// An extract of the Standard Safeguarding Dataset.
    StandardSafeguardingDataset,
    /// A tracker or any other list.
    List,
    /// A synthetic region.
    Simulator,
}

impl Source {
    /// Every source, the one that holds first.
    pub const ALL: [Self; 6] = [
        Self::Person,
        Self::Ssda903,
        Self::AnnexA,
        Self::StandardSafeguardingDataset,
        Self::List,
        Self::Simulator,
    ];

    /// The word it is stored and shown under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Ssda903 => "ssda903",
            Self::AnnexA => "annex-a",
            Self::StandardSafeguardingDataset => "ssd",
            Self::List => "list",
            Self::Simulator => "simulator",
        }
    }

    /// Whether people keep it fact by fact, so that what it covers differs from child to child.
    #[must_use]
    pub fn is_kept_by_people(self) -> bool {
        matches!(self, Self::Person | Self::List)
    }

    /// Whether its silence about a milestone means that it has not happened.
    ///
    /// The return tells a match only once the child is adopted, so its silence about one says
    /// nothing. Of the inspection lists and the extract only the days for which they have a column
    /// count (public layouts, `[C]`).
    #[must_use]
    pub fn always_tells(self, kind: FactKind) -> bool {
        match (self, kind) {
            (Self::Simulator, _) => true,
            (Self::Person | Self::List, _) => false,
            (_, FactKind::Milestone(kind)) => self.always_tells_of_children(kind),
            (Self::AnnexA, FactKind::Household(kind)) => {
                use HouseholdMilestone::{ApprovalReview, RegistrationOfInterest};
                !matches!(kind, ApprovalReview | RegistrationOfInterest)
            }
            (Self::Ssda903 | Self::StandardSafeguardingDataset, FactKind::Household(_)) => false,
            (_, FactKind::Spell(kind)) => self == Self::Ssda903 && kind != Spell::ResponsibleAgency,
            (_, FactKind::Statement(_)) => false,
        }
    }

    /// Whether it tells every fact of that kind from its first day to its last, so that one it does not
    /// tell within them is one it denies.
    ///
    /// A row of an inspection list tells the latest plan alone, and which lists name a child depends
    /// on the days they were made; whoever keeps a list by hand keeps what they need.
    #[must_use]
    pub fn tells_every(self, kind: FactKind) -> bool {
        matches!(self, Self::Ssda903 | Self::Simulator) && self.always_tells(kind)
    }

    fn always_tells_of_children(self, kind: Milestone) -> bool {
        use Milestone::{
            AdoptionOrder, Decision, EarlyPermanenceMoveIn, EnteredCare, Match, PlacedForAdoption,
            PlacementOrder, Reversal, Review,
        };
        match kind {
            EnteredCare
            | Decision
            | PlacementOrder
            | EarlyPermanenceMoveIn
            | PlacedForAdoption
            | AdoptionOrder
            | Reversal => true,
            Match => self != Self::Ssda903,
            Review => self != Self::AnnexA,
            Milestone::PlacementOrderRevoked
            | Milestone::FosterCarerMoveIn
            | Milestone::Disruption
            | Milestone::LeftCare
            | Milestone::BirthDate => self == Self::Ssda903,
            _ => false,
        }
    }

    /// The source of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Person => "entered by a person",
            Self::Ssda903 => "SSDA903 return",
            Self::AnnexA => "Annex A list",
            Self::StandardSafeguardingDataset => "Standard Safeguarding Dataset",
            Self::List => "a list",
            Self::Simulator => "simulator",
        })
    }
}
