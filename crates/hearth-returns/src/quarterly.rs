//! The quarterly survey of adoption: a row for each child and each adoptive family concerned in a
//! quarter, as every authority, regional agency and voluntary agency in England returns it (Adoption
//! Leadership Board, later Adoption and Special Guardianship Leadership Board, gathered by Coram-i).
//!
//! What the sheets ask is data: `column` says what a column is and in which quarters it is asked,
//! `child` and `family` list the columns. The sections and the numbers A8a, A8b, B4, C3, A12, A13 and
//! B8 are those of the guidance of 2014-15; the other headings, their order and the codes in the cells
//! are general knowledge `[K]`, to be held against the template of the quarter before it is used.

mod child;
mod column;
mod family;

use hearth_domain::Quarter;

pub use child::ChildAsked;
pub use column::{Asked, Silence};
pub use family::FamilyAsked;

use crate::write::{Written, WrittenSheet};

/// The sheet of children in a quarter, and where no source answers.
#[must_use]
pub fn children(rows: &[ChildAsked<'_>], quarter: Quarter) -> Asked {
    column::ask("Children", "children", (child::COLUMNS, rows), quarter)
}

/// The sheet of adoptive families in a quarter, and where no source answers.
#[must_use]
pub fn families(rows: &[FamilyAsked<'_>], quarter: Quarter) -> Asked {
    column::ask("Adopters", "adopters", (family::COLUMNS, rows), quarter)
}

/// The sheet that counts the enquiries of a quarter.
#[must_use]
pub fn enquiries(count: usize) -> WrittenSheet {
    WrittenSheet {
        name: "Enquiries",
        file: "enquiries",
        columns: vec!["D Enquiries received in the quarter"],
        rows: vec![vec![Written::Number(u32::try_from(count).unwrap_or(u32::MAX))]],
    }
}

/// Whether the survey asks anything in a quarter.
#[must_use]
pub fn is_asked_in(quarter: Quarter) -> bool {
    child::COLUMNS.iter().any(|column| column.is_asked_in(quarter))
}
