//! The tables that agencies send, and how a row of each is read: the twelve of the children looked
//! after return, two lists of Ofsted's Annex A, and those of the Standard Safeguarding Dataset.

use hearth_domain::CollectionYear;

use crate::cell::Doubt;
use crate::ssd::SsdTable;

/// A table that an agency sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// One row a child.
    Header,
    /// One row a change of legal status, placement or carer.
    Episodes,
    /// Looked-after reviews.
    Reviews,
    /// Unaccompanied asylum-seeking children.
    Uasc,
    /// Health and outcomes of children looked after for a year.
    Oc2,
    /// Care leavers.
    Oc3,
    /// Children adopted in the year.
    Ad1,
    /// Decisions that a child should be placed for adoption.
    PlacedAdoption,
    /// Permanence before this period of care.
    PrevPerm,
    /// Missing and away episodes.
    Missing,
    /// Social workers.
    SwEpisodes,
    /// Deprivation of liberty.
    DoLo,
    /// Children who should be placed for adoption: list 10 of Ofsted's Annex A. No table of the return.
    List10,
    /// Prospective adopters, one row a person: list 11 of Ofsted's Annex A. No table of the return.
    List11,
    /// Children of a list that an agency keeps, read by a map of its columns. No table of the return.
    ListOfChildren,
    /// Households of a list that an agency keeps, read by a map of its columns. No table of the return.
    ListOfHouseholds,
    /// A table of an extract of the Standard Safeguarding Dataset.
    Ssd(SsdTable),
}

impl Table {
    /// Every table of the children looked after return.
    pub const RETURN: [Self; 12] = [
        Self::Header,
        Self::Episodes,
        Self::Reviews,
        Self::Uasc,
        Self::Oc2,
        Self::Oc3,
        Self::Ad1,
        Self::PlacedAdoption,
        Self::PrevPerm,
        Self::Missing,
        Self::SwEpisodes,
        Self::DoLo,
    ];

    /// The tables of which rows may be kept: of a child on the way to adoption, or of a household.
    pub const KEPT: [Self; 16] = [
        Self::Header,
        Self::Episodes,
        Self::Reviews,
        Self::Ad1,
        Self::PlacedAdoption,
        Self::PrevPerm,
        Self::List10,
        Self::List11,
        Self::ListOfChildren,
        Self::ListOfHouseholds,
        Self::SSD_PERSON,
        Self::SSD_CARE_EPISODES,
        Self::SSD_PLACEMENTS,
        Self::SSD_LEGAL_STATUSES,
        Self::SSD_REVIEWS,
        Self::SSD_PERMANENCE,
    ];

    /// The name it is known by.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Header => "Header",
            Self::Episodes => "Episodes",
            Self::Reviews => "Reviews",
            Self::Uasc => "UASC",
            Self::Oc2 => "OC2",
            Self::Oc3 => "OC3",
            Self::Ad1 => "AD1",
            Self::PlacedAdoption => "PlacedAdoption",
            Self::PrevPerm => "PrevPerm",
            Self::Missing => "Missing",
            Self::SwEpisodes => "SWEpisodes",
            Self::DoLo => "DoLo",
            Self::List10 => "List10",
            Self::List11 => "List11",
            Self::ListOfChildren => "ListOfChildren",
            Self::ListOfHouseholds => "ListOfHouseholds",
            Self::Ssd(table) => table.name(),
        }
    }

    /// The table of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::RETURN
            .into_iter()
            .chain([Self::List10, Self::List11, Self::ListOfChildren, Self::ListOfHouseholds])
            .chain(SsdTable::ALL.map(Self::Ssd))
            .find(|table| table.name() == name)
    }
}

/// A row of a table: how it is read and written.
pub trait Row: Sized {
    /// The table.
    const TABLE: Table;
    /// The columns, in the order the return gives them.
    const COLUMNS: &'static [&'static str];

    /// Reads the cells, in the order of [`Row::COLUMNS`]; every doubt is told with its column.
    fn read(cells: &Cells<'_>, tell: &mut dyn FnMut(&'static str, &str, Doubt)) -> Self;

    /// Writes the cells, in the order of [`Row::COLUMNS`].
    fn write(&self, year: CollectionYear) -> Vec<String>;

    /// The line of the file it stood on.
    fn line(&self) -> u64;

    /// The authority's number for the child, or nothing where that cell is blank; in a list of
    /// adopters, the agency's identifier of the adopter.
    fn child(&self) -> &str;
}

/// The cells of one row as text, with where they stood.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    /// The text of each column, in the order of [`Row::COLUMNS`]; a missing one is blank.
    pub texts: &'a [&'a str],
    /// The line of the file.
    pub line: u64,
    /// The collection year, for the code sets.
    pub year: CollectionYear,
}

impl Cells<'_> {
    /// The text of the column at `index`.
    #[must_use]
    pub fn text(&self, index: usize) -> &str {
        self.texts.get(index).copied().unwrap_or_default()
    }
}

/// Declares a row: its fields with their columns and kinds, in the order of the table. The first
/// column says whom the row is about; it is the child where nothing else is said.
macro_rules! table_row {
    ($(#[$doc:meta])* $row:ident, $table:ident { $($fields:tt)* }) => {
        $crate::table::table_row! {
            $(#[$doc])* $row, $table by
            /// The authority's number for the child.
            child: $crate::values::ChildNumber = "CHILD" { $($fields)* }
        }
    };
    ($(#[$doc:meta])* $row:ident, $table:ident by
        $(#[$subject_doc:meta])* $subject:ident: $subject_kind:ty = $subject_column:literal {
        $($(#[$field_doc:meta])* $field:ident: $kind:ty = $column:literal,)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct $row {
            /// The line of the file it stood on.
            pub line: u64,
            $(#[$subject_doc])*
            pub $subject: $crate::cell::Cell<$subject_kind>,
            $($(#[$field_doc])* pub $field: $crate::cell::Cell<$kind>,)+
        }

        impl $crate::table::Row for $row {
            const TABLE: $crate::table::Table = $crate::table::Table::$table;
            const COLUMNS: &'static [&'static str] = &[$subject_column, $($column),+];

            fn read(
                cells: &$crate::table::Cells<'_>,
                tell: &mut dyn FnMut(&'static str, &str, $crate::cell::Doubt),
            ) -> Self {
                let mut index = 0;
                let mut next = |column: &'static str| {
                    let text = cells.text(index);
                    index += 1;
                    (column, text)
                };
                Self {
                    line: cells.line,
                    $subject: $crate::table::read_told(next($subject_column), cells.year, tell),
                    $($field: $crate::table::read_told(next($column), cells.year, tell),)+
                }
            }

            fn write(&self, year: hearth_domain::CollectionYear) -> Vec<String> {
                vec![
                    $crate::cell::write_cell(&self.$subject, year),
                    $($crate::cell::write_cell(&self.$field, year),)+
                ]
            }

            fn line(&self) -> u64 {
                self.line
            }

            fn child(&self) -> &str {
                self.$subject.value().map_or("", |number| number.as_str())
            }
        }
    };
}
pub(crate) use table_row;

/// Reads one cell and tells its doubt with the column it stands in.
pub(crate) fn read_told<T: crate::cell::CellValue>(
    (column, text): (&'static str, &str),
    year: CollectionYear,
    tell: &mut dyn FnMut(&'static str, &str, Doubt),
) -> crate::cell::Cell<T> {
    let (cell, doubt) = crate::cell::read_cell(text, year);
    if let Some(doubt) = doubt {
        tell(column, text, doubt);
    }
    cell
}
