//! The tables of the dataset that tell of adoption.

use crate::table::{Row, Table};

use super::rows::{
    CareEpisodeRow, InvolvementRow, LegalStatusRow, LinkedIdentifierRow, PermanenceRow, PersonRow,
    PlacementRow, ProfessionalRow, ReviewRow,
};

/// A table of the Standard Safeguarding Dataset that is read; the others are passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SsdTable {
    /// One row a child.
    Person,
    /// One row an episode of care.
    CareEpisodes,
    /// One row a placement.
    Placements,
    /// One row a legal status, from a day to a day.
    LegalStatuses,
    /// One row a looked-after review.
    Reviews,
    /// One row a plan for permanence.
    Permanence,
    /// One row a worker's time with a child.
    Involvements,
    /// One row a worker.
    Professionals,
    /// One row a number by which another system knows a child.
    LinkedIdentifiers,
}

impl SsdTable {
    /// Every table that is read.
    pub const ALL: [Self; 9] = [
        Self::Person,
        Self::CareEpisodes,
        Self::Placements,
        Self::LegalStatuses,
        Self::Reviews,
        Self::Permanence,
        Self::Involvements,
        Self::Professionals,
        Self::LinkedIdentifiers,
    ];

    /// The name the standard gives it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "ssd_person",
            Self::CareEpisodes => "ssd_cla_episodes",
            Self::Placements => "ssd_cla_placement",
            Self::LegalStatuses => "ssd_legal_status",
            Self::Reviews => "ssd_cla_reviews",
            Self::Permanence => "ssd_permanence",
            Self::Involvements => "ssd_involvements",
            Self::Professionals => "ssd_professionals",
            Self::LinkedIdentifiers => "ssd_linked_identifiers",
        }
    }

    /// The columns that are read; of the reviews, the first is looked up and not in the file.
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Person => PersonRow::COLUMNS,
            Self::CareEpisodes => CareEpisodeRow::COLUMNS,
            Self::Placements => PlacementRow::COLUMNS,
            Self::LegalStatuses => LegalStatusRow::COLUMNS,
            Self::Reviews => ReviewRow::COLUMNS,
            Self::Permanence => PermanenceRow::COLUMNS,
            Self::Involvements => InvolvementRow::COLUMNS,
            Self::Professionals => ProfessionalRow::COLUMNS,
            Self::LinkedIdentifiers => LinkedIdentifierRow::COLUMNS,
        }
    }

    /// Whether its rows hold names or numbers of people beside what is kept.
    pub(super) fn holds_names(self) -> bool {
        use SsdTable::{Involvements, LinkedIdentifiers, Person, Professionals};
        matches!(self, Person | Involvements | Professionals | LinkedIdentifiers)
    }

    /// The columns that stand in the file.
    pub(super) fn columns_in_file(self) -> &'static [&'static str] {
        match self {
            Self::Reviews => self.columns().get(1..).unwrap_or_default(),
            _ => self.columns(),
        }
    }
}

impl Table {
    /// `ssd_person`.
    pub const SSD_PERSON: Self = Self::Ssd(SsdTable::Person);
    /// `ssd_cla_episodes`.
    pub const SSD_CARE_EPISODES: Self = Self::Ssd(SsdTable::CareEpisodes);
    /// `ssd_cla_placement`.
    pub const SSD_PLACEMENTS: Self = Self::Ssd(SsdTable::Placements);
    /// `ssd_legal_status`.
    pub const SSD_LEGAL_STATUSES: Self = Self::Ssd(SsdTable::LegalStatuses);
    /// `ssd_cla_reviews`.
    pub const SSD_REVIEWS: Self = Self::Ssd(SsdTable::Reviews);
    /// `ssd_permanence`.
    pub const SSD_PERMANENCE: Self = Self::Ssd(SsdTable::Permanence);
    /// `ssd_involvements`.
    pub const SSD_INVOLVEMENTS: Self = Self::Ssd(SsdTable::Involvements);
    /// `ssd_professionals`.
    pub const SSD_PROFESSIONALS: Self = Self::Ssd(SsdTable::Professionals);
    /// `ssd_linked_identifiers`.
    pub const SSD_LINKED_IDENTIFIERS: Self = Self::Ssd(SsdTable::LinkedIdentifiers);
}
